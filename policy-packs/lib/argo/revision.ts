/** What a `targetRevision` is. */
export type RevisionKind = "sha" | "shortSha" | "digest" | "version" | "range" | "head" | "name";

const version = /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
const partialVersion = /^v?\d+(\.\d+)?$/;
const rangeSign = /[<>=~^|*,]|\s-\s|\.x\b|\.X\b/;

/**
 * Tells revisions apart by their form. A branch and a tag that is no version look the same and are both a `name`; an
 * incomplete version such as `1.2` is a range, because Argo CD takes the newest that fits.
 */
export function revisionKind(revision: string, tagPrefix = ""): RevisionKind {
  const text = tagPrefix !== "" && revision.startsWith(tagPrefix) ? revision.slice(tagPrefix.length) : revision;
  if (text === "" || text === "HEAD") return "head";
  if (/^[0-9a-fA-F]{40}$/.test(text)) return "sha";
  if (/^sha256:[0-9a-f]{64}$/.test(text)) return "digest";
  if (version.test(text)) return "version";
  if (/^[0-9a-fA-F]{7,39}$/.test(text)) return "shortSha";
  return partialVersion.test(text) || rangeSign.test(text) ? "range" : "name";
}
