import type { Json } from "../../../contract";
import type { Beside } from "../../../lifecycle/declarations";
import { leaves } from "../../../model/left";
import { holdsUnknown } from "../../../model/unknowns";
import { metadataOf } from "../metadata";
import { type EntryKind, indexOf } from "./entry-kind";
import { pathsOf } from "./left";

/** What an AppProject of the same program must leave to the entries that are declared beside it. */
export function besideProject(entries: EntryKind): Beside {
  return {
    kind: "AppProject",
    contradiction(entry: Json, project: Json): string | undefined {
      const { name } = metadataOf(project);
      if (holdsUnknown(entry) || entry.project !== name || holdsUnknown(project.externallyManaged)) return undefined;
      const field = `spec.${entries.list}`;
      const title = `${entries.title(entry)} is declared by itself`;
      if (!leaves(pathsOf(project.externallyManaged), entries.list)) {
        return (
          `${title}, and project "${name}" by an AppProject that owns \`${field}\` wholly and would take it away: set ` +
          `\`externallyManaged: ["${field}"]\` in the AppProject, or declare the entry in its \`${field}\``
        );
      }
      if (holdsUnknown(project.spec) || indexOf(entries, entry, project.spec) < 0) return undefined;
      return `${title} and in \`${field}\` of the AppProject that declares project "${name}": remove one of them`;
    },
  };
}
