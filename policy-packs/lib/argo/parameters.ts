/** A switch of `argocd-cmd-params-cm`, as Argo CD's util/env reads it. */
export function isOn(text: string | undefined): boolean {
  return text?.toLowerCase() === "true";
}
