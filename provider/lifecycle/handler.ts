import { isDeepStrictEqual } from "node:util";
import { untilShown } from "../argo/cache-lag";
import { within } from "../argo/deadline";
import { isForbidden, isNotFound, isPassing, isTaken } from "../argo/refusals";
import { pause, until } from "../argo/repeat";
import { backoff } from "../argo/retry";
import {
  type CheckFailure,
  type DiffResult,
  type Json,
  PartialFailure,
  type ReadResult,
  type ResourceHandler,
  UserError,
} from "../contract";
import { markAnnotation } from "../model/annotations";
import { milliseconds } from "../model/duration";
import { gatedFields, isAtLeast } from "../model/features";
import { changedIdentity, differences, objectPart, optionPart } from "../model/inputs";
import { isRecord, textOf } from "../model/json";
import { isSame } from "../model/normalise";
import { asDeclared, asStored } from "../model/ownership";
import { type Paths, parsePath } from "../model/paths";
import { shapeOf } from "../model/schema";
import { validate } from "../model/validation";
import type { Context } from "./context";
import { type KindDefinition, type Outcome, UnfinishedError } from "./definition";
import { type Action, explain } from "./failures";
import {
  addressMessage,
  compareAddress,
  identityMessage,
  movedFromVariable,
  type ServerIdentity,
} from "./server-identity";

/** Time for a create, update or delete when the program names none: five minutes. */
export const defaultTimeout = 300_000;

/** Options whose change alone is no update: they matter only to the next write. */
const quietOptions = new Set(["adopt", "validate", "waitFor", "sync", "onRunningOperation"]);

function managedPaths(values: Json): Paths {
  const paths = values.externallyManaged;
  return Array.isArray(paths) ? paths.map((path) => parsePath(textOf(path))) : [];
}

function deadlineOf(values: Json, operation: "create" | "update" | "delete"): number {
  const timeouts = isRecord(values.timeouts) ? values.timeouts : {};
  return performance.now() + milliseconds(timeouts[operation], defaultTimeout);
}

/** Until when a delete may wait, as the state of the resource says. */
export function deleteDeadline(state: Json): number {
  return deadlineOf(state, "delete");
}

function identityIn(state: Json): ServerIdentity | undefined {
  const server = state.__server;
  if (!isRecord(server) || typeof server.address !== "string") return undefined;
  return { address: server.address, ...(typeof server.id === "string" && { id: server.id }) };
}

/** The declared object with the creation mark among its annotations, where the kind has a place for it. */
function marked(object: Json, mark: unknown, isFlat: boolean): Json {
  if (typeof mark !== "string") return object;
  const holder = isFlat ? object : isRecord(object.metadata) ? object.metadata : {};
  const annotations = { ...(isRecord(holder.annotations) ? holder.annotations : {}), [markAnnotation]: mark };
  return isFlat ? { ...object, annotations } : { ...object, metadata: { ...holder, annotations } };
}

/** The timeouts whose change is an update: a delete sees nothing but the state. */
function lastingTimeout(values: Json): unknown {
  return isRecord(values.timeouts) ? values.timeouts.delete : undefined;
}

