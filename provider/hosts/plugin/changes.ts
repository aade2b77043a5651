import { isDeepStrictEqual } from "node:util";
import { DiffResponse, PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import type { DiffResult } from "../../contract";
import { isRecord, own } from "../../model/json";
import { below, endsHere, formatPath, type Paths, type Step } from "../../model/paths";

/** Something that differs between old and new inputs. */
export interface Change {
  readonly path: readonly Step[];
  readonly is: "added" | "deleted" | "updated";
}

/** Where values differ, as deep as they can be told apart. */
export function changesOf(before: unknown, after: unknown, path: readonly Step[] = []): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (before === undefined) return [{ path, is: "added" }];
  if (after === undefined) return [{ path, is: "deleted" }];
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => changesOf(own(before, key), own(after, key), [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const indices = Array.from({ length: Math.max(before.length, after.length) }, (_none, index) => index);
    return indices.flatMap((index) => changesOf(before[index], after[index], [...path, index]));
  }
  return [{ path, is: "updated" }];
}

const kinds = {
  added: [PropertyDiff.Kind.ADD, PropertyDiff.Kind.ADD_REPLACE],
  deleted: [PropertyDiff.Kind.DELETE, PropertyDiff.Kind.DELETE_REPLACE],
  updated: [PropertyDiff.Kind.UPDATE, PropertyDiff.Kind.UPDATE_REPLACE],
} as const;

/** Whether a change is in what is left to others, where the live value stays; one that is declared for the first time is sent. */
function isLeft({ path, is }: Change, left: Paths): boolean {
  let here = left;
  for (const step of path) {
    if (endsHere(here)) return true;
    here = below(here, step);
  }
  return is !== "added" && endsHere(here);
}

/**
 * The answer to a diff. What only the provider knows of, by names that begin so, is a change and nothing to show.
 * @param left the paths that are left to others, where nothing is written.
 */
export function diffResponse(
  changes: readonly Change[],
  { changes: said, replaces }: DiffResult,
  left: Paths = [],
): DiffResponse {
  const response = new DiffResponse();
  const isChanged = said ?? (changes.length > 0 || replaces.length > 0);
  response.setChanges(isChanged ? DiffResponse.DiffChanges.DIFF_SOME : DiffResponse.DiffChanges.DIFF_NONE);
  response.setHasdetaileddiff(true);
  if (!isChanged) return response;
  const replacing = new Set(replaces);
  const shown = changes.filter(
    (change) =>
      !String(change.path[0]).startsWith("__") && (replacing.has(formatPath(change.path)) || !isLeft(change, left)),
  );
  for (const { path, is } of shown) {
    const text = formatPath(path);
    const [inPlace, byReplacement] = kinds[is];
    setDetail(response, text, replacing.delete(text) ? byReplacement : inPlace, true);
  }
  // What makes a replacement without having been declared anew, such as an output.
  for (const text of replacing) setDetail(response, text, PropertyDiff.Kind.UPDATE_REPLACE, false);
  response.setReplacesList([...replaces]);
  response.setDiffsList([...new Set(changes.map(({ path: [head] }) => String(head)))]);
  return response;
}

function setDetail(response: DiffResponse, path: string, kind: PropertyDiff.Kind, isOfInput: boolean): void {
  const detail = new PropertyDiff();
  detail.setKind(kind);
  detail.setInputdiff(isOfInput);
  response.getDetaileddiffMap().set(path, detail);
}
