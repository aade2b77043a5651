import { UnknownValueError } from "@pulumi/policy";
import { isRecord } from "../../../provider/model/json";

/** Stands for a value that is not known at preview, in objects that the adapter puts together itself. */
export const unknownValue: unique symbol = Symbol("not known at preview");

/** Stands for a value that no run of the rules can judge, and says why. */
export class Unjudged {
  constructor(
    /** Where the author of a change finds what hides the value. */
    readonly path: string,
    /** What hides it, such as "it is filled in by a generator". */
    readonly reason: string,
  ) {}
}

/**
 * Told of each path whose value would have been needed: with a reason when it cannot be judged at all, without one when it
 * is not known yet and judged at update.
 */
export type UnknownListener = (path: string, reason?: string) => void;

/** What Argo CD makes of a text with `{{`; or why that cannot be told. */
export type Filled = { readonly text: string } | { readonly unknown: string } | Unjudged;

/** How texts with `{{` are filled in, in the template of an ApplicationSet. */
export interface Filling {
  readonly fill: (text: string, path: string) => Filled;
  /** Where the values of a text stand, as messages name it beside the path. */
  readonly places: (text: string) => readonly string[];
}

/** What all fields of one object share. */
export interface Reading {
  readonly onUnknown: UnknownListener;
  readonly filling?: Filling | undefined;
  /** What may change any value of the object, so that each rule that reads one is told. */
  readonly doubt?: { readonly path: string; readonly reason?: string | undefined };
  /** What is missing is unjudged for this reason: a patch leaves it as it is. */
  readonly missing?: Unjudged | undefined;
  /**
   * Names are read in any case, the last one counts, as Go's encoding/json reads them; except below these names, whose
   * values are Go's maps.
   */
  readonly anyCase?: { readonly maps: ReadonlySet<string> } | undefined;
}

/** A field whose values count where another one has none. */
interface Below {
  readonly field: Field;
  /** Whether `false`, `0`, `""` and `[]` count as none too, as in Argo CD's merge of templates. */
  readonly beatsZero: boolean;
}

const absentValues = new Set<unknown>([undefined, null]);

/**
 * One value inside a resource, which may be not known yet. Reading an unknown value tells the listener and answers as if
 * nothing could be said of it: neither present nor absent. So a rule never takes "unknown" for "missing", and an unknown
 * value never hides what the rule finds elsewhere. A record may have fields among its values, which keep their own paths.
 */
export class Field {
  constructor(
    private readonly value: unknown,
    private readonly where: string,
    private readonly reading: Reading,
    private readonly below?: Below,
  ) {}

  /** The path from the resource's root, as it is written in a program; of a text that is filled in, with its values. */
  get path(): string {
    const places = this.isTemplate() ? (this.reading.filling?.places(String(this.value)) ?? []) : [];
    return places.length === 0 ? this.where : `${this.where} with ${places.join(" and ")}`;
  }

  /** The field at a path of names. */
  at(...names: readonly string[]): Field {
    return names.reduce<Field>((field, name) => field.child(name), this);
  }

  /** Whether the value is known to be missing. */
  isAbsent(): boolean {
    return this.isReadable() && absentValues.has(this.value);
  }

  /** Whether the value is known to be missing, or to be an empty text, list or map. */
  isEmpty(): boolean {
    if (!this.isReadable()) return false;
    if (Array.isArray(this.value)) return this.value.length === 0;
    if (isRecord(this.value)) return this.names().length === 0;
    return this.isAbsent() || this.text() === "";
  }

  /** Whether the value is known to be there. */
  isPresent(): boolean {
    return this.isReadable() && !absentValues.has(this.value);
  }

  /** Whether nothing may change the value that no rule sees. */
  isCertain(): boolean {
    return this.reading.doubt === undefined;
  }

  /** Whether the value is known. Does not count as reading it. */
  isKnown(): boolean {
    return this.value !== unknownValue && !(this.value instanceof Unjudged);
  }

  /** The value when it is a known text: in the template of an ApplicationSet, what Argo CD makes of it. */
  text(): string | undefined {
    if (!this.isReadable() || typeof this.value !== "string") return undefined;
    if (!this.isTemplate()) return this.value;
    const filled = this.filled();
    if ("text" in filled) return filled.text;
    if (filled instanceof Unjudged) this.reading.onUnknown(filled.path, filled.reason);
    else this.reading.onUnknown(filled.unknown);
    return undefined;
  }

