import type { ExportFolder } from "./folder";
import type { Finding } from "./found";
import type { Declaration, SecretSetting } from "./program/parts";
import { planProgram } from "./program/program";
import { firstCommands } from "./program/read-me";
import { installCommand, type ProjectOptions, typeScript, writeTypeScript } from "./typescript/project";

/** What is to be written. */
export interface Planned {
  readonly files: ReadonlyMap<string, string>;
  /** What the files declare that no export has declared before. */
  readonly declarations: readonly Declaration[];
  readonly settings: readonly SecretSetting[];
  /** What is new, changed or gone since the last export, and what is left to a person. */
  readonly since: readonly string[];
  /** What to do in the folder next, as lines of a shell. */
  readonly next: readonly string[];
}

/** Plans a program for a new folder. */
export function plan(_folder: ExportFolder, project: Omit<ProjectOptions, "finding">, finding: Finding): Planned {
  const program = planProgram(finding.objects, { language: typeScript });
  const { declarations, settings } = program;
  const next = firstCommands({ ...project, install: installCommand });
  return { files: writeTypeScript(program, { ...project, finding }), declarations, settings, since: [], next };
}
