import * as z from "zod";
import type { Json } from "../../../contract";
import type { KindDefinition, Listing } from "../../../lifecycle/definition";
import { named } from "../../../model/named";
import { callOptions, callOptionsSchema } from "../../call";
import type { FunctionDefinition } from "../../definition";
import { reading } from "../../on-server";
import { inOrder } from "../in-order";
import { inKebab } from "./names";
import { needsOf } from "./needs";
import { resultFor, resultOf } from "./result";

/** The function that lists objects of a kind. */
export function listOf(
  definition: KindDefinition<unknown>,
  many: Listing<unknown>,
  one: z.ZodType,
): FunctionDefinition {
  const { kind, documentation, reading: how } = definition;
  const { name, nouns, filter, lacks, isRefused, example } = many;
  const item = lacks ? resultOf(definition, `Listed${kind}`, lacks) : one;
  const otherwise = isRefused ? {} : { otherwise: "those that the account may not see are left out" };
  return {
    name: `get${name}`,
    command: `get ${inKebab(name)}`,
    effect: "reads",
    documentation: { summary: `Lists the ${nouns} that the account may see.`, example, see: documentation.see },
    needs: needsOf(definition).map((need) => ({ ...need, ...otherwise })),
    arguments: z.strictObject({}),
    options: optionsOf(many),
    result: z.array(item).describe(`The ${nouns}, in the order of their names.`),
    table: { columns: how.columns },
    run: (given, caller) =>
      reading({ kind, title: nouns }, given, caller, async ({ context, freshness }) => {
        const wanted = Object.entries(given).filter(([field]) => Object.hasOwn(filter, field));
        const found = await many.list(context, Object.fromEntries(wanted), freshness);
        return Promise.all(sorted(definition, found).map((live) => resultFor(definition, item, context, live)));
      }),
  };
}

function optionsOf({ name, nouns, filter }: Listing<unknown>): typeof callOptionsSchema {
  if (Object.keys(filter).length === 0) return callOptionsSchema;
  return named(`Get${name}Options`, `Which ${nouns} are listed.`, {
    ...filter,
    ...callOptions,
  }) as typeof callOptionsSchema;
}

/** Argo CD has an order for some lists alone. */
function sorted({ title, shape }: KindDefinition<unknown>, found: readonly unknown[]): unknown[] {
  return inOrder(found, (live) => title(shape(live) as Json));
}
