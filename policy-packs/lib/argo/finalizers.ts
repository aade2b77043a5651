/** With it, Argo CD deletes what an application runs before the application goes. */
export const resourcesFinalizer = "resources-finalizer.argocd.argoproj.io";

/** Whether a finalizer has Argo CD delete the resources. It knows three spellings; any other is somebody else's. */
export function isCascading(name: string): boolean {
  return [resourcesFinalizer, `${resourcesFinalizer}/foreground`, `${resourcesFinalizer}/background`].includes(name);
}
