import { type Json, unknown } from "../../contract";
import { isRecord } from "../../model/json";
import { nearest } from "../../model/nearest";
import { syncPolicyOf } from "./live";

const yesOrNo = ["true", "false"];

/** The options that Argo CD reads from a sync of an application, each with its values. */
const options: Readonly<Record<string, readonly string[]>> = {
  ApplyOutOfSyncOnly: yesOrNo,
  ClientSideApplyMigration: yesOrNo,
  CreateNamespace: yesOrNo,
  FailOnSharedResource: yesOrNo,
  PruneLast: yesOrNo,
  PrunePropagationPolicy: ["background", "foreground", "orphan"],
  Replace: yesOrNo,
  RespectIgnoreDifferences: yesOrNo,
  ServerSideApply: yesOrNo,
  SkipDryRunOnMissingResource: yesOrNo,
  Validate: yesOrNo,
};

/** Options that Argo CD reads from an annotation of a resource, and nowhere else. */
const ofResources: readonly string[] = ["Delete", "Force", "Prune"];

/** Every option that does something, as it is written. */
export const knownSyncOptions = Object.entries(options).flatMap(([name, values]) =>
  values.map((value) => `${name}=${value}`),
);

/** The type of an option in programs. */
export const syncOptionTexts = {
  name: "SyncOption",
  text: "A sync option of Argo CD. Any other text is taken too, for what a newer Argo CD knows.",
  values: knownSyncOptions,
};

/** What is wrong with an option, if Argo CD would keep it and do nothing. */
function problemOf(option: string): string | undefined {
  if (knownSyncOptions.includes(option)) return undefined;
  const [name = "", value] = option.split("=").map((part) => part.trim());
  if (ofResources.includes(name)) {
    return "is for single resources, in their annotation argocd.argoproj.io/sync-options: here it does nothing";
  }
  const meant = nearest(name, Object.keys(options));
  if (meant === undefined) {
    return `does nothing in any Argo CD that this package knows; known are ${Object.keys(options).join(", ")}`;
  }
  const values = options[meant] ?? [];
  const right = values.find((candidate) => candidate === value?.toLowerCase());
  return right
    ? `does nothing: did you mean "${meant}=${right}"?`
    : `does nothing: write ${values.map((candidate) => `"${meant}=${candidate}"`).join(" or ")}`;
}

function optionsAt(path: string, list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((option, index) => {
    const problem = typeof option === "string" && option !== unknown ? problemOf(option) : undefined;
    return problem ? [`\`${path}[${index}]\` "${option}" ${problem}`] : [];
  });
}

/** The sync options of an application that Argo CD stores and never acts on. */
export function adviceOnSyncOptions(inputs: Json): string[] {
  const { sync } = inputs;
  return [
    ...optionsAt("spec.syncPolicy.syncOptions", syncPolicyOf(inputs).syncOptions),
    ...optionsAt("sync.syncOptions", isRecord(sync) ? sync.syncOptions : undefined),
  ];
}
