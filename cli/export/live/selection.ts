import type { Json } from "../../../provider/contract";
import { type Kind, kinds, registry } from "../../../provider/kinds/registry";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import { isRecord } from "../../../provider/model/json";
import { selectorOf } from "./selector";

/** Which objects of an Argo CD are wanted: all, unless it says more. */
export interface Selection {
  /** Only those that belong to these projects. */
  readonly projects?: readonly string[];
  /** Only those of these kinds. */
  readonly kinds?: readonly Kind[];
  /** Only those whose labels match, as in `team=payments,tier!=test`. */
  readonly selector?: string;
  /** Only those in these namespaces. */
  readonly namespaces?: readonly string[];
  /** Also what an ApplicationSet, an application or another controller makes. Default `false`. */
  readonly includeGenerated?: boolean;
  /** Is told what goes on, a line at a time. */
  onProgress?(line: string): void;
}

/** The kinds that are looked through. What stands in the objects of another kind is, where it is asked for by name. */
export function selectedKinds({ kinds: wanted }: Selection): Kind[] {
  return kinds.filter((kind) => {
    const { found }: KindDefinition<unknown>["reading"] = registry[kind].reading;
    return wanted ? wanted.includes(kind) : found?.partOf === undefined;
  });
}

/** Whether a selection asks for something that objects have or have not. */
export function isNarrowed({ projects, selector, namespaces }: Selection): boolean {
  return projects !== undefined || selector !== undefined || namespaces !== undefined;
}

/**
 * Tells whether an object of a kind is wanted, by its shape. One that has no project, namespace or labels is not, where these are
 * asked for.
 * @throws UserError when the selector is none.
 */
export function selects(selection: Selection): (definition: KindDefinition<unknown>, shape: Json) => boolean {
  const { projects, namespaces, selector } = selection;
  const hasLabels = selector === undefined ? () => true : selectorOf(selector);
  return ({ reading: { found } }, shape) => {
    const { namespace, labels } = isRecord(shape.metadata) ? shape.metadata : shape;
    return (
      isIn(projects, found?.project?.(shape)) &&
      isIn(namespaces, isRecord(shape.metadata) ? namespace : undefined) &&
      hasLabels(isRecord(labels) ? labels : {})
    );
  };
}

function isIn(wanted: readonly string[] | undefined, value: unknown): boolean {
  return wanted === undefined || (typeof value === "string" && wanted.includes(value));
}

/** What of a selection the list of a kind can be narrowed by. */
export function filterFor({ many }: KindDefinition<unknown>["reading"], selection: Selection): Json {
  const { projects, selector, namespaces } = selection;
  const wishes = { projects, selector, namespace: namespaces?.length === 1 ? namespaces[0] : undefined };
  const known = Object.entries(wishes).filter(
    ([name, value]) => value !== undefined && Object.hasOwn(many?.filter ?? {}, name),
  );
  return Object.fromEntries(known);
}
