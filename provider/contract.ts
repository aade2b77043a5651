/** The value that stands for "not known before the update" anywhere in the inputs of `check` and `diff`. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A plain JSON object. */
export type Json = Record<string, unknown>;

/**
 * Who asks: the resource's URN. It is the same in all calls by which one run declares, compares and writes a resource; reads
 * and deletes, which know the old state alone, may name a former one. `undefined` for what no program declares, such as a
 * lookup by id.
 */
export type Self = string | undefined;

/** One thing wrong with the inputs: the whole path, what is wrong with it, and the fix. Never a value. */
export interface CheckFailure {
  readonly reason: string;
}

/** What `check` found. */
export interface CheckResult {
  readonly inputs: Json;
  readonly failures: readonly CheckFailure[];
}

/** What `diff` found. `changes` undefined leaves the comparison of inputs to the engine. */
export interface DiffResult {
  readonly changes?: boolean;
  readonly replaces: readonly string[];
}

/** What `read` found; `undefined` stands for a proven absence. */
export interface ReadResult {
  readonly id: string;
  readonly state: Json;
  readonly inputs: Json;
}

/** One object of a list. */
export interface Listed {
  /** By which it is imported and looked up. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
}

/** Where messages for the person at the terminal go. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** A line that the next one replaces. */
  progress(message: string): void;
}

/**
 * One kind of Argo CD object, as seen by a host. Everything given and taken is plain JSON: hosts translate unknowns,
 * secrets, partial failures, logs and cancellation.
 */
export interface ResourceHandler<Context> {
  readonly kind: string;
  /**
   * Validates inputs. Sends nothing but one anonymous version request per run, and in a preview what the program has asked to be
   * shown.
   */
  check(context: Context, self: Self, olds: Json, news: Json): Promise<CheckResult>;
  /**
   * Decides between nothing, update and replacement. Sends nothing but one question per run, whether an interrupted run has
   * left something to be undone. Forced replacements do without.
   */
  diff(context: Context, self: Self, id: string, olds: Json, news: Json): Promise<DiffResult>;
  /**
   * Says what a create, which has no `olds`, or an update would bring about, for hosts that learn of a preview no sooner. Changes
   * nothing.
   */
  preview(context: Context, self: Self, olds: Json | undefined, news: Json): Promise<void>;
  /** Makes the object, or takes it over as `adopt` and the creation mark allow. */
  create(context: Context, self: Self, inputs: Json): Promise<{ readonly id: string; readonly state: Json }>;
  /** Reads the object back in the shape of the inputs. */
  read(context: Context, self: Self, id: string, state: Json): Promise<ReadResult | undefined>;
  /** Changes the object in place, owned parts only. */
  update(context: Context, self: Self, id: string, olds: Json, news: Json): Promise<Json>;
  /** Removes the object and returns when it is proved gone. */
  delete(context: Context, self: Self, id: string, state: Json): Promise<void>;
  /** The objects that the account may see, narrowed by what the kind's lists take, by their ids in order. */
  list(context: Context, filter: Json): Promise<readonly Listed[]>;
}

/** A mistake or a refusal that the person at the terminal can act on; shown without a stack. */
export class UserError extends Error {
  override readonly name = "UserError";

  constructor(
    message: string,
    /** The part of the message that somebody else said, and that may repeat anything. */
    readonly foreign?: string,
  ) {
    super(message);
  }

  /** The same failure in other words, with everything else that is known of it. */
  saying(message: string): this {
    const other = Object.setPrototypeOf(new UserError(message), Object.getPrototypeOf(this)) as this;
    return Object.assign(other, this);
  }
}

/** The object exists, but not in the wanted condition: the engine keeps it, and the next update goes on from here. */
export class PartialFailure extends UserError {
  constructor(
    message: string,
    readonly id: string,
    readonly state: Json,
    foreign?: string,
  ) {
    super(message, foreign);
  }
}

/** The object is stored, but what was to follow has failed: the next update goes on from here. */
export class UnfinishedError extends UserError {
  constructor(
    message: string,
    /** The object as last seen. */
    readonly live: unknown,
    /** What the next update has to do, as the state remembers it. */
    readonly wanted: string,
    foreign?: string,
  ) {
    super(message, foreign);
  }
}
