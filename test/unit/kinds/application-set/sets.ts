import type { LiveApplicationSet } from "../../../../provider/kinds/application-set/api";

export const asking = { "argocd.argoproj.io/application-set-refresh": "true" };

/** A set as Argo CD shows it, whose applications are generated unless something else is said. */
export function set({
  conditions = [["ResourcesUpToDate", "all is well"]],
  annotations = {},
  spec = {},
  resources = [],
  resourceVersion = "1",
}: {
  /** Those that are true: type and message. */
  readonly conditions?: readonly (readonly [type: string, message: string])[];
  readonly annotations?: Record<string, string>;
  readonly spec?: object;
  readonly resources?: readonly string[];
  readonly resourceVersion?: string;
} = {}): LiveApplicationSet {
  return {
    metadata: { name: "shop", namespace: "argocd", uid: "set", resourceVersion, annotations },
    spec: { template: { spec: { project: "payments" } }, ...spec },
    status: {
      conditions: conditions.map(([type, message]) => ({ type, status: "True", reason: "", message })),
      resources: resources.map((name) => ({ name })),
    },
  };
}
