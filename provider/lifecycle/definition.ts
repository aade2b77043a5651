import type * as z from "zod";
import { type Json, UserError } from "../contract";
import type { RefusedFields } from "../model/validation";
import type { Context } from "./context";

/** A change of one object: what it shall become, computed anew from each fresh read. */
export interface Change<Live> {
  readonly live: Live;
  readonly inputs: Json;
  /** What the program declared before; empty for an object that is taken over. */
  readonly owned: Json;
  /** The object to store when this is the live one: ours as declared, everything else kept. */
  stored(live: Live): Json;
}

/**
 * Before a create a list is proof enough; before anything is given up for lost, more is asked for. A refresh takes what
 * its other reads were told a moment ago, and asks for proof of what that lacks; no write is decided on it. What is
 * changed must be known as it is now where the write would take away what is not known.
 */
export type Certainty = "listed" | "proven" | "recent" | "current";

/** The object is stored, but what was to follow has failed: the next update goes on from here. */
export class UnfinishedError extends UserError {
  constructor(
    message: string,
    /** The object as last seen. */
    readonly live: unknown,
    /** What the next update has to do, as the state remembers it. */
    readonly wanted: string,
  ) {
    super(message);
  }
}

/** How a delete came about. */
export interface Removal {
  /** The program still declares the resource: another object takes this one's place. */
  readonly replaced: boolean;
}

/** What is particular to one kind; {@link createHandler} does the rest. */
export interface KindDefinition<Live> {
  readonly kind: string;
  readonly schema: z.ZodType;
  readonly refused: RefusedFields;
  /** What Argo CD's swagger file calls the object; coverage compares the schema with it. */
  readonly swagger: string;
  /** Inputs that are sent as requests of their own, which no server stores: what the swagger file calls them. */
  readonly requests?: Readonly<Record<string, string>>;
  /** The object's name for messages, such as `application "payments-api"`. */
  title(values: Json): string;
  /** What RBAC calls the object. */
  rbac(values: Json): { readonly resource: string; readonly object: string };
  /** The id that Pulumi keeps. */
  id(context: Context, values: Json): Promise<string>;
  /** The identity that an id names, in the shape of the inputs. */
  fromId(id: string): Json;
  /** Looks an object up. `undefined` is a proven absence; forbidden and unreachable are thrown. */
  find(context: Context, values: Json, certainty: Certainty): Promise<Live | undefined>;
  /** The object in the shape of the inputs, without what the server writes. */
  shape(live: Live): Json;
  /** What can be told of fields that the server hides, as values to show in their place. */
  hiddenDrift?(declared: Json, live: Live): Json;
  /** Computed values for the program. */
  outputs(context: Context, live: Live): Promise<Json>;
  /** The object's uid, for kinds that have one. */
  uid?(live: Live): string;
  /** The creation mark, for kinds that can carry one. */
  mark?(live: Live): string | undefined;
  /** Whether the object is on its way out, for kinds that go slowly. */
  isBeingDeleted?(live: Live): boolean;
  /** Makes room for the object that replaces this one. Answers how to undo it. */
  standAside?(context: Context, live: Live, state: Json): Promise<() => Promise<void>>;
  /** What a replacement means for what is deployed; replacements of such kinds are announced at preview. */
  announce?(state: Json): string;
  /** Makes the object. `object` carries the mark already. */
  create(context: Context, object: Json, inputs: Json): Promise<Live>;
  /** Whether a create is answered with success for an equal object that exists already; for kinds without mark. */
  readonly comparesOnCreate?: true;
  /** Stores a change. Sends nothing when the live object is as it shall be. */
  write(context: Context, change: Change<Live>): Promise<Live>;
  /** Removes the object; returns when it is proved gone, or as the options say. */
  remove(context: Context, live: Live, state: Json, removal: Removal): Promise<void>;
  /** What follows a write, such as a sync and a wait; answers the object as it is then. */
  settle?(context: Context, live: Live, outcome: Outcome<Live>): Promise<Live>;
  /** Whether an update has something to do although the object is as declared. */
  hasUnfinished?(state: Json, news: Json): boolean;
}

/** A write that has succeeded. */
export interface Outcome<Live> {
  readonly inputs: Json;
  readonly before?: Json;
  /** The object before the write, if there was one. */
  readonly present?: Live;
  /** Whether anything was sent. */
  readonly written: boolean;
  readonly deadline: number;
}
