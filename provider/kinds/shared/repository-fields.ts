import * as z from "zod";
import { isRecord } from "../../model/json";
import { namedTexts } from "../../model/named";
import type { Rule } from "../../model/rule";
import { traits } from "../../model/traits";
import { credentialFields, unreadable } from "./credentials";
import { line } from "./text";

/** What a repository that is read from holds. */
export const repositoryTypeSchema = namedTexts("RepositoryType", "What a repository holds.", ["git", "helm", "oci"]);

/** What repositories that are read from and repositories that are written to have in common. */
export const repositoryFields = {
  name: line().optional().describe("Name of the repository in the user interface."),
  ...credentialFields,
  username: unreadable(credentialFields.username),
  insecure: z.boolean().optional().describe("Do not verify certificates and SSH host keys. Default `false`."),
  insecureIgnoreHostKey: z
    .boolean()
    .optional()
    .describe("Old name of `insecure` for SSH host keys; needs `insecure` beside it. Default `false`.")
    .register(traits, { unreadable: true }),
  enableLfs: z.boolean().optional().describe("Fetch large files with Git LFS. Default `false`."),
};

function isOff(value: unknown): boolean {
  return value === undefined || value === false;
}

/** Refuses a switch that Argo CD hides and shows as `insecure`, where that is off. */
export function withInsecure(name: string): Rule {
  return {
    path: [name],
    message: "needs `insecure: true` beside it: Argo CD shows one for the other",
    holds: (repository) => !isRecord(repository) || repository[name] !== true || !isOff(repository.insecure),
  };
}
