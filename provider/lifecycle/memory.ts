import type { Json, Self } from "../contract";

/** One object in Argo CD, whichever resource declares it. */
export interface ObjectRef {
  readonly kind: string;
  readonly id: string;
}

/** An object that a resource had when this run began. */
export interface Holding {
  readonly self: Self;
  /** What the state said of the object. */
  readonly state: Json;
  /** Whether it stays the resource's own, or another object is to take its place. */
  readonly fate: "kept" | "replaced";
}

/** Objects of several kinds may have one id. */
function keyOf({ kind, id }: ObjectRef): string {
  return `${kind} ${id}`;
}

/**
 * What one run of the provider process has learnt: which resources the program declares, which objects they have, and which
 * objects the run has written. The calls for one resource come in order, those for different resources in any. No answer is
 * wrong for want of a `diff`, which the engine leaves out when it forces a replacement.
 */
export class RunMemory {
  private readonly formers = new Map<string, Json | undefined>();
  private readonly holdings = new Map<string, Holding>();
  private readonly written = new Set<string>();
  private readonly counts = { running: 0, ended: 0 };

  /**
   * The program declares a resource.
   * @param former its old inputs; `undefined` for a new one, and at the second check of a replacement, which has no olds.
   */
  noteDeclared(self: Self, former: Json | undefined): void {
    if (self !== undefined) this.formers.set(self, former ?? this.formers.get(self));
  }

  /** A resource that the program declares has an object. The first to say so keeps it. */
  noteHeld(object: ObjectRef, holding: Holding): void {
    const key = keyOf(object);
    const first = this.holdings.get(key);
    if (first === undefined || first.self === holding.self) this.holdings.set(key, holding);
  }

  /** The run has created, adopted or updated an object. */
  noteWritten(object: ObjectRef): void {
    this.written.add(keyOf(object));
  }

  /** Whether the program of this run declares a resource. */
  isDeclared(self: Self): boolean {
    return self !== undefined && this.formers.has(self);
  }

  /** The inputs that a resource had before this run, if it is not new. */
  formerOf(self: Self): Json | undefined {
    return self === undefined ? undefined : this.formers.get(self);
  }

  /** The resource that had an object first among those that the program goes on declaring, and what becomes of the object. */
  holderOf(object: ObjectRef): Holding | undefined {
    return this.holdings.get(keyOf(object));
  }

  /** The resource that puts another object in this one's place. */
  replacerOf(object: ObjectRef): Self {
    const holding = this.holderOf(object);
    return holding?.fate === "replaced" ? holding.self : undefined;
  }

  /** Whether the program goes on declaring an object, and nothing takes its place. */
  isKept(object: ObjectRef): boolean {
    return this.holderOf(object)?.fate === "kept";
  }

  /** Whether the run has created, adopted or updated an object. */
  wasWritten(object: ObjectRef): boolean {
    return this.written.has(keyOf(object));
  }

  /** Deletes something that other deletes wait for. */
  async duringRemoval<T>(work: () => Promise<T>): Promise<T> {
    this.counts.running += 1;
    try {
      return await work();
    } finally {
      this.counts.running -= 1;
      this.counts.ended += 1;
    }
  }

  /** How many such deletes are under way, and how many have ended. */
  get removals(): { readonly running: number; readonly ended: number } {
    return { ...this.counts };
  }
}
