import type { Right } from "../../../argo/rbac";
import { isNotFound } from "../../../argo/refusals";
import type { Session } from "../../../argo/session";
import type { ApplicationSetKey } from "../../../kinds/application-set/api";
import { type ApplicationSetReference, noApplicationSet } from "../../application-set-target";
import type { Caller, CallOptions } from "../../call";
import { reading } from "../../on-server";

/** What a function that reads about an ApplicationSet works with. */
export interface ApplicationSetReading {
  readonly session: Session;
  readonly key: ApplicationSetKey;
}

/** The right that reading about an ApplicationSet takes. */
export function setNeeds(key: ApplicationSetKey): readonly Right[] {
  return [{ resource: "applicationsets", action: "get", object: { ...key, project: "<project>" } }];
}

/** Reads something about an ApplicationSet. */
export function ofApplicationSet<T>(
  { target, ...options }: CallOptions & { readonly target: ApplicationSetReference },
  caller: Caller,
  read: (call: ApplicationSetReading) => Promise<T>,
): Promise<T> {
  const { name, spec } = target;
  const subject = { kind: "ApplicationSet", title: `ApplicationSet "${name}"`, name };
  return reading(subject, options, caller, async (call) => {
    call.noteSpec(spec);
    const { session, namespace: ownNamespace } = call.context.argo();
    const namespace = target.namespace ?? (await ownNamespace());
    try {
      return await read({ session, key: { name, namespace } });
    } catch (error) {
      throw isNotFound(error) ? noApplicationSet({ name, namespace }, "check the names") : error;
    }
  });
}
