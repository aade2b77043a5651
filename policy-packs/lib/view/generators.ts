import type { ArgoObject } from "./argo-object";
import { type Field, folded } from "./field";

/** One kind of generator in an ApplicationSet, with its settings. */
export interface Generator {
  readonly type: string;
  readonly settings: Field;
  /** The selectors that what it yields is filtered by afterwards: those of the generators around it, and last its own. */
  readonly filters: readonly Field[];
}

/** Argo CD's generators, in the order in which it goes through them where one entry has several. */
const types = [
  "list",
  "clusters",
  "git",
  "scmProvider",
  "clusterDecisionResource",
  "pullRequest",
  "matrix",
  "merge",
  "plugin",
];

/** What is a map in the settings of generators. */
const maps: ReadonlySet<string> = new Set(["elements", "values", "matchlabels", "labels", "annotations", "input"]);

/** The generators of an ApplicationSet, those inside matrix and merge included. */
export function generatorsOf(set: ArgoObject): Generator[] {
  return topGenerators(set).flatMap(withInner);
}

/** The generators that an ApplicationSet itself names. */
export function topGenerators(set: ArgoObject): Generator[] {
  return set.root
    .at("spec", "generators")
    .items()
    .flatMap((item) => generatorsAt(item));
}

/** Whether a generator combines others. */
export function isCombining({ type }: Generator): boolean {
  return type === "matrix" || type === "merge";
}

/** The generators of one entry of a generator that combines others: one, where Argo CD takes it. */
export function innerGenerators(item: Field, outer: readonly Field[] = []): Generator[] {
  return generatorsAt(item, outer).map((generator) => {
    // Below a combination that is inside another one, Argo CD decodes what the API server has not looked at.
    const settings = isCombining(generator) ? generator.settings.reads({ anyCase: { maps } }) : generator.settings;
    return { ...generator, settings };
  });
}

function withInner(generator: Generator): Generator[] {
  const items = generator.settings.at("generators").items();
  const inner = items.flatMap((item) => innerGenerators(item, generator.filters));
  return [generator, ...inner.flatMap(withInner)];
}

function generatorsAt(item: Field, outer: readonly Field[] = []): Generator[] {
  const filters = [...outer, item.at("selector")];
  const found = item.entries().flatMap(([name, settings]): Generator[] => {
    const type = types.find((known) => folded(known) === folded(name)) ?? name;
    return folded(name) === "selector" || settings.isAbsent() ? [] : [{ type, settings, filters }];
  });
  return found.sort((one, other) => types.indexOf(one.type) - types.indexOf(other.type));
}
