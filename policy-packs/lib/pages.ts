/** Where the pages of the rules are read; the files are `docs/policies/*.md` of the package. */
const pages = "https://unpkg.com/pulumi-argocd/docs/policies";

/** The page of a rule. */
export function pageUrl(rule: string): string {
  return `${pages}/${rule}.md`;
}
