import type { Context } from "../../lifecycle/context";

/** Why an Argo CD whose hydrator is off shows nothing of what the hydrator pushes with. */
export async function withoutHydrator(context: Context): Promise<string | undefined> {
  if (await context.argo().hydrates()) return undefined;
  return "are not shown, as the source hydrator is off (`hydrator.enabled` in `argocd-cmd-params-cm`): declare those that you know of";
}
