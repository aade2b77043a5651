import { isRecord } from "../../../provider/model/json";
import { parseYaml, printed } from "../argo/go";
import { type Label, meets, type Requirement } from "../argo/selector";
import { type Field, type Filling, Unjudged } from "./field";
import { type Generator, innerGenerators, isCombining } from "./generators";
import { fillingOf, layered, type Parameters, type Untold, untoldIn } from "./templating";

/*
 * What the generators of an ApplicationSet yield, as far as the program says it: a port of list, matrix and merge in Argo CD's
 * applicationset/generators, and of `Transform` there.
 */

/** How many applications of one generator are judged. */
export const mostApplications = 500;

/** What Argo CD alone knows. */
const generated = "it is filled in by a generator";

/** Where a generator stands. */
interface Scope {
  readonly isGo: boolean;
  /** How many generators are around it; Argo CD knows two. */
  readonly depth: number;
  /** What the generators beside it fill into its settings. */
  readonly filling?: Filling;
}

/** The parameters of each application that a generator makes. Where they cannot be told, one set stands for all. */
export function parametersOf(generator: Generator, isGo: boolean): readonly Parameters[] {
  const quiet = { ...generator, settings: generator.settings.listening(() => undefined) };
  const yielded = yieldedBy(quiet, { isGo, depth: 0 });
  // What yields nothing yet says what its template would make; what a selector takes out is not made.
  if (yielded.length === 0 && (generator.filters.at(-1)?.isAbsent() ?? true)) return [open(generated)];
  return bounded(yielded, generator.settings);
}

function open(reason: string, path = ""): Parameters {
  return { values: {}, rest: new Unjudged(path, reason) };
}

/** Where one generator of a combination fails, Argo CD makes nothing of it. */
function failed(where: Field, why: string): Parameters {
  return open(`Argo CD makes nothing of it: ${why}`, where.path);
}

function bounded(all: readonly Parameters[], where: Field): readonly Parameters[] {
  if (all.length <= mostApplications) return all;
  const rest = open(`it makes more than ${mostApplications} applications, of which so many are judged`, where.path);
  return [...all.slice(0, mostApplications), rest];
}

function yieldedBy({ type, settings, filters }: Generator, scope: Scope): readonly Parameters[] {
  const filled = scope.filling ? settings.reads({ filling: scope.filling }) : settings;
  return selected(allOf(type, filled, scope), filters.at(-1));
}

function allOf(type: string, settings: Field, scope: Scope): readonly Parameters[] {
  if (type === "list") return [...elements(settings, scope.isGo), ...yamlElements(settings)];
  if (type !== "matrix" && type !== "merge") return [fromElsewhere(type, settings)];
  const inner = settings.at("generators");
  const hidden = untoldIn(inner);
  if (hidden) return [{ values: {}, rest: hidden }];
  return type === "matrix" ? product(settings, inner.items(), scope) : merged(settings, inner.items(), scope);
}

// --- clusters, git and the like

/** The names that generators give values to, where these are always the same. */
const givenNames: Readonly<Record<string, readonly string[]>> = {
  clusters: ["name", "nameNormalized", "server", "project", "metadata", "values", "clusters"],
};

interface OpenParameters extends Parameters {
  /** Which names the rest may be; undefined for any. */
  readonly names?: readonly string[];
}

function fromElsewhere(type: string, settings: Field): OpenParameters {
  const prefix = settings.at("pathParamPrefix");
  const isFolders = type === "git" && !settings.at("directories").isEmpty() && settings.at("directories").isKnown();
  const names = isFolders && prefix.isEmpty() ? ["path", "values"] : givenNames[type];
  return { ...open(generated), ...(names && { names }) };
}

// --- list

function elements(settings: Field, isGo: boolean): readonly Parameters[] {
  const list = settings.at("elements");
  const hidden = untoldIn(list);
  if (hidden) return [{ values: {}, rest: hidden }];
  const all = list.items().map((item) => elementValues(item.settled(), isGo));
  // One element that Argo CD refuses takes the others along.
  return all.some(({ isRefused }) => isRefused)
    ? [failed(list, "an element has a value that is no text")]
    : all.map(({ parameters }) => parameters);
}

interface Element {
  readonly parameters: Parameters;
  readonly isRefused: boolean;
}

