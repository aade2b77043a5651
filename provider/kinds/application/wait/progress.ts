import type { Log } from "../../../contract";

const mostNamed = 4;
const longestText = 90;
/** Changes that come together make one line. */
const gathering = 200;

/** One application that is waited for. */
export interface Waiting {
  readonly name: string;
  /** Where it stands, once something is known of that. */
  readonly progress?: string;
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}

/** One line about all waits: how many are left of how many, and where the first of them stand. */
export function progressLine(waiting: readonly Waiting[], total: number): string {
  const told = waiting.flatMap(({ name, progress }) => (progress === undefined ? [] : [`${name} (${cut(progress)})`]));
  const named = told.slice(0, mostNamed);
  const more = waiting.length > named.length ? ", …" : "";
  return `waiting for ${waiting.length} of ${total}: ${named.join(", ")}${more}`;
}

/** One wait's part of the line. */
export interface ProgressEntry {
  report(progress: string): void;
  end(): void;
}

/** The line that all waits of a process share. Says something only when it has changed. */
export class ProgressBoard {
  private readonly waiting = new Map<object, Waiting>();
  private total = 0;
  private shown = "";
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly log: Log) {}

  /** Adds a wait. */
  begin(name: string): ProgressEntry {
    const entry = {};
    this.waiting.set(entry, { name });
    this.total += 1;
    return {
      report: (progress) => {
        this.waiting.set(entry, { name, progress });
        this.change();
      },
      end: () => {
        this.waiting.delete(entry);
        if (this.waiting.size === 0) this.rest();
        else this.change();
      },
    };
  }

  private change(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const waiting = [...this.waiting.values()];
      // Nothing is known yet of those that are left.
      if (waiting.every(({ progress }) => progress === undefined)) return;
      const line = progressLine(waiting, this.total);
      if (line !== this.shown) this.log.progress(line);
      this.shown = line;
    }, gathering);
  }

  /** Nobody waits: the next wait begins a new count. */
  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.total = 0;
    this.shown = "";
  }
}

const boards = new WeakMap<Log, ProgressBoard>();

/** The line that all waits of a log share. */
export function boardOf(log: Log): ProgressBoard {
  const board = boards.get(log) ?? new ProgressBoard(log);
  boards.set(log, board);
  return board;
}
