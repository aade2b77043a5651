import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Json } from "../../provider/contract";
import { type Kind, registry } from "../../provider/kinds/registry";
import { isRecord, own } from "../../provider/model/json";
import { shapeOf } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";
import { kindOfType } from "../../provider/tokens";
import { allForms } from "../kinds/order";
import type { Place, Specimen } from "../kinds/specimen";
import { resourceName } from "./program-of-kinds";
import type { StateResource } from "./stack";

/*
 * States as a release has written them, which every later one reads, diffs, updates and deletes: a file for each host, in a folder
 * for each version. A file is complete in itself, since later specimens may be other ones. What is another value in each run stands
 * in it as «words», and what Argo CD and the stack have made as an example.
 */

/** Our hosts, as the files are called. */
export const stateHosts = ["dynamic", "plugin"] as const;

/** One of our hosts. */
export type StateHost = (typeof stateHosts)[number];

/** How a program declares a resource: at first, and in a later revision. */
export interface RecordedDeclaration {
  readonly kind: Kind;
  readonly name: string;
  /** The names of the resources that it depends on. */
  readonly needs: readonly string[];
  readonly first: Json;
  readonly later: Json;
}

/** What a file holds. */
export interface RecordedStates {
  readonly declarations: readonly RecordedDeclaration[];
  /** The whole state after the first revision, secrets in plain text. */
  readonly resources: readonly StateResource[];
}

/** Texts of one run, by the words that stand for them. */
export type Words = Readonly<Record<string, string>>;

const folder = join(__dirname, "..", "upgrades", "states");
const { version } = JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as {
  version: string;
};

/** The version whose states are recorded now. */
export const currentVersion = version;

/** Every version whose states are tried, over each host: those that were recorded, and the current one, which has to be. */
export function triedStates(): (readonly [version: string, host: StateHost])[] {
  const recorded = existsSync(folder) ? readdirSync(folder) : [];
  const versions = [...new Set([...recorded, currentVersion])].sort();
  return versions.flatMap((one) => stateHosts.map((host) => [one, host] as const));
}

function fileOf(of: string, host: StateHost): string {
  return join(folder, of, `${host}.json`);
}

/** Whether there are states of a version over a host. */
export function isRecorded(of: string, host: StateHost): boolean {
  return existsSync(fileOf(of, host));
}

/** The states of a version over a host, with the texts of this run in place of the words. */
export function readStates(of: string, host: StateHost, words: Words): RecordedStates {
  const text = Object.entries(words).reduce(
    (whole, [word, actual]) => whole.replaceAll(`«${word}»`, JSON.stringify(actual).slice(1, -1)),
    readFileSync(fileOf(of, host), "utf8"),
  );
  return JSON.parse(text) as RecordedStates;
}

