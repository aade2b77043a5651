import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { text } from "node:stream/consumers";
import { glob } from "tinyglobby";
import { UserError } from "../../../provider/contract";
import type { SourceText } from "./documents";

/** What stands for standard input in the place of a file. */
const standardInput = "-";

/** The files of a folder or glob that may have manifests. */
const manifestFile = /\.(ya?ml|json)$/i;

/**
 * Reads the files that patterns name, each once and in order. A file that is named is read whatever its name ends with.
 * @throws UserError for a pattern that names no file, and for a file that cannot be read.
 */
export async function readSources(
  patterns: readonly string[],
  input: NodeJS.ReadableStream = process.stdin,
): Promise<SourceText[]> {
  const files = new Set<string>();
  for (const pattern of patterns) for (const file of await filesOf(pattern)) files.add(file);
  const sources: SourceText[] = [];
  for (const file of files) sources.push(await read(file, input));
  return sources;
}

async function filesOf(pattern: string): Promise<string[]> {
  if (pattern === standardInput || statSync(pattern, { throwIfNoEntry: false })?.isFile()) return [pattern];
  const found = await glob([pattern], { absolute: isAbsolute(pattern), ignore: ["**/node_modules/**"] });
  const files = found.filter((file) => manifestFile.test(file)).sort();
  if (files.length > 0) return files;
  throw new UserError(
    `no file matches ${pattern}: write a file, a folder, or a glob in quotes such as 'apps/**/*.yaml'`,
  );
}

async function read(file: string, input: NodeJS.ReadableStream): Promise<SourceText> {
  if (file === standardInput) return { file: "standard input", text: await text(input) };
  try {
    return { file, text: await readFile(file, "utf8") };
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? "unknown failure"}`);
  }
}
