import type { Kind } from "../../../provider/kinds/registry";
import type { FoundObject } from "../found";
import type { Program } from "./parts";
import type { PlanOptions } from "./program";

/** The file beside a program that says what it was written from. */
export const recordFile = ".pulumi-argocd.json";

/** An object as the record has it. */
export interface RecordedObject {
  readonly kind: Kind;
  readonly id: string;
  /** The Pulumi name. */
  readonly name: string;
  /** The Argo CD project that it belongs to, if it belongs to one. */
  readonly project?: string;
}

/** What has happened in Argo CD since the program was written or last compared. */
export interface Changes {
  readonly appeared: readonly FoundObject[];
  readonly changed: readonly FoundObject[];
  readonly gone: readonly RecordedObject[];
}

/** What a later run does. */
export interface Again {
  readonly changes: Changes;
  /** What has appeared, in files of its own. */
  readonly program: Program;
  /** What to write, by path: new files, the record, and the index where nobody has edited it. */
  readonly files: ReadonlyMap<string, string>;
  /** Lines to add to the index by hand, where somebody has edited it. */
  readonly toAdd: readonly string[];
}

/** How a later run is planned. */
export interface AgainOptions extends Pick<PlanOptions, "language"> {
  /** Whether this run would have found an object that was found before: what was not looked for has not gone. */
  wasLookedFor(object: RecordedObject): boolean;
  /** Writes the files of a program in its language, by path. */
  write(program: Program): ReadonlyMap<string, string>;
  /** The file that takes all others together, as it is with some of them, by their paths. */
  index(files: readonly string[]): { readonly path: string; readonly text: string };
}

/**
 * Compares what is found now with the record of a program, and plans what is to be added.
 * @param texts the files of the program's folder that the record names, as they are now, by path; the record among them.
 */
export function again(
  _texts: ReadonlyMap<string, string>,
  _objects: readonly FoundObject[],
  _options: AgainOptions,
): Again {
  throw new Error("not written yet");
}
