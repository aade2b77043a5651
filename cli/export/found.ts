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
  /** What could not be known, each as a sentence for the person who reads the program. */
  readonly remarks: readonly string[];
  /** What it was called where it was declared before, such as its name in Terraform. */
  readonly formerName?: string;
  /** The group that it was declared in before, such as a module in Terraform. */
  readonly group?: string;
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
