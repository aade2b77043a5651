import { normaliseGitUrl } from "../../../provider/model/urls";
import { globMatches } from "./glob";

/*
 * What a project permits: a port of `IsSourcePermitted` and `IsDestinationPermitted` in Argo CD's
 * pkg/apis/application/v1alpha1/app_project_types.go, with their order of evaluation.
 */

/** An entry of a project's destinations. */
export interface ProjectDestination {
  readonly server?: string | undefined;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
}

/** A cluster and namespace that an application is deployed to. A cluster has an address, and a name in Argo CD. */
export interface Destination {
  readonly server: string;
  readonly name: string;
  readonly namespace: string;
}

/** Whether an entry denies what it matches. It permits everything else. */
export function isDenial(pattern: string): boolean {
  return pattern.startsWith("!");
}

/** Whether an entry permits a value, seen by itself. */
export function matchesPattern(pattern: string, value: string, separators = ""): boolean {
  if (isDenial(pattern)) return !globMatches(pattern.slice(1), value, separators);
  return pattern === "*" || globMatches(pattern, value, separators);
}

/** Whether a project with these source repositories permits a repository. */
export function permitsSource(sourceRepos: readonly string[], repoUrl: string): boolean {
  const source = normaliseGitUrl(repoUrl);
  let isPermitted = false;
  for (const entry of sourceRepos) {
    const pattern = isDenial(entry) ? `!${normaliseGitUrl(entry.slice(1))}` : normaliseGitUrl(entry);
    if (matchesPattern(pattern, source, "/")) isPermitted = true;
    else if (isDenial(pattern)) return false;
  }
  return isPermitted;
}

/** Whether a project with these destinations permits a destination. */
export function permitsDestination(destinations: readonly ProjectDestination[], destination: Destination): boolean {
  let isPermitted = false;
  for (const { server = "", name = "", namespace = "" } of destinations) {
    const nameMatches = destination.name !== "" && matchesPattern(name, destination.name);
    const serverMatches = destination.server !== "" && matchesPattern(server, destination.server);
    const namespaceMatches = matchesPattern(namespace, destination.namespace);
    if ((serverMatches || nameMatches) && namespaceMatches) isPermitted = true;
    else if (!nameMatches && isDenial(name)) return false;
    else if (!serverMatches && isDenial(server) && namespaceMatches) return false;
    else if (!namespaceMatches && isDenial(namespace) && serverMatches) return false;
  }
  return isPermitted;
}
