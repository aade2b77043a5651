import { leaves } from "../../../provider/model/left";
import type { Kind } from "../../../sdk/generated/kinds";
import { type ArgoObject, objectAt, objectName } from "./argo-object";
import type { Field } from "./field";

/** The kinds that declare one entry of a project, and how the project's list has it. */
const lists: Readonly<Partial<Record<Kind, { readonly list: string; item(entry: Field): Field }>>> = {
  ProjectRole: { list: "roles", item: (role) => role },
  ProjectSyncWindow: { list: "syncWindows", item: (window) => window },
  ProjectDestination: { list: "destinations", item: (destination) => destination },
  ProjectSourceRepository: { list: "sourceRepos", item: (source) => source.at("repo") },
};

/** Whether objects of a kind are entries of projects. */
export function isEntry(kind: Kind): boolean {
  return lists[kind] !== undefined;
}

/** An entry as a project that has nothing else: rules about single entries of the list read it so, and no other rule. */
export function entryObject(
  input: { readonly name: string; readonly urn: string },
  kind: Kind,
  root: Field,
): ArgoObject[] {
  const found = lists[kind];
  if (found === undefined) return [];
  const project = { metadata: { name: root.at("project") }, spec: { [found.list]: [found.item(root)] } };
  return [objectAt(input, kind, "pulumi-argocd", root.placing(project, ""))];
}

/** One of a project's lists, with the entries of it that are declared by themselves. */
export interface WholeList {
  /** The list in the project itself. */
  readonly own: Field;
  /** The project, and each entry in the form of a project that has nothing else. */
  readonly parts: readonly ArgoObject[];
  readonly items: readonly Field[];
  /** Whether all of it is known that this stack declares. */
  readonly isKnown: boolean;
  /** Whether others may give entries too, of which nothing is seen here. */
  readonly isLeft: boolean;
}

/** A list of a project as this stack declares it, wherever each entry stands. */
export function wholeList(project: ArgoObject, list: string, objects: readonly ArgoObject[]): WholeList {
  const own = project.root.at("spec", list);
  const managed = project.root.at("externallyManaged");
  const entries = objects.filter(({ kind }) => lists[kind as Kind]?.list === list);
  const areOwnersKnown = entries.every(({ root }) => root.at("metadata", "name").isFullyKnown());
  const parts = [project, ...entries.filter((entry) => objectName(entry) === objectName(project))];
  const fields = parts.map(({ root }) => root.at("spec", list));
  return {
    own,
    parts,
    items: fields.flatMap((field) => field.items()),
    isKnown: areOwnersKnown && fields.every((field) => field.isAbsent() || field.isFullyKnown()),
    isLeft: !(managed.isAbsent() || managed.isFullyKnown()) || leaves(managed.texts(), list),
  };
}
