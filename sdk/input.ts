import type * as pulumi from "@pulumi/pulumi";

/**
 * A declaration in which every value, at any depth, may be an output of another resource. The documentation of the
 * fields comes along.
 */
export type Inputs<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? pulumi.Input<Inputs<Item>>[]
    : T extends object
      ? { [Key in keyof T]: pulumi.Input<Inputs<T[Key]>> }
      : T;
