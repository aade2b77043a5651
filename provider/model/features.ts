import { normalise } from "./normalise";
import { formatPath } from "./paths";
import type { Schema } from "./schema";
import { type Ending, type Release, traitsOf } from "./traits";
import { fieldsWith } from "./walk";

/** A declared field that servers older than a release drop silently. */
export interface GatedField {
  readonly path: string;
  readonly since: Release;
}

/** A declared field that a later release will no longer know. */
export interface EndingField extends Ending {
  readonly path: string;
}

/** The declared fields with what a trait tells of them; `false` or `0` says no more than leaving them out. */
function declaredWith<Name extends "since" | "ending">(name: Name) {
  const declared = fieldsWith((traits) => traits[name] !== undefined);
  return (schema: Schema, inputs: unknown) =>
    declared(schema, inputs).flatMap(({ path, schema: field, value }) => {
      const told = traitsOf(field)[name];
      return told === undefined || normalise(field, value) === undefined ? [] : [{ path: formatPath(path), told }];
    });
}

const newerFields = declaredWith("since");
const endingOnes = declaredWith("ending");

/** The declared fields that not every supported Argo CD knows. */
export function gatedFields(schema: Schema, inputs: unknown): GatedField[] {
  return newerFields(schema, inputs).map(({ path, told: since }) => ({ path, since }));
}

/** The declared fields that Argo CD has announced to remove. */
export function endingFields(schema: Schema, inputs: unknown): EndingField[] {
  return endingOnes(schema, inputs).map(({ path, told }) => ({ path, ...told }));
}

/** The Argo CD with which a field ends, in words. */
export function endOf(release: Release | undefined): string {
  return release === undefined ? "a coming Argo CD" : `Argo CD ${release}`;
}

/** The release in a version text such as `v3.5.5+c9c369e`; `undefined` when it names none. */
export function parseRelease(version: string): readonly [number, number] | undefined {
  const match = /^v?(\d+)\.(\d+)/.exec(version);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/** Whether a server of this version knows what came with a release. A development build counts as newest. */
export function isAtLeast(version: string, since: string): boolean {
  const server = parseRelease(version);
  const needed = parseRelease(since);
  if (!server || !needed) return true;
  return server[0] > needed[0] || (server[0] === needed[0] && server[1] >= needed[1]);
}
