import type { Argo } from "../../provider/argo/argo";
import { allOf, type KindRights, type Need, rbacLine } from "../../provider/argo/rbac";
import { canI } from "../../provider/argo/server";
import { type Finding, unknown, well } from "./finding";

type KindNeed = KindRights["needs"][number];

/** A right for all objects that doctor can know of, and what takes it. */
interface Asked {
  readonly resource: string;
  readonly action: string;
  readonly object: string;
  readonly takenBy: readonly KindNeed[];
}

/** The rights that the operations of a kind take, each once. */
function askedFor({ resource, form, ownedForm, needs }: KindRights, project: string | undefined): Asked[] {
  const own = project === undefined ? form : (ownedForm ?? form);
  const asked = new Map<string, Asked>();
  for (const need of needs) {
    const right = {
      resource: need.on?.resource ?? resource,
      action: need.action,
      object: allOf(need.on?.object ?? own, project ?? "default"),
    };
    const key = Object.values(right).join(" ");
    asked.set(key, { ...right, takenBy: [...(asked.get(key)?.takenBy ?? []), need] });
  }
  return [...asked.values()];
}

function condition({ when, otherwise }: Need): string {
  return (when === undefined ? "" : ` when ${when}`) + (otherwise === undefined ? "" : ` (else ${otherwise})`);
}

/** The operations that take a right, those first that always do. */
function purposes({ takenBy }: Asked): string {
  const always = takenBy.filter(({ when }) => when === undefined);
  const sometimes = takenBy.filter(({ when }) => when !== undefined);
  return [...always, ...sometimes].map((need) => `${need.to.join(", ")}${condition(need)}`).join("; ");
}

/** Which rights for a kind the account has, and the lines that give it the others. */
export async function findRights(
  about: string,
  { session, userName }: Pick<Argo, "session" | "userName">,
  rights: KindRights,
  project: string | undefined,
): Promise<Finding> {
  const asked = askedFor(rights, project);
  const answers = await Promise.all(
    asked.map(({ resource, action, object }) => canI(session, resource, action, object)),
  );
  const missing = asked.filter((_right, index) => !answers[index]);
  if (missing.length === 0) return well(about, "all that its operations take");
  const user = await userName();
  const lines = missing.map((right) => {
    const { resource, action, object } = right;
    // A comment that shares its line would be taken for a part of it.
    return `\n        # ${purposes(right)}\n        ${rbacLine(user, resource, action, object)}`;
  });
  return unknown(
    about,
    `not all; what it needs, add to \`policy.csv\`, for fewer objects if you like:${lines.join("")}`,
  );
}
