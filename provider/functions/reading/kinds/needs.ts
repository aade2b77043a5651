import type { Need } from "../../../argo/rbac";
import type { KindDefinition } from "../../../lifecycle/definition";

/** The rights by which objects of a kind are shown: those of a refresh. */
export function needsOf({ rights: { resource, form, needs } }: KindDefinition<unknown>): readonly Need[] {
  return needs
    .filter(({ to, otherwise }) => to.includes("refresh") && otherwise === undefined)
    .map(({ to: _to, ...need }) => ({ on: { resource, object: form }, ...need }));
}
