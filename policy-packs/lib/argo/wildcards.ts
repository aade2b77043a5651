import { globMatches } from "./glob";
import { pathMatches } from "./path-match";
import { matchesPattern, permitsSource } from "./project";
import type { Matches } from "./role-policy";

/*
 * Whether a pattern names anything, or stands for whatever comes. The text does not tell: `*`, `{*}`, `?*`, `[a-z]*` and
 * `!none` are the same. So patterns are tried on names that nobody has, with every letter first: what matches half of them
 * is a wildcard.
 */

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const names = letters.flatMap((letter) => [`${letter}jwq`, `${letter}jwq-vk`, `${letter}jwq7`]);
const addresses = letters.flatMap((letter, index) => [`https://${letter}jwq.example`, `https://${index}.40.1.2:6443`]);
const kinds = letters.map((letter) => `${letter.toUpperCase()}jwq`);
const groups = letters.map((letter) => `${letter}jwq.example`);

/** Repositories of one form, on many hosts: who permits one form on every host permits every repository. */
const repositories: readonly (readonly string[])[] = [
  letters.map((letter) => `https://${letter}jwq.example/${letter}vk/${letter}x`),
  letters.map((letter) => `https://${letter}jwq.example/${letter}vk/${letter}y/${letter}x.git`),
  letters.map((letter) => `git@${letter}jwq.example:${letter}vk/${letter}x.git`),
  letters.map((letter) => `https://${letter}jwq.example/${letter}vk`),
  letters.map((letter) => `${letter}jwq.example/${letter}vk`),
];

function isMost(probes: readonly string[], matches: (probe: string) => boolean): boolean {
  return probes.filter(matches).length * 2 >= probes.length;
}

/** Whether an entry of a project's sources permits repositories on every host, and the other entries let it. */
export function permitsAnySource(entry: string, all: readonly string[]): boolean {
  return repositories.some((probes) =>
    isMost(probes, (probe) => permitsSource([entry], probe) && permitsSource(all, probe)),
  );
}

/** Whether a project's pattern stands for every namespace. */
export function isAnyNamespace(pattern: string): boolean {
  return isMost(names, (probe) => matchesPattern(pattern, probe));
}

/**
 * The same for an entry of a project's source namespaces: a glob without denials, or `/…/`, a regular expression of .NET's
 * kind. Undefined for one that cannot be read here.
 */
export function isAnySourceNamespace(entry: string): boolean | undefined {
  if (isMost(names, (probe) => globMatches(entry, probe))) return true;
  const inSlashes = /^\/(.*)\/$/s.exec(entry)?.[1];
  if (inSlashes === undefined) return false;
  const expression = regularExpression(inSlashes);
  return expression && isMost(names, (probe) => expression.test(probe));
}

/** Flags at the start change nothing for names in small letters. */
function regularExpression(text: string): RegExp | undefined {
  try {
    return new RegExp(text.replace(/^(\(\?[imnsx-]+\))+/, ""));
  } catch {
    return undefined;
  }
}

/** Whether a project's pattern stands for every cluster, by address or by name. */
export function isAnyCluster(pattern: string): boolean {
  return [names, addresses].some((probes) => isMost(probes, (probe) => matchesPattern(pattern, probe)));
}

/** Whether the pattern of a kind, in a project's lists of resources, stands for every kind. */
export function isAnyKind(pattern: string): boolean {
  return isMost(kinds, (probe) => pathMatches(pattern, probe));
}

/** The same for an API group. */
export function isAnyGroup(pattern: string): boolean {
  return isMost(groups, (probe) => pathMatches(pattern, probe));
}

/** Whether a pattern of Argo CD's own permissions stands for every name, with something after it. */
export function isAnyText(pattern: string, matches: Matches, after = ""): boolean {
  return isMost(names, (probe) => matches(pattern, `${probe}${after}`));
}

/** Whether a glob without further meaning, as in ignored differences, stands for every kind or group. */
export function isAnyName(glob: string): boolean {
  return isMost(names, (probe) => globMatches(glob, probe));
}
