import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runGit } from "./command";

/** The branch that new repositories have. */
export const mainBranch = "main";

const attempts = 5;

/** What a commit changes: a file's new content by its path, or null to remove it. */
export type FileChanges = Readonly<Record<string, string | null>>;

/** Commits changes straight to a bare repository (made when missing) and returns the new commit's hash. */
export async function commitFiles(
  repository: string,
  changes: FileChanges,
  message: string,
  branch: string = mainBranch,
): Promise<string> {
  await ensureRepository(repository);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await commitOnce(repository, changes, message, branch);
    } catch (error) {
      // Another commit came first: this one is made anew on top of it.
      if (attempt === attempts || !String(error).includes("update-ref")) {
        throw error;
      }
    }
  }
}

/** Gives a commit a tag, or moves the tag to it. */
export async function tagCommit(repository: string, tag: string, commit: string): Promise<void> {
  await runGit(["tag", "--force", tag, commit], { folder: repository });
}

/** Makes a bare repository unless there is one. */
export async function ensureRepository(repository: string): Promise<void> {
  if (existsSync(join(repository, "HEAD"))) {
    return;
  }
  await runGit(["init", "--quiet", "--bare", `--initial-branch=${mainBranch}`, repository]);
  const settings = {
    // As the large hosts do: any commit can be fetched by its hash.
    "uploadpack.allowAnySHA1InWant": "true",
    // Housekeeping would go on in the background by itself.
    "gc.auto": "0",
    "maintenance.auto": "false",
    "receive.autogc": "false",
  };
  for (const [name, value] of Object.entries(settings)) {
    await runGit(["config", name, value], { folder: repository });
  }
}

async function commitOnce(repository: string, changes: FileChanges, message: string, branch: string): Promise<string> {
  const reference = `refs/heads/${branch}`;
  const indexFile = join(repository, `index.${randomBytes(6).toString("hex")}`);
  const git = (parameters: string[], input?: string) =>
    runGit(parameters, { folder: repository, input, environment: { GIT_INDEX_FILE: indexFile } });
  try {
    const parent = await git(["for-each-ref", "--format=%(objectname)", reference]);
    if (parent !== "") {
      await git(["read-tree", parent]);
    }
    for (const [path, content] of Object.entries(changes)) {
      if (content === null) {
        await git(["rm", "--cached", "--quiet", "--ignore-unmatch", "--", path]);
      } else {
        const blob = await git(["hash-object", "-w", "--stdin"], content);
        await git(["update-index", "--add", "--cacheinfo", `100644,${blob},${path}`]);
      }
    }
    const tree = await git(["write-tree"]);
    const parents = parent === "" ? [] : ["-p", parent];
    const commit = await git(["commit-tree", tree, ...parents, "-m", message]);
    await git(["update-ref", reference, commit, parent === "" ? "0".repeat(40) : parent]);
    return commit;
  } finally {
    rmSync(indexFile, { force: true });
  }
}
