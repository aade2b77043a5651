import type * as z from "zod";
import type { KindRights } from "../argo/rbac";
import type { Json } from "../contract";
import type { RefusedFields } from "../model/validation";
import type { Context } from "./context";
import type { Beside } from "./declarations";

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
 * How new an answer must be. `recent` is for refreshes: an answer will do that other reads were given a moment ago, and no
 * write is decided on it. `fresh` asks anew.
 */
export type Freshness = "recent" | "fresh";

/** Where the id of an object comes from. */
export type Identity<Live> =
  | {
      /** From the inputs that carry the trait `identity`: another value of one of them is another object. */
      readonly from: "inputs";
      id(context: Context, values: Json): Promise<string>;
      /** The identity that an id names, in the shape of the inputs. */
      parse(id: string): Json;
    }
  | {
      /** Computed from some inputs, such as the id that a key carries: their texts may change and the object stay. */
      readonly from: "fields";
      readonly fields: readonly string[];
      /** `undefined` for values that hold no id. Those of the fields are known. */
      compute(values: Json): string | undefined;
      /** The identity that an id names, as values by which the object is looked up. */
      parse(id: string): Json;
    }
  | {
      /** From the server's answer: there is nothing to look up before the object is made, and nothing to adopt. */
      readonly from: "answer";
      id(live: Live): string;
      /** The identity that an id names, as values by which the object is looked up. */
      parse(id: string): Json;
    };

/** How a create came about. */
export interface Creation {
  /** All inputs, with the options. */
  readonly inputs: Json;
  /** Whether this run has sent the same create before and its answer got lost: what is there may be its work. */
  readonly isRepeated: boolean;
  /** What the state says of the object in whose place this one is made, if it says so. */
  readonly former?: Json | undefined;
  /** Whether the person who runs it says that what is there already was left by an interrupted run. */
  readonly takesOver?: boolean;
}

/** What is known of an object besides what Argo CD shows. */
export interface Given {
  /** What is declared, with the options. */
  readonly inputs: Json;
  /** The state of the object until now; nothing for a new one. */
  readonly before?: Json | undefined;
}

/** That an object is to be replaced by another one like it. */
export interface Replacement {
  /** What has made it so: inputs that have changed, or outputs. */
  readonly paths: readonly string[];
  /** Why, as the end of a sentence. */
  readonly why: string;
}

/** How a delete came about. */
export interface Removal {
  /** The state of the resource. */
  readonly state: Json;
  /** Until when it may take, by the clock of `performance.now()`. */
  readonly deadline: number;
  /** Why another object takes this one's place, or may do so; `undefined` for what the program has dropped. */
  readonly replaced: string | undefined;
}

/** A write that has succeeded. */
export interface Outcome<Live> {
  readonly inputs: Json;
  readonly before?: Json;
  /** The object before the write, if there was one. */
  readonly present?: Live;
  /** Whether the object had stood aside, so that another one may have what it held. */
  readonly hasComeBack?: boolean;
  readonly deadline: number;
  /** What to do when what follows has no time left. */
  readonly howToGiveTime: string;
}

/** What is said of a kind, wherever it is shown. */
export interface KindDocumentation {
  /** What one is called in a sentence, such as `project`. */
  readonly noun: string;
  /** What it is for, in one sentence. */
  readonly summary: string;
  /** Lines of a program that declare some. */
  readonly example: string;
  /** Lines of a program that read outputs of one, by a variable of its own. */
  readonly reading: string;
  /** The page of Argo CD's manual. */
  readonly see: string;
  /** What an id is made of, as in `namespace/name`. */
  readonly id: string;
}

/** How many objects of a kind are looked up at once. */
export interface Listing<Live> {
  /** What they are called in the name of a function, such as `Applications`. */
  readonly name: string;
  /** What they are called in a sentence, such as `applications`. */
  readonly nouns: string;
  /** By what a list is narrowed. */
  readonly filter: Readonly<Record<string, z.ZodType>>;
  /** What a list does not show of an object. */
  readonly lacks?: readonly string[];
  /** Argo CD refuses an account that may not see them, where it leaves out of other lists what an account may not see. */
  readonly isRefused?: true;
  /** Lines of a program that list some. */
  readonly example: string;
  list(context: Context, filter: Json, freshness: Freshness): Promise<readonly Live[]>;
}

