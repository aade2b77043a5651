import * as z from "zod";
import { ApiError, code, UnreachableError } from "../../../provider/argo/errors";
import type { Json } from "../../../provider/contract";
import { commonOptions } from "../../../provider/kinds/shared/fields";
import type { Identity, KindDefinition } from "../../../provider/lifecycle/definition";
import { markAnnotation } from "../../../provider/model/annotations";
import { isRecord, textOf } from "../../../provider/model/json";
import { traits } from "../../../provider/model/traits";

/** An object of a kind whose server is a map. */
export interface Note {
  readonly key: string;
  readonly uid: string;
  readonly text?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** What the server says of it by itself. */
  readonly status?: string;
  readonly isLeaving?: boolean;
  readonly owner?: string;
  readonly deployer?: string;
}

/** The calls that a server gets. */
export type Call = "look" | "prove" | "create" | "write" | "remove" | "explain";

const noteSchema = z.strictObject({
  key: z.string().register(traits, { identity: true }),
  text: z.string().optional(),
  password: z.string().optional().register(traits, { secret: true, login: true }),
  labels: z.record(z.string(), z.string()).optional().register(traits, { ownedByKey: true }),
  annotations: z.record(z.string(), z.string()).optional().register(traits, { ownedByKey: true }),
  ...commonOptions,
});

const noteOutputs = z.strictObject({ uid: z.string(), status: z.string().optional() });

/** What stands before the first space of a key: two keys may name one object, as with a default namespace. */
function nameIn(key: unknown): string {
  return textOf(key).split(" ")[0] ?? "";
}

/** Where the ids of the kind come from. */
const identities: Readonly<Record<Identity<Note>["from"], Identity<Note>>> = {
  inputs: { from: "inputs", id: async (_context, { key }) => nameIn(key), parse: (id) => ({ key: id }) },
  fields: {
    from: "fields",
    fields: ["key"],
    compute: ({ key }) => nameIn(key) || undefined,
    parse: (id) => ({ key: id }),
  },
  answer: { from: "answer", id: ({ uid }) => uid, parse: (id) => ({ uid: id }) },
};

/** How a kind behaves. */
export interface Variant {
  /** Whether its objects carry a creation mark. Default `true`. */
  readonly hasMark?: boolean;
  /** Where its ids come from. Default `inputs`. */
  readonly identity?: Identity<Note>["from"];
  /** What Argo CD may have of an object and hides. Default: nothing. */
  readonly hidden?: readonly string[];
}

/** A server that is a map, with the faults that a real one has. */
export class Store {
  readonly notes = new Map<string, Note>();
  /** What was asked, in order. */
  readonly calls: Call[] = [];
  /** Objects that were asked to stand aside, and those that were told to come back. */
  readonly aside: string[] = [];
  readonly back: string[] = [];
  private readonly planned: { readonly call: Call; readonly when: "before" | "after"; readonly work: () => void }[] =
    [];
  private made = 0;
  private stale: { readonly notes: ReadonlyMap<string, Note>; left: number } | undefined;

  /** Stores an object as another client does. */
  put(key: string, values: Partial<Note> = {}): Note {
    this.made += 1;
    const note = { key, uid: `uid-${this.made}`, ...values };
    this.notes.set(key, note);
    return note;
  }

  /** Something that happens once, before the next such call arrives. */
  before(call: Call, work: () => void): void {
    this.planned.push({ call, when: "before", work });
  }

  /** Something that happens once, after the next such call has had its effect and before it is answered. */
  after(call: Call, work: () => void): void {
    this.planned.push({ call, when: "after", work });
  }

  /** The answer to the next such call gets lost. */
  loseAnswer(call: Call, when: "before" | "after"): void {
    this[when](call, () => {
      throw new UnreachableError("the connection was reset", true);
    });
  }

  /** The next looks show the objects as they are now. */
  lag(looks: number): void {
    this.stale = { notes: new Map(this.notes), left: looks };
  }

  /** Answers a call. */
  async answer<T>(call: Call, work: () => T): Promise<T> {
    this.calls.push(call);
    this.happen(call, "before");
    const answer = work();
    this.happen(call, "after");
    return answer;
  }

  look(key: string): Note | undefined {
    if (this.stale === undefined || this.stale.left === 0) return this.notes.get(key);
    this.stale.left -= 1;
    return this.stale.notes.get(key);
  }

