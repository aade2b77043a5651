import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import { pluginToken, providerCode, typeToken, unprovenMark } from "../../provider/tokens";
import type { Kind } from "../generated/kinds";
import { secretOutputs } from "../generated/secrets";
import { asOneSecret, secretPaths } from "../secrecy";
import { promised } from "../values";
import type { Declaration, Host } from "./host";

/** What every state has that Pulumi keeps in files or an object store: no organization of its own. */
const anybody = "organization";

/**
 * Identifies the resource in the program, by its whole URN. Where no organization vouches for it, another state may have the
 * same one, so that the mark says whose resource it is and proves nothing.
 */
async function creationMark(kind: Kind, name: string, parent: pulumi.Resource | undefined): Promise<string> {
  const organization = pulumi.getOrganization();
  const parts = [organization, pulumi.getProject(), pulumi.getStack(), await parentUrn(parent), typeToken(kind), name];
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
  return organization === anybody ? `${unprovenMark}${hash}` : hash;
}

/** As an output it would be a dependency, and the children of a parent would wait for one another. */
async function parentUrn(parent: pulumi.Resource | undefined): Promise<string | undefined> {
  return parent && promised(parent.urn);
}

/** The URN that the engine will give to a resource. */
async function ownUrn(kind: Kind, name: string, parent: pulumi.Resource | undefined): Promise<string> {
  return promised(pulumi.createUrn(name, typeToken(kind), await parentUrn(parent)));
}

/** Pulumi's host for dynamic providers cannot import: it ends with an error about its own code. */
function refuseImport({ kind, name, options }: Declaration): void {
  if (options?.import === undefined) return;
  throw new pulumi.RunError(
    `${kind} "${name}": the option \`import\` does not work with Pulumi's dynamic providers, which this package uses. ` +
      (secretOutputs[kind].length > 0
        ? `Argo CD shows ${secretOutputs[kind].map((output) => `\`${output}\``).join(", ")} once, when the object is made: declare a new one`
        : `Import the class from \`pulumi-argocd/plugin\`, with which it does, declare the object with \`adopt: "ifEqual"\` to ` +
          `take it over, or look it up with \`${kind}.get\``),
  );
}

/** Pulumi's host for dynamic providers, which tells a provider little more than the inputs. */
export const dynamic: Host = {
  token: typeToken,
  origin: () => undefined,
  tokenBefore: pluginToken,
  refuse: refuseImport,
  told({ kind, name, args, options }) {
    const timeouts = options?.customTimeouts;
    const secrets = secretPaths(kind, args);
    return {
      ...(args.spec !== undefined && { spec: asOneSecret(args.spec, secrets) }),
      ...(timeouts && { timeouts: { create: timeouts.create, update: timeouts.update, delete: timeouts.delete } }),
      __secrets: secrets,
      __mark: creationMark(kind, name, options?.parent),
      __urn: ownUrn(kind, name, options?.parent),
      __provider: providerCode(kind),
    };
  },
  toldOfLookup: (kind) => ({ __lookup: true, __provider: providerCode(kind) }),
};
