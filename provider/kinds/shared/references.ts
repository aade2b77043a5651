import { even, until } from "../../argo/repeat";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { type ApplicationHead, listApplicationHeads } from "./application-heads";
import { idOfHead, namesOfHeads } from "./head-names";

const looks = even(400);
/**
 * How many looks in a row may find an application alive while nothing else is being deleted, before its project or cluster
 * is refused deletion: in one destroy, the deletes of both may begin in any order. Looks and not seconds, as a machine that
 * stands still for a while does neither.
 */
const looksOfGrace = 8;

/** For deletes that could not begin while this one waited: as many run at once as `--parallel` says. */
const howToOrder =
  "If this run is to delete them too, run it again, with `--continue-on-error` where deletes run one at a time; " +
  "applications that refer to it by its outputs or by `dependsOn` always go first";

/** The applications that the program of this run goes on declaring. */
async function kept({ run }: Context, applications: readonly ApplicationHead[]): Promise<ApplicationHead[]> {
  const answers = await Promise.all(applications.map((one) => run.isKept({ kind: "Application", id: idOfHead(one) })));
  return applications.filter((_application, index) => answers[index]);
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
  refersToIt: (application: { readonly spec: Json }) => boolean,
): Promise<void> {
  const { session } = context.argo();
  let quietLooks = 0;
  let endedBefore = 0;
  let users: ApplicationHead[] = [];
  const isUnused = async () => {
    users = (await listApplicationHeads(session, filter)).filter(refersToIt);
    const staying = users.filter(({ metadata }) => !metadata.deletionTimestamp);
    const { running, ended } = context.run.removals;
    quietLooks = running > 0 || ended !== endedBefore ? 0 : quietLooks + 1;
    endedBefore = ended;
    const isQuiet = quietLooks > looksOfGrace;
    const refusing = isQuiet ? staying : await kept(context, staying);
    if (refusing.length > 0) {
      const order = isQuiet ? ` ${howToOrder}` : "";
      throw new UserError(
        `${what} is still used by ${namesOfHeads(refusing)}: delete these applications, or move them, before it goes.${order}`,
      );
    }
    return users.length === 0;
  };
  await until(isUnused, {
    signal: context.signal,
    deadline,
    pauses: looks,
    explain: () => `${what} is still used by ${namesOfHeads(users)}, which are being deleted but are not gone yet`,
  });
}
