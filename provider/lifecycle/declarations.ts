import type { Json, Self } from "../contract";
import { keyOf, type ObjectRef } from "./object-ref";

/** What one resource of a program says of those of another kind. */
export interface Beside {
  readonly kind: string;
  /** Why a declaration of that kind cannot stand beside the inputs, as a sentence that names what to do; nothing where it can. */
  contradiction(inputs: Json, other: Json): string | undefined;
}

/** A resource that the program of this run declares. */
export interface Declaration {
  readonly self: string;
  readonly kind: string;
  readonly inputs: Json;
  /**
   * What it had when the run began: the state once a diff has told it, the old inputs until then. `undefined` for a new
   * resource and for one whose replacement was forced, which look alike.
   */
  readonly former: Json | undefined;
  /** Whether `former` is the state, so that the engine stands for its object. */
  readonly isTold: boolean;
  /** Whether an object is to be made for it: the engine has checked it without old inputs. */
  readonly isRemade: boolean;
  /** What tells its object from others of the kind, as far as that is known before Argo CD is asked. */
  readonly key: string | undefined;
  /** What cannot be declared beside it. */
  readonly beside?: Beside | undefined;
}

/** Where those are found that cannot stand beside some of a kind. */
function besideKey(kind: string): string {
  return `beside ${kind}`;
}

/** Finds the id that values declare; `undefined` where Argo CD names the object. */
export type FindId = (values: Json) => Promise<string | undefined>;

/** The objects of a resource, as texts by {@link keyOf}. */
interface Objects {
  readonly had: string | undefined;
  readonly declares: string | undefined;
}

/**
 * What the program of this run declares, as the engine's checks tell it one after the other. A check sends nothing, so that
 * ids, which may need Argo CD's default namespace, are found out when somebody asks.
 */
export class Declarations {
  private readonly declared = new Map<string, Declaration>();
  private readonly byKey = new Map<string, string>();
  private readonly askedFor = new Set<string>();
  private readonly unindexed = new Map<string, FindId>();
  private readonly byKind = new Map<string, Set<string>>();
  private readonly objects = new Map<string, Objects>();
  private readonly byObject = new Map<string, Set<string>>();
  private indexing: Promise<void> = Promise.resolve();

  /**
   * The program declares a resource.
   * @returns another one that declares the same object, if there is one.
   */
  note(declaration: Declaration, findId: FindId): Declaration | undefined {
    const { self, kind, key } = declaration;
    this.declared.set(self, declaration);
    for (const topic of [kind, ...(declaration.beside ? [besideKey(declaration.beside.kind)] : [])]) {
      this.byKind.set(topic, (this.byKind.get(topic) ?? new Set()).add(self));
    }
    // To the end, where an index that is being made comes by once more.
    this.unindexed.delete(self);
    this.unindexed.set(self, findId);
    if (key === undefined) return undefined;
    const place = keyOf({ kind, id: key });
    const first = this.of(this.byKey.get(place));
    if (first !== undefined && first.self !== self && first.key === key) return first;
    this.byKey.set(place, self);
    return undefined;
  }

  /** Why a resource of the program cannot stand beside others that it has declared so far, each with the other. */
  contradictionsOf(self: string): { readonly other: Declaration; readonly reason: string }[] {
    const declaration = this.of(self);
    if (declaration === undefined) return [];
    const { kind, inputs, beside } = declaration;
    const found = (topic: string, reasonOf: (other: Declaration) => string | undefined) =>
      [...(this.byKind.get(topic) ?? [])].flatMap((name) => {
        const other = this.of(name);
        const reason = other && reasonOf(other);
        return other && reason !== undefined ? [{ other, reason }] : [];
      });
    return [
      ...(beside ? found(beside.kind, (other) => beside.contradiction(inputs, other.inputs)) : []),
      ...found(besideKey(kind), (other) => other.beside?.contradiction(other.inputs, inputs)),
    ];
  }

  /** A diff tells the state of a resource, but for `retainOnDelete`, of which the engine believes the old inputs. */
  noteState(self: Self, state: Json): void {
    const declaration = this.of(self);
    if (declaration === undefined) return;
    const former = { ...state, __retainOnDelete: declaration.former?.__retainOnDelete };
    this.declared.set(declaration.self, { ...declaration, former, isTold: true });
  }

  /** The engine asks, before it comes to a resource, whether its object goes with another one that is deleted first. */
  noteAskedFor(object: ObjectRef): void {
    this.askedFor.add(keyOf(object));
  }

  /** Whether this is a run of a program; a destroy declares nothing. */
  get isAny(): boolean {
    return this.declared.size > 0;
  }

  of(self: Self): Declaration | undefined {
    return self === undefined ? undefined : this.declared.get(self);
  }

  wasAskedFor(object: ObjectRef): boolean {
    return this.askedFor.has(keyOf(object));
  }

  /** The resources of a kind that this run makes an object for which had none. */
  newOf(kind: string): Declaration[] {
    const all = [...(this.byKind.get(kind) ?? [])].flatMap((self) => this.of(self) ?? []);
    return all.filter(({ isRemade, former }) => isRemade && former === undefined);
  }

  /** The resources that had an object when the run began. */
  holdersOf(object: ObjectRef): Promise<Declaration[]> {
    return this.withObject("had", object);
  }

  /** The resources that declare an object. */
  declarersOf(object: ObjectRef): Promise<Declaration[]> {
    return this.withObject("declares", object);
  }

  private async withObject(relation: keyof Objects, object: ObjectRef): Promise<Declaration[]> {
    const work = this.indexing.then(() => this.index());
    this.indexing = work.catch(() => undefined);
    await work;
    const key = keyOf(object);
    const related = [...(this.byObject.get(key) ?? [])].filter((self) => this.objects.get(self)?.[relation] === key);
    return related.flatMap((self) => this.of(self) ?? []);
  }

  /** Finds out the ids of what was declared since somebody last asked. */
  private async index(): Promise<void> {
    for (const [self, findId] of this.unindexed) {
      const declaration = this.declared.get(self);
      const objects = {
        had: await this.keyBy(findId, declaration?.kind, declaration?.former),
        declares: await this.keyBy(findId, declaration?.kind, declaration?.inputs),
      };
      this.objects.set(self, objects);
      for (const key of Object.values(objects)) {
        if (key !== undefined) this.byObject.set(key, (this.byObject.get(key) ?? new Set()).add(self));
      }
      if (this.unindexed.get(self) === findId) this.unindexed.delete(self);
    }
  }

  private async keyBy(findId: FindId, kind = "", values: Json | undefined): Promise<string | undefined> {
    const id = values && (await findId(values));
    return id === undefined ? undefined : keyOf({ kind, id });
  }
}