/** How programs, scripts and people look objects of a kind up. */
export interface Reading<Live> {
  /** What names one object. */
  readonly reference: z.ZodObject;
  /** What a reference names, as values by which the object is looked up. Default: the reference. */
  values?(reference: Json): Json;
  /**
   * Finds one object. Default: a look-up, and the proof of its absence.
   * @throws UserError that says what to check, where there is none.
   */
  find?(context: Context, reference: Json, freshness: Freshness): Promise<Live>;
  /** The outputs that tell of a resource, and not of its object. */
  readonly ofResource?: readonly string[];
  /** What is in each column of a table, by its path in the object. */
  readonly columns: Readonly<Record<string, string>>;
  /** Lines of a program that look one up. */
  readonly example: string;
  /** Left out for kinds whose objects cannot be listed. */
  readonly many?: Listing<Live>;
  /** What there is to tell of an object that others have made, to whoever wants to declare it. */
  readonly found?: FoundHow<Live>;
}

/** How objects that others have made are declared. */
export interface FoundHow<Live> {
  /** The project that an object belongs to, by its shape. Left out for kinds whose objects belong to none. */
  project?(shape: Json): string | undefined;
  /** The kind whose declarations have these objects in them, so that they need none of their own. */
  readonly partOf?: string;
  /** Why this Argo CD shows no such objects, as the end of a sentence about them. Default: it shows them. */
  withheld?(context: Context): Promise<string | undefined>;
  /** Why nobody can declare them from what Argo CD shows, as the end of a sentence about them. */
  readonly unreadable?: string;
  /** Whether Argo CD's own manifests bring it. Default: none. */
  isShipped?(live: Live): boolean;
  /** Why it cannot be declared as it is, as the end of a sentence about it; nothing where it can. */
  undeclarable?(live: Live): string | undefined;
  /** The paths of inputs that may hold credentials, or what else must be known to write it, the likeliest first. Default: none. */
  hidden?(live: Live): readonly string[];
  /** What to know before it is declared, each as a sentence. */
  remarks?(live: Live): readonly string[];
}

/** Options that say what an object says in another way. */
export interface ByOptions {
  readonly options: Json;
  /** The shape of the object without what the options say. */
  readonly object: Json;
}

