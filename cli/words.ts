import type { ApplicationStatus } from "../provider/kinds/application/status-schema";

function isStatus(result: unknown): result is ApplicationStatus {
  return typeof result === "object" && result !== null && "sync" in result && "health" in result;
}

function statusLines(application: string, { sync, health, operationState, conditions, summary }: ApplicationStatus) {
  const revision = sync.revision ?? sync.revisions?.join(", ");
  return [
    `${application}: ${sync.status}${revision ? ` to ${revision}` : ""}, ${health.status}`,
    health.message && `health: ${health.message}`,
    operationState && `operation: ${[operationState.phase, operationState.message].filter(Boolean).join(", ")}`,
    ...conditions.map(({ type, message }) => `${type}: ${message}`),
    summary.images.length > 0 && `images: ${summary.images.join(", ")}`,
    summary.externalURLs.length > 0 && `addresses: ${summary.externalURLs.join(", ")}`,
  ].filter((line) => typeof line === "string" && line !== "");
}

function isManifests(result: unknown): result is readonly { metadata: { name: string }; spec: Placed }[] {
  return Array.isArray(result);
}

interface Placed {
  readonly project?: string;
  readonly destination?: { readonly server?: string; readonly name?: string; readonly namespace?: string };
}

/** Where an application deploys to, as far as it says so. */
function placeOf({ project, destination: { server, name, namespace } = {} }: Placed): string {
  const parts = [project && `project ${project}`, server ?? name, namespace];
  return parts.filter((part) => typeof part === "string" && part !== "").join(", ");
}

/** What a function has answered, for people. */
export function inWords(application: string, result: unknown): string {
  if (isManifests(result)) {
    const lines = result.map(({ metadata, spec }) => `${metadata.name} (${placeOf(spec)})`);
    return `${lines.length > 0 ? lines.join("\n") : `${application}: no application`}\n`;
  }
  if (isStatus(result)) return `${statusLines(application, result).join("\n")}\n`;
  if (typeof result === "boolean") {
    return `${application}: ${result ? "the running operation was asked to end" : "no operation is running"}\n`;
  }
  return `${application}: done\n`;
}
