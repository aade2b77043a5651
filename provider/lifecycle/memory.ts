import type { Self } from "../contract";
import { Declarations } from "./declarations";
import { keyOf, type ObjectRef } from "./object-ref";

/**
 * What one run of the provider process has learnt: what the program declares, and which objects the run has written. The calls
 * for one resource come in order, those for different resources in any.
 */
export class RunMemory {
  readonly declared = new Declarations();
  private readonly created = new Set<string>();
  private readonly announced = new Set<string>();
  private readonly written = new Set<string>();
  private readonly counts = { running: 0, ended: 0 };
  private dry = false;

  /** Whether the run only shows what it would do. The class says so; Pulumi does not. */
  noteRun(isPreview: boolean): void {
    this.dry = isPreview;
  }

  /** Whether the run only shows what it would do, and asks nothing that it can do without. */
  get isPreview(): boolean {
    return this.dry;
  }

  /** The run has sent a create for a resource, answered or not. */
  noteCreateSent(self: Self): void {
    if (self !== undefined) this.created.add(self);
  }

  /** The run has created, adopted or updated an object. */
  noteWritten(object: ObjectRef): void {
    this.written.add(keyOf(object));
  }

  /** Whether the program goes on declaring an object. */
  async isKept(object: ObjectRef): Promise<boolean> {
    return (await this.declared.declarersOf(object)).length > 0;
  }

  /** Whether the run has sent a create for a resource: what carries its mark then is its work. */
  hasSentCreate(self: Self): boolean {
    return self !== undefined && this.created.has(self);
  }

  /** Whether the run has created, adopted or updated an object. */
  wasWritten(object: ObjectRef): boolean {
    return this.written.has(keyOf(object));
  }

  /** Whether it is the first time that something is said of a resource. */
  isFirstAnnouncement(self: Self): boolean {
    if (self === undefined) return true;
    const isFirst = !this.announced.has(self);
    this.announced.add(self);
    return isFirst;
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
