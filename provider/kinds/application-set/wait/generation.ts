import { isPassingGeneration } from "../../../argo/refusals";
import { refreshSetAnnotation } from "../../../model/annotations";
import type { LiveApplicationSet } from "../api";

/** Where the generation of a set's applications stands. */
export type Generation =
  | { readonly kind: "generated" }
  | { readonly kind: "waiting" }
  | {
      readonly kind: "failed";
      readonly reason: string;
      /** Whether Argo CD may be about to say otherwise. */
      readonly mayPass?: true;
    };

function conditionOf(set: LiveApplicationSet, type: string): { readonly message: string } | undefined {
  return set.status?.conditions?.find((condition) => condition.type === type && condition.status === "True");
}

/** What Argo CD says is wrong with a set, if anything. */
export function errorOf(set: LiveApplicationSet | undefined): string | undefined {
  return set && conditionOf(set, "ErrorOccurred")?.message;
}

/** Whether Argo CD was asked to generate a set's applications anew, and has not yet. */
export function isAsked({ metadata }: LiveApplicationSet): boolean {
  return metadata.annotations?.[refreshSetAnnotation] !== undefined;
}

/**
 * Decides by the set alone whether its applications are generated. Its conditions do not tell of which spec they are: one
 * that was asked to be generated anew shows when that is done.
 * @param before what was wrong with it before it was written.
 */
export function judgeGeneration(set: LiveApplicationSet, before: string | undefined): Generation {
  const reason = errorOf(set);
  if (reason !== undefined) {
    // The same error may stand there from before: Argo CD writes it once.
    const mayPass = reason === before || isPassingGeneration(reason);
    return { kind: "failed", reason, ...(mayPass && { mayPass }) };
  }
  return !isAsked(set) && conditionOf(set, "ResourcesUpToDate") ? { kind: "generated" } : { kind: "waiting" };
}

/** Whether Argo CD itself syncs a set's applications, a step after the other. */
export function isRolledOut(set: LiveApplicationSet): boolean {
  const { strategy } = set.spec as {
    readonly strategy?: { readonly rollingSync?: { readonly steps?: readonly unknown[] } };
  };
  const isEnabled = set.status?.conditions?.some(({ type }) => type === "RolloutProgressing") === true;
  return isEnabled && (strategy?.rollingSync?.steps?.length ?? 0) > 0;
}