function elementValues(element: Field, isGo: boolean): Element {
  const hidden = untoldIn(element);
  if (hidden) return { parameters: { values: {}, rest: hidden }, isRefused: false };
  const entries = element.entries();
  if (isGo) return { parameters: { values: Object.fromEntries(entries) }, isRefused: !isObject(element) };
  const flat = entries.flatMap(([name, value]): [string, Field][] =>
    name === "values" && value.isKnown()
      ? value.entries().map(([key, entry]) => [`values.${key}`, entry])
      : [[name, value]],
  );
  const isRefused = !isObject(element) || flat.some(([, value]) => value.isKnown() && typeof value.raw() !== "string");
  return { parameters: { values: Object.fromEntries(flat) }, isRefused };
}

/** Argo CD takes `null` for an object without entries. */
function isObject(element: Field): boolean {
  return element.isAbsent() || isRecord(element.raw());
}

/** Elements that stand in a text, which are taken as they are in both languages. */
function yamlElements(settings: Field): readonly Parameters[] {
  const text = settings.at("elementsYaml").settled();
  const hidden = untoldIn(text);
  if (hidden) return [{ values: {}, rest: hidden }];
  if (text.isEmpty()) return [];
  const list = text.placing(parseYaml(String(text.raw())), text.path);
  const items = list.items();
  if (!Array.isArray(list.raw()) || !items.every(isObject)) return [failed(text, "it is no list of objects")];
  return items.map((item) => ({ values: Object.fromEntries(item.entries()) }));
}

// --- matrix

function innerParameters(item: Field, scope: Scope): readonly Parameters[] {
  const hidden = untoldIn(item);
  if (hidden) return [{ values: {}, rest: hidden }];
  const inner = innerGenerators(item).filter((generator) => scope.depth < 1 || !isCombining(generator));
  const [only] = inner;
  if (only === undefined || inner.length > 1) return [failed(item, "one entry is one generator")];
  return bounded(yieldedBy(only, { ...scope, depth: scope.depth + 1 }), item);
}

function product(settings: Field, inner: readonly Field[], scope: Scope): readonly Parameters[] {
  const [first, second] = inner;
  if (first === undefined || second === undefined || inner.length > 2) {
    return [failed(settings, "a matrix is of two generators")];
  }
  const all: Parameters[] = [];
  for (const one of innerParameters(first, scope)) {
    for (const other of innerParameters(second, filledBy(one, scope))) {
      const both = combined(one, other, scope.isGo);
      if (both === undefined) return [failed(settings, "its generators give one name two values")];
      all.push(both);
      if (all.length > mostApplications) return all;
    }
  }
  return all;
}

/** The second generator of a matrix is filled in by what the first one yields, unless that is nothing. */
function filledBy(parameters: Parameters, scope: Scope): Scope {
  if (isNothing(parameters)) return scope;
  return { ...scope, filling: layered(scope.filling, fillingOf(scope.isGo, parameters)) };
}

/** Whether there are no parameters at all, so that Argo CD leaves a template as it is. */
export function isNothing({ values, rest }: Parameters): boolean {
  return rest === undefined && Object.keys(values).length === 0;
}

/** The values of both generators of a matrix; undefined where Argo CD refuses them. */
function combined(one: OpenParameters, other: OpenParameters, isGo: boolean): OpenParameters | undefined {
  const values = isGo ? overridden(hiddenBy(one, other.values), one.values) : joined(one.values, other.values);
  if (values === undefined) return undefined;
  const opened = [one, other].filter(({ rest }) => rest);
  const rest = opened[0]?.rest;
  const names = opened.every((each) => each.names) ? opened.flatMap((each) => each.names ?? []) : undefined;
  return { values, ...(rest && { rest }), ...(rest && names && { names }) };
}

/** The second generator's values as far as the first one, which counts, gives none of the same name. */
function hiddenBy({ rest, names }: OpenParameters, values: Parameters["values"]): Parameters["values"] {
  if (rest === undefined) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => names && !names.includes(name)));
}

/** Values over others, as Go's mergo merges maps. */
function overridden(values: Parameters["values"], by: Parameters["values"]): Parameters["values"] {
  const both = Object.entries(by).map(([name, value]): [string, Field] => {
    const under = values[name];
    const isDeep = isRecord(under?.raw()) && isRecord(value.raw());
    return [name, under && isDeep ? value.over(under, false) : value];
  });
  return { ...values, ...Object.fromEntries(both) };
}

/** Values beside each other, all of them texts now. */
function joined(values: Parameters["values"], others: Parameters["values"]): Parameters["values"] | undefined {
  const both: Record<string, Field> = {};
  for (const [name, value] of [...Object.entries(values), ...Object.entries(others)]) {
    const [present, text] = [both[name], asText(value)];
    if (present?.isKnown() && text.isKnown() && present.raw() !== text.raw()) return undefined;
    if (present === undefined || !present.isKnown()) both[name] = text;
  }
  return both;
}

