import * as z from "zod";
import { type Json, UserError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import type { Freshness, KindDefinition } from "../../../lifecycle/definition";
import { isOptional, shapeOf } from "../../../model/schema";
import { callOptionsSchema } from "../../call";
import type { FunctionDefinition } from "../../definition";
import { reading } from "../../on-server";
import { inKebab } from "./names";
import { needsOf } from "./needs";
import { resultFor, resultOf } from "./result";

/** The function that looks one object of a kind up. */
export function lookUpOf(definition: KindDefinition<unknown>): FunctionDefinition {
  const { kind, documentation, reading: how } = definition;
  const { noun, see } = documentation;
  const argument = isNamedAlone(how.reference) ? "target" : "reference";
  const result = resultOf(definition, `Get${kind}Result`);
  return {
    name: `get${kind}`,
    command: `get ${inKebab(kind)}`,
    effect: "reads",
    documentation: { summary: `Looks up one ${noun}.`, example: how.example, see },
    needs: needsOf(definition),
    byId: { form: documentation.id, parse: (id) => referenceOf(how.reference, definition.identity.parse(id)) },
    arguments: z.strictObject({ [argument]: how.reference.describe(`Which ${noun} is meant.`) }),
    options: callOptionsSchema,
    result: result.describe(`The ${noun}: what is declared of it, and what Argo CD says of it.`),
    table: { columns: how.columns },
    run({ [argument]: given, ...options }, caller) {
      const reference = given as Json;
      const title = definition.title(valuesOf(definition, reference));
      const name = argument === "target" ? { name: String(reference.name) } : {};
      return reading({ kind, title, ...name }, options, caller, async ({ context, freshness }) => {
        const live = await find(definition, context, reference, freshness);
        return resultFor(definition, result, context, live);
      });
    },
  };
}

/** Whether a name says it all, as commands take it by position. */
function isNamedAlone(reference: z.ZodObject): boolean {
  const required = Object.entries(shapeOf(reference) ?? {}).filter(([, field]) => !isOptional(field));
  return required.map(([name]) => name).join() === "name";
}

/** The reference that names the same object as values do: some kinds have its fields below `metadata`. */
function referenceOf(reference: z.ZodObject, { metadata, ...values }: Json): Json {
  const fields = { ...(metadata as Json | undefined), ...values };
  return Object.fromEntries(Object.entries(fields).filter(([field]) => Object.hasOwn(reference.shape, field)));
}

function valuesOf({ reading: { values } }: KindDefinition<unknown>, reference: Json): Json {
  return values?.(reference) ?? reference;
}

/** @throws UserError where there is none, or where that cannot be told. */
async function find(definition: KindDefinition<unknown>, context: Context, reference: Json, freshness: Freshness) {
  const { reading: how, lookUp, prove, elsewhere, documentation } = definition;
  if (how.find) return how.find(context, reference, freshness);
  const values = valuesOf(definition, reference);
  const live = (await lookUp(context, values, freshness)) ?? (await prove(context, values));
  if (live !== undefined) return live;
  const fields = Object.keys(reference).map((field) => `\`${field}\``);
  const other = await elsewhere?.(context, values);
  throw new UserError(
    `Argo CD at ${context.argo().address} has no such ${documentation.noun}: check ${fields.join(", ")}, and the connection` +
      (other === undefined ? "" : `. ${other}`),
  );
}
