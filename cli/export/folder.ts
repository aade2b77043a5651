import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { UserError } from "../../provider/contract";
import { recordFile } from "./program/record";

/** Files that are written, and not yet all of them. */
const unfinished = ".pulumi-argocd.partial";

/** Files that are complete, and not yet all in their place. */
const complete = ".pulumi-argocd.ready";

/** What may be in a folder before the first export: what Git keeps. */
const harmless = [".git"];

/** A folder that an export writes to. */
export interface ExportFolder {
  readonly path: string;
  /** Whether an export has written to it before. */
  readonly isAgain: boolean;
  /** A file in it as it is now; `undefined` where there is none. */
  read(file: string): string | undefined;
}

/**
 * Opens a folder that an export may write to: a new or empty one, or one that an export has written before. What an export
 * that was interrupted has left there is brought to its end, or taken away.
 * @throws UserError for a folder with files of somebody else.
 */
export function openFolder(path: string): ExportFolder {
  return onDisk(path, () => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found && lstatSync(path, { throwIfNoEntry: false })) {
      throw new UserError(`${path} is a link to what does not exist: make that folder, or name another one with --out`);
    }
    if (found && !found.isDirectory()) throw new UserError(`${path} is no folder: name one with --out`);
    if (found) finish(path);
    const entries = found ? readdirSync(path) : [];
    const isAgain = entries.includes(recordFile);
    const foreign = entries.filter((entry) => !harmless.includes(entry));
    if (!isAgain && foreign.length > 0) {
      throw new UserError(
        `${path} has files that no export has written (${foreign.slice(0, 3).join(", ")}${foreign.length > 3 ? ", …" : ""}): ` +
          "name a new or empty folder with --out",
      );
    }
    const read = (file: string) => {
      const at = join(path, file);
      return existsSync(at) ? readFileSync(at, "utf8") : undefined;
    };
    return { path, isAgain, read };
  });
}

/**
 * Writes files into a folder: all of them, or none. What is in `onlyForOwner` nobody else can read.
 * @throws UserError where the disk refuses.
 */
export function writeInto(
  folder: string,
  files: ReadonlyMap<string, string>,
  onlyForOwner: readonly string[] = [],
): void {
  onDisk(folder, () => {
    const made = mkdirSync(folder, { recursive: true });
    try {
      for (const [file, text] of files) {
        const at = join(folder, unfinished, file);
        mkdirSync(dirname(at), { recursive: true });
        writeFileSync(at, text, { mode: onlyForOwner.includes(file) ? 0o600 : 0o666 });
      }
    } catch (error) {
      rmSync(made ?? join(folder, unfinished), { recursive: true, force: true });
      throw error;
    }
    renameSync(join(folder, unfinished), join(folder, complete));
    finish(folder);
  });
}

/** Brings the files of a complete export to their place, and takes away those of an incomplete one. */
function finish(folder: string): void {
  rmSync(join(folder, unfinished), { recursive: true, force: true });
  const from = join(folder, complete);
  if (existsSync(from)) moveAll(from, folder);
}

function moveAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) moveAll(source, target);
    else renameSync(source, target);
  }
  rmdirSync(from);
}

function onDisk<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (error instanceof UserError || code === undefined) throw error;
    const place =
      path === undefined
        ? folder
        : join(
            folder,
            relative(folder, path)
              .split(sep)
              .filter((part) => part !== unfinished && part !== complete)
              .join(sep),
          );
    throw new UserError(`${place} cannot be written: ${code}`);
  }
}
