import { asideKey } from "../../model/annotations";
import { type LiveApplication, syncPolicyOf } from "./live";

function without(entries: Readonly<Record<string, string>> | null | undefined): Record<string, string> {
  const { [asideKey]: _mark, ...others } = entries ?? {};
  return others;
}

function withAutomation(live: LiveApplication, automated: unknown): LiveApplication["spec"] {
  const { automated: _former, ...others } = syncPolicyOf(live);
  return { ...live.spec, syncPolicy: { ...others, ...(automated !== undefined && { automated }) } };
}

/** What was switched off in an application; `undefined` when nothing tells. */
function switchedOff({ metadata }: LiveApplication): unknown {
  try {
    return JSON.parse(metadata.annotations?.[asideKey] ?? "");
  } catch {
    return undefined;
  }
}

/** Whether an application stands aside for one that replaces it. */
export function isAside({ metadata }: LiveApplication): boolean {
  return [metadata.labels, metadata.annotations].some((entries) => Object.hasOwn(entries ?? {}, asideKey));
}

/** An application that does not sync by itself, with a note of what was switched off: a run that is killed leaves it behind. */
export function setAside(live: LiveApplication): LiveApplication {
  const { labels, annotations } = live.metadata;
  return {
    ...live,
    metadata: {
      ...live.metadata,
      labels: { ...labels, [asideKey]: "true" },
      annotations: { ...annotations, [asideKey]: JSON.stringify(syncPolicyOf(live).automated) },
    },
    spec: withAutomation(live, undefined),
  };
}

/** An application as it was before it stood aside. What somebody else has said of its automation since stays. */
export function broughtBack(live: LiveApplication): LiveApplication {
  if (!isAside(live)) return live;
  const automated = syncPolicyOf(live).automated ?? switchedOff(live);
  return {
    ...live,
    metadata: {
      ...live.metadata,
      labels: without(live.metadata.labels),
      annotations: without(live.metadata.annotations),
    },
    spec: withAutomation(live, automated),
  };
}
