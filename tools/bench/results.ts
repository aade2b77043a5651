import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { Step, Workload } from "./subjects";

/** What one step took. */
export interface Measurement {
  readonly seconds: number;
  /** How many requests of each kind went to Argo CD. */
  readonly requests?: Readonly<Record<string, number>>;
  /** The most memory of the provider process, in bytes. */
  readonly memory?: number;
  /** The state's file afterwards, in bytes. */
  readonly state?: number;
}

/** What all steps took. */
export type Measurements = Readonly<Record<Step, Measurement>>;

/** One repetition with one workload. */
export interface Repetition extends Workload {
  readonly repetition: number;
  readonly ours: Measurements;
  /** The same over the plugin; nothing in what was measured before there was one. */
  readonly plugin?: Measurements;
  readonly idle: Measurements;
  readonly raw: Measurements;
  /** Seconds of processor time to construct the applications, beyond Pulumi's own. */
  readonly construction: number;
}

/** All that a run has measured. */
export interface Results {
  /** By cores and memory only. */
  readonly machine: string;
  readonly versions: string;
  readonly repetitions: readonly Repetition[];
}

/** This machine, by cores and memory. */
export function machine(): string {
  return `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory`;
}

function beside(page: string, ending: string): string {
  return page.replace(/(\.md)?$/, ending);
}

/** Where what was measured is kept: beside the page. */
function fileOf(page: string): string {
  return beside(page, ".json");
}

/** Where the plot is: beside the page. */
export function plotOf(page: string): string {
  return beside(page, ".svg");
}

/** All that a run writes. */
export function filesOf(page: string): string[] {
  return [page, plotOf(page), fileOf(page)];
}

/** What an earlier run has kept, if it was on the same machine with the same versions. */
export function readResults(page: string, versions: string): Results {
  const none = { machine: machine(), versions, repetitions: [] };
  try {
    const found = JSON.parse(readFileSync(fileOf(page), "utf8")) as Results;
    return found.machine === none.machine && found.versions === versions ? found : none;
  } catch {
    return none;
  }
}

/** Keeps what was measured so far. */
export function keepResults(page: string, results: Results): void {
  writeFileSync(fileOf(page), `${JSON.stringify(results, null, 2)}\n`);
}

/** Figures of several repetitions. */
export interface Figure {
  readonly min: number;
  readonly median: number;
}

/** The least and the middle one of some numbers. */
export function figure(numbers: readonly number[]): Figure {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return { min: sorted[0] ?? 0, median: (low + high) / 2 };
}

/** The provider in each of its hosts, as a repetition has its figures. */
export const hosts = ["ours", "plugin"] as const;

/** One of the provider's hosts. */
export type Host = (typeof hosts)[number];

/** How much memory a host's process may take, in megabytes. */
export const memoryLimits: Readonly<Partial<Record<Host, number>>> = { plugin: 150 };

/** What a step is compared with, and what is wanted of it. */
export interface Target {
  readonly floors: readonly ("idle" | "raw")[];
  /** How many times the sum of its floors a step may take, by host. */
  readonly limits: Readonly<Record<Host, number>>;
}

/** The targets of all steps. The floor of both hosts is a resource that does nothing in Pulumi's own host for Node.js. */
export const targets: Readonly<Record<Step, Target>> = {
  up: { floors: ["idle", "raw"], limits: { ours: 1.3, plugin: 1.3 } },
  preview: { floors: ["idle"], limits: { ours: 1.1, plugin: 1 } },
  upUnchanged: { floors: ["idle"], limits: { ours: 1.1, plugin: 1 } },
  upChanged: { floors: ["idle", "raw"], limits: { ours: 1.3, plugin: 1.3 } },
  refresh: { floors: ["idle"], limits: { ours: 1.2, plugin: 1 } },
  destroy: { floors: ["idle", "raw"], limits: { ours: 1.3, plugin: 1.3 } },
};

/** How many times as long as its floors a step took; nothing where the host was not measured. */
export function ratio(step: Step, host: Host, repetition: Repetition): number | undefined {
  const measured = repetition[host];
  if (measured === undefined) return undefined;
  return measured[step].seconds / targets[step].floors.reduce((sum, name) => sum + repetition[name][step].seconds, 0);
}

/** A value of each repetition of a workload, as far as there is one. */
export function valuesOf(
  { repetitions }: Results,
  { size, resources }: Workload,
  value: (repetition: Repetition) => number | undefined,
): number[] {
  const own = repetitions.filter((one) => one.size === size && one.resources === resources);
  return own.flatMap((one) => value(one) ?? []);
}

/** The largest of a value over all steps. */
export function largest(measurements: Measurements, value: (measurement: Measurement) => number | undefined): number {
  return Math.max(...Object.values(measurements).map((measurement) => value(measurement) ?? 0));
}
