import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as z from "zod";
import { UserError } from "../provider/contract";

const longestCommand = 60_000;
const configurationSchema = z.record(z.string(), z.looseObject({ value: z.string().optional() }));
const prefix = "argocd:";

/**
 * What a stack's configuration says of Argo CD, with its secrets; nothing without a stack.
 * @throws UserError with what Pulumi says when it cannot be read.
 */
export async function stackConfiguration(stack: string | undefined): Promise<Record<string, string>> {
  if (stack === undefined) return {};
  const run = promisify(execFile)(
    "pulumi",
    ["config", "--json", "--show-secrets", "--stack", stack, "--non-interactive"],
    {
      timeout: longestCommand,
    },
  );
  // A question for a passphrase would wait for ever.
  run.child.stdin?.end();
  try {
    const entries = Object.entries(configurationSchema.parse(JSON.parse((await run).stdout)));
    const own = entries.flatMap(([key, { value }]) =>
      key.startsWith(prefix) && value !== undefined ? [[key, value] as const] : [],
    );
    return Object.fromEntries(own);
  } catch (error) {
    const { stderr = "", code } = error as { readonly stderr?: string; readonly code?: unknown };
    const reason = stderr.trim().split("\n").at(-1) || (code === "ENOENT" ? "the command pulumi is not found" : "");
    throw new UserError(`the configuration of the stack ${stack} cannot be read${reason && `: ${reason}`}`);
  }
}