  /** The known text as it is written, also where something fills it in. */
  unfilled(): string | undefined {
    return this.reads({ filling: undefined }).text();
  }

  /** A value that was parsed from this one's text: whoever needs it has been told of what is not known. */
  holding(value: unknown): Field {
    return new Field(value, this.path, { onUnknown: () => undefined });
  }

  /** The value when it is a known number. */
  number(): number | undefined {
    return this.isReadable() && typeof this.value === "number" ? this.value : undefined;
  }

  /** Whether the value is known to be `true`. */
  isTrue(): boolean {
    return this.isReadable() && this.value === true;
  }

  /** Whether the value is known to be `false`. */
  isFalse(): boolean {
    return this.isReadable() && this.value === false;
  }

  /** Whether the value is known, and not `true`. */
  isNotTrue(): boolean {
    return this.isReadable() && this.value !== true && !this.isTemplate();
  }

  /** The items of a list; none when the list is unknown or no list. */
  items(): Field[] {
    if (!this.isReadable() || !Array.isArray(this.value)) return [];
    const list: readonly unknown[] = this.value;
    return Array.from({ length: list.length }, (_, index) => this.read(() => list[index], `${this.where}[${index}]`));
  }

  /** The known texts of a list. */
  texts(): string[] {
    return this.items().flatMap((item) => item.text() ?? []);
  }

  /** The entries of a map; none when the map is unknown or no map. */
  entries(): [string, Field][] {
    if (!this.isReadable() || !isRecord(this.value)) return [];
    return this.names().map((key) => [key, this.child(key)]);
  }

  /** Whether every item of a list is known, so that the lack of an item can be judged. */
  isFullyKnown(): boolean {
    if (!this.isReadable()) return false;
    if (Array.isArray(this.value)) return this.items().every((item) => item.isFullyKnown());
    if (isRecord(this.value)) return this.entries().every(([, entry]) => entry.isFullyKnown());
    return !this.isTemplate() || "text" in this.filled();
  }

  /** The same field with its texts filled in for good. */
  settled(): Field {
    return new Field(this.plain(), this.where, { ...this.reading, filling: undefined });
  }

  /** The same field for another listener. */
  listening(onUnknown: UnknownListener): Field {
    return this.reads({ onUnknown });
  }

  /** The same field for the listener of another one. */
  listeningLike(field: Field): Field {
    return this.listening(field.reading.onUnknown);
  }

  /** The same field, read in another way. */
  reads(changes: Partial<Reading>): Field {
    const below = this.below && { ...this.below, field: this.below.field.reads(changes) };
    return new Field(this.value, this.where, { ...this.reading, ...changes }, below);
  }

  /** The same field, with another one's values where it has none. */
  over(field: Field, beatsZero: boolean): Field {
    const below = this.below ? this.below.field.over(field, beatsZero) : field;
    return new Field(this.value, this.where, this.reading, { field: below, beatsZero });
  }

  /** Tells that a rule cannot judge the value, though it is known. */
  cannotBeJudged(reason: string): void {
    this.reading.onUnknown(this.path, reason);
  }

  /** A value that stands at a path of its own in the same object. */
  placing(value: unknown, path: string): Field {
    return new Field(value, path, this.reading);
  }

  /** The plain value, for adapters; {@link unknownValue} or {@link Unjudged} when it is not known. */
  raw(): unknown {
    return this.value;
  }

  /** The plain value with all of its texts filled in; what of it is not known is as {@link raw} tells it, in its place. */
  plain(): unknown {
    if (!this.isKnown()) return this.value;
    if (Array.isArray(this.value)) return this.items().map((item) => item.plain());
    if (isRecord(this.value)) return this.plainRecord();
    return this.isTemplate() ? told(this.filled()) : this.value;
  }

  /** The field as part of a value that is read in some way, as far as nothing says how it is read itself. */
  private within(reading: Reading): Field {
    const below = this.below && { ...this.below, field: this.below.field.within(reading) };
    return new Field(this.value, this.where, { ...reading, ...this.reading, onUnknown: reading.onUnknown }, below);
  }

