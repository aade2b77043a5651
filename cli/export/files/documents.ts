import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type ScalarTag,
  type Tags,
  visit,
  type YAMLMap,
} from "yaml";
import { isRecord } from "../../../provider/model/json";
import { ExactNumber } from "../../../provider/model/number";
import type { Step } from "../../../provider/model/paths";

/** A text with manifests, such as a file. */
export interface SourceText {
  /** What it is called in messages: the path of a file. */
  readonly file: string;
  readonly text: string;
}

/** Something wrong with a text, on a line of it. Never says a value. */
export interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** One object of Kubernetes as a text has it. */
export interface Manifest {
  readonly file: string;
  readonly value: unknown;
  /** The line on which a value stands, or else the nearest value around it. */
  lineOf(path: readonly Step[]): number;
}

/** What a text holds. */
export interface Documents {
  readonly manifests: readonly Manifest[];
  readonly mistakes: readonly Mistake[];
  /** The line on which something is to be filled in before the text is YAML, as in a template of Helm. */
  readonly templateLine?: number;
}

/** Tags that Kubernetes does not read in YAML: such values stay texts. */
const unread = ["timestamp", "binary", "omap", "pairs", "set"].map((name) => `tag:yaml.org,2002:${name}`);

/** A number of base 60, such as a time of day, which Kubernetes reads as a text. */
const inSixties = "TIME";

/** YAML 1.1 as Kubernetes reads it: `yes` is true, `010` is eight, a date is a text, a number has all its digits. */
function asKubernetes(tags: Tags): Tags {
  return tags.flatMap((tag): Tags => {
    if (typeof tag !== "object") return [tag];
    if (unread.includes(tag.tag) || ("format" in tag && tag.format === inSixties)) return [];
    return numbers.includes(tag.tag) ? [asNumber(tag as ScalarTag)] : [tag];
  });
}

const numbers = ["int", "float"].map((name) => `tag:yaml.org,2002:${name}`);

/** A number that has its digits where no double stands for it alone, and is a text where it has none, such as the path `.`. */
function asNumber(tag: ScalarTag): ScalarTag {
  return {
    ...tag,
    resolve: (source, ...rest) => {
      if (/^-?[1-9]\d*$/.test(source) && !Number.isSafeInteger(Number(source))) return new ExactNumber(source);
      return /\d|[a-z]/i.test(source) ? tag.resolve(source, ...rest) : source;
    },
  };
}

/** Reads the manifests of a text: YAML with any number of documents, JSON, and lists of Kubernetes. */
export function readDocuments({ file, text }: SourceText): Documents {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    version: "1.1",
    lineCounter: lines,
    // Its own messages repeat parts of the text, which may be secrets.
    prettyErrors: false,
    logLevel: "silent",
    customTags: asKubernetes,
  }) as Document[];
  const lineAt = (offset: number) => Math.max(lines.linePos(offset).line, 1);
  const template = documents.map(placeholderIn).find((offset) => offset !== undefined);
  if (template !== undefined) return { manifests: [], mistakes: [], templateLine: lineAt(template) };
  const wrong = documents.flatMap(({ errors }) => errors);
  const control = wrong.length > 0 ? templateLineIn(text) : undefined;
  if (control !== undefined) return { manifests: [], mistakes: [], templateLine: control };
  if (wrong.length > 0) {
    const mistakes = wrong.map(({ code, pos: [offset] }) => ({
      file,
      line: lineAt(offset),
      reason: `is no YAML here (${code.toLowerCase().replaceAll("_", " ")})`,
    }));
    return { manifests: [], mistakes };
  }
  return withValues(file, documents, lineAt);
}

function withValues(file: string, documents: readonly Document[], lineAt: (offset: number) => number): Documents {
  const manifests: Manifest[] = [];
  const mistakes: Mistake[] = [];
  for (const document of documents) {
    const lineOf = (path: readonly Step[]) => lineAt(offsetOf(document, path));
    try {
      manifests.push(...itemsOf({ file, value: document.toJS(), lineOf }));
    } catch (error) {
      // An alias that leads to too many others: a text that only seems small.
      if (!(error instanceof ReferenceError)) throw error;
      mistakes.push({ file, line: lineOf([]), reason: "repeats its anchors too often to be read" });
    }
  }
  return { manifests, mistakes };
}

/** The objects of a manifest: those of a list, or itself. */
function itemsOf(manifest: Manifest): Manifest[] {
  const { file, value, lineOf } = manifest;
  if (value === null || value === undefined) return [];
  const list = isRecord(value) && String(value.kind).endsWith("List") ? value.items : undefined;
  const prefix = list === undefined ? [] : ["items"];
  const items: unknown = list ?? value;
  if (!Array.isArray(items)) return [manifest];
  return items.flatMap((item: unknown, index) =>
    itemsOf({ file, value: item, lineOf: (path) => lineOf([...prefix, index, ...path]) }),
  );
}

/** Where a value stands in a document: at its key, or at itself in a list. */
function offsetOf(document: Document, path: readonly Step[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? document.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** Where a text that looks like YAML has `{{ … }}` in place of a value, which YAML reads as a map in a map. */
function placeholderIn(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Pair(_key, { key }) {
      if (!isMap(key)) return undefined;
      found = startOf(key as YAMLMap);
      return visit.BREAK;
    },
  });
  return found;
}

/** The line of a text, which is no YAML, that begins with `{{`, or that has it in the place of a value. */
function templateLineIn(text: string): number | undefined {
  const index = text.split("\n").findIndex((line) => /^\s*(-\s+)?([\w./-]+:\s+)?\{\{/.test(line));
  return index < 0 ? undefined : index + 1;
}