/** Builds the handler of a kind: the algorithm that all kinds share, in terms of what is particular to one. */
export function createHandler<Live>(definition: KindDefinition<Live>): ResourceHandler<Context> {
  const { kind, schema } = definition;
  const key = (id: string) => `${kind} ${id}`;

  function checkAddress(context: Context, values: Json, state: Json): "same" | "moved" {
    const remembered = identityIn(state);
    const address = context.connection()?.address;
    if (remembered === undefined || address === undefined) return "same";
    const comparison = compareAddress(remembered, address, context.environment[movedFromVariable]);
    if (comparison === "different") throw new UserError(addressMessage(definition.title(values), remembered, address));
    return comparison;
  }

  /** Compares ids before anything counts as missing or is written. */
  async function checkServer(context: Context, values: Json, state: Json): Promise<void> {
    checkAddress(context, values, state);
    const [origin, id] = identityIn(state)?.id?.split(/:(.*)/) ?? [];
    const argo = context.argo();
    const present = origin === "installation" ? await argo.installation() : origin && (await argo.defaultProject());
    if (present && present !== id) throw new UserError(identityMessage(definition.title(values), argo.address));
  }

  async function serverIdentity(context: Context): Promise<ServerIdentity> {
    const argo = context.argo();
    const installation = await argo.installation();
    if (installation) return { address: argo.address, id: `installation:${installation}` };
    const project = await argo.defaultProject();
    return { address: argo.address, ...(project && { id: `project:${project}` }) };
  }

  async function stateOf(context: Context, declared: Json, live: Live): Promise<Json> {
    return { ...declared, ...(await definition.outputs(context, live)), __server: await serverIdentity(context) };
  }

  async function attempt<T>(context: Context, action: Action, values: Json, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (failure) {
      throw await explain(context, definition, action, values, failure);
    }
  }

  /** Lets what follows a write happen; what fails then leaves a resource that the next update finishes. */
  async function finish(context: Context, id: string, live: Live, outcome: Outcome<Live>): Promise<Json> {
    if (!definition.settle) return stateOf(context, outcome.inputs, live);
    try {
      return await stateOf(context, outcome.inputs, await definition.settle(context, live, outcome));
    } catch (failure) {
      if (!(failure instanceof UnfinishedError)) throw failure;
      const state = await stateOf(context, outcome.inputs, failure.live as Live);
      const url = typeof state.url === "string" ? ` See ${state.url}` : "";
      throw new PartialFailure(`${definition.title(outcome.inputs)}: ${failure.message}.${url}`, id, {
        ...state,
        __operation: failure.wanted,
      });
    }
  }

  /** Says once that an object is to be replaced, and why. */
  function announce(context: Context, olds: Json, news: Json, paths: readonly string[]): void {
    if (!definition.announce || context.run.replacing.has(textOf(news.__mark))) return;
    const [old, successor] = [definition.title(olds), definition.title(news)];
    const by = old === successor ? "a new one" : successor;
    const changed = paths.map((path) => `\`${path}\``).join(" and ");
    context.log.warn(`${old} is to be replaced by ${by}, because ${changed} changed: ${definition.announce(olds)}`);
  }

  /** @param paths where the object differs from the declaration. */
  function refuseExisting(inputs: Json, paths: readonly string[]): UserError {
    const title = definition.title(inputs);
    const found = paths.length === 0 ? "it equals the declaration" : `it differs at ${paths.join(", ")}`;
    const onlyAlways = paths.length > 0 || inputs.adopt === "ifEqual";
    const wanted = onlyAlways ? '`adopt: "always"`' : '`adopt: "ifEqual"` or `adopt: "always"`';
    return new UserError(
      `${title} exists already and was not made by this resource; ${found}. To take it over, set ${wanted}` +
        (paths.length > 0 ? ", which changes it to the declaration" : ""),
    );
  }

  /** Brings an existing object to the declaration, keeping what others own. */
  function write(context: Context, live: Live, inputs: Json, owned: Json, mark: unknown): Promise<Live> {
    const managed = managedPaths(inputs);
    const wanted = definition.mark
      ? marked(objectPart(schema, inputs), mark, shapeOf(schema)?.metadata === undefined)
      : objectPart(schema, inputs);
    return definition.write(context, {
      live,
      inputs,
      owned,
      stored: (present) => asStored(schema, wanted, owned, definition.shape(present), managed) as Json,
    });
  }

  /** Whether an object carries the mark of this very resource. */
  function isOurs(live: Live, inputs: Json): boolean {
    return inputs.__mark !== undefined && definition.mark?.(live) === inputs.__mark;
  }

  /** Brings what a list has shown, or the answer of a create, to the declaration. */
  async function writeFound(context: Context, found: Live, inputs: Json, owned: Json): Promise<Live> {
    const live = (await definition.find(context, inputs, "current")) ?? found;
    return write(context, live, inputs, owned, inputs.__mark);
  }

  async function takeOver(context: Context, live: Live, inputs: Json): Promise<Live> {
    // A replacement that keeps the identity, as `replaceOnChanges` asks for, is an update of the same object.
    const replaced = context.run.declared.get(key(await definition.id(context, inputs)));
    if (replaced) return writeFound(context, live, inputs, objectPart(schema, replaced));
    if (isOurs(live, inputs)) {
      context.log.info(`${definition.title(inputs)} was made by an earlier run of this resource: finishing it`);
      return writeFound(context, live, inputs, {});
    }
    const object = objectPart(schema, inputs);
    const paths = differences(schema, object, asDeclared(schema, object, definition.shape(live)));
    const taken = `${definition.title(inputs)} exists already and is taken over`;
    if (inputs.adopt === "always") {
      context.log.info(paths.length > 0 ? `${taken}; changed: ${paths.join(", ")}` : taken);
      return writeFound(context, live, inputs, {});
    }
    if (inputs.adopt === "ifEqual" && paths.length === 0) {
      context.log.info(taken);
      return live;
    }
    if (definition.comparesOnCreate) return finishEqual(context, inputs, paths);
    throw refuseExisting(inputs, paths);
  }

  /** An object without a mark is ours to finish when Argo CD itself says that it equals the declaration. */
  async function finishEqual(context: Context, inputs: Json, paths: readonly string[]): Promise<Live> {
    try {
      const equal = await definition.create(context, objectPart(schema, inputs), inputs);
      context.log.info(`${definition.title(inputs)} exists already and equals the declaration: taken over`);
      return equal;
    } catch (failure) {
      throw isTaken(failure) ? refuseExisting(inputs, paths) : failure;
    }
  }

  async function makeObject(context: Context, inputs: Json, deadline: number): Promise<Live> {
    const object = objectPart(schema, inputs);
    const body = definition.mark ? marked(object, inputs.__mark, shapeOf(schema)?.metadata === undefined) : object;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const live = await definition.create(context, body, inputs);
        // Argo CD answers a create with somebody else's equal object as if it were new; the mark tells.
        const isMade = definition.mark === undefined || inputs.__mark === undefined || isOurs(live, inputs);
        return isMade ? live : await takeOver(context, live, inputs);
      } catch (failure) {
        if (isTaken(failure)) return takenMeanwhile(context, inputs, deadline, failure.message);
        const delay = backoff(failure, attempt);
        if (!isPassing(failure) || context.signal.aborted || performance.now() + delay >= deadline) throw failure;
        await pause(context.signal, delay);
        // The answer may have got lost after the object was made. What carries no mark is compared by Argo CD itself.
        const made = definition.mark && (await definition.find(context, inputs, "listed"));
        if (made === undefined) continue;
        return isOurs(made, inputs) ? writeFound(context, made, inputs, {}) : takeOver(context, made, inputs);
      }
    }
  }

  /** Goes on with what somebody else has made since we looked, such as another stack that declares the object too. */
  async function takenMeanwhile(context: Context, inputs: Json, deadline: number, refusal: string): Promise<Live> {
    await untilShown(
      context.signal,
      async () => (await definition.find(context, inputs, "listed")) !== undefined,
      refusal,
    );
    return findOrMake(context, inputs, deadline);
  }

  /** Waits for the end of an object that is being deleted already. */
  async function awaitEnd(context: Context, inputs: Json, deadline: number): Promise<void> {
    const title = definition.title(inputs);
    context.log.info(`${title} is being deleted: waiting for its end, then creating it`);
    await until(async () => (await definition.find(context, inputs, "listed")) === undefined, {
      signal: context.signal,
      deadline,
      explain: () => `${title} is still being deleted: see which finalizers or resources hold it, then try again`,
    });
  }

  async function findOrMake(context: Context, inputs: Json, deadline: number): Promise<Live> {
    const present = await attempt(context, "get", inputs, () => definition.find(context, inputs, "listed"));
    if (present !== undefined && definition.isBeingDeleted?.(present)) {
      await awaitEnd(context, inputs, deadline);
    } else if (present !== undefined) {
      return attempt(context, "update", inputs, () => takeOver(context, present, inputs));
    }
    return attempt(context, "create", inputs, () => makeObject(context, inputs, deadline));
  }

  /** Makes an object while the one that it replaces stands aside. */
  async function besideReplaced(context: Context, inputs: Json, make: () => Promise<Live>): Promise<Live> {
    const old = typeof inputs.__mark === "string" ? context.run.replacing.get(inputs.__mark) : undefined;
    const present = old && definition.standAside && (await definition.find(context, old, "listed"));
    if (!old || !definition.standAside || present === undefined) return make();
    const undo = await definition.standAside(context, present, old);
    try {
      return await make();
    } catch (failure) {
      await undo();
      throw failure;
    }
  }

  return {
    kind,

    async check(context, olds, news) {
      // The mark stays what it was when the object was made, even when the stack has moved to another organization.
      const inputs = olds.__mark === undefined ? news : { ...news, __mark: olds.__mark };
      const failures: CheckFailure[] = [...validate(schema, inputs, definition.refused), ...checkPaths(inputs)];
      const gated = failures.length === 0 ? gatedFields(schema, inputs) : [];
      if (gated.length > 0) {
        const version = await context.serverVersion();
        for (const { path, since } of gated) {
          if (version === undefined || isAtLeast(version, since)) continue;
          failures.push({
            property: path.split(/[.[]/)[0] ?? path,
            reason: `\`${path}\` needs Argo CD ${since} or newer, the server is ${version}: it would drop the field silently`,
          });
        }
      }
      return { inputs, failures };
    },

    async diff(context, id, olds, news): Promise<DiffResult> {
      const comparison = checkAddress(context, news, olds);
      context.run.declared.set(key(id), olds);
      const replaces = changedIdentity(schema, olds, news);
      if (replaces.length > 0) {
        announce(context, olds, news, replaces);
        if (typeof news.__mark === "string") context.run.replacing.set(news.__mark, olds);
        return { replaces };
      }
      const objectChanged = differences(schema, objectPart(schema, olds), objectPart(schema, news)).length > 0;
      const [before, after] = [optionPart(schema, olds), optionPart(schema, news)];
      const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
        (name) => !isDeepStrictEqual(before[name], after[name]),
      );
      if (comparison === "moved" || olds.__beingDeleted === true || definition.hasUnfinished?.(olds, news)) {
        // Where there is a difference to see, the engine finds and shows it.
        return objectChanged || changed.length > 0 ? { replaces } : { replaces, changes: true };
      }
      const quiet = changed.every(
        (name) => quietOptions.has(name) || (name === "timeouts" && lastingTimeout(olds) === lastingTimeout(news)),
      );
      return changed.length > 0 && quiet && !objectChanged ? { replaces, changes: false } : { replaces };
    },

    create(context, inputs) {
      const deadline = deadlineOf(inputs, "create");
      return within(deadline, async () => {
        const live = await besideReplaced(context, inputs, () => findOrMake(context, inputs, deadline));
        const id = await definition.id(context, inputs);
        context.run.written.add(key(id));
        return { id, state: await finish(context, id, live, { inputs, written: true, deadline }) };
      });
    },

    async read(context, id, state): Promise<ReadResult | undefined> {
      const identity = definition.fromId(id);
      const known = Object.keys(objectPart(schema, state)).length > 0;
      const values = known ? state : identity;
      await checkServer(context, values, state);
      const live = await attempt(context, "get", values, () => definition.find(context, values, "recent"));
      if (live === undefined) return undefined;
      const shape = definition.shape(live);
      const object = known ? asDeclared(schema, objectPart(schema, state), shape, managedPaths(state)) : shape;
      const drift = known ? definition.hiddenDrift?.(state, live) : undefined;
      const inputs = { ...optionPart(schema, state), ...(object as Json), ...drift };
      const outputs = await stateOf(context, inputs, live);
      const isLeaving = definition.isBeingDeleted?.(live) === true;
      if (isLeaving) {
        context.log.warn(
          `${definition.title(values)} is being deleted: the next \`pulumi up\` waits for its end and creates it`,
        );
      }
      const remembered = {
        ...(state.__operation !== undefined && { __operation: state.__operation }),
        ...(isLeaving && { __beingDeleted: true }),
      };
      return { id, inputs, state: { ...outputs, ...remembered } };
    },

    update(context, id, olds, news) {
      const deadline = deadlineOf(news, "update");
      return within(deadline, () => update(context, id, { olds, news, deadline }));
    },

    delete(context, id, state) {
      return within(deleteDeadline(state), () => remove(context, id, state));
    },
  };

  async function update(
    context: Context,
    id: string,
    { olds, news, deadline }: { readonly olds: Json; readonly news: Json; readonly deadline: number },
  ): Promise<Json> {
    await checkServer(context, news, olds);
    context.run.written.add(key(id));
    const unfinished = olds.__beingDeleted === true || definition.hasUnfinished?.(olds, news) === true;
    const objectChanged = !isSame(schema, objectPart(schema, olds), objectPart(schema, news));
    const optionsOnly = !objectChanged && !unfinished && compareOptionsOnly(olds, news);
    if (optionsOnly && identityIn(olds)?.address === context.argo().address) return carriedOver(olds, news);
    const present = await attempt(context, "get", news, () => definition.find(context, news, "current"));
    const isLeaving = present !== undefined && definition.isBeingDeleted?.(present) === true;
    if (isLeaving) await awaitEnd(context, news, deadline);
    if (present === undefined || isLeaving) {
      if (!isLeaving) context.log.warn(`${definition.title(news)} is gone from Argo CD: creating it anew`);
      const made = await attempt(context, "create", news, () => makeObject(context, news, deadline));
      return finish(context, id, made, { inputs: news, written: true, deadline });
    }
    const live = await attempt(context, "update", news, () =>
      write(context, present, news, objectPart(schema, olds), undefined),
    );
    return finish(context, id, live, { inputs: news, before: olds, present, written: live !== present, deadline });
  }

  async function remove(context: Context, id: string, state: Json): Promise<void> {
    const title = definition.title(state);
    if (context.run.written.has(key(id)) && context.run.declared.has(key(id))) return;
    if (context.run.written.has(key(id))) {
      context.log.warn(
        `${title} stays: this run also manages it under another name. A resource that is only renamed in the program ` +
          "needs `aliases` (https://www.pulumi.com/docs/iac/concepts/options/aliases/)",
      );
      return;
    }
    await checkServer(context, state, state);
    const live = await attempt(context, "get", state, () => definition.find(context, state, "proven"));
    if (live === undefined) return;
    const uid = definition.uid?.(live);
    if (uid !== undefined && typeof state.uid === "string" && state.uid !== uid) {
      throw new UserError(
        `${title} was deleted and made anew by somebody else (its uid differs): it is not deleted. Run \`pulumi refresh\` ` +
          "to take it into this stack, or `pulumi state delete` to leave it alone",
      );
    }
    const removal = { replaced: context.run.declared.has(key(id)) };
    await attempt(context, "delete", state, async () => {
      try {
        await definition.remove(context, live, state, removal);
      } catch (failure) {
        // A delete whose answer got lost is repeated, and refused for what is no longer there; so is another stack's.
        const isGone = async () => (await definition.find(context, state, "proven")) === undefined;
        if (isNotFound(failure)) return untilShown(context.signal, isGone, failure.message);
        if (!isForbidden(failure) || !(await isGone())) throw failure;
      }
    });
  }

  function compareOptionsOnly(olds: Json, news: Json): boolean {
    return !isDeepStrictEqual(optionPart(schema, olds), optionPart(schema, news));
  }

  /** The old state with new options: nothing about the object has changed. */
  function carriedOver(olds: Json, news: Json): Json {
    const shape = shapeOf(schema) ?? {};
    const computed = Object.fromEntries(Object.entries(olds).filter(([name]) => !Object.hasOwn(shape, name)));
    return { ...news, ...computed };
  }
}

function checkPaths(inputs: Json): CheckFailure[] {
  try {
    managedPaths(inputs);
    return [];
  } catch (error) {
    return [{ property: "externallyManaged", reason: error instanceof Error ? error.message : "is no list of paths" }];
  }
}
