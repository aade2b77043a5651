import { parse, parseAllDocuments, type Tags } from "yaml";

/** A text as Go's strconv.ParseBool reads it; undefined for what it refuses. */
export function parseBool(text: string): boolean | undefined {
  if (["1", "t", "T", "TRUE", "true", "True"].includes(text)) return true;
  return ["0", "f", "F", "FALSE", "false", "False"].includes(text) ? false : undefined;
}

/** A value of JSON as Go's fmt prints it; undefined for lists and maps, and for numbers that it prints with an exponent. */
export function printed(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "boolean") return String(value);
  if (value === null) return "<nil>";
  if (typeof value !== "number") return undefined;
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-4 && size < 1e6) ? String(value) : undefined;
}

/**
 * A text as sigs.k8s.io/yaml reads it: YAML 1.1, in which `yes` and `on` are booleans, the last of equal names counts, and a
 * date is a text. Undefined for a text that is no YAML.
 */
export function parseYaml(text: string): unknown {
  try {
    return parse(text, options) as unknown;
  } catch {
    return undefined;
  }
}

/** The documents of a text, read in the same way; undefined where one of them is no YAML. */
export function parseYamlDocuments(text: string): unknown[] | undefined {
  const documents = parseAllDocuments(text, options);
  if (!Array.isArray(documents)) return [];
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.map((document) => document.toJS() as unknown);
}

const options = {
  version: "1.1",
  uniqueKeys: false,
  logLevel: "silent",
  customTags: (tags: Tags): Tags => tags.filter((tag) => typeof tag === "string" || tag.tag !== timestamp),
} as const;

const timestamp = "tag:yaml.org,2002:timestamp";
