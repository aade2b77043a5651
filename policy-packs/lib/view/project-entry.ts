import type { Kind } from "../../../sdk/generated/kinds";
import { type ArgoObject, objectAt } from "./argo-object";
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
