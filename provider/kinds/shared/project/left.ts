import type { Json } from "../../../contract";
import { managedAnnotation } from "../../../model/annotations";
import { textOf } from "../../../model/json";
import { leaves } from "../../../model/left";
import { readMark } from "../metadata";
import type { LiveProject } from "./api";

/** The lists of a project's spec whose entries may be declared one by one. */
export type EntryList = "roles" | "syncWindows" | "destinations" | "sourceRepos";

/** What an AppProject notes on the project, so that others know what it leaves to them; nothing where it leaves nothing. */
export function managedNote({ externallyManaged }: Json): string | undefined {
  const paths = pathsOf(externallyManaged).toSorted();
  return paths.length === 0 ? undefined : JSON.stringify(paths);
}

/** Whether an AppProject of this provider owns a list of a project wholly: others' entries would be taken away. */
export function isOwned({ metadata }: LiveProject, list: EntryList): boolean {
  return (
    readMark(metadata) !== undefined && !leaves(pathsOf(notedPaths(metadata.annotations?.[managedAnnotation])), list)
  );
}

/** The paths that a list of paths has; none where it is no list. */
export function pathsOf(paths: unknown): string[] {
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
