import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { commitFiles, tagCommit } from "./repository";

const seedFolder = join(__dirname, "..", "seed");

/** Makes each repository of the seed folder that is not there yet: its files on `main`, tagged `v1.0.0`. */
export async function seedRepositories(gitDirectory: string): Promise<void> {
  for (const name of readdirSync(seedFolder)) {
    const repository = join(gitDirectory, `${name}.git`);
    if (!existsSync(repository)) {
      const commit = await commitFiles(repository, readFiles(join(seedFolder, name)), "Example content");
      await tagCommit(repository, "v1.0.0", commit);
    }
  }
}

function readFiles(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [relative(folder, file).replaceAll("\\", "/"), readFileSync(file, "utf8")];
    }),
  );
}