  private happen(call: Call, when: "before" | "after"): void {
    const index = this.planned.findIndex((plan) => plan.call === call && plan.when === when);
    if (index >= 0) this.planned.splice(index, 1)[0]?.work();
  }
}

/** Argo CD's refusal of what an account may not do. */
export function forbidden(): ApiError {
  return new ApiError("permission denied", 403, code.permissionDenied);
}

/** Argo CD's refusal of a create whose place is taken. */
export function taken(): ApiError {
  return new ApiError("existing note spec is different, use upsert flag to force update", 400, code.invalidArgument);
}

/** Argo CD's answer about what does not exist. */
export function notFound(): ApiError {
  return new ApiError("note not found", 404, code.notFound);
}

/** The kind whose objects are in a store. */
export function noteKind(
  store: Store,
  { hasMark = true, identity = "inputs", hidden = [] }: Variant = {},
): KindDefinition<Note, typeof noteOutputs> {
  const keyOf = (values: Json) => nameIn(values.key);
  const byKey = (values: Json) => {
    const found = [...store.notes.values()].find(({ uid }) => identity === "answer" && uid === values.uid);
    return identity === "answer" ? found : store.look(keyOf(values));
  };
  const stored = ({ text, labels, annotations }: Json) =>
    Object.fromEntries(Object.entries({ text, labels, annotations }).filter(([, value]) => value !== undefined));
  return {
    kind: "Note",
    documentation: { noun: "note", summary: "A note.", example: "", reading: "", see: "", id: "its key" },
    schema: noteSchema,
    computed: noteOutputs,
    refused: {},
    swagger: "",
    identity: identities[identity],
    title: (values) => `note ${textOf(values.key) || textOf(values.uid)}`,
    rights: { resource: "notes", form: "<key>", needs: [] },
    reading: { reference: noteSchema.pick({ key: true }), columns: {}, example: "", found: { hidden: () => hidden } },
    lookUp: (_context, values) => store.answer("look", () => byKey(values)),
    prove: (_context, values) => store.answer("prove", () => store.notes.get(keyOf(values))),
    shape: ({ key, text, labels, annotations = {} }) => {
      const { [markAnnotation]: _mark, ...others } = annotations;
      const shown = { key, text, labels, annotations: Object.keys(others).length > 0 ? others : undefined };
      return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
    },
    outputs: async (_context, { uid, status }) => ({ uid, ...(status !== undefined && { status }) }),
    uid: ({ uid }) => uid,
    ...(hasMark && { mark: ({ annotations }: Note) => annotations?.[markAnnotation] }),
    owner: ({ owner }) => owner,
    deployer: async (_context, { deployer }) => deployer,
    isBeingDeleted: ({ isLeaving }) => isLeaving === true,
    explainStaying: () => store.answer("explain", () => "Its text holds it"),
    async standAside(_context, { key }) {
      store.aside.push(key);
      return async () => void store.back.push(key);
    },
    announce: () => "what it holds goes over to the new one",
    foretell: (_state, { text }) => `whoever reads it will read ${textOf(text)}`,
    foreshow: (_context, { text }) => store.answer("look", () => [`would say ${textOf(text)}`]),
    create: (_context, object) =>
      store.answer("create", () => {
        const key = identity === "answer" ? `key-${store.calls.length}` : keyOf(object);
        const present = store.notes.get(key);
        if (present === undefined) return store.put(key, stored(object));
        // Argo CD answers with the equal object that is there.
        if (present.text === object.text) return present;
        throw taken();
      }),
    write: (_context, change) =>
      store.answer("write", () => {
        const live = store.notes.get(change.live.key) ?? change.live;
        const { annotations, ...note } = stored(change.stored(live));
        const kept = { ...live.annotations, ...(isRecord(annotations) ? annotations : {}) };
        const shown = Object.keys(kept).length > 0 ? { annotations: kept } : {};
        const written = { key: live.key, uid: live.uid, ...note, ...shown } as Note;
        store.notes.set(live.key, written);
        return written;
      }),
    remove: ({ log }, { key }, { replaced }) =>
      store.answer("remove", () => {
        if (!store.notes.has(key)) throw notFound();
        store.notes.delete(key);
        if (replaced === undefined) return;
        store.aside.push(`${key} handed over`);
        log.info(`note ${key} is handed over: ${replaced}`);
      }),
  };
}
