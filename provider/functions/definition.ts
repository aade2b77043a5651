import type * as z from "zod";
import type { Need } from "../argo/rbac";
import type { Configuration } from "./call";

/** What is said of a function, wherever it is shown. */
export interface FunctionDocumentation {
  /** What it does, in a few words. */
  readonly summary: string;
  /** Lines of a program that call it. */
  readonly example: string;
  /** The page of Argo CD's manual. */
  readonly see: string;
}

/** Whether a function acts, so that a preview must not call it, or only reads. */
export type Effect = "acts" | "reads";

/** What a program, a script or a command can call. */
export interface FunctionDefinition<
  Arguments extends z.ZodObject = z.ZodObject,
  Options extends z.ZodObject = z.ZodObject,
  Result extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  /** The name of the command that does the same in a shell. */
  readonly command: string;
  readonly effect: Effect;
  readonly documentation: FunctionDocumentation;
  /** The rights on the application that it takes. */
  readonly needs: readonly Need[];
  /** What a call gives by position, in this order. */
  readonly arguments: Arguments;
  /** What a call may give besides, by name. No name is an argument's too. */
  readonly options: Options;
  /** What it answers; described, unless it is nothing. */
  readonly result: Result;
  /**
   * Does it, given arguments and options by their names.
   * @param configuration what the connection is read from where none is given.
   */
  run(given: z.output<Arguments> & z.output<Options>, configuration: Configuration): Promise<z.output<Result>>;
}

/** A definition whose schemas give the types of what `run` takes and answers. */
export function defineFunction<Arguments extends z.ZodObject, Options extends z.ZodObject, Result extends z.ZodType>(
  definition: FunctionDefinition<Arguments, Options, Result>,
): FunctionDefinition<Arguments, Options, Result> {
  return definition;
}
