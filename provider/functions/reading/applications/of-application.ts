import { isForbidden, isNotFound } from "../../../argo/refusals";
import type { Session } from "../../../argo/session";
import type { ApplicationName } from "../../../kinds/application/request";
import type { Caller, CallOptions } from "../../call";
import { reading, type ServerCall } from "../../on-server";
import { findTarget, type Target } from "../../target";

/** What a function that reads about an application works with. */
export interface ApplicationReading extends ServerCall {
  readonly session: Session;
  readonly key: ApplicationName;
}

/**
 * Reads something about an application. The application itself is looked for only where Argo CD refuses: of one that does not
 * exist, it says that the permission is denied.
 */
export function ofApplication<T>(
  { target, ...options }: CallOptions & { readonly target: Target },
  caller: Caller,
  read: (call: ApplicationReading) => Promise<T>,
): Promise<T> {
  const { name, project } = target;
  const subject = { kind: "Application", title: `application "${name}"`, name };
  return reading(subject, options, caller, async (call) => {
    const { session, namespace } = call.context.argo();
    const key = { name, namespace: target.namespace ?? (await namespace()), ...(project !== undefined && { project }) };
    try {
      return await read({ ...call, session, key });
    } catch (error) {
      const isHidden = options.secretSpec === true || isForbidden(error) || isNotFound(error);
      if (isHidden) call.noteSpec((await findTarget(call.context, target)).spec);
      throw error;
    }
  });
}
