import * as z from "zod";
import { operationEnd } from "../../../argo/deadline";
import { ApiError, code } from "../../../argo/errors";
import { isNotFound, isPassing } from "../../../argo/refusals";
import { repeat } from "../../../argo/repeat";
import { backoff } from "../../../argo/retry";
import { type Json, UserError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import type { Creation, Freshness, KindDefinition, Reading, Removal } from "../../../lifecycle/definition";
import { own, textOf } from "../../../model/json";
import { isSame } from "../../../model/normalise";
import { referenceTo } from "../reference";
import type { LiveProject } from "./api";
import { besideProject } from "./beside";
import { type Edit, editProject } from "./edits";
import { type EntryKind, fieldsOf, idOf, indexOf, itemOf, itemsOf, parsedId } from "./entry-kind";
import { whileInUse } from "./in-use";
import { isOwned } from "./left";
import { projectFilter, projectReads, projectsNamed } from "./reads";

/** An entry as it is in its project, in the shape of its inputs. */
export interface LiveEntry {
  readonly project: string;
  readonly fields: Json;
}

/** Argo CD tells nothing of an entry besides. */
export const entryOutputs = z.strictObject({});

/** The definition of a kind whose objects are entries of projects that others own. */
export function entryDefinition(entries: EntryKind): KindDefinition<LiveEntry, typeof entryOutputs> {
  const { kind, documentation, schema, refused, swagger, rights } = entries;
  return {
    kind,
    documentation,
    schema,
    computed: entryOutputs,
    refused,
    swagger,
    rights,
    reading: readingOf(entries),
    title: (values) => titleOf(entries, values),
    identity: {
      from: "fields",
      fields: ["project", ...entries.identifiedBy],
      compute: (values) => idOf(entries, values),
      parse: (id) => parsedId(entries, id),
    },
    beside: besideProject(entries),
    lookUp: (context, values, freshness) => lookUp(entries, context, values, freshness),
    // A project that is shown shows its entries; Argo CD tells a missing project from one that we may not see.
    prove: async () => undefined,
    shape: ({ project, fields }) => ({ project, ...fields }),
    outputs: async () => ({}),
    create: (context, object, creation) => create(entries, context, object, creation),
    write: (context, change) => write(entries, context, change.live, change.stored),
    remove: (context, _live, removal) => remove(entries, context, removal),
  };
}

function readingOf(entries: EntryKind): Reading<LiveEntry> {
  const { kind, documentation, schema, reading, identifiedBy } = entries;
  const fields = ["project", ...identifiedBy].map((name) => [name, own(schema.shape, name)]);
  return {
    reference: referenceTo(kind, documentation.noun, Object.fromEntries(fields)),
    columns: { PROJECT: "project", ...reading.columns },
    example: reading.examples.one,
    many: {
      name: reading.plural,
      nouns: reading.nouns,
      filter: projectFilter,
      example: reading.examples.many,
      async list(context, { project }, freshness) {
        const projects = await projectsNamed(context, project as string | undefined, freshness);
        return projects.flatMap(({ metadata, spec }) =>
          itemsOf(entries, spec).map((item) => ({ project: metadata.name, fields: fieldsOf(entries, item) })),
        );
      },
    },
    found: { project: ({ project }) => textOf(project), partOf: "AppProject" },
  };
}

function titleOf(entries: EntryKind, values: Json): string {
  return `${entries.title(values)} of project "${textOf(values.project)}"`;
}

function entryIn(entries: EntryKind, { spec }: Pick<LiveProject, "spec">, values: Json): LiveEntry | undefined {
  const index = indexOf(entries, values, spec);
  if (index < 0) return undefined;
  return { project: textOf(values.project), fields: fieldsOf(entries, itemsOf(entries, spec)[index]) };
}

async function lookUp(entries: EntryKind, context: Context, values: Json, freshness: Freshness) {
  const reads = projectReads(context);
  const name = textOf(values.project);
  const listed = freshness === "recent" ? await reads.inList(name) : undefined;
  const recent = listed && entryIn(entries, listed, values);
  if (recent) return recent;
  const project = await reads.byName(name, freshness);
  return project && entryIn(entries, project, values);
}

/** The spec with an item at a place of the list, or behind its last one. */
function withItem(entries: EntryKind, spec: Json, index: number, item: unknown): Json {
  const items = itemsOf(entries, spec);
  return { ...spec, [entries.list]: index < 0 ? [...items, item] : items.with(index, item) };
}

/** @throws UserError where an AppProject of this provider would take the entry away. */
function requireLeft({ list }: EntryKind, project: LiveProject): void {
  if (!isOwned(project, list)) return;
  const { name, namespace = "argocd" } = project.metadata;
  throw new UserError(
    `project "${name}" is declared by an AppProject, which owns its \`spec.${list}\` wholly and would take the entry away: ` +
      `set \`externallyManaged: ["spec.${list}"]\` there, run its \`pulumi up\`, and then this one. If no stack declares the ` +
      `project any longer: \`kubectl annotate appproject ${name} --namespace ${namespace} pulumi-argocd/created-by-\``,
  );
}

async function create(
  entries: EntryKind,
  context: Context,
  object: Json,
  { isRepeated }: Creation,
): Promise<LiveEntry> {
  const name = textOf(object.project);
  const { project: _project, ...fields } = object;
  const add: Edit = (live) => {
    requireLeft(entries, live);
    const present = entryIn(entries, live, object);
    if (present === undefined) return withItem(entries, live.spec, -1, itemOf(entries, fields));
    // What a lost answer was about, or what is taken over as it is.
    if (isRepeated && isSame(entries.schema, object, { project: name, ...present.fields })) return live.spec;
    throw new ApiError("it already exists", 200, code.alreadyExists);
  };
  try {
    const stored = await editProject(context, name, add);
    return entryIn(entries, stored, object) ?? { project: name, fields };
  } catch (error) {
    throw isNotFound(error) ? missingProject(name) : error;
  }
}

function missingProject(name: string): UserError {
  return new UserError(
    `project "${name}" does not exist: make it first. Where this program declares it, write \`project.metadata.name\` of that ` +
      "resource, so that Pulumi knows the order",
  );
}

async function write(
  entries: EntryKind,
  context: Context,
  { project, fields }: LiveEntry,
  stored: (live: LiveEntry) => Json,
): Promise<LiveEntry> {
  const values = { project, ...fields };
  const change: Edit = (live) => {
    requireLeft(entries, live);
    const index = indexOf(entries, values, live.spec);
    const present = entryIn(entries, live, values) ?? { project, fields: {} };
    const { project: _project, ...wanted } = stored(present);
    if (isSame(entries.schema, wanted, present.fields)) return live.spec;
    return withItem(entries, live.spec, index, itemOf(entries, wanted, itemsOf(entries, live.spec)[index]));
  };
  const live = await whilePassing(context, () => editProject(context, project, change));
  const entry = entryIn(entries, live, values);
  if (entry === undefined) throw new UserError("Argo CD has accepted the change, but does not show it");
  return entry;
}

async function remove(entries: EntryKind, context: Context, { state, deadline }: Removal): Promise<void> {
  let isKept = false;
  const takeAway: Edit = (live) => {
    const index = indexOf(entries, state, live.spec);
    isKept = index >= 0 && isOwned(live, entries.list);
    if (index < 0 || isKept) return live.spec;
    return { ...live.spec, [entries.list]: itemsOf(entries, live.spec).toSpliced(index, 1) };
  };
  await whileInUse(context, deadline, () =>
    whilePassing(context, () => editProject(context, textOf(state.project), takeAway)),
  );
  if (isKept) {
    context.log.warn(
      `${titleOf(entries, state)} stays: an AppProject declares the project and no longer leaves \`spec.${entries.list}\` to ` +
        "others, so that it decides what is in it",
    );
  }
}

/** Sends a change again that does no harm when it is made twice. */
function whilePassing<T>(context: Context, send: () => Promise<T>): Promise<T> {
  return repeat(send, {
    signal: context.signal,
    deadline: () => operationEnd(60_000),
    pauseAfter: (failure, attempts) => (isPassing(failure) ? backoff(failure, attempts) : undefined),
  });
}
