import type { KindDefinition, KindDocumentation } from "../lifecycle/definition";
import type { Descriptions, FieldDescription } from "../model/description";
import { shapeOf } from "../model/schema";

/** What a program can declare of a kind, and what it gets. */
export interface KindDescription {
  readonly kind: string;
  readonly documentation: KindDocumentation;
  /** What describes the object in Argo CD. All of it comes back as an output. */
  readonly object: readonly FieldDescription[];
  /** What steers the provider. */
  readonly options: readonly FieldDescription[];
  /** What classes copy from Pulumi's own options. */
  readonly copied: readonly FieldDescription[];
  /** What a program gets besides. */
  readonly computed: readonly FieldDescription[];
  /** By what a list of them is narrowed; left out where there are no lists. */
  readonly filter?: readonly FieldDescription[];
}

/** Describes a kind; the objects inside are added to the descriptions. Fields with `__` in front are nobody's business. */
export function describeKind(definition: KindDefinition<unknown>, descriptions: Descriptions): KindDescription {
  const { kind, documentation, schema, computed, reading } = definition;
  const fields = descriptions.object(schema).fields.filter(({ name }) => !name.startsWith("__"));
  const isCopied = ({ traits }: FieldDescription) => traits.copiedFrom !== undefined;
  const steers = ({ traits }: FieldDescription) => traits.option === true;
  const object = fields.filter((field) => !steers(field));
  const outputs = descriptions.fields(kind, shapeOf(computed) ?? {});
  const both = outputs.find(({ name }) => fields.some((field) => field.name === name));
  if (both) throw new Error(`\`${both.name}\` of ${kind} is both declared and computed`);
  return {
    kind,
    documentation,
    object,
    options: fields.filter((field) => steers(field) && !isCopied(field)),
    copied: fields.filter(isCopied),
    computed: outputs,
    ...(reading.many && { filter: descriptions.fields(kind, reading.many.filter) }),
  };
}
