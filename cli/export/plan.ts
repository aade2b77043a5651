import { registry } from "../../provider/kinds/registry";
import type { ExportFolder } from "./folder";
import type { Finding } from "./found";
import { type Again, again, type RecordedObject } from "./program/again";
import type { Declaration, SecretSetting } from "./program/parts";
import { planProgram } from "./program/program";
import { firstCommands, importCommands } from "./program/read-me";
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

/** What a plan is made of, besides what was found. */
export interface PlanOptions {
  readonly folder: ExportFolder;
  readonly project: Omit<ProjectOptions, "finding">;
  /** Whether this run would have found an object that an earlier one has found. */
  wasLookedFor(object: RecordedObject): boolean;
}

/** Plans a program for a new folder, or what is to be added to one that an export has written. */
export function plan(finding: Finding, options: PlanOptions): Planned {
  return options.folder.isAgain ? planAgain(finding, options) : planFirst(finding, options);
}

function planFirst(finding: Finding, { project }: PlanOptions): Planned {
  const program = planProgram(finding.objects, { language: typeScript });
  return {
    files: writeTypeScript(program, { ...project, finding }),
    declarations: program.declarations,
    settings: program.settings,
    since: [],
    next: firstCommands({ ...project, install: installCommand }),
  };
}

function planAgain({ objects }: Finding, { folder, project, wasLookedFor }: PlanOptions): Planned {
  const found = again(objects, { language: typeScript, read: folder.read, wasLookedFor });
  const { declarations, settings } = found.program;
  const isNew = declarations.length > 0;
  return {
    files: new Map([...found.files].filter(([path, text]) => folder.read(path) !== text)),
    declarations,
    settings,
    since: changesIn(found),
    next: isNew && project.importFile !== undefined ? importCommands(project.importFile) : [],
  };
}

/** What has happened since the last export, a line for each object. */
function changesIn({ changes: { appeared, changed, gone }, toAdd }: Again): string[] {
  const nameOf = ({ kind, id }: Pick<RecordedObject, "kind" | "id">) => `${registry[kind].documentation.noun} ${id}`;
  return [
    ...appeared.map((object) => `new: ${nameOf(object)}`),
    ...changed.map((object) => `changed: ${nameOf(object)} (the program stays as it is: \`pulumi up\` sets it back)`),
    ...gone.map(
      (object) => `gone: ${nameOf(object)} (\`pulumi up\` makes it again, unless you take it out of the program)`,
    ),
    ...toAdd.map((line) => `add to ${typeScript.indexFile}, which somebody has edited: ${line}`),
  ];
}
