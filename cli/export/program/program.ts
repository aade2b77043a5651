import type { FoundObject } from "../found";
import type { Language, Program, Variable } from "./parts";

export type { Declaration, Language, Program, SecretSetting } from "./parts";

/** What a program has that this one is added to. */
export interface Existing {
  /** The Pulumi names in use, by kind. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** The variables, settings and files in use. */
  readonly variables: readonly string[];
  readonly keys: readonly string[];
  readonly files: readonly string[];
  /** Declarations that new ones may refer to. */
  readonly declarations: readonly (Variable & { readonly object: FoundObject })[];
}

/** How a program is planned. */
export interface PlanOptions {
  readonly language: Language;
  /** Default: nothing, the program is a new one. */
  readonly existing?: Existing;
}

/** Plans a program that declares objects: names, files, references, constants and settings. The same objects give the same plan. */
export function planProgram(_objects: readonly FoundObject[], _options: PlanOptions): Program {
  throw new Error("not written yet");
}
