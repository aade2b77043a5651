import * as z from "zod";
import { isRecord, own, textOf } from "../../model/json";
import { nearest } from "../../model/nearest";
import type { Rule } from "../../model/rule";

/** The finalizers by which Argo CD deletes an application's resources with it, and the cascade that each asks for. */
export const cascadeFinalizers: Readonly<Record<string, "foreground" | "background">> = {
  "resources-finalizer.argocd.argoproj.io": "foreground",
  "resources-finalizer.argocd.argoproj.io/foreground": "foreground",
  "resources-finalizer.argocd.argoproj.io/background": "background",
};

/** The only finalizer that Argo CD takes off what is no application. */
const argoFinalizer = "resources-finalizer.argocd.argoproj.io";

/** Refuses finalizers that name a cascade, of what has none. */
export function withoutCascades(what: string): Rule {
  return {
    path: ["metadata", "finalizers"],
    message: `name a cascade, which applications have: Argo CD takes no other finalizer than \`${argoFinalizer}\` off ${what}`,
    holds(object) {
      if (!isRecord(object) || !isRecord(object.metadata) || !Array.isArray(object.metadata.finalizers)) return true;
      const { finalizers } = object.metadata;
      return finalizers.every((finalizer) => finalizer === argoFinalizer || !own(cascadeFinalizers, textOf(finalizer)));
    },
  };
}

/** The finalizers that Argo CD sets and removes by itself, with stages such as `/cleanup` behind them. */
const hookFinalizers = ["pre-delete-finalizer.argocd.argoproj.io", "post-delete-finalizer.argocd.argoproj.io"];

function stagesOf(finalizer: string): string[] {
  return [finalizer, `${finalizer}/cleanup`];
}

const known = [...Object.keys(cascadeFinalizers), ...hookFinalizers.flatMap(stagesOf)];

function isOfHooks(finalizer: string): boolean {
  return hookFinalizers.some((hook) => finalizer === hook || finalizer.startsWith(`${hook}/`));
}

/** Whether a finalizer of an application is Argo CD's own: one that names a cascade, or one that hooks have. */
export function isOfArgoCd(finalizer: string): boolean {
  return isOfHooks(finalizer) || Object.hasOwn(cascadeFinalizers, finalizer);
}

/** Why a finalizer cannot be declared, if it cannot: its text, or what stands in its place. */
function refusalOf(finalizer: string): string | undefined {
  if (Object.hasOwn(cascadeFinalizers, finalizer)) return undefined;
  if (isOfHooks(finalizer)) {
    return "is set and removed by Argo CD itself, as the application has hooks for its deletion: remove it";
  }
  const [domain = ""] = finalizer.split("/");
  const meant = nearest(finalizer, known);
  if (meant === undefined && !/(^|\.)argocd\.argoproj\.io$/i.test(domain)) return undefined;
  const advice =
    meant === undefined || isOfHooks(meant)
      ? `remove it, or write one of ${Object.keys(cascadeFinalizers).join(", ")}`
      : `did you mean \`${meant}\`?`;
  return `is no finalizer of Argo CD, so that nothing would remove it and a delete could never end: ${advice}`;
}

/** What to do about the finalizers that hold an application for other reasons than its resources. */
export function adviceOnFinalizers(finalizers: readonly string[]): string[] {
  const foreign = finalizers.filter((finalizer) => !isOfArgoCd(finalizer));
  const hooks = finalizers.some(isOfHooks)
    ? [
        "It has hooks for its deletion (PreDelete, PostDelete) that have not ended: see what they wait for, or delete them",
      ]
    : [];
  const others = foreign.map((finalizer) => `\`${finalizer}\` is not Argo CD's: only whoever has set it takes it off`);
  return [...hooks, ...others];
}

/** A finalizer of Argo CD as Argo CD writes it, or one of somebody else. */
export const finalizerSchema = z.string().refine((finalizer) => refusalOf(finalizer) === undefined, {
  error: ({ input }) => refusalOf(textOf(input)),
});
