import * as z from "zod";
import { type Json, type Listed, UserError } from "../contract";
import { isRecord, textOf } from "../model/json";
import { shapeOf } from "../model/schema";
import { hasCredentials } from "../model/url-credentials";
import { mistakes } from "../model/validation";
import type { Context } from "./context";
import type { KindDefinition } from "./definition";
import { idOf, type Work } from "./work";

/**
 * The objects of a kind that the account may see and that somebody has stored, by their ids in order. One whose id holds credentials
 * is left out: the id stands in states as plain text.
 * @param filter by what the list is narrowed, as the kind's lists have it.
 * @throws UserError for a filter that is none, and for kinds that Argo CD does not list.
 */
export async function list<Live>(work: Work<Live>, filter: Json): Promise<Listed[]> {
  const { definition, context } = work;
  const { kind, reading, isBuiltIn } = definition;
  const { many, found } = reading;
  if (many === undefined) throw new UserError(`${kind} cannot be listed: ${found?.unreadable ?? "Argo CD lists none"}`);
  const wrong = mistakes(z.strictObject(many.filter), filter).map(({ reason }) => reason);
  if (wrong.length > 0) throw new UserError(`${kind} is not listed: ${wrong.join("; ")}`);
  const withheld = await found?.withheld?.(context);
  if (withheld !== undefined) throw new UserError(`${kind} cannot be listed: ${withheld}`);
  const shown = (await many.list(context, filter, "fresh")).filter((live) => isBuiltIn?.(live) !== true);
  const listed = await Promise.all(shown.map((live) => listedOf(work, live)));
  const byId = new Map(listed.filter(({ id }) => id !== "").map((one) => [one.id, one] as const));
  const open = [...byId.values()].filter(({ id }) => !hasCredentials(id));
  if (open.length < byId.size) {
    context.log.warn(`${byId.size - open.length} of the ${many.nouns} are left out: their URLs hold credentials`);
  }
  return open.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

async function listedOf<Live>(work: Work<Live>, live: Live): Promise<Listed> {
  const { definition, context } = work;
  const { reading, shape } = definition;
  const whole = reading.many?.lacks === undefined ? live : ((await lookUpWhole(definition, context, live)) ?? live);
  const values = shape(whole);
  const id = await idOf(work, values, whole);
  const holder = isRecord(values.metadata) ? values.metadata : values;
  return { id, name: textOf(holder.name) || id };
}

/** An object with what lists do not show of it; `undefined` where it has gone since. */
export async function lookUpWhole<Live>(
  { reading, shape, outputs, lookUp }: KindDefinition<Live>,
  context: Context,
  live: Live,
): Promise<Live | undefined> {
  const declared = shape(live);
  const known: Json = { ...declared, ...(await outputs(context, live, { inputs: declared })) };
  const fields = Object.keys(shapeOf(reading.reference) ?? {});
  const reference = Object.fromEntries(fields.map((field) => [field, known[field]]));
  return lookUp(context, reading.values?.(reference) ?? reference, "fresh");
}
