/** The names of the notes, for what reads them without loading the rules. */
export const noteNames = {
  unknownValues: "argocd-unknown-values",
  unknownReferences: "argocd-unknown-references",
  unjudged: "argocd-unjudged",
  exemptions: "argocd-exemptions",
  remediations: "argocd-remediations",
} as const;
