import type { Field } from "../view/field";

/** A text that an application passes to its manifests. */
export interface DeployedText {
  readonly field: Field;
  /** The key that it stands under, as a path. */
  readonly key: string;
  readonly text: string;
}

/** The texts of a source's helm values and parameters, kustomize patches, jsonnet variables and plugin settings. */
export function deployedTexts(source: Field): DeployedText[] {
  const helm = source.at("helm");
  const plugin = source.at("plugin");
  const jsonnet = source.at("directory", "jsonnet");
  return [
    ...objectTexts(helm.at("valuesObject"), ""),
    ...yamlTexts(helm.at("values")),
    ...named(helm.at("parameters"), ["value"]),
    ...named(jsonnet.at("extVars"), ["value"]),
    ...named(jsonnet.at("tlas"), ["value"]),
    ...source
      .at("kustomize", "patches")
      .items()
      .flatMap((patch) => yamlTexts(patch.at("patch"))),
    ...named(plugin.at("env"), ["value"]),
    ...named(plugin.at("parameters"), ["string", "array", "map"]),
  ];
}

function objectTexts(field: Field, key: string): DeployedText[] {
  const text = field.text();
  if (text !== undefined) return [{ field, key, text }];
  return [
    ...field.items().flatMap((item) => objectTexts(item, key)),
    ...field.entries().flatMap(([name, entry]) => objectTexts(entry, key === "" ? name : `${key}.${name}`)),
  ];
}

/** Items with a `name`, and their values. */
function named(list: Field, values: readonly string[]): DeployedText[] {
  return list.items().flatMap((item) => {
    const name = item.at("name").text() ?? "";
    return values.flatMap((value) => objectTexts(item.at(value), name));
  });
}

/**
 * The lines of a YAML text that set a key, and all other lines for their form. No YAML parser: what counts is where a
 * secret stands, and a text that is no YAML must be looked at too.
 */
function yamlTexts(field: Field): DeployedText[] {
  const text = field.text();
  if (text === undefined) return [];
  const stack: { indent: number; key: string }[] = [];
  return text.split("\n").flatMap((line) => {
    const match = /^(\s*(?:- )?)["']?([\w./-]+)["']?\s*:(?:\s+(.*))?$/.exec(line);
    if (!match) return line.trim() === "" ? [] : [{ field, key: "", text: line.trim() }];
    const [, indent = "", name = "", rest = ""] = match;
    while ((stack.at(-1)?.indent ?? -1) >= indent.length) stack.pop();
    stack.push({ indent: indent.length, key: name });
    return [{ field, key: stack.map(({ key }) => key).join("."), text: scalar(rest) }];
  });
}

function scalar(text: string): string {
  const quotedText = /^(["'])(.*)\1\s*(#.*)?$/.exec(text.trim());
  if (quotedText) return quotedText[2] ?? "";
  const plain = text.replace(/\s#.*$/, "").trim();
  return /^[|>][+-]?\d*$|^[[{&*]/.test(plain) ? "" : plain;
}
