import type { Json } from "../../provider/contract";
import type { Kind } from "../../provider/kinds/registry";

/** An object as a program would declare it. */
export interface FoundObject {
  readonly kind: Kind;
  /** The id of the resource that declares it. */
  readonly id: string;
  /** What a program would write: without server defaults, what others own, and what cannot be read. */
  readonly inputs: Json;
  /** The inputs that may hold credentials which Argo CD stores and never shows, such as `password`, the likeliest first. */
  readonly hidden: readonly string[];
  /** Those of them that do hold some, where that is known: a program has to be given each. */
  readonly held?: readonly string[];
  /** Texts in clear that look like secrets, in the order in which a program declares them. */
  readonly literals?: readonly LiteralSecret[];
  /** What could not be known, each as a sentence for the person who reads the program. */
  readonly remarks: readonly string[];
  /** What else makes and keeps it, as the end of a sentence such as `is made and kept by application "root"`. */
  readonly owner?: string;
  /** What it was called where it was declared before, such as its name in Terraform. */
  readonly formerName?: string;
  /** The group that it was declared in before, such as a module in Terraform. */
  readonly group?: string;
}

/** A text in the inputs that looks like a secret. */
export interface LiteralSecret {
  /** Where it stands, such as `spec.source.helm.parameters[0].value`. */
  readonly path: string;
  /** Words for what it is, such as `db password`. */
  readonly name: string;
  /** Why it is taken for one, without the text itself. */
  readonly why: string;
  /** Whether it is the whole value at the path, and so a setting of the program; else it stands in a longer text. */
  readonly isWhole: boolean;
}

/** An object that no program should declare as it is, and why. */
export interface LeftOut {
  /** What it is, such as `application "guestbook-dev"`. */
  readonly title: string;
  /** The end of a sentence, such as `is made by ApplicationSet "guestbook"`. */
  readonly why: string;
}

/** What was found in one place. */
export interface Finding {
  readonly objects: readonly FoundObject[];
  readonly leftOut: readonly LeftOut[];
  /** What this account may not see, each as a sentence with what Argo CD said and the right that is missing. */
  readonly unseen: readonly string[];
}
