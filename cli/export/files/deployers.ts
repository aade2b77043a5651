import { posix, sep } from "node:path";
import { isRecord, textOf } from "../../../provider/model/json";
import type { FoundObject } from "../found";

/** An object, and the file that declares it. */
interface InFile {
  readonly object: FoundObject;
  readonly file: string;
}

/** An application that seems to deploy a file from Git, and the folder that it takes. */
export interface ProbableDeployer {
  readonly name: string;
  readonly folder: string;
}

/**
 * Finds the application among others whose source is the folder that an object's file is in: files name no repository. Of two that
 * seem to deploy each other, neither does: their manifests lie beside what they deploy.
 */
export function deployerAmong(others: readonly InFile[], one: InFile): ProbableDeployer | undefined {
  for (const other of others) {
    const folder = other.object === one.object ? undefined : folderWith(other, one);
    if (folder !== undefined && folderWith(one, other) === undefined) return { name: nameOf(other.object), folder };
  }
  return undefined;
}

/** The folder of an application in which the file of another object is. */
function folderWith({ object }: InFile, { file }: InFile): string | undefined {
  if (object.kind !== "Application") return undefined;
  const folder = posix.dirname(posix.normalize(file.split(sep).join("/")));
  return foldersOf(object).find(({ path, isWhole }) => isIn(folder, path, isWhole))?.path;
}

function nameOf({ inputs: { metadata } }: FoundObject): string {
  return textOf(isRecord(metadata) ? metadata.name : undefined);
}

/** The folders of manifests that an application takes, with all below them or without. */
function foldersOf({ inputs: { spec } }: FoundObject): { readonly path: string; readonly isWhole: boolean }[] {
  if (!isRecord(spec)) return [];
  const sources = [spec.source, ...(Array.isArray(spec.sources) ? spec.sources : [])].filter(isRecord);
  return sources.flatMap(({ path, directory }) => {
    const folder = posix.normalize(textOf(path)).replace(/^\/+|\/+$/g, "");
    const isWhole = isRecord(directory) && directory.recurse === true;
    return folder === "" || folder === "." ? [] : [{ path: folder, isWhole }];
  });
}

function isIn(folder: string, path: string, isWhole: boolean): boolean {
  return isWhole ? `/${folder}/`.includes(`/${path}/`) : `/${folder}`.endsWith(`/${path}`);
}
