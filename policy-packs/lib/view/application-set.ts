import { parse } from "yaml";
import { isRecord } from "../../../provider/model/json";
import { resourcesFinalizer } from "../argo/finalizers";
import type { ArgoObject } from "./argo-object";
import type { Field } from "./field";
import { fillingOf } from "./templating";

/** One kind of generator in an ApplicationSet, with its settings. */
export interface Generator {
  readonly type: string;
  readonly settings: Field;
  /** The selectors that what it yields is filtered by afterwards: its own, and those of the generators around it. */
  readonly filters: readonly Field[];
}

/** The generators of an ApplicationSet, those inside matrix and merge included. */
export function generatorsOf(set: ArgoObject): Generator[] {
  return generatorsIn(set.root.at("spec", "generators"));
}

function generatorsIn(list: Field, outer: readonly Field[] = []): Generator[] {
  return list
    .items()
    .flatMap((item) =>
      typesOf(item, outer).flatMap((generator) => [
        generator,
        ...generatorsIn(generator.settings.at("generators"), generator.filters),
      ]),
    );
}

function typesOf(item: Field, outer: readonly Field[] = []): Generator[] {
  const filters = [...outer, item.at("selector")];
  return item.entries().flatMap(([type, settings]) => (type === "selector" ? [] : [{ type, settings, filters }]));
}

/**
 * The Applications that an ApplicationSet makes: one for each element of a list, and one that stands for all those of a
 * generator whose values Argo CD alone knows. A selector leaves some of them out, and is not looked at.
 */
export function applicationsOf(set: ArgoObject): ArgoObject[] {
  const template = set.root.at("spec", "template");
  if (!isRecord(template.raw())) return [];
  const generators = set.root
    .at("spec", "generators")
    .items()
    .flatMap((item) => typesOf(item));
  if (generators.length === 0) return [application(set, template)];
  return generators.flatMap(({ type, settings }) => {
    const own = settings.at("template");
    const merged = isRecord(own.raw()) ? own.over(template, true) : template;
    if (type !== "list") return [application(set, merged)];
    return elementsOf(settings).map((element) => application(set, merged, element));
  });
}

/** An object, and where it is an ApplicationSet the Applications that it makes. */
export function withApplications(object: ArgoObject): ArgoObject[] {
  return object.kind === "ApplicationSet" ? [object, ...applicationsOf(object)] : [object];
}

/** The elements of a list; `undefined` stands for those that cannot be told. */
function elementsOf(list: Field): (Field | undefined)[] {
  const elements = list.at("elements");
  const yaml = list.at("elementsYaml");
  const told = elements.isKnown() ? elements.items() : [undefined];
  const all = yaml.isKnown() && !yaml.raw() ? told : [...told, ...parsedElements(yaml)];
  // A list that is still empty says what its template would make.
  return all.length === 0 ? [undefined] : all;
}

function parsedElements(yaml: Field): (Field | undefined)[] {
  const text = yaml.raw();
  if (typeof text !== "string" || text.includes("{{")) return [undefined];
  const parsed = parsedYaml(text);
  if (!Array.isArray(parsed)) return [undefined];
  return parsed.map((element, index) => yaml.placing(element, `${yaml.path}[${index}]`));
}

function application(set: ArgoObject, template: Field, values?: Field): ArgoObject {
  const spec = set.root.at("spec");
  const filling = fillingOf({
    isGo: spec.at("goTemplate").raw() === true,
    ...(values && { values }),
    reason: "it is filled in by a generator",
  });
  const filled = template.reads({ filling });
  const whole = isPreserving(spec) ? filled : filled.over(withFinalizer(filled), true);
  return {
    ...set,
    kind: "Application",
    isTemplate: true,
    root: patched(whole, spec.at("templatePatch").reads({ filling })),
    properties: template.raw() as Record<string, unknown>,
  };
}

function isPreserving(spec: Field): boolean {
  return spec.at("syncPolicy", "preserveResourcesOnDeletion").raw() === true;
}

/** Argo CD adds the finalizer to what has none. */
function withFinalizer(template: Field): Field {
  return template.placing({ metadata: { finalizers: [resourcesFinalizer] } }, template.path);
}

/** The template with its patch, which changes all but the project. Where the patch cannot be told, nothing is certain. */
function patched(template: Field, patch: Field): Field {
  if (patch.isKnown() && !patch.raw()) return template;
  let doubt: { path: string; reason?: string | undefined } | undefined;
  const text = patch.listening((path, reason) => (doubt = { path, reason })).text();
  const parsed = text === undefined ? undefined : parsedYaml(text);
  if (!isRecord(parsed)) return template.reads({ doubt: doubt ?? { path: patch.path, reason: "it is no YAML" } });
  const { project: _, ...spec } = isRecord(parsed.spec) ? parsed.spec : {};
  return patch
    .placing({ ...parsed, spec }, patch.path)
    .reads({ filling: undefined })
    .over(template, false);
}

function parsedYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
