import type { Argo } from "../../provider/argo/argo";
import type { Context } from "../../provider/lifecycle/context";
import { RunMemory } from "../../provider/lifecycle/memory";
import { Secrets } from "../../provider/model/secrets";

/** A run of a provider process over an Argo CD in memory, which says what it has to say here. */
export function contextOver(
  argo: Partial<Argo>,
  say: (message: string) => void,
  other: Partial<Context> = {},
): Context {
  const installed: Partial<Argo> = {
    address: "https://argocd.example.com",
    installation: async () => "one",
    defaultProject: async () => undefined,
    userName: async () => "ci",
    ...argo,
  };
  const warned = new Set<string>();
  return {
    log: { info: say, warn: say, progress: () => undefined },
    secrets: new Secrets(),
    run: new RunMemory(),
    environment: {},
    signal: new AbortController().signal,
    argo: () => installed as Argo,
    connection: () => undefined,
    settingsProblem: () => undefined,
    warnOnce(message, topic = message) {
      if (!warned.has(topic)) say(message);
      warned.add(topic);
    },
    serverVersion: async () => undefined,
    serverTime: async () => ({ now: Date.now(), clock: "this machine's clock" }),
    ...other,
  };
}
