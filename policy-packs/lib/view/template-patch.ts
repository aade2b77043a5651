import { isRecord } from "../../../provider/model/json";
import { parseYaml } from "../argo/go";
import { type Field, folded, pathTo } from "./field";

/*
 * What the patch of an ApplicationSet's template makes of an application: a port of `applyTemplatePatch` in Argo CD's
 * applicationset/controllers/template/patch.go, and of the part of Kubernetes' strategic merge that applications use.
 */

/** What is a map in an Application: its names are read as they are written. */
const maps: ReadonlySet<string> = new Set(
  ["labels", "annotations", "commonLabels", "commonAnnotations", "valuesObject", "map"].map(folded),
);

/** Lists that a patch adds to, by the tags of Kubernetes' types. It replaces every other one. */
const added: ReadonlySet<string> = new Set(["finalizers"]);

/** Why Argo CD takes no such patch. */
class Refusal extends Error {}

/** A template with its patch, which changes all but the project. Where the patch cannot be told, nothing is certain. */
export function patched(template: Field, patch: Field): Field {
  if (patch.isKnown() && !patch.raw()) return template;
  let doubt: { path: string; reason?: string | undefined } | undefined;
  const text = patch.listening((path, reason) => (doubt = { path, reason })).text();
  const parsed = text === undefined ? undefined : parseYaml(text);
  if (parsed === null) return template;
  if (!isRecord(parsed)) return template.reads({ doubt: doubt ?? { path: patch.path, reason: "it is no YAML" } });
  try {
    const merged = mergedMap(
      written(template.listening(() => undefined)),
      withoutProject(parsed),
      patch.reads({ filling: undefined }),
    );
    return withProject(merged.reads({ anyCase: { maps } }).listeningLike(template), template);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return template.reads({ doubt: { path: patch.path, reason: `Argo CD refuses it: ${error.message}` } });
  }
}

/** What Go writes of an application, which is no empty text: a name in another case fills it in. */
function written(field: Field): Field {
  const entries = field.entries();
  if (entries.length === 0) return field;
  const isWritten = (entry: Field) => !entry.isAbsent() && (typeof entry.raw() !== "string" || entry.plain() !== "");
  const kept = entries.filter(([, entry]) => isWritten(entry)).map(([name, entry]) => [name, written(entry)]);
  return field.placing(Object.fromEntries(kept), field.path);
}

function withoutProject(patch: Record<string, unknown>): Record<string, unknown> {
  const without = (spec: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(spec).filter(([name]) => folded(name) !== "project"));
  return Object.fromEntries(
    Object.entries(patch).map(([name, value]) => [
      name,
      folded(name) === "spec" && isRecord(value) ? without(value) : value,
    ]),
  );
}

function withProject(merged: Field, template: Field): Field {
  const project = template.at("spec", "project");
  const isGiven = project.raw() !== undefined;
  return isGiven ? template.placing({ spec: { project } }, template.path).over(merged, false) : merged;
}

/** Names in the order in which Go writes them, since the last of those that differ in case alone counts. */
function mergedMap(original: Field, patch: Record<string, unknown>, place: Field): Field {
  const directive = patch.$patch;
  if (directive === "replace") return place.placing(without(patch, "$patch"), place.path);
  if (directive === "delete") return place.placing({}, place.path);
  if (directive !== undefined) throw new Refusal("`$patch` is `replace` or `delete`");
  if (!original.isKnown()) return place.placing(cleaned(patch), place.path).over(original, false);
  const entries = new Map(retained(original, patch));
  for (const [name, value] of Object.entries(patch)) {
    if (!name.startsWith("$")) setEntry(entries, name, value, place);
    else if (name.startsWith(deletion)) removeItems(entries, name.slice(deletion.length), value);
  }
  const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  return original.placing(Object.fromEntries(sorted), original.path);
}

/** Deletes texts from a list. `$setElementOrder/…` orders one, and changes nothing that rules look at. */
const deletion = "$deleteFromPrimitiveList/";

function retained(original: Field, patch: Record<string, unknown>): [string, Field][] {
  const entries = original.entries();
  const kept = patch.$retainKeys;
  if (kept === undefined) return entries;
  if (!Array.isArray(kept)) throw new Refusal("`$retainKeys` is a list");
  const names: readonly unknown[] = kept;
  const lost = Object.entries(patch).find(
    ([name, value]) => value !== null && !name.startsWith("$") && !names.includes(name),
  );
  if (lost) throw new Refusal("`$retainKeys` lacks a name that the patch sets");
  return entries.filter(([name]) => names.includes(name));
}

function setEntry(entries: Map<string, Field>, name: string, value: unknown, place: Field): void {
  const present = entries.get(name);
  const own = (made: unknown) => place.placing(made, pathTo(place.path, name));
  if (value === null || value === undefined) entries.delete(name);
  else if (isRecord(value) && present && (isRecord(present.raw()) || !present.isKnown())) {
    entries.set(name, mergedMap(present, value, own(undefined)));
  } else if (Array.isArray(value) && present && added.has(name)) {
    entries.set(name, place.placing([...present.items(), ...own(value).items()], present.path));
  } else if (Array.isArray(value) && Array.isArray(present?.raw())) entries.set(name, own(value));
  else if (isRecord(value) && "$patch" in value) entries.delete(name);
  else entries.set(name, own(cleaned(value)));
}

function removeItems(entries: Map<string, Field>, name: string, texts: unknown): void {
  const present = entries.get(name);
  if (!present || !Array.isArray(texts)) return;
  const removed: readonly unknown[] = texts;
  entries.set(
    name,
    present.placing(
      present.items().filter((item) => !removed.includes(item.text())),
      present.path,
    ),
  );
}

function without(record: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** What a patch adds anew: without what is null, and without what has a directive. */
function cleaned(value: unknown): unknown {
  const isKept = (item: unknown) => item !== null && !(isRecord(item) && "$patch" in item);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.filter((item) => !(isRecord(item) && "$patch" in item)).map(cleaned);
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => isKept(item))
      .map(([name, item]) => [name, cleaned(item)]),
  );
}