  private isReadable(): boolean {
    const { doubt, onUnknown } = this.reading;
    if (doubt) onUnknown(doubt.path, doubt.reason);
    if (this.isKnown()) return true;
    if (this.value instanceof Unjudged) onUnknown(this.value.path, this.value.reason);
    else onUnknown(this.path);
    return false;
  }

  private isTemplate(): boolean {
    return this.reading.filling !== undefined && typeof this.value === "string" && this.value.includes("{{");
  }

  private filled(): Filled {
    const text = String(this.value);
    return this.reading.filling?.fill(text, this.where) ?? { text };
  }

  /** Names are filled in too. */
  private plainRecord(): unknown {
    const { filling } = this.reading;
    const record: Record<string, unknown> = {};
    for (const [name, entry] of this.entries()) {
      const filled = filling && name.includes("{{") ? filling.fill(name, this.where) : { text: name };
      if (!("text" in filled)) return told(filled);
      record[filled.text] = entry.plain();
    }
    return record;
  }

  private names(): string[] {
    const own = this.isKnown() && isRecord(this.value) ? Object.keys(this.value) : [];
    return [...new Set([...own, ...(this.below?.field.names() ?? [])])];
  }

  private child(name: string): Field {
    const own = this.ownChild(name);
    if (this.below === undefined) return own;
    const { field, beatsZero } = this.below;
    const under = field.child(name);
    if (own.isNothing(beatsZero)) return under;
    return isRecord(own.value) && isRecord(under.value) ? own.over(under, beatsZero) : own;
  }

  private isNothing(countsZero: boolean): boolean {
    const { value } = this;
    const isZero = value === false || value === 0 || value === "" || (Array.isArray(value) && value.length === 0);
    return absentValues.has(value) || (countsZero && isZero) || value === this.reading.missing;
  }

  private ownChild(name: string): Field {
    const path = pathTo(this.where, name);
    const { value, reading } = this;
    // Nothing can be said of what is inside an unknown value: it is unknown too, under the path that is to blame.
    if (!this.isKnown()) return new Field(value, this.where, reading);
    if (!isRecord(value)) return new Field(reading.missing, path, reading);
    if (reading.anyCase) return this.inAnyCase(value, name, reading.anyCase.maps);
    if (!Object.hasOwn(value, name)) return new Field(this.notHere(value), path, reading);
    return this.read(() => value[name], path);
  }

  /** Names that differ in case alone are one field of Go's, and each sets it anew. */
  private inAnyCase(value: Record<string, unknown>, name: string, maps: ReadonlySet<string>): Field {
    const names = Object.keys(value).filter((key) => folded(key) === folded(name));
    const fields = names.map((key) => this.read(() => value[key], pathTo(this.where, key)));
    const missing = new Field(this.notHere(value), pathTo(this.where, name), this.reading);
    const all = fields.reduceRight<Field | undefined>((top, field) => top?.over(field, false) ?? field, undefined);
    const found = all ?? missing;
    return maps.has(folded(name)) ? found.reads({ anyCase: undefined }) : found;
  }

  /** What is said of a name that a map lacks: a templated name may become it. */
  private notHere(value: Record<string, unknown>): unknown {
    const { filling, missing } = this.reading;
    const templated = filling && Object.keys(value).find((key) => key.includes("{{"));
    return templated === undefined ? missing : new Unjudged(this.where, "a name in it is filled in by a generator");
  }

  /** Policies receive proxies that throw where a value is not known. */
  private read(value: () => unknown, path: string): Field {
    try {
      const found = value();
      if (found instanceof Field) return found.within(this.reading);
      return new Field(found ?? this.reading.missing, path, this.reading);
    } catch (error) {
      if (error instanceof UnknownValueError) return new Field(unknownValue, path, this.reading);
      throw error;
    }
  }
}

/** A text, or what stands for one that is not known. */
function told(filled: Filled): unknown {
  if ("text" in filled) return filled.text;
  return filled instanceof Unjudged ? filled : unknownValue;
}

/** A name as Go's encoding/json compares it: without case, also for the letters that Unicode folds to ASCII ones. */
export function folded(name: string): string {
  return name.toUpperCase().toLowerCase();
}

/** The path of a name below another path, as it is written in a program. */
export function pathTo(parent: string, name: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${parent}[${JSON.stringify(name)}]`;
  return parent === "" ? name : `${parent}.${name}`;
}
