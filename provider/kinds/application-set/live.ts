import type { Json } from "../../contract";
import { isRecord, textOf } from "../../model/json";
import type { LiveApplicationSet } from "./api";
import { nestedNames } from "./generator-schema";

/** Generators whose settings are changed, where each has what it should have. */
function withSettings(generators: unknown, change: (name: string, settings: Json) => Json): unknown {
  if (!Array.isArray(generators)) return generators;
  return generators.map((generator) => {
    if (!isRecord(generator)) return generator;
    const entries = Object.entries(generator).map(([name, settings]): [string, unknown] => [
      name,
      isRecord(settings) ? change(name, settings) : settings,
    ]);
    return Object.fromEntries(entries);
  });
}

/** A generator inside one that combines them, without the template that Argo CD fills in there and makes no use of. */
function withoutTemplate(name: string, settings: Json): Json {
  if (!nestedNames.includes(name)) return settings;
  const { template: _template, ...rest } = settings;
  return rest;
}

/** The spec of a set in the shape of the inputs. */
export function shapeSpec(spec: LiveApplicationSet["spec"]): Json {
  if (!Array.isArray(spec.generators)) return spec;
  const generators = withSettings(spec.generators, (name, settings) =>
    name === "matrix" || name === "merge"
      ? { ...settings, generators: withSettings(settings.generators, withoutTemplate) }
      : settings,
  );
  return { ...spec, generators };
}

/** The project of a set, which is that of its template. */
export function projectOfSet({ spec }: { readonly spec?: unknown }): string {
  const template = isRecord(spec) && isRecord(spec.template) ? spec.template : {};
  return isRecord(template.spec) ? textOf(template.spec.project) : "";
}

/** What Argo CD may do with the applications of a set, as inputs, a state or a live object say it. */
export function applicationsSyncOf({ spec }: { readonly spec?: unknown }): unknown {
  const policy = isRecord(spec) && isRecord(spec.syncPolicy) ? spec.syncPolicy : {};
  return policy.applicationsSync;
}

/** Whether Argo CD leaves applications that a set generates no more. */
export function keepsApplications(values: { readonly spec?: unknown }): boolean {
  const policy = applicationsSyncOf(values);
  return policy === "create-only" || policy === "create-update";
}
