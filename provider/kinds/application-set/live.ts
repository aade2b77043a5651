import { isRecord, textOf } from "../../model/json";
import type { LiveApplicationSet } from "./api";
import { nestedNames } from "./generator-schema";

/** The generators inside one that combines them, without the template that Argo CD fills in there and makes no use of. */
function withoutTemplates(generators: unknown): unknown {
  if (!Array.isArray(generators)) return generators;
  return generators.map((generator) => {
    if (!isRecord(generator)) return generator;
    const entries = Object.entries(generator).map(([name, settings]): [string, unknown] => {
      if (!isRecord(settings) || !nestedNames.includes(name)) return [name, settings];
      const { template: _template, ...rest } = settings;
      return [name, rest];
    });
    return Object.fromEntries(entries);
  });
}

/** The spec of a set in the shape of the inputs. */
export function shapeSpec(spec: LiveApplicationSet["spec"]): Readonly<Record<string, unknown>> {
  if (!Array.isArray(spec.generators)) return spec;
  const generators = spec.generators.map((generator) => {
    if (!isRecord(generator)) return generator;
    const entries = Object.entries(generator).map(([name, settings]): [string, unknown] => {
      const combines = (name === "matrix" || name === "merge") && isRecord(settings);
      return [name, combines ? { ...settings, generators: withoutTemplates(settings.generators) } : settings];
    });
    return Object.fromEntries(entries);
  });
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
