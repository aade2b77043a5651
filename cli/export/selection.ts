import type { Kind } from "../../provider/kinds/registry";
import type { FoundObject } from "./found";
import { projectOf } from "./program/kinds";

/** Which objects are exported. */
export interface Wanted {
  readonly projects?: readonly string[] | undefined;
  readonly kinds?: readonly Kind[] | undefined;
  readonly namespaces?: readonly string[] | undefined;
}

/** An object, as far as it tells whether it is wanted. */
type Candidate = Pick<FoundObject, "kind" | "id"> & { readonly project: string | undefined };

/** Kinds that are in a namespace, which their ids begin with. */
const inNamespaces: readonly Kind[] = ["Application", "ApplicationSet"];

/** Whether an object is among those that are wanted. What belongs to no project or namespace is where none is asked for. */
export function isWanted({ kind, id, project }: Candidate, { projects, kinds, namespaces }: Wanted): boolean {
  if (kinds && !kinds.includes(kind)) return false;
  if (projects && (project === undefined || !projects.includes(project))) return false;
  const [namespace = ""] = id.split("/");
  return namespaces === undefined || !inNamespaces.includes(kind) || namespaces.includes(namespace);
}

/** The objects that are wanted. */
export function wantedOf(objects: readonly FoundObject[], wanted: Wanted): FoundObject[] {
  return objects.filter((object) => isWanted({ ...object, project: projectOf(object) }, wanted));
}
