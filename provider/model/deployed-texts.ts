import { parseAllDocuments } from "yaml";

/** A value where it stands, as far as texts are looked for in it. */
export interface Tree<Self> {
  at(...names: readonly string[]): Self;
  items(): Self[];
  entries(): [string, Self][];
  isPresent(): boolean;
  text(): string | undefined;
  number(): number | undefined;
  /** The text as it is written, where something is to be filled in. */
  unfilled(): string | undefined;
  /** A value that stands in this one's text. */
  holding(value: unknown): Self;
}

/** A text that an application passes to its manifests. */
export interface DeployedText<Field> {
  /** The field of the application that holds it. */
  readonly field: Field;
  /** The key that it stands under, as a path; empty for a line of a text without keys. */
  readonly key: string;
  readonly text: string;
  /** The keys beside it. */
  readonly siblings: readonly string[];
}

/** Where a value stands. */
interface Place<Field> {
  /** The field to report, where it is not the value's own: the text that the value was parsed from. */
  readonly source?: Field | undefined;
  readonly key: string;
  readonly siblings: readonly string[];
}

const root = { key: "", siblings: [] };

/** The texts of a source's helm values and parameters, kustomize patches, jsonnet variables and plugin settings. */
export function deployedTexts<Field extends Tree<Field>>(source: Field): DeployedText<Field>[] {
  const helm = source.at("helm");
  const plugin = source.at("plugin");
  const jsonnet = source.at("directory", "jsonnet");
  const patches = source.at("kustomize", "patches").items();
  return [
    ...textsIn(helm.at("valuesObject")),
    ...textsIn(helm.at("values")),
    ...parameters(helm.at("parameters")),
    ...[jsonnet.at("extVars"), jsonnet.at("tlas"), plugin.at("env"), plugin.at("parameters")].flatMap((list) =>
      textsIn(list),
    ),
    ...patches.flatMap((patch) => textsIn(patch.at("patch"))),
  ];
}

/** All texts in a value with a key; without one, a text of the value's own is taken for YAML where it can be. */
export function textsUnder<Field extends Tree<Field>>(field: Field, key: string): DeployedText<Field>[] {
  return textsIn(field, { key, siblings: [] });
}

/** Helm's parameters are paths: `env[0].name` says what `env[0].value` is. */
function parameters<Field extends Tree<Field>>(list: Field): DeployedText<Field>[] {
  const items = list.items();
  const named = new Map(items.map((item) => [item.at("name").text(), item.at("value")]));
  return items.flatMap((item) => {
    const name = item.at("name").text() ?? "";
    const owner = named.get(name.replace(/\.value$/, ".name"));
    const key = name.endsWith(".value") ? owner?.text() : undefined;
    return textsIn(item.at("value"), { key: key ?? name, siblings: [] });
  });
}

/** All texts in a value, also those in texts that are YAML or JSON themselves. */
export function textsIn<Field extends Tree<Field>>(field: Field, place: Place<Field> = root): DeployedText<Field>[] {
  const text = scalar(field);
  if (text !== undefined) return textsOf(text, place.source ?? field, place);
  const entries = field.entries();
  const siblings = entries.map(([name]) => name);
  const named = nameOfValue(field);
  const keyOf = (name: string) => joined(place.key, valueNames.has(name) ? (named ?? name) : name);
  return [
    ...field.items().flatMap((item) => textsIn(item, place)),
    ...entries.flatMap(([name, entry]) => textsIn(entry, { ...place, siblings, key: keyOf(name) })),
  ];
}

/** A value that helm and kustomize print as text; booleans are no secrets. */
function scalar<Field extends Tree<Field>>(field: Field): string | undefined {
  // Around what a generator fills in, the rest of a text may be a secret already.
  return field.text() ?? field.unfilled() ?? field.number()?.toString();
}

/** The keys under which an entry with a name has its value: in variables, JSON patches and the parameters of plugins. */
const valueNames: ReadonlySet<string> = new Set(["value", "string", "array", "map"]);

/** The name that an entry gives to its value: of a variable, or of the field that a JSON patch sets. */
function nameOfValue<Field extends Tree<Field>>(field: Field): string | undefined {
  if (field.at("op").isPresent()) return field.at("path").text()?.split("/").slice(1).join(".");
  return field.at("name").text() ?? field.at("key").text();
}

/** A key that only says "the value" is called like what it is the value of. */
function joined(parent: string, name: string): string {
  if (parent === "") return name;
  return name === "value" ? parent : `${parent}.${name}`;
}

function textsOf<Field extends Tree<Field>>(text: string, source: Field, place: Place<Field>): DeployedText<Field>[] {
  const parsed = mayBeStructured(text, place) ? parse(text) : undefined;
  if (parsed !== undefined) {
    const comments = text.split("\n").flatMap((line) => /(?:^|\s)#(.*)/.exec(line)?.[1] ?? []);
    return [
      ...parsed.flatMap((value) => textsIn(source.holding(value), { ...place, source })),
      ...comments.map((comment) => ({ field: source, text: comment, key: "", siblings: [] })),
    ];
  }
  if (!text.trim().includes("\n")) return [{ field: source, text, key: place.key, siblings: place.siblings }];
  return [
    // A secret may go over several lines, as private keys do.
    { field: source, text, key: place.key, siblings: place.siblings },
    ...text.split("\n").flatMap((line) => lineText(line, source, place)),
  ];
}

/** One line is taken for YAML where all of a field is; inside other values only lists and maps of JSON are. */
function mayBeStructured(text: string, { key }: Pick<Place<unknown>, "key">): boolean {
  return key === "" || text.includes("\n") || /^\s*[[{][\s\S]*[\]}]\s*$/.test(text);
}

/** What a template engine fills in is no YAML: a line of its own goes, and a place in a line becomes a placeholder. */
function withoutTemplates(text: string): string {
  return text.replace(/^[ \t]*\{\{.*\}\}[ \t]*$/gm, "").replace(/\{\{.*?\}\}/gs, "$$(filled-in)");
}

/** The maps and lists of a text that is YAML; undefined for any other text. */
function parse(text: string): unknown[] | undefined {
  try {
    const documents = parseAllDocuments(withoutTemplates(text), {
      merge: true,
      uniqueKeys: false,
      // A tag such as `!!binary` changes nothing about where a text stands.
      resolveKnownTags: false,
      logLevel: "silent",
    });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
    const values = documents.map((document) => document.toJS() as unknown);
    return values.every((value) => typeof value === "object") ? values : undefined;
  } catch {
    return undefined;
  }
}

/** A line that sets a key, as in INI, TOML, properties, shell scripts and YAML that cannot be parsed. */
function lineText<Field>(line: string, field: Field, { key }: Place<Field>): DeployedText<Field>[] {
  const [, name, value] = /^\s*(?:- |export |set )?["']?([\w./-]+)["']?\s*[:=]\s*(.+?)[,;]?\s*$/.exec(line) ?? [];
  if (name === undefined || value === undefined) return [];
  const quoted = /^(["'])(.*)\1\s*(#.*)?$/.exec(value);
  const text = quoted ? (quoted[2] ?? "") : value.replace(/\s#.*$/, "");
  // Whatever is called or put together is no literal.
  if (!quoted && /[\s()|]/.test(text)) return [];
  return [{ field, key: joined(key, name), text, siblings: [] }];
}
