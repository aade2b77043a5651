import type { Json } from "../../contract";
import { textOf } from "../../model/json";
import { entryDefinition } from "../shared/project/entry";
import type { EntryKind } from "../shared/project/entry-kind";
import { projectSyncWindowRights } from "./rights";
import { projectSyncWindowDocumentation, projectSyncWindowInputs } from "./schema";

const targets = ["applications", "namespaces", "clusters"] as const;
const schedule = ["kind", "schedule", "duration"] as const;
const utc = "UTC";

/** What Argo CD tells windows apart by; the order of targets, which it heeds, is none to us. */
function keyOf(window: Json): string[] {
  const { timeZone = utc, andOperator } = window;
  return [
    ...schedule.map((field) => textOf(window[field])),
    ...targets.flatMap((field) => patternsOf(window[field]).map((pattern) => `${field}=${pattern}`)),
    ...(timeZone === utc || timeZone === "" ? [] : [`timeZone=${textOf(timeZone)}`]),
    ...(andOperator === true ? ["andOperator=true"] : []),
  ];
}

function patternsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf).toSorted() : [];
}

function fieldsOfKey([kind, schedule, duration, ...others]: readonly string[]): Json | undefined {
  if (!kind || !schedule || !duration) return undefined;
  const found: Json = { kind, schedule, duration };
  for (const other of others) {
    const [, field = "", value] = /^(\w+)=(.*)$/s.exec(other) ?? [];
    if (targets.some((target) => target === field)) found[field] = [...patternsOf(found[field]), value];
    else if (field === "timeZone") found.timeZone = value;
    else if (other === "andOperator=true") found.andOperator = true;
    else return undefined;
  }
  return found;
}

const windows: EntryKind = {
  kind: "ProjectSyncWindow",
  documentation: projectSyncWindowDocumentation,
  schema: projectSyncWindowInputs,
  refused: {},
  swagger: "v1alpha1SyncWindow",
  rights: projectSyncWindowRights,
  list: "syncWindows",
  reading: {
    nouns: "sync windows of projects",
    plural: "ProjectSyncWindows",
    columns: { KIND: "kind", SCHEDULE: "schedule", DURATION: "duration" },
    examples: {
      one: `const window = { project: "payments", kind: "deny", schedule: "0 0 * * 6", duration: "48h" } as const;
const { manualSync } = await argocd.getProjectSyncWindow({ ...window, applications: ["*"] });
console.log(manualSync);`,
      many: `const windows = await argocd.getProjectSyncWindows({ project: "payments" });
console.log(windows.map(({ kind, schedule }) => \`\${kind} \${schedule}\`).join("\\n"));`,
    },
  },
  called: "window",
  identifiedBy: [...schedule, ...targets, "timeZone", "andOperator"],
  keyOf,
  fieldsOfKey,
  title: (window) => `sync window "${keyOf(window).join(" ")}"`,
};

export const projectSyncWindow = entryDefinition(windows);
