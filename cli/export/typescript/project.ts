import type { Finding } from "../found";
import type { Language, Program } from "../program/program";

/** What a written project says of itself. */
export interface ProjectOptions {
  /** The name of the Pulumi project. */
  readonly name: string;
  /** The version of this package. */
  readonly version: string;
  /** The address of the Argo CD that the objects were found in; left out for other sources. */
  readonly server?: string;
  /** The file to import the objects with, such as `import.json`; left out without one. */
  readonly importFile?: string;
  /** What the program does not declare. */
  readonly finding: Pick<Finding, "leftOut" | "unseen">;
}

/** What TypeScript asks of names. */
export const typeScript: Language = {
  variable: (words) => words.join(""),
  taken: new Set(),
};

/** Writes a program as a Pulumi project in TypeScript: texts by their path in its folder. The same program gives the same texts. */
export function writeTypeScript(_program: Program, _options: ProjectOptions): ReadonlyMap<string, string> {
  throw new Error("not written yet");
}
