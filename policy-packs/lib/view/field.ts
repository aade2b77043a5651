import { UnknownValueError } from "@pulumi/policy";
import { isRecord } from "../../../provider/model/json";

/** Stands for a value that is not known at preview, in objects that the adapter puts together itself. */
export const unknownValue: unique symbol = Symbol("not known at preview");

/** Told of each path whose value would have been needed and is not known yet. */
export type UnknownListener = (path: string) => void;

/** What all fields of one object share. */
interface Reading {
  readonly onUnknown: UnknownListener;
  /** In the template of an ApplicationSet, a text with `{{` is filled in by Argo CD and cannot be judged. */
  readonly isTemplate: boolean;
}

const absentNames = new Set<unknown>([undefined, null]);

/**
 * One value inside a resource, which may be not known yet. Reading an unknown value tells the listener and answers as if
 * nothing could be said of it: neither present nor absent. So a rule never takes "unknown" for "missing", and an unknown
 * value never hides what the rule finds elsewhere.
 */
export class Field {
  constructor(
    private readonly value: unknown,
    /** The path from the resource's root, as it is written in a program. */
    readonly path: string,
    private readonly reading: Reading,
  ) {}

  /** The field at a path of names. */
  at(...names: readonly string[]): Field {
    return names.reduce<Field>((field, name) => field.child(name), this);
  }

  /** Whether the value is known to be missing. */
  isAbsent(): boolean {
    return this.isReadable() && absentNames.has(this.value);
  }

  /** Whether the value is known to be missing, or to be an empty text, list or map. */
  isEmpty(): boolean {
    if (!this.isReadable()) return false;
    if (Array.isArray(this.value)) return this.value.length === 0;
    if (isRecord(this.value)) return Object.keys(this.value).length === 0;
    return this.isAbsent() || this.value === "";
  }

  /** Whether the value is known to be there. */
  isPresent(): boolean {
    return this.isReadable() && !absentNames.has(this.value);
  }

  /** Whether the value is known. Does not count as reading it. */
  isKnown(): boolean {
    return this.value !== unknownValue;
  }

  /** The value when it is a known text; undefined for one that an ApplicationSet fills in. */
  text(): string | undefined {
    if (!this.isReadable() || typeof this.value !== "string" || this.isFilledIn()) return undefined;
    return this.value;
  }

  /** The value when it is a known number. */
  number(): number | undefined {
    return this.isReadable() && typeof this.value === "number" ? this.value : undefined;
  }

  /** Whether the value is known to be `true`. */
  isTrue(): boolean {
    return this.isReadable() && this.value === true;
  }

  /** Whether the value is known, and not `true`. */
  isNotTrue(): boolean {
    return this.isReadable() && this.value !== true && !this.isFilledIn();
  }

  /** The items of a list; none when the list is unknown or no list. */
  items(): Field[] {
    if (!this.isReadable() || !Array.isArray(this.value)) return [];
    const list: readonly unknown[] = this.value;
    return Array.from({ length: list.length }, (_, index) => this.read(() => list[index], `${this.path}[${index}]`));
  }

  /** The known texts of a list. */
  texts(): string[] {
    return this.items().flatMap((item) => item.text() ?? []);
  }

  /** The entries of a map; none when the map is unknown or no map. */
  entries(): [string, Field][] {
    if (!this.isReadable() || !isRecord(this.value)) return [];
    return Object.keys(this.value).map((key) => [key, this.child(key)]);
  }

  /** Whether every item of a list is known, so that the lack of an item can be judged. */
  isFullyKnown(): boolean {
    if (!this.isReadable()) return false;
    if (Array.isArray(this.value)) return this.items().every((item) => item.isFullyKnown());
    if (isRecord(this.value)) return this.entries().every(([, entry]) => entry.isFullyKnown());
    return !this.isFilledIn();
  }

  /** Whether the value is a text that an ApplicationSet's generator fills in. */
  isFilledIn(): boolean {
    return this.reading.isTemplate && typeof this.value === "string" && this.value.includes("{{");
  }

  /** The same field for another listener. */
  listening(onUnknown: UnknownListener): Field {
    return new Field(this.value, this.path, { ...this.reading, onUnknown });
  }

  /** The plain value, for adapters; {@link unknownValue} when it is not known. */
  raw(): unknown {
    return this.value;
  }

  private isReadable(): boolean {
    if (this.isKnown()) return true;
    this.reading.onUnknown(this.path);
    return false;
  }

  private child(name: string): Field {
    const path = pathTo(this.path, name);
    const { value } = this;
    // Nothing can be said of what is inside an unknown value: it is unknown too, under the path that is to blame.
    if (value === unknownValue) return new Field(unknownValue, this.path, this.reading);
    return this.read(() => (isRecord(value) ? value[name] : undefined), path);
  }

  /** Policies receive proxies that throw where a value is not known. */
  private read(value: () => unknown, path: string): Field {
    try {
      return new Field(value(), path, this.reading);
    } catch (error) {
      if (error instanceof UnknownValueError) return new Field(unknownValue, path, this.reading);
      throw error;
    }
  }
}

function pathTo(parent: string, name: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${parent}[${JSON.stringify(name)}]`;
  return parent === "" ? name : `${parent}.${name}`;
}
