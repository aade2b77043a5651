import { type LiveApplication, listApplications } from "../api/applications";
import { UserError } from "../contract";
import type { Context } from "./context";
import { pause } from "./until";

const pollInterval = 500;
/**
 * How long an application may still look alive before its project or cluster is refused deletion: in one destroy, the
 * deletes of both may begin in any order.
 */
const grace = 5_000;
const mostNames = 10;

function names(applications: readonly LiveApplication[]): string {
  const shown = applications.slice(0, mostNames).map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
  const more = applications.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/**
 * Waits while every application that refers to an object is being deleted.
 * @throws UserError that names the applications which are not, or which do not go.
 */
export async function awaitUnused(
  context: Context,
  deadline: number,
  what: string,
  filter: { readonly projects?: readonly string[] },
  refersToIt: (application: LiveApplication) => boolean,
): Promise<void> {
  const { session } = context.argo();
  const graceEnds = performance.now() + grace;
  for (;;) {
    const users = (await listApplications(session, filter)).filter(refersToIt);
    if (users.length === 0) return;
    const staying = users.filter(({ metadata }) => !metadata.deletionTimestamp);
    if (staying.length > 0 && performance.now() > graceEnds) {
      throw new UserError(
        `${what} is still used by ${names(staying)}: delete these applications, or move them, before it goes`,
      );
    }
    if (context.signal.aborted || performance.now() > deadline) {
      throw new UserError(`${what} is still used by ${names(users)}, which are being deleted but are not gone yet`);
    }
    await pause(context.signal, pollInterval);
  }
}
