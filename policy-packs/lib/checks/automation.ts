import type { Field } from "../view/field";

/** The settings of automated syncs, where an application has them and they are not switched off by `enabled: false`. */
export function automationOf(application: Field): Field | undefined {
  const automated = application.at("spec", "syncPolicy", "automated");
  const enabled = automated.at("enabled");
  return automated.isPresent() && (enabled.isAbsent() || enabled.isTrue()) ? automated : undefined;
}
