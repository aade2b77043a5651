import { environmentsRepository, inCluster } from "../../test/support/programs";
import type { LocalArgoCd } from "../local-argocd";

/** What is done with a stack, in this order. */
export const steps = ["up", "preview", "upUnchanged", "upChanged", "refresh", "destroy"] as const;

/** One of the things that are measured. */
export type Step = (typeof steps)[number];

/** How many resources the applications have in their status. */
export const statusSizes = [1, 100] as const;

/** Which applications are measured. */
export interface Workload {
  /** How many. */
  readonly size: number;
  readonly resources: (typeof statusSizes)[number];
}

/** The same applications for everything that is measured. */
export interface Applications extends Workload {
  readonly argocd: LocalArgoCd;
  /** What their names begin with. */
  readonly prefix: string;
  readonly project: string;
}

/**
 * The arguments of one application, as a function in a program. Those with many resources in their status are kept
 * from the controller, which would write the status anew, and are deleted without it.
 */
export function argumentsOf({ argocd, prefix, project, resources }: Applications): string {
  const isWritten = resources > 1;
  const values = {
    metadata: {
      labels: { team: "payments", environment: "prod" },
      annotations: {
        "notifications.argoproj.io/subscribe.on-sync-failed.slack": "payments-alerts",
        ...(isWritten && { "argocd.argoproj.io/skip-reconcile": "true" }),
      },
    },
    spec: {
      project,
      source: { repoURL: environmentsRepository(argocd), path: "directory" },
      destination: { server: inCluster, namespace: "payments" },
      syncPolicy: { syncOptions: ["CreateNamespace=true", "ServerSideApply=true"] },
      revisionHistoryLimit: 5,
    },
    validate: false,
    ...(isWritten && { deletion: { cascade: "orphan" } }),
  };
  return `(number, revision) => {
  const values = ${JSON.stringify(values)};
  values.metadata.name = ${JSON.stringify(prefix)} + number;
  values.spec.source.targetRevision = revision;
  return values;
}`;
}

function loop(applications: Applications, isChanged: boolean, body: string): string {
  return `const argumentsOf = ${argumentsOf(applications)};
for (let number = 0; number < ${applications.size}; number += 1) {
  const values = argumentsOf(number, ${isChanged} && number === 0 ? "HEAD" : "main");
  ${body}
}`;
}

/** The program that declares the applications. */
export function ourProgram(applications: Applications, isChanged: boolean): string {
  return loop(applications, isChanged, "new argocd.Application(values.metadata.name, values);");
}

/**
 * The same program with a resource that does nothing, and has as many outputs. Its provider is a constant text as ours
 * is: serialised from the program as usual it would be some seconds slower, and fill the state.
 */
export function idleProgram(applications: Applications, isChanged: boolean): string {
  const provider = 'exports.handler = () => require(process.cwd() + "/idle.js");';
  return `const outputs = { uid: undefined, namespace: undefined, url: undefined, status: undefined };
class Idle extends pulumi.CustomResource {
  constructor(name, values) {
    super("pulumi-nodejs:dynamic/bench:Idle", name, { ...outputs, ...values, __provider: ${JSON.stringify(provider)} });
  }
}
${loop(applications, isChanged, "new Idle(values.metadata.name, values);")}`;
}

/** The module of the provider that does nothing. */
export const idleProvider = `module.exports = {
  check: async (olds, news) => ({ inputs: news }),
  create: async (inputs) => ({ id: inputs.metadata.name, outs: inputs }),
  read: async (id, props) => ({ id, props }),
  update: async (id, olds, news) => ({ outs: news }),
  delete: async () => {},
};
`;
