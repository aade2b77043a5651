import type { LocalArgoCd } from "../../tools/local-argocd";

/** A declaration of one resource as program text. */
export function declare(kind: string, name: string, args: unknown, options = "{}"): string {
  return `const ${variableOf(name)} = new argocd.${kind}(${JSON.stringify(name)}, ${code(args)}, ${options});`;
}

/** The variable that holds a resource in a program. */
export function variableOf(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, "_");
}

const expressionMark = "\u0001";

/** Program text inside a declaration, such as a reference to another resource. */
export function expression(text: string): string {
  return `${expressionMark}${text}${expressionMark}`;
}

function code(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u0001(.*?)\\u0001"/g, (_match, text: string) => JSON.parse(`"${text}"`));
}

/** The local cluster that applications deploy to. */
export const inCluster = "https://kubernetes.default.svc";

/** The seeded repository as applications name it. */
export function environmentsRepository(argocd: LocalArgoCd): string {
  return `${argocd.gitDaemonUrl}/environments.git`;
}

/** A spec of an application that deploys the seeded plain manifests. */
export function directorySpec(argocd: LocalArgoCd, namespace: string, project = "default") {
  return {
    project,
    source: { repoURL: environmentsRepository(argocd), path: "directory", targetRevision: "main" },
    destination: { server: inCluster, namespace },
  };
}