/** What is particular to one kind; the lifecycle does the rest. */
export interface KindDefinition<Live, Computed extends z.ZodObject = z.ZodObject> {
  readonly kind: string;
  readonly documentation: KindDocumentation;
  /** What a program declares. */
  readonly schema: z.ZodObject;
  /** What a program gets besides. */
  readonly computed: Computed;
  readonly refused: RefusedFields;
  /** What Argo CD takes and yet does nothing with, each with its path and what is rather meant. Said at preview. */
  advice?(inputs: Json): string[];
  /** What Argo CD's swagger file calls the object; coverage compares the schema with it. */
  readonly swagger: string;
  /** What the Argo CD Terraform provider calls it, where it has such a kind. */
  readonly terraform?: `argocd_${string}`;
  /**
   * Inputs that are sent as requests of their own, which no server stores: what the swagger file calls them. Under the empty
   * name, all inputs together.
   */
  readonly requests?: Readonly<Record<string, string>>;
  readonly identity: Identity<Live>;
  /** What the program cannot declare beside the object, such as what has the same content. */
  readonly beside?: Beside;
  /** The object's name for messages, such as `application "payments-api"`. */
  title(values: Json): string;
  /** What RBAC calls its objects, and the rights that each operation takes. */
  readonly rights: KindRights;
  /** How programs and people look objects up. */
  readonly reading: Reading<Live>;
  /** Looks an object up. `undefined` says that it was not shown, which proves nothing; see {@link prove}. */
  lookUp(context: Context, values: Json, freshness: Freshness): Promise<Live | undefined>;
  /**
   * Proves that an object does not exist which a look-up has not shown, or finds it after all.
   * @throws UserError when it cannot be told, such as for want of rights.
   */
  prove(context: Context, values: Json): Promise<Live | undefined>;
  /** Where there is one like it after all, as a sentence that says how to name that one; asked where there is none. */
  elsewhere?(context: Context, values: Json): Promise<string | undefined>;
  /**
   * The object at this very moment, for kinds whose write may take away what is not known of it. Proves as {@link prove}.
   * @param former what was declared before, which tells where it was.
   */
  current?(context: Context, values: Json, former: Json): Promise<Live | undefined>;
  /** The object in the shape of the inputs, without what the server writes. */
  shape(live: Live): Json;
  /** The paths at which the server shows what it takes from elsewhere, so that of the object only the declared values are known. */
  overlaid?(live: Live): readonly string[];
  /** The options that a program would write for what the shape of an object says in another way, such as by finalizers. */
  byOptions?(shape: Json): ByOptions;
  /** What can be told of fields that the server hides, as values to show in their place. */
  hiddenDrift?(context: Context, declared: Json, live: Live): Promise<Json>;
  /** The values that {@link computed} describes. What Argo CD shows but once is in the state alone. */
  outputs(context: Context, live: Live, given: Given): Promise<z.output<Computed>>;
  /** The object's uid, for kinds that have one. */
  uid?(live: Live): string;
  /**
   * The creation mark, for kinds that can carry one. Without it an object that equals the declaration is recognised by
   * Argo CD itself, which answers a create of it with success.
   */
  mark?(live: Live): string | undefined;
  /** What of the options stands on the object itself, for others to read: it is written also when nothing else has changed. */
  noted?(inputs: Json): unknown;
  /** The object in whose place this one was made, by its uid, or by its id without one; for kinds that have a mark. */
  replaced?(live: Live): string | undefined;
  /** The controller that makes and keeps the object, such as `ApplicationSet "payments"`, if there is one. */
  owner?(live: Live): string | undefined;
  /**
   * The application that deploys the object from Git, such as `application "root"`, if there is one.
   * @throws UserError where that cannot be told.
   */
  deployer?(context: Context, live: Live): Promise<string | undefined>;
  /** Whether Argo CD seems to show the object although nobody has made it; a create tells what is stored. */
  isBuiltIn?(live: Live): boolean;
  /** Whether the object is on its way out, for kinds that go slowly. */
  isBeingDeleted?(live: Live): boolean;
  /** What holds an object that is on its way out, and what to do, as sentences. */
  explainStaying?(context: Context, live: Live): Promise<string>;
  /**
   * What live resources would be lost if the object of another resource became what the inputs declare, in place; nothing for
   * kinds that deploy none.
   */
  endangers?(live: Live, inputs: Json): string | undefined;
  /** Makes room for the object that replaces this one. Answers how to undo it, which does not fail. */
  standAside?(context: Context, live: Live, state: Json): Promise<() => Promise<void>>;
  /** Whether an object has made room, and neither gone nor come back since. */
  isAside?(live: Live): boolean;
  /** Makes sure that nothing stands in the place of an object that comes back: what an interrupted run has made. */
  reclaim?(context: Context, live: Live, wanted: Pick<Outcome<Live>, "inputs" | "deadline">): Promise<void>;
  /** Whether an interrupted run has left the object of a state so. Asked for what has not changed: answers without, in doubt. */
  wasLeftAside?(context: Context, state: Json): Promise<boolean>;
  /** What a replacement means for what is deployed; replacements of such kinds are announced at preview. */
  announce?(state: Json, news: Json): string;
  /**
   * Why an object whose identity is the same is replaced all the same, by a new one that is made before it goes: what cannot be
   * changed in place, or that its time has come. Asked for what has not changed, too.
   */
  outlived?(context: Context, state: Json, news: Json): Promise<Replacement | undefined>;
  /** What makes an object that is there useless, as the end of a sentence. Found by a refresh; the next update sees `__ailing`. */
  ailment?(context: Context, state: Json): Promise<string | undefined>;
  /**
   * What the object as declared would bring about, each as the end of a sentence about it, where the program asks for that.
   * Asked once, in a preview. Changes nothing, and says what it cannot tell.
   */
  foreshow?(context: Context, inputs: Json): Promise<readonly string[]>;
  /** What an update means for those who refer to the object, if anything. Said at preview. */
  foretell?(state: Json, news: Json): string | undefined;
  /** Makes the object. `object` carries the mark already. */
  create(context: Context, object: Json, creation: Creation): Promise<Live>;
  /** Stores a change. Sends nothing when the live object is as it shall be. */
  write(context: Context, change: Change<Live>): Promise<Live>;
  /** Removes the object; returns when it is proved gone, or as the options say. */
  remove(context: Context, live: Live, removal: Removal): Promise<void>;
  /** What follows a write, such as a sync and a wait; answers the object as it is then. */
  settle?(context: Context, live: Live, outcome: Outcome<Live>): Promise<Live>;
  /** Whether an update has something to do although the object is as declared. */
  hasUnfinished?(state: Json, news: Json): boolean;
}
