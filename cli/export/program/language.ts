import type { Schema } from "../../../provider/model/schema";
import type { ConstantType, Program, SecretSetting, Value } from "./parts";

/** How a program reaches the provider: as code of Pulumi's own provider for Node.js, or as a plugin of its own. */
export type Host = "dynamic" | "plugin";

/** The path of the document of a program that is one. */
export const documentPath = "main";

/** A language that programs are written in. */
export interface Language {
  /** What people call it. */
  readonly name: string;
  /** What a record calls programs of this language and host. */
  readonly form: string;
  readonly host: Host;
  /**
   * Set where a program is one document: resources, constants and settings share their names, each resource has one, and what is new
   * goes into the document itself.
   */
  readonly isDocument?: true;
  /**
   * A variable's name of words, which have letters and digits of ASCII alone; there is one at least, and the first begins with a
   * letter.
   */
  variable(words: readonly string[]): string;
  /** Names that no variable may have, such as reserved words and what every file imports. */
  readonly taken: ReadonlySet<string>;
  /** The type that a constant needs where it stands alone; `null` where it needs one that has no name. */
  typeOf(schema: Schema | undefined, value: Value): ConstantType | null | undefined;
  /** The key of a setting as the configuration of a stack has it; where it leads into another one, a path. */
  settingKey(setting: Pick<SecretSetting, "key" | "isRequired" | "isShown">): string;
  /** The path of a file as it is written, of `ProgramFile.path`. */
  fileFor(path: string): string;
  /** The files of a program, by their path as they are written. */
  modules(program: Program): ReadonlyMap<string, string>;
  /** The file that takes all others in; the document. */
  readonly indexFile: string;
  /** The index with a file that it did not take in before. */
  withPart(index: string, part: Part): string;
  /** Whether an index takes in a file, as somebody else may have written it. */
  takesIn(index: string, part: Omit<Part, "text">): boolean;
  /** What a person adds to the index for a file, such as a line. */
  addition(path: string): string;
  readonly project: ProjectForm;
}

/** A file of a program, to be taken in. */
export interface Part {
  /** As `ProgramFile.path`. */
  readonly path: string;
  /** As it is written. */
  readonly text: string;
  /** The variables of what it declares. */
  readonly variables: readonly string[];
}

/** What a project in a language has besides its program and what every project has. */
export interface ProjectForm {
  /** The runtime in `Pulumi.yaml`, as lines. */
  readonly runtime: readonly string[];
  /** What `package.json` has besides its name and this package. */
  readonly packages: {
    readonly main?: string;
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
  };
  /** Files by their path. */
  readonly files: Readonly<Record<string, string>>;
  /** What Git leaves out besides the packages of npm. */
  readonly ignored: readonly string[];
  /** The commands that install what the program needs. */
  readonly install: readonly string[];
  /** What takes the place of these where Pulumi cannot run them: when, as a sentence that ends in a colon, and the commands. */
  readonly installByHand?: { readonly when: string; readonly commands: readonly string[] };
}
