import { type ProjectDestination, permitsDestination, permitsSource } from "../argo/project";
import { clusterOf, clusters, knownClusters } from "../checks/destination";
import { quoted } from "../checks/printable";
import { stackRule } from "../rule";
import { type ArgoObject, objectName } from "../view/argo-object";
import { deployedRepositories, destinationOf, projectName } from "../view/deployments";
import {
  ownDestinations,
  ownSources,
  permittedDestinations,
  permittedSources,
  takesOwnClustersAlone,
} from "../view/permissions";
import { type WholeList, wholeList } from "../view/project-entry";

/** What a project permits, as far as it is known. */
interface Permissions {
  readonly sourceRepos: readonly string[] | undefined;
  readonly destinations: readonly ProjectDestination[] | undefined;
}

function permissionsOf(project: ArgoObject, objects: readonly ArgoObject[]): Permissions {
  const sources = wholeList(project, "sourceRepos", objects);
  const listed = wholeList(project, "destinations", objects);
  const repositories = ownSources(project, objects);
  const clusters = ownDestinations(project, objects);
  return {
    sourceRepos:
      repositories && isDecided(sources)
        ? [...sources.parts.flatMap(permittedSources).map(({ pattern }) => pattern), ...repositories]
        : undefined,
    destinations:
      clusters && isDecided(listed)
        ? [...listed.parts.flatMap(permittedDestinations).map(({ patterns }) => patterns), ...clusters]
        : undefined,
  };
}

/** Whether a list says what the project does not permit: others may permit more where it is left to them. */
function isDecided({ isKnown, isLeft }: WholeList): boolean {
  return isKnown && !isLeft;
}

/**
 * Whether the destinations permit a cluster of which only the address or only the name is known. Undecided where an
 * entry depends on what is missing.
 */
function permits(
  destinations: readonly ProjectDestination[],
  cluster: { server?: string; name?: string },
  namespace: string,
): boolean | undefined {
  const missing = cluster.server === undefined ? "server" : cluster.name === undefined ? "name" : undefined;
  const isDecided = missing === undefined || destinations.every((entry) => !entry[missing] || entry[missing] === "*");
  if (!isDecided) return undefined;
  // Any text will do for the missing half, because no entry looks at it.
  const { server = "-", name = "-" } = cluster;
  return permitsDestination(destinations, { server, name, namespace });
}

export const stackPermittedByProject = stackRule({
  name: "argocd-app-permitted-by-project",
  description: "An application's repositories and destination are permitted by its project in the same stack.",
  reason:
    "Argo CD refuses the application otherwise, but only when it is applied, when the project may already have changed. " +
    "The comparison is Argo CD's own: globs, denials with `!`, cluster by address or name, namespace. " +
    "Repositories and clusters that belong to the project are permitted without an entry.",
  severity: "high",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Add the repository or destination to the project, or change the application's.",
  unseen:
    "Projects of other stacks. Where a repository or a cluster that belongs to the project is declared in another stack, what it " +
    "permits is reported as not permitted: give the project an entry for it. Of a project that leaves `spec.sourceRepos` or " +
    "`spec.destinations` to others by `externallyManaged`, nothing is said of that list: another stack may give what is missing.",
  settings: { clusters },
  between: ["Application", "AppProject"],
  checkStack({ objects, config, report }) {
    const known = knownClusters(objects, config.clusters);
    const projects = new Map(
      objects.filter(({ kind }) => kind === "AppProject").map((project) => [objectName(project), project]),
    );
    for (const application of objects.filter(({ kind }) => kind === "Application")) {
      const project = projects.get(projectName(application));
      if (project === undefined) continue;
      const { sourceRepos, destinations } = permissionsOf(project, objects);
      const name = quoted(objectName(project) ?? "");
      for (const repository of deployedRepositories(application)) {
        const url = repository.text();
        if (url === undefined || sourceRepos === undefined || permitsSource(sourceRepos, url)) continue;
        report(application, repository, `${quoted(url)} is not permitted by the project ${name}`);
      }
      const destination = destinationOf(application);
      const cluster = clusterOf(destination, known);
      const namespace = destination.at("namespace").isEmpty() ? "" : destination.at("namespace").text();
      if (cluster === undefined || namespace === undefined || destinations === undefined) continue;
      const where = `cluster ${quoted(cluster.server ?? cluster.name ?? "")}, namespace ${quoted(namespace)}`;
      if (permits(destinations, cluster, namespace) === false) {
        report(application, destination, `${where} is not permitted by the project ${name}`);
      } else if (takesOwnClustersAlone(project).isTrue()) {
        const owner = known.find(({ server, isDeclared }) => isDeclared && server === cluster.server)?.project;
        const isForeign = owner !== undefined && owner !== objectName(project);
        if (isForeign) report(application, destination, `the cluster does not belong to the project ${name}`);
      }
    }
  },
});
