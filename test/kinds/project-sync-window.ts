import fc from "fast-check";
import type { Json } from "../../provider/contract";
import { globs } from "../support/generator";
import { maximalAppProject } from "./app-project";
import { entryCannot, entryClient, prepareSharedProject, sharedProject } from "./shared-project";
import type { Specimen } from "./specimen";

const [window] = maximalAppProject.spec.syncWindows;
const maximalWindow = { project: maximalAppProject.metadata.name, ...window };

export const specimen: Specimen = {
  kind: "ProjectSyncWindow",
  after: [],
  cannot: entryCannot,
  prepare: prepareSharedProject,
  // An allowing window of their own lets everything through, whatever the time.
  declare: (place, revision) => ({
    project: sharedProject(place),
    kind: "allow",
    schedule: "30 1 * * *",
    duration: "23h",
    applications: ["*"],
    description: `revision ${revision}`,
  }),
  differsAt: ["description"],
  client: entryClient("ProjectSyncWindow"),
  maximal: { window: maximalWindow },
  at: (place, number, declared) => ({
    ...declared,
    project: sharedProject(place),
    applications: [...((declared.applications as string[] | undefined) ?? []), `lane-${number}`],
  }),
  generated: {
    values: {
      project: fc.constantFrom("payments", "maximal"),
      schedule: fc.constantFrom("0 22 * * 1-5", "*/15 0-6,12 1 1/2 ?", "TZ=UTC 5 4 * jan-mar sun"),
      duration: fc.constantFrom("1h", "90m", "1h30m"),
      timeZone: fc.constantFrom("", "UTC", "Europe/Berlin", "America/New_York"),
      applications: fc.uniqueArray(globs, { maxLength: 3 }),
      namespaces: fc.uniqueArray(globs, { maxLength: 3 }),
      clusters: fc.uniqueArray(globs, { maxLength: 3 }),
    },
    whole: (generator, schema) =>
      fc
        .tuple(generator.object(schema, ""), fc.constantFrom("applications", "namespaces", "clusters"))
        .map(([window, target]): Json => ({ ...window, [target]: ["payments-*"] })),
  },
  managed: ["manualSync", "description"],
};
