import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, type ProcessIdentity, thisProcess } from "./processes";

/*
 * Not a library: proper-lockfile tells a dead holder by a file time that the living renew, within seconds at best. A killed
 * start would keep the next one waiting, and one whose event loop is busy would lose its lock.
 */

const pollMilliseconds = 100;

/** Runs the work while no other process holds the lock file; a lock whose holder has ended is taken over. */
export async function withLock<Result>(
  lockFile: string,
  work: () => Promise<Result>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Result> {
  while (!tryLock(lockFile)) {
    options.signal?.throwIfAborted();
    await sleep(pollMilliseconds);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function tryLock(lockFile: string): boolean {
  // Linked into place, so that nobody ever sees a lock file without its holder's name.
  const candidate = `${lockFile}.${process.pid}`;
  writeFileSync(candidate, JSON.stringify(thisProcess()), { mode: 0o600 });
  try {
    linkSync(candidate, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw error;
    }
    removeAbandoned(lockFile);
    return false;
  } finally {
    rmSync(candidate, { force: true });
  }
}

function removeAbandoned(lockFile: string): void {
  const holder = holderOf(lockFile);
  if (holder === undefined || isAlive(holder)) {
    return;
  }
  const aside = `${lockFile}.${process.pid}.abandoned`;
  try {
    renameSync(lockFile, aside);
    const taken = holderOf(aside);
    if (taken !== undefined && isAlive(taken)) {
      // Somebody else took the lock over in between: give it back.
      linkSync(aside, lockFile);
    }
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) {
      throw error;
    }
  } finally {
    rmSync(aside, { force: true });
  }
}

function holderOf(lockFile: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(lockFile, "utf8")) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
