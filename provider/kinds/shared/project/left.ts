import type { Json } from "../../../contract";
import { managedAnnotation } from "../../../model/annotations";
import { textOf } from "../../../model/json";
import { below, endsHere, parsePath } from "../../../model/paths";
import { readMark } from "../metadata";
import type { LiveProject } from "./api";

/** The lists of a project's spec whose entries may be declared one by one. */
export type EntryList = "roles" | "syncWindows" | "destinations" | "sourceRepos";

/** What an AppProject notes on the project, so that others know what it leaves to them; nothing where it leaves nothing. */
export function managedNote({ externallyManaged }: Json): string | undefined {
  const paths = pathsOf(externallyManaged).toSorted();
  return paths.length === 0 ? undefined : JSON.stringify(paths);
}

/** Whether an AppProject that declares these paths leaves a whole list of the spec to others. */
export function leaves(externallyManaged: unknown, list: EntryList): boolean {
  const inSpec = below(
    pathsOf(externallyManaged).map((path) => parsePath(path)),
    "spec",
  );
  return endsHere(inSpec) || endsHere(below(inSpec, list));
}

/** Whether an AppProject of this provider owns a list of a project wholly: others' entries would be taken away. */
export function isOwned({ metadata }: LiveProject, list: EntryList): boolean {
  return readMark(metadata) !== undefined && !leaves(notedPaths(metadata.annotations?.[managedAnnotation]), list);
}

function pathsOf(paths: unknown): string[] {
  return Array.isArray(paths) ? paths.map(textOf) : [];
}

function notedPaths(note: string | undefined): unknown {
  try {
    return note && JSON.parse(note);
  } catch {
    // Somebody has written something else there, which leaves nothing to anybody.
    return undefined;
  }
}
