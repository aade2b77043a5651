import type * as z from "zod";
import type { Need } from "../argo/rbac";
import type { Json } from "../contract";
import type { Caller } from "./call";

/** What is said of a function, wherever it is shown. */
export interface FunctionDocumentation {
  /** What it does, in a few words. */
  readonly summary: string;
  /** Lines of a program that call it. */
  readonly example: string;
  /** The page of Argo CD's manual. */
  readonly see: string;
}

/**
 * Whether a function acts, so that a preview must not call it, reads what is there, which a preview can do once the resources
 * that it is about are made, or foretells what would be, for which nothing has to be made.
 */
export type Effect = "acts" | "reads" | "foretells";

/** How people see a result in a shell: what is in each column, by its path in a row. */
export interface Table {
  /** The path of the list whose items are the rows; left out where the result is that list, or is one row. */
  readonly rows?: string;
  /** The paths by the titles of their columns. */
  readonly columns: Readonly<Record<string, string>>;
}

/** How people see rows that own one another in a shell: each below its owner. Paths are those of a row. */
export interface Tree {
  /** The path of the list whose items are the rows. */
  readonly rows: string;
  /** What tells one row from all others; its owners have it by the same name. */
  readonly id: string;
  /** The list of its owners. */
  readonly parents: string;
  /** What a row is called. */
  readonly label: readonly string[];
  /** What is beside it: the paths by the titles of their columns. */
  readonly columns: Readonly<Record<string, string>>;
}

/** How a command shows a result that comes part by part, each as soon as it is there. */
export interface Streaming<Result = unknown> {
  /** The option that is called with each part. */
  readonly option: string;
  /** A part as people read it, on one line. */
  line(part: unknown): string;
  /** What people are told at the end that no part has said. */
  remarks(result: Result): readonly string[];
}

/** The id of a kind, from which the first argument follows. */
export interface ById {
  /** What an id is made of, as in `namespace/name`. */
  readonly form: string;
  /**
   * The first argument for an id.
   * @throws UserError for a text that is none.
   */
  parse(id: string): Json;
}

/** What a program, a script or a command can call. */
export interface FunctionDefinition<
  Arguments extends z.ZodObject = z.ZodObject,
  Options extends z.ZodObject = z.ZodObject,
  Result extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  /** The command that does the same in a shell: `sync`, or `get applications` for one that reads. */
  readonly command: string;
  readonly effect: Effect;
  readonly documentation: FunctionDocumentation;
  /** The rights that it takes. */
  readonly needs: readonly Need[];
  /** What a call gives by position, in this order. */
  readonly arguments: Arguments;
  /** How a person names the object that it is about by one text, where it is about one of a kind. */
  readonly byId?: ById;
  /** What a call may give besides, by name. No name is an argument's too. */
  readonly options: Options;
  /** What it answers; described, unless it is nothing. */
  readonly result: Result;
  /** How people see the result, where that is a table. */
  readonly table?: Table;
  /** How people see it, where its parts own one another. */
  readonly tree?: Tree;
  /** How a command shows the result while it comes. */
  readonly streaming?: Streaming<z.output<Result>>;
  /** Does it, given arguments and options by their names. */
  run(given: z.output<Arguments> & z.output<Options>, caller: Caller): Promise<z.output<Result>>;
}

/** A definition whose schemas give the types of what `run` takes and answers. */
export function defineFunction<Arguments extends z.ZodObject, Options extends z.ZodObject, Result extends z.ZodType>(
  definition: FunctionDefinition<Arguments, Options, Result>,
): FunctionDefinition<Arguments, Options, Result> {
  return definition;
}
