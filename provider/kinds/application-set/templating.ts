import { unknown } from "../../contract";
import { isRecord } from "../../model/json";
import { formatPath, type Step } from "../../model/paths";
import { hasOpenPlaceholder } from "../../model/placeholders";
import type { Finding } from "../../model/rule";

/** A text of a declaration, and where it stands. */
interface PlacedText {
  readonly path: readonly Step[];
  readonly text: string;
}

/** Every text of a value, keys of objects included. */
export function textsIn(value: unknown, path: readonly Step[] = []): PlacedText[] {
  const found: PlacedText[] = [];
  const collect = (part: unknown, place: readonly Step[]): void => {
    if (typeof part === "string") {
      if (!part.includes(unknown)) found.push({ path: place, text: part });
    } else if (Array.isArray(part)) {
      for (const [index, item] of part.entries()) collect(item, [...place, index]);
    } else if (isRecord(part)) {
      for (const [key, item] of Object.entries(part)) {
        const inner = [...place, key];
        found.push({ path: inner, text: key });
        collect(item, inner);
      }
    }
  };
  collect(value, path);
  return found;
}

/** Placeholders that begin and do not end, which Argo CD can fill in by neither of its ways. */
export function openPlaceholders(value: unknown): Finding[] {
  return textsIn(value).flatMap(({ path, text }) =>
    hasOpenPlaceholder(text)
      ? [{ path, message: "has `{{` without `}}` after it, so that Argo CD cannot fill it in: close it" }]
      : [],
  );
}

const goForm = /\{\{-?\s*(?:\.|\$|"|`|\(|if\b|range\b|with\b|end\b|else\b|template\b|define\b|[a-zA-Z]+\s+\S)/;
const plainForm =
  /\{\{\s*([a-zA-Z][\w-]*(?:\.[\w-]+)+|name|nameNormalized|server|project|path|cluster|url|branch|number)\s*\}\}/;

/** What texts of a set have that its way of filling in leaves alone or fails at, with what is rather meant. */
export function adviceOnTexts(spec: unknown): string[] {
  if (!isRecord(spec)) return [];
  const isGo = spec.goTemplate === true;
  const wrong = isGo ? plainForm : goForm;
  const found = ["generators", "template", "templatePatch"]
    .flatMap((field) => textsIn(spec[field], ["spec", field]))
    .find(({ text }) => wrong.test(text));
  if (found === undefined) return [];
  const place = `\`${formatPath([...found.path])}\``;
  return [
    isGo
      ? `${place} has a parameter as \`{{name}}\`, at which a Go template fails: write \`{{.name}}\`, or remove \`spec.goTemplate\``
      : `${place} reads like a Go template, and Argo CD fills in none: set \`spec.goTemplate: true\`, or write \`{{name}}\``,
  ];
}
