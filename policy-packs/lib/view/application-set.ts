import { isRecord } from "../../../provider/model/json";
import { resourcesFinalizer } from "../argo/finalizers";
import type { ArgoObject } from "./argo-object";
import type { Field } from "./field";
import { topGenerators } from "./generators";
import { isNothing, parametersOf } from "./parameters";
import { patched } from "./template-patch";
import { fillingOf, type Parameters, untold } from "./templating";

/**
 * The Applications that an ApplicationSet makes: one for each set of parameters that the program tells, and one that stands for
 * all those of a generator whose values Argo CD alone knows.
 */
export function applicationsOf(set: ArgoObject): ArgoObject[] {
  const template = set.root.at("spec", "template");
  if (!isRecord(template.raw())) return [];
  const generators = topGenerators(set);
  if (generators.length === 0) return [application(set, template, untold("it is filled in by a generator"))];
  return generators.flatMap((generator) => {
    // Argo CD looks at no template of a generator inside another one.
    const own = generator.settings.at("template");
    const merged = isRecord(own.raw()) ? own.over(template, true) : template;
    return parametersOf(generator, isGo(set)).map((parameters) => application(set, merged, parameters));
  });
}

/** An object, and where it is an ApplicationSet the Applications that it makes. */
export function withApplications(object: ArgoObject): ArgoObject[] {
  return object.kind === "ApplicationSet" ? [object, ...applicationsOf(object)] : [object];
}

function isGo(set: ArgoObject): boolean {
  return set.root.at("spec", "goTemplate").raw() === true;
}

function application(set: ArgoObject, template: Field, parameters: Parameters): ArgoObject {
  const filling = fillingOf(isGo(set), parameters);
  const made = isNothing(parameters) ? template : withFinalizer(set, template.reads({ filling }));
  const patch = set.root.at("spec", "templatePatch").reads({ filling });
  return {
    ...set,
    kind: "Application",
    isTemplate: true,
    root: inNamespaceOf(set, patched(made, patch)),
    properties: template.raw() as Record<string, unknown>,
  };
}

/** Argo CD adds the finalizer to what has none. */
function withFinalizer(set: ArgoObject, template: Field): Field {
  if (set.root.at("spec", "syncPolicy", "preserveResourcesOnDeletion").raw() === true) return template;
  return template.over(template.placing({ metadata: { finalizers: [resourcesFinalizer] } }, template.path), true);
}

/** Applications are where their set is, whatever the template says. */
function inNamespaceOf(set: ArgoObject, made: Field): Field {
  const namespace = set.root.at("metadata", "namespace");
  const isGiven = namespace.raw() !== undefined;
  return isGiven ? made.placing({ metadata: { namespace } }, made.path).over(made, false) : made;
}
