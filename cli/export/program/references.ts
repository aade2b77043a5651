import { type Kind, registry } from "../../../provider/kinds/registry";
import { valueAt } from "../../../provider/model/paths";
import type { FoundObject } from "../found";
import { kindPlans, projectOf } from "./kinds";

/** An object that others may refer to. */
export interface Referable {
  readonly object: FoundObject;
  /** Whether only what names it is certain to be in the program as it is here. Default false. */
  readonly byIdentity?: boolean;
}

/** An output of an object that another one may name in place of a text. */
export interface Target {
  readonly object: FoundObject;
  readonly path: readonly string[];
}

/** What a field of a type means: an output of a kind. */
interface Meaning {
  readonly kind: Kind;
  readonly path: string;
}

const project: Meaning = { kind: "AppProject", path: "metadata.name" };
const server: Meaning = { kind: "Cluster", path: "server" };
const clusterName: Meaning = { kind: "Cluster", path: "name" };
const repository: Meaning = { kind: "Repository", path: "repo" };
const key: Meaning = { kind: "GpgKey", path: "keyID" };

/** The fields whose text names another object, each by its type; of a list, the items. */
const meanings: Readonly<Record<string, Meaning>> = {
  "ApplicationSpec.project": project,
  "ApplicationTemplateSpec.project": project,
  "ApplicationSpecOverride.project": project,
  "RepositoryInputs.project": project,
  "WriteRepositoryInputs.project": project,
  "ClusterInputs.project": project,
  "ProjectRoleInputs.project": project,
  "ProjectSyncWindowInputs.project": project,
  "ProjectDestinationInputs.project": project,
  "ProjectSourceRepositoryInputs.project": project,
  "ProjectTokenInputs.project": project,
  "ApplicationDestination.server": server,
  "ApplicationDestinationOverride.server": server,
  "AppProjectDestination.server": server,
  "ProjectDestinationInputs.server": server,
  "DestinationServiceAccount.server": server,
  "ApplicationDestination.name": clusterName,
  "ApplicationDestinationOverride.name": clusterName,
  "AppProjectDestination.name": clusterName,
  "ProjectDestinationInputs.name": clusterName,
  "ApplicationSource.repoURL": repository,
  "ApplicationSourceOverride.repoURL": repository,
  "DrySource.repoURL": repository,
  "GitGenerator.repoURL": repository,
  "NestedGitGenerator.repoURL": repository,
  "AppProjectSpec.sourceRepos": repository,
  "ProjectSourceRepositoryInputs.repo": repository,
  "WriteRepositoryInputs.repo": repository,
  "SignatureKey.keyID": key,
  "GpgPolicy.keys": key,
};

/** Finds what texts refer to. */
export class References {
  private readonly targets = new Map<string, Target[]>();

  constructor(objects: readonly Referable[]) {
    for (const { object, byIdentity = false } of objects) {
      for (const { path, text } of kindPlans[object.kind].offers ?? []) {
        if (byIdentity && !isIdentity(object, path)) continue;
        const place = placeOf({ kind: object.kind, path: path.join(".") }, text(object));
        this.targets.set(place, [...(this.targets.get(place) ?? []), { object, path }]);
      }
    }
  }

  /**
   * What a text refers to, where that is certain: of several alike, the one of the same project, else the one of none.
   * @param field what it stands in, such as `ApplicationSpec.project`.
   */
  find(from: FoundObject, field: string, text: string): Target | undefined {
    const meaning = Object.hasOwn(meanings, field) ? meanings[field] : undefined;
    if (meaning === undefined || text === "") return undefined;
    const named = (this.targets.get(placeOf(meaning, text)) ?? []).filter(({ object }) => object !== from);
    for (const owner of [projectOf(from), undefined]) {
      const [first, ...others] = named.filter(({ object }) => projectOf(object) === owner);
      if (first) return others.length === 0 ? first : undefined;
    }
    return undefined;
  }
}

/** Whether an object's id has what a path leads to. */
function isIdentity({ kind, id }: FoundObject, path: readonly string[]): boolean {
  return valueAt(registry[kind].identity.parse(id), path) !== undefined;
}

function placeOf({ kind, path }: Meaning, text: string): string {
  return `${kind} ${path} ${text}`;
}