/** Keeps the states of the current version. */
export function writeStates(host: StateHost, { declarations, resources }: RecordedStates, words: Words): void {
  const file = fileOf(currentVersion, host);
  const whole = JSON.stringify({ declarations, resources: resources.map(withoutRun) }, undefined, 2);
  // A text may be a part of another one.
  const byLength = Object.entries(words).sort(([, one], [, other]) => other.length - one.length);
  const worded = byLength.reduce((text, [word, actual]) => text.replaceAll(actual, `«${word}»`), whole);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${steady(worded)}\n`);
}

/** A resource without when and where it was written. */
function withoutRun(resource: StateResource): StateResource {
  const { created, modified, sourcePosition, stackTrace, ...rest } = resource as StateResource & Json;
  return rest as unknown as StateResource;
}

/** What is another text in each run, and says nothing. */
const passing: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "00000000-0000-4000-8000-000000000000"],
  [/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/g, "canary-jwt"],
  [/\b[0-9a-f]{40}\b/g, "0".repeat(40)],
  [/("__mark": "(?:unproven:)?)[0-9a-f]{32}/g, `$1${"0".repeat(32)}`],
];

const time = /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

function steady(text: string): string {
  // Of a time to come, it matters how it is made of others.
  const timed = text.replace(time, (found) => (Date.parse(found) > Date.now() ? found : "2026-01-01T00:00:00Z"));
  return passing.reduce((whole, [form, stable]) => whole.replace(form, stable), timed);
}

/** What this place and this stack have for themselves. */
export function wordsOf({ argocd, kubernetes }: Place, stackDirectory: string): Words {
  return {
    argocd: argocd.url,
    "argocd host": argocd.server,
    "git over HTTP": argocd.gitHttpUrl,
    "git daemon": argocd.gitDaemonUrl,
    "git password": argocd.gitPassword,
    kubernetes: kubernetes.server,
    "kubernetes token": kubernetes.token,
    project: basename(stackDirectory),
  };
}

/** The options of a kind that a state of a host has. The time of an operation comes with each call of the plugin's. */
export function optionsOf(kind: Kind, host: StateHost): string[] {
  const shape = Object.entries(shapeOf(registry[kind].schema) ?? {});
  return shape.flatMap(([name, field]) => {
    const { option, copiedFrom } = traitsOf(field);
    const isKept = option === true && !name.startsWith("__") && (copiedFrom === undefined || host === "dynamic");
    return isKept ? [name] : [];
  });
}

/** What is declared of all forms of all kinds, with every option. */
export function declarationsAt(place: Place): RecordedDeclaration[] {
  return allForms.map((specimen) => ({
    kind: specimen.kind,
    name: resourceName(specimen),
    needs: specimen.after.map((kind) => resourceName(formOf(kind))),
    first: { ...optionValues(specimen), ...specimen.declare(place, 1) },
    later: { ...optionValues(specimen), ...specimen.declare(place, 2) },
  }));
}

function formOf(kind: Kind): Specimen {
  const found = allForms.find((specimen) => specimen.kind === kind);
  if (found === undefined) throw new Error(`there is no specimen of ${kind}`);
  return found;
}

/** Every option that a program gives among the inputs. */
function optionValues({ kind, maximal, maximalOptions, managed, options }: Specimen): Json {
  const most = { ...Object.values(maximal)[0], ...maximalOptions };
  const all: Json = { ...most, adopt: "never", externallyManaged: managed.slice(0, 1), ...options };
  const names = optionsOf(kind, "plugin");
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

/** What a state has that belongs to one Argo CD and one stack, beside what is computed. */
const ownKeys = ["__server", "__mark", "__owner"];

/**
 * A recorded state with what belongs to this Argo CD and this stack, taken from the state of the same resources as the present
 * version has just made them.
 */
export function atPresent(recorded: readonly StateResource[], present: readonly StateResource[]): StateResource[] {
  return recorded.map((resource) => {
    const same = present.find(({ urn, type }) => urn === resource.urn || (isProvider(type) && type === resource.type));
    if (same === undefined) throw new Error(`there is no ${resource.urn} beside the recorded one`);
    const kind = kindOfType(resource.type) as Kind | undefined;
    const computed = kind === undefined ? [] : Object.keys(shapeOf(registry[kind].computed) ?? {});
    return {
      ...resource,
      // A provider's is the state's own, by which resources name it.
      ...(kind !== undefined && same.id !== undefined && { id: same.id }),
      ...(isRecord(resource.inputs) && { inputs: replaced(resource.inputs, same.inputs, ownKeys) }),
      ...(isRecord(resource.outputs) && {
        outputs: replaced(resource.outputs, same.outputs, [...ownKeys, ...computed]),
      }),
    };
  });
}

function isProvider(type: string): boolean {
  return type.startsWith("pulumi:providers:");
}

function replaced(values: Json, present: unknown, names: readonly string[]): Json {
  const entries = Object.entries(values).map(([name, value]) => {
    const now = names.includes(name) && isRecord(present) ? own(present, name) : undefined;
    return [name, now ?? value];
  });
  return Object.fromEntries(entries);
}
