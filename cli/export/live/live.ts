import { lacksRight } from "../../../provider/argo/refusals";
import { type Kind, registry } from "../../../provider/kinds/registry";
import type { Context } from "../../../provider/lifecycle/context";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import { lookUpWhole } from "../../../provider/lifecycle/list";
import type { Finding, LeftOut } from "../found";
import { judge, type Place } from "./found-object";
import { perhapsUnseen } from "./seeing";
import { filterFor, isNarrowed, type Selection, selectedKinds, selects } from "./selection";

export type { Selection } from "./selection";

/**
 * Everything in an Argo CD that the account may see and that a program can declare, and what is left out, with why. Takes a list for
 * each kind, and a request for each object of which lists do not show all.
 * @throws UserError when the selection is none; what Argo CD refuses for want of a right is named in `unseen`.
 */
export async function findLive(context: Context, selection: Selection): Promise<Finding> {
  const isWanted = selects(selection);
  const argo = context.argo();
  const place: Place = {
    namespace: await argo.namespace(),
    label: await argo.trackingLabel(),
    includeGenerated: selection.includeGenerated === true,
  };
  const search = { context, selection, isWanted, place };
  const found = await Promise.all(selectedKinds(selection).map((kind) => findKind(search, kind)));
  return {
    objects: found.flatMap(({ objects }) => objects),
    leftOut: found.flatMap(({ leftOut }) => leftOut),
    unseen: found.flatMap(({ unseen }) => unseen),
  };
}

interface Search {
  readonly context: Context;
  readonly selection: Selection;
  readonly isWanted: ReturnType<typeof selects>;
  readonly place: Place;
}

const nothing: Finding = { objects: [], leftOut: [], unseen: [] };

/** The objects of one kind. Other kinds go on where the account may not list it. */
async function findKind(search: Search, kind: Kind): Promise<Finding> {
  const { context, selection } = search;
  const definition: KindDefinition<unknown> = registry[kind];
  const { many, found } = definition.reading;
  const withheld = await found?.withheld?.(context);
  if (withheld !== undefined || many === undefined) {
    const why = withheld ?? found?.unreadable;
    return why === undefined || isNarrowed(selection) ? nothing : { ...nothing, leftOut: [{ title: kind, why }] };
  }
  try {
    const [listed, unseen] = await Promise.all([
      many.list(context, filterFor(definition.reading, selection), "recent"),
      perhapsUnseen(context, definition, selection),
    ]);
    selection.onProgress?.(`${many.nouns}: ${listed.length}`);
    const wanted = listed.filter((live) => search.isWanted(definition, definition.shape(live)));
    const why = found?.unreadable;
    const finding = why === undefined ? await judgeAll(search, kind, wanted) : allWithheld(definition, wanted, why);
    return { ...finding, unseen };
  } catch (error) {
    if (!lacksRight(error)) throw error;
    return {
      ...nothing,
      unseen: [context.secrets.hide(`${many.nouns} are not shown: ${error.message}`, error.foreign)],
    };
  }
}

/** What cannot be declared, each title once. */
function allWithheld(definition: KindDefinition<unknown>, listed: readonly unknown[], why: string): Finding {
  const titles = listed.map((live) => definition.title(definition.shape(live)));
  return { ...nothing, leftOut: [...new Set(titles)].sort().map((title): LeftOut => ({ title, why })) };
}

async function judgeAll(search: Search, kind: Kind, listed: readonly unknown[]): Promise<Finding> {
  const { context, selection, place } = search;
  const definition: KindDefinition<unknown> = registry[kind];
  const { lacks = [], nouns = "" } = definition.reading.many ?? {};
  const judged = [];
  for (const [index, live] of listed.entries()) {
    const whole = lacks.length === 0 ? live : await lookUpWhole(definition, context, live);
    if (lacks.length > 0 && (index + 1) % 10 === 0)
      selection.onProgress?.(`${nouns}: ${index + 1} of ${listed.length}`);
    // It was there a moment ago.
    if (whole !== undefined) judged.push(await judge(context, kind, definition, whole, place));
  }
  const objects = judged.flatMap((one) => ("object" in one ? [one.object] : []));
  const leftOut = judged.flatMap((one) => ("leftOut" in one ? [one.leftOut] : []));
  return {
    objects: objects.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    leftOut: leftOut.toSorted((a, b) => (a.title < b.title ? -1 : 1)),
    unseen: [],
  };
}
