import type { KindDocumentation } from "../../lifecycle/definition";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { withTraits } from "../../model/traits";
import { commonOptions } from "../shared/fields";
import { projectField } from "../shared/project/fields";
import { hasTarget, syncWindowSchema } from "../shared/project/sync-window";

const { kind, schedule, duration, applications, namespaces, clusters, timeZone, andOperator, ...fields } =
  syncWindowSchema.shape;
const identity = { identity: true } as const;

/** One sync window of a project. Argo CD tells windows apart by the fields of its identity. */
export const projectSyncWindowInputs = withRules(
  named("ProjectSyncWindowInputs", "What a program declares of a ProjectSyncWindow.", {
    project: projectField("syncWindows"),
    kind: withTraits(kind, identity),
    schedule: withTraits(schedule, identity),
    duration: withTraits(duration, identity),
    applications: withTraits(applications, identity),
    namespaces: withTraits(namespaces, identity),
    clusters: withTraits(clusters, identity),
    andOperator: withTraits(andOperator, identity),
    timeZone: withTraits(timeZone, identity),
    ...fields,
    ...commonOptions,
  }),
  hasTarget,
);

export const projectSyncWindowDocumentation: KindDocumentation = {
  noun: "sync window of a project",
  summary:
    "One sync window of a project that somebody else owns. Argo CD knows a window by its kind, times and targets, so that a " +
    "change of one of these makes another window; it is made before the old one goes, so that there is no moment without.",
  example: `new argocd.ProjectSyncWindow("no-releases-at-weekends", {
  project: "payments",
  kind: "deny",
  schedule: "0 0 * * 6",
  duration: "48h",
  applications: ["*"],
  timeZone: "Europe/Berlin",
});`,
  reading: "export const schedule = window.schedule;",
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/",
  id:
    "`project|window|kind|schedule|duration`, and each target and what else tells it from others as `|applications=<pattern>`, " +
    "`|namespaces=<pattern>`, `|clusters=<pattern>`, `|timeZone=<name>` or `|andOperator=true`",
};
