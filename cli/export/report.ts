import { type Kind, kinds } from "../../provider/kinds/registry";
import { printable } from "../output/paths";
import type { FoundObject, LeftOut } from "./found";
import { secretCommand } from "./shell";

/** A credential that a person still has to give. */
export interface MissingSecret {
  /** The key in the stack's configuration; with a dot in it, the path to it. */
  readonly key: string;
  readonly kind: Kind;
  readonly id: string;
  /** The input that it is for. */
  readonly path: string;
  /** Whether it was found in clear text: the program does not run without it. */
  readonly isShown?: true;
}

/** What another tool has to forget. */
export interface FormerOwner {
  /** The command by which it forgets what the program has; nothing where it has nothing of it. */
  readonly removal?: string;
  /** What it has, and was not found. */
  readonly notFound: readonly string[];
  /** What was found, and it does not have. */
  readonly notInState: readonly Pick<FoundObject, "kind" | "id">[];
}

/** What an export has done, for people and programs. */
export interface Report {
  readonly folder: string;
  /** The files that were written now. */
  readonly files: readonly string[];
  /** What is new, changed or gone since the last export; nothing for a first one. */
  readonly since: readonly string[];
  /** How many objects of each kind were found. */
  readonly found: Readonly<Partial<Record<Kind, number>>>;
  readonly leftOut: readonly LeftOut[];
  /** What the program declares and something else makes and keeps: two owners write against each other. */
  readonly twoOwners: readonly LeftOut[];
  readonly unseen: readonly string[];
  readonly remarks: readonly string[];
  readonly secrets: readonly MissingSecret[];
  readonly formerOwner?: FormerOwner;
  /** What to do next, as lines of a shell. */
  readonly next: readonly string[];
}

/** Counts objects by kind, in the order of the documentation. */
export function countsOf(objects: readonly FoundObject[]): Partial<Record<Kind, number>> {
  const counts = kinds.map((kind) => [kind, objects.filter((object) => object.kind === kind).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** So many of what is alike are named to people; programs and the project's README get all. */
const mostNamed = 8;

/** A report for people. */
export function asText(report: Report): string {
  const { folder, files, found, leftOut, twoOwners, unseen, since, remarks, secrets, formerOwner, next } = report;
  const counted = Object.entries(found).map(([kind, count]) => `${kind} ${count}`);
  const parts = [
    [`Found: ${counted.join(", ") || "nothing"}`],
    files.length === 0 ? [`Nothing to write to ${folder}`] : titled(`Written to ${folder}:`, files),
    titled("Since the last export:", since),
    titled("Left out:", leftOutLines(leftOut)),
    titled(
      "Taken although something else owns it, which would undo what the program changes. Take the owner away first, without what " +
        "it has made (docs/bringing-in.md):",
      leftOutLines(twoOwners),
    ),
    titled("Not seen:", unseen),
    ...formerOwnerParts(formerOwner),
    titled("Next:", next),
    titled(
      "Secrets found in clear text, to set to the values that they have there before the program runs:",
      secrets.filter(({ isShown }) => isShown).map(settingLine),
    ),
    titled(
      "Credentials to set (an object without its own can be previewed, and not changed):",
      secrets.filter(({ isShown }) => !isShown).map(settingLine),
    ),
    [...remarks],
  ];
  const texts = parts.filter((lines) => lines.length > 0).map((lines) => lines.map(printable).join("\n"));
  return `${texts.join("\n\n")}\n`;
}

function settingLine({ key, kind, id, path }: MissingSecret): string {
  return `${secretCommand(key)}  # ${kind} ${id}: ${path}`;
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

/** What was left out, together where it was for the same reason. */
function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  const titles = new Map<string, string[]>();
  for (const { title, why } of leftOut) titles.set(why, [...(titles.get(why) ?? []), title]);
  return [...titles].map(([why, alike]) => `${named(alike)}: ${why}`);
}

function named(titles: readonly string[]): string {
  const others = titles.length - mostNamed;
  return `${titles.slice(0, mostNamed).join(", ")}${others > 0 ? ` and ${others} more` : ""}`;
}

function formerOwnerParts(owner: FormerOwner | undefined): string[][] {
  if (owner === undefined) return [];
  const { removal, notFound, notInState } = owner;
  const others = notInState.map(({ kind, id }) => `${kind} ${id}`);
  return [
    titled("In the other tool's state, and not found:", notFound),
    titled("Found, and not in the other tool's state:", others.length > 0 ? [named(others)] : []),
    titled(
      "When a preview shows no changes, let the other tool forget what the program declares, and take it out of its configuration:",
      removal?.split("\n") ?? [],
    ),
  ];
}
