/*
 * Label selectors as ApplicationSets apply them to what their generators yield: a port of `LabelSelectorAsSelector` in Argo
 * CD's applicationset/utils/selector.go.
 */

/** One demand of a label selector. */
export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** A label: its text, `undefined` where there is none, and `null` where that is not known. */
export type Label = string | undefined | null;

/** Whether labels meet all demands; undefined where that depends on a label that is not known. */
export function meets(requirements: readonly Requirement[], labelOf: (key: string) => Label): boolean | undefined {
  const answers = requirements.map((requirement) => meetsOne(requirement, labelOf(requirement.key)));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function meetsOne({ operator, values }: Requirement, label: Label): boolean | undefined {
  if (label === null) return undefined;
  switch (operator) {
    case "In":
      return label !== undefined && values.includes(label);
    case "NotIn":
      return label === undefined || !values.includes(label);
    case "Exists":
      return label !== undefined;
    case "DoesNotExist":
      return label === undefined;
    default:
      return undefined;
  }
}
