import type * as z from "zod";

/** What a component makes of Argo CD's kinds and of others, as data: its arguments, their rules and their documentation. */
export interface ComponentDefinition {
  readonly component: string;
  readonly documentation: {
    readonly summary: string;
    /** A program that declares one. */
    readonly example: string;
    /** Where Argo CD's manual has the subject. */
    readonly see: string;
  };
  readonly schema: z.ZodType;
  readonly outputs: z.ZodObject;
}