function asText(value: Field): Field {
  if (!value.isKnown() || typeof value.raw() === "string") return value;
  return value.placing(printed(value.raw() ?? null) ?? new Unjudged("", generated), value.path);
}

// --- merge

function merged(settings: Field, inner: readonly Field[], scope: Scope): readonly Parameters[] {
  const keys = settings.at("mergeKeys").settled();
  if (inner.length < 2) return [failed(settings, "a merge is of two generators or more")];
  if (keys.isEmpty()) return [failed(settings, "a merge needs a merge key")];
  const [base = [], ...others] = inner.map((item) => innerParameters(item, scope));
  const all = [base, ...others];
  const rest = all.flat().find((parameters) => parameters.rest)?.rest ?? untoldKey(all.flat(), keys);
  if (rest) return [{ values: {}, rest }];
  const groups = all.map((group) => byKey(group, keys.texts()));
  if (groups.some((group, index) => group.size < (all[index]?.length ?? 0))) {
    return [failed(settings, "two elements have the same merge keys")];
  }
  return base.map((parameters) => {
    const key = mergeKey(parameters, keys.texts());
    const over = groups.slice(1).flatMap((group) => group.get(key) ?? []);
    const add = (values: Parameters["values"], { values: by }: Parameters) =>
      scope.isGo ? overridden(values, by) : { ...values, ...by };
    return { values: over.reduce(add, parameters.values) };
  });
}

/** What is not known of that which decides what belongs together. */
function untoldKey(all: readonly Parameters[], keys: Field): Untold | undefined {
  if (!keys.isFullyKnown()) return keys.items().map(untoldIn).find(Boolean) ?? untoldIn(keys);
  const deciding = all.flatMap(({ values }) => keys.texts().flatMap((key) => values[key] ?? []));
  return deciding.map(untoldIn).find(Boolean);
}

function byKey(all: readonly Parameters[], keys: readonly string[]): ReadonlyMap<string, Parameters> {
  return new Map(all.map((parameters) => [mergeKey(parameters, keys), parameters]));
}

function mergeKey({ values }: Parameters, keys: readonly string[]): string {
  return JSON.stringify(keys.map((key) => (Object.hasOwn(values, key) ? values[key]?.raw() : undefined) ?? null));
}

// --- selectors

/** What a selector lets through; what it cannot be told of stays. */
function selected(all: readonly Parameters[], selector: Field | undefined): readonly Parameters[] {
  const quiet = selector?.listening(() => undefined);
  const requirements = quiet && requirementsOf(quiet);
  return requirements ? all.filter((parameters) => meets(requirements, labelsOf(parameters)) !== false) : all;
}

/** The demands of a selector; undefined where it has none, or where they are not known. */
function requirementsOf(selector: Field): Requirement[] | undefined {
  const [labels, expressions] = [selector.at("matchLabels"), selector.at("matchExpressions")];
  if (![labels, expressions].every((field) => field.isAbsent() || field.isFullyKnown())) return undefined;
  return [
    ...labels.entries().map(([key, value]) => ({ key, operator: "In", values: [value.text() ?? ""] })),
    ...expressions.items().map((expression) => ({
      key: expression.at("key").text() ?? "",
      operator: expression.at("operator").text() ?? "",
      values: expression.at("values").texts(),
    })),
  ];
}

/** Parameters as labels: below the names of maps and the positions of lists, with dots between them. */
function labelsOf({ values, rest }: Parameters): (key: string) => Label {
  const labels = new Map(Object.entries(values).flatMap(([name, value]) => flattened(name, value)));
  return (key) => {
    const isHidden = [...labels].some(([name, label]) => label === null && key.startsWith(`${name}.`));
    return labels.get(key) ?? (labels.has(key) || isHidden || (rest && !labels.has(key)) ? null : undefined);
  };
}

function flattened(name: string, value: Field): [string, Label][] {
  if (!value.isKnown()) return [[name, null]];
  const raw = value.raw();
  if (Array.isArray(raw)) return value.items().flatMap((item, index) => flattened(`${name}.${index}`, item));
  if (isRecord(raw)) return value.entries().flatMap(([key, entry]) => flattened(`${name}.${key}`, entry));
  return [[name, printed(raw ?? null) ?? null]];
}
