import type fc from "fast-check";
import type { Json } from "../../provider/contract";
import type { Schema } from "../../provider/model/schema";
import type { Kind } from "../../sdk/generated/kinds";
import type { LocalArgoCd } from "../../tools/local-argocd";
import type { Builder, Generator, Overrides } from "../support/generator";

/** Where a test has its objects: nothing else in the shared Argo CD has this name or this address. */
export interface Place {
  readonly argocd: LocalArgoCd;
  /** The name of the objects, and of the project that they belong to. */
  readonly name: string;
  /** An address of a Kubernetes API, for those who connect to one. */
  readonly kubernetes: { readonly server: string; readonly token: string };
}

/** Revisions of one object: what a program declares at first, what it declares later, and what somebody else writes. */
export type Revision = 1 | 2 | 3;

/** What can be done with most kinds, and is tried with those alone that have no reason against it. */
export type Ability =
  /** An object is declared anew under the same identity: it is updated, and others may have changed it. */
  | "change"
  /** It has a place for the mark of the resource that made it. */
  | "carry a mark"
  /** Argo CD shows where an object that is there differs from a declaration. */
  | "be compared before it is adopted"
  /** A refresh sees what others have changed. */
  | "show drift"
  /** Others may put labels and annotations on it. */
  | "be labelled by others"
  /** A declaration says which object it means: two alike mean one, which can be looked up and taken over. */
  | "be named by its declaration";

/** What others than the provider do with the objects of a kind: by Argo CD's API, and by Kubernetes for what that hides. */
export interface OtherClient {
  /** Where Argo CD's API has all objects of the kind, such as `/projects`. */
  readonly path: string;
  /** Stores what a declaration says, in place of an object that is there; keeps what it does not say. */
  store(argocd: LocalArgoCd, declared: Json): Promise<void>;
  /** Every object of a declaration's identity, in the shape of declarations: none, one, or more than there should be. */
  show(argocd: LocalArgoCd, declared: Json): Promise<Json[]>;
  /** Of the same objects, what the API hides and storage has. */
  hidden?(argocd: LocalArgoCd, declared: Json): Promise<Json[]>;
  /** Deletes what an id of the provider names, and leaves what it has deployed; nothing happens where there is none. */
  remove(argocd: LocalArgoCd, id: string): Promise<void>;
  /** Puts labels and annotations on an object, beside those that are there. */
  label?(argocd: LocalArgoCd, declared: Json, metadata: Labels): Promise<void>;
}

/** What several writers share of an object. */
export interface Labels {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** How valid declarations are generated beyond what the schema says. */
export interface Generated {
  /** How the values of some fields are made, by path, such as `spec.sources[*].ref`. */
  readonly values?: Overrides;
  /** How fields are made whose rules look at several others, by path. */
  readonly builders?: Readonly<Record<string, Builder>>;
  /** Whole declarations; by default every field of the schema for itself. */
  whole?(generator: Generator, schema: Schema): fc.Arbitrary<Json>;
}

/** What Argo CD refuses to store here and shows all the same: it is written where Argo CD keeps it. */
export interface Planted {
  /** A declaration that Argo CD takes, whose place the other gets. */
  readonly stored: Json;
  readonly declared: Json;
  /** Writes it, and waits until Argo CD shows it. */
  plant(): Promise<void>;
}

/** Everything that the suites need to know of a kind. A suite names no kind: what differs between kinds is said here. */
export interface Specimen {
  readonly kind: Kind;
  /** Which form of the kind it is, where it has several. */
  readonly form?: string;
  /** Other forms of the kind, for the suites that try each. */
  readonly others?: readonly Specimen[];

  /** The kinds whose objects of the same place it refers to: they are made before it, and deleted after it. */
  readonly after: readonly Kind[];
  /** Argo CD connects to what it declares before it stores anything. */
  readonly connects?: true;
  /** What cannot be done with it, and why: those tests are shown as skipped, with the reason. */
  readonly cannot: Readonly<Partial<Record<Ability, string>>>;

  /** Makes what the declarations of a place need and cannot have at once, such as a key that takes time to generate. */
  prepare?(place: Place): Promise<void>;
  /** The smallest declaration that shows a change: the same object in each revision. */
  declare(place: Place, revision: Revision): Json;
  /** Where the revisions differ, as the engine shows it, in the order of the alphabet; empty where there is but one. */
  readonly differsAt: readonly string[];
  /** Values of options that suit these declarations, where those of `maximalOptions` do not. */
  readonly options?: Json;
  /** The path of a secret in the declarations, whose text Argo CD does not test. */
  readonly secret?: string;
  /** The same for an object that comes to life, and what Argo CD shows of it then. */
  readonly alive?: { declare?(declared: Json): Json; readonly shows: Json };

  readonly client: OtherClient;

  /** Declarations that together fill every field. */
  readonly maximal: Readonly<Record<string, Json>>;
  /** Every option of the kind, which no server stores. */
  readonly maximalOptions?: Json;
  /** The same as a real Argo CD takes them, at a place whose Kubernetes API is a stand-in. */
  storable?(place: Place): Readonly<Record<string, Json>>;
  /** A declaration under an identity that belongs to the place, one for each number. */
  at(place: Place, number: number, declared: Json): Json;
  /** A declaration of something that Argo CD's controllers leave alone, also when it is deleted. */
  leftAlone?(declared: Json): Json;
  /** Argo CD stores a spec word for word. */
  readonly verbatim?: true;
  /** What Argo CD refuses to store, under the identity of number 0. */
  planted?(place: Place): Planted;

  readonly generated: Generated;
  /** How values are generated that a real Argo CD takes, by path. */
  storableValues?(place: Place): Overrides;
  /** Fields that a program may leave to another controller. */
  readonly managed: readonly string[];
}
