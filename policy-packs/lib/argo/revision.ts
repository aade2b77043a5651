/** What a `targetRevision` is. */
export type RevisionKind = "sha" | "shortSha" | "digest" | "version" | "tag" | "range" | "head" | "name";

const version = /^v?\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
const partialVersion = /^v?\d+(\.\d+)?$/;
const rangeSign = /[<>=~^|*,]|\s-\s|\.x\b|\.X\b/;
const tagReference = /^refs\/tags\//;
const branchReference = /^refs\/(heads|remotes|pull|merge-requests)\//;
/** What a repository of several things puts before its versions: `chart-1.2.3`, `api/v1.2.3`, `@scope/web@1.2.3`. */
const versionPrefix = /^[\w@./-]*[A-Za-z0-9][-_/@](?=v?\d+\.\d+\.\d+)/;
/** Git flow's folders of branches, which hold versions too. */
const branchFolder = /^(release|releases|hotfix|hotfixes|bugfix|feature|features|support|fix)\//i;

/** Where a revision is looked up: Git has tags and branches, a registry of charts or artifacts has versions. */
export interface RevisionPlace {
  readonly isPackage?: boolean;
  readonly tagPrefix?: string;
}

/**
 * Tells revisions apart by their form. A branch and a tag that is no version look the same and are both a `name`, except
 * where the full reference tells. An incomplete version such as `1.2` is a range of charts; in Git it is a name.
 */
export function revisionKind(
  revision: string,
  { isPackage = false, tagPrefix = "" }: RevisionPlace = {},
): RevisionKind {
  if (branchReference.test(revision)) return "name";
  if (tagReference.test(revision)) return isVersion(revision.replace(tagReference, "")) ? "version" : "tag";
  const text = tagPrefix !== "" && revision.startsWith(tagPrefix) ? revision.slice(tagPrefix.length) : revision;
  if (text === "" || text === "HEAD") return "head";
  if (/^[0-9a-fA-F]{40}$/.test(text)) return "sha";
  if (/^sha256:[0-9a-f]{64}$/.test(text)) return "digest";
  if (version.test(text) || (!isPackage && isVersion(text))) return "version";
  if (/^[0-9a-fA-F]{7,39}$/.test(text)) return "shortSha";
  return (isPackage && partialVersion.test(text)) || rangeSign.test(text) ? "range" : "name";
}

function isVersion(tag: string): boolean {
  return version.test(tag) || (!branchFolder.test(tag) && version.test(tag.replace(versionPrefix, "")));
}
