/**
 * The annotation that tells which resource of which program made an object. By it a run that was cut off between
 * request and answer recognises its own work.
 */
export const markAnnotation = "pulumi-argocd/created-by";

/**
 * The object in whose place one was made, by its uid, or by its id where it has none. A later run, which sees nothing but the
 * old object's state, knows by it that the old object's live resources have gone over.
 */
export const replacesAnnotation = "pulumi-argocd/replaces";

/**
 * The label by which an application is found that stands aside for the one that replaces it, and the annotation that holds
 * what was switched off in it.
 */
export const asideKey = "pulumi-argocd/stands-aside";

/** The paths of an object that its owner leaves to others, as a list in JSON: others may write there, and nowhere else. */
export const managedAnnotation = "pulumi-argocd/externally-managed";

/** Asks Argo CD to compare an application anew, until it has. */
export const refreshAnnotation = "argocd.argoproj.io/refresh";

/** Asks Argo CD to render and commit an application's manifests, until it has begun or found nothing new. */
export const hydrateAnnotation = "argocd.argoproj.io/hydrate";

/** Asks Argo CD to generate the applications of a set anew, until it has. */
export const refreshSetAnnotation = "argocd.argoproj.io/application-set-refresh";

/** The annotations that Argo CD itself writes and removes while it works, and those that are this provider's own. */
export const volatileAnnotations: readonly string[] = [
  refreshAnnotation,
  hydrateAnnotation,
  refreshSetAnnotation,
  "kubectl.kubernetes.io/last-applied-configuration",
  markAnnotation,
  replacesAnnotation,
  managedAnnotation,
];
