import { isMap, isScalar, isSeq, parseAllDocuments } from "yaml";

/** A field that the patch of a template sets. */
export interface PatchedPath {
  /** Names with dots between them, without positions in lists; empty for all of the patch. */
  readonly path: string;
  /** Whether the generator may put further fields below it. */
  readonly isOpen: boolean;
}

const placeholder = "filled-in";
const control = /\{\{-?\s*(?:(?:if|else|end|range|with|define|block)\b|\/\*|\$\w+\s*:?=).*?\}\}/gs;
const wholeLine = /^[ \t]*\{\{.*\}\}[ \t]*$/gm;

/** All fields that a patch can set, whichever way its conditions go. */
export function patchedPaths(text: string): readonly PatchedPath[] {
  const branches = text.replace(control, "");
  const whole = pathsOf(branches);
  // Lines that are filled in as a whole can be anything; the others say what they say.
  return whole ?? [open(""), ...(pathsOf(branches.replace(wholeLine, "")) ?? [])];
}

/** What is filled in becomes a word. Undefined for a text that is no YAML. */
function pathsOf(text: string): PatchedPath[] | undefined {
  const yaml = text.replace(/\{\{.*?\}\}/gs, placeholder);
  const documents = parseAllDocuments(yaml, { uniqueKeys: false, logLevel: "silent" });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.flatMap(({ contents }) => pathsIn(contents, ""));
}

function open(path: string): PatchedPath {
  return { path, isOpen: true };
}

function pathsIn(node: unknown, path: string): PatchedPath[] {
  if (isSeq(node)) return node.items.flatMap((item) => pathsIn(item, path));
  if (isMap(node)) return node.items.flatMap(({ key, value }) => entryPaths(key, value, path));
  // What stands in quotes is a text whatever it says; an alias is a way to say something elsewhere.
  const isText = node === null || (isScalar(node) && !(node.type === "PLAIN" && node.value === placeholder));
  return isText ? [] : [open(path)];
}

function entryPaths(key: unknown, value: unknown, path: string): PatchedPath[] {
  const name = isScalar(key) ? String(key.value) : placeholder;
  if (name.includes(placeholder) || name === "<<") return [open(path)];
  const own = path === "" ? name : `${path}.${name}`;
  return [{ path: own, isOpen: false }, ...pathsIn(value, own)];
}
