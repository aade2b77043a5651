import { registry } from "../../provider/kinds/registry";
import type { ExportFolder } from "./folder";
import type { Finding } from "./found";
import { type Again, again, type RecordedObject } from "./program/again";
import type { Language } from "./program/language";
import type { Imported, SecretSetting } from "./program/parts";
import { planProgram } from "./program/program";
import { type ProjectOptions, writeProject } from "./program/project";
import { firstCommands, importCommands } from "./program/read-me";

/** What is to be written. */
export interface Planned {
  readonly files: ReadonlyMap<string, string>;
  /** What the files declare that no export has declared before. */
  readonly declarations: readonly Imported[];
  /** What the program declares, and no import has had yet. */
  readonly toImport: readonly Imported[];
  readonly settings: readonly SecretSetting[];
  /** What is new, changed or gone since the last export. */
  readonly since: readonly string[];
  /** What to do in the folder next, as lines of a shell. */
  readonly next: readonly string[];
}

/** What a plan is made of, besides what was found. */
export interface PlanOptions {
  readonly folder: ExportFolder;
  readonly language: Language;
  readonly project: Omit<ProjectOptions, "finding">;
  /** Whether this run would have found an object that an earlier one has found. */
  wasLookedFor(object: RecordedObject): boolean;
}

/** Plans a program for a new folder, or what is to be added to one that an export has written. */
export function plan(finding: Finding, options: PlanOptions): Planned {
  return options.folder.isAgain ? planAgain(finding, options) : planFirst(finding, options);
}

function planFirst(finding: Finding, { language, project }: PlanOptions): Planned {
  const program = planProgram(finding.objects, { language });
  return {
    files: writeProject(program, language, { ...project, finding }),
    declarations: program.declarations,
    toImport: program.declarations,
    settings: program.settings,
    since: [],
    next: firstCommands(language, project),
  };
}

function planAgain({ objects }: Finding, { folder, language, project, wasLookedFor }: PlanOptions): Planned {
  const { server, importFile } = project;
  const found = again(objects, { language, server, read: folder.read, wasLookedFor });
  const { toImport, toAdd } = found;
  const imports = importFile !== undefined && toImport.length > 0;
  return {
    files: new Map([...found.files].filter(([path, text]) => folder.read(path) !== text)),
    declarations: found.program.declarations,
    toImport,
    settings: found.program.settings,
    since: changesIn(found),
    next: [...stepsToReach(language, toAdd, importFile), ...(imports ? importCommands(importFile) : [])],
  };
}

/** What a person has to do before what is new is part of the program. */
function stepsToReach({ indexFile }: Language, toAdd: readonly string[], importFile: string | undefined): string[] {
  if (toAdd.length === 0) return [];
  const lines = toAdd.map((addition) => `# Add to ${indexFile}, which somebody has edited: ${addition}`);
  return importFile === undefined ? lines : [...lines, `# Then run the same export again: it writes ${importFile}.`];
}

/** What has happened since the last export, a line for each object. */
function changesIn({ changes: { appeared, changed, gone } }: Again): string[] {
  const nameOf = ({ kind, id }: Pick<RecordedObject, "kind" | "id">) => `${registry[kind].documentation.noun} ${id}`;
  return [
    ...appeared.map((object) => `new: ${nameOf(object)}`),
    ...changed.map(
      (object) =>
        `changed: ${nameOf(object)} (the program stays as it is: \`pulumi preview --refresh\` shows what it sets back)`,
    ),
    ...gone.map(
      (object) => `gone: ${nameOf(object)} (\`pulumi up\` makes it again, unless you take it out of the program)`,
    ),
  ];
}
