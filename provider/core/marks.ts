/**
 * The annotation that tells which resource of which program made an object. By it a run that was cut off between
 * request and answer recognises its own work.
 */
export const markAnnotation = "pulumi-argocd/created-by";

/** The finalizer and annotation keys that Argo CD itself writes and removes while it works. */
export const volatileAnnotations: readonly string[] = [
  "argocd.argoproj.io/refresh",
  "argocd.argoproj.io/hydrate",
  "kubectl.kubernetes.io/last-applied-configuration",
  markAnnotation,
];
