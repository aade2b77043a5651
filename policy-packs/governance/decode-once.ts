import type { Struct } from "google-protobuf/google/protobuf/struct_pb";

/* Pulumi's policy SDK decodes all properties of a resource anew for each policy, which is most of what a large pack costs. */

type Properties = Record<string, unknown>;

/** The functions of the SDK by which its server gives a resource's properties to a policy. */
interface Decoding {
  deserializeProperties(encoded: Struct, keepsSecrets: boolean): Properties;
}

interface Guarding {
  unknownCheckingProxy(properties: Properties): Properties;
}

const decoding = require("@pulumi/policy/deserialize") as Decoding;
const guarding = require("@pulumi/policy/proxy") as Guarding;

/**
 * Makes the SDK of this process decode each resource once for all policies that look at it. They must not change what they
 * are given. A remediation, which does, still has a copy of its own.
 */
export function decodeOnce(): void {
  const { deserializeProperties } = decoding;
  const decoded = remembered((encoded: Struct) => deserializeProperties(encoded, false));
  decoding.deserializeProperties = (encoded, keepsSecrets) =>
    keepsSecrets ? deserializeProperties(encoded, true) : decoded(encoded);
  guarding.unknownCheckingProxy = remembered(guarding.unknownCheckingProxy);
}

/** A function that answers the same for the same object, for as long as there is one. */
function remembered<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, To>();
  return (from) => {
    const known = made.get(from);
    if (known !== undefined) return known;
    const to = make(from);
    made.set(from, to);
    return to;
  };
}
