import type * as pulumi from "@pulumi/pulumi";
import type { Kind } from "../generated/kinds";
import type { Origin } from "../origin";

/** A resource as the program declares it. */
export interface Declaration {
  readonly kind: Kind;
  readonly name: string;
  /** What the program declares; `undefined` for a lookup by id. */
  readonly args: pulumi.Inputs | undefined;
  readonly options: pulumi.CustomResourceOptions | undefined;
}

/** A resource that the program declares, and does not look up. */
export interface ResourceDeclaration extends Declaration {
  readonly args: pulumi.Inputs;
}

/** What Pulumi runs the provider by, as far as programs have to do with it. */
export interface Host {
  /** The type token of a kind. */
  token(kind: Kind): string;
  /** Where Pulumi finds the provider; nothing, where it has it already. */
  origin(): Origin | undefined;
  /** What a stack of the other host has in its place: such a resource is the same one. */
  tokenBefore(kind: Kind): string;
  /** @throws RunError for what the host cannot do. */
  refuse(declaration: Declaration): void;
  /** What the provider is told besides the declaration. */
  told(declaration: ResourceDeclaration): pulumi.Inputs;
  /** What it is told for a lookup. */
  toldOfLookup(kind: Kind): pulumi.Inputs;
}
