#!/usr/bin/env node
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { exceeded, parseLimits } from "./limits";
import { markdown } from "./markdown";
import { parsePreview } from "./preview";

const usage = `Usage: pulumi-argocd preview-report [options] [FILE]

Reads the output of \`pulumi preview --json\` from FILE or standard input and writes Markdown for a pull request.
Run the preview with PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true, so that the outcome of the policies is in it.

Options:
  --out FILE      Write the Markdown to a file. Default: standard output.
  --title TEXT    Heading of the report. Default: "Preview".
  --fail-on LIST  Fail when there is more than is accepted: deletes=N,replacements=N,projectMoves=N.
  --help          Show this text.

Exit code: 0, or 1 when a limit of --fail-on is exceeded, or 2 when the input or the options cannot be read.
Whether the preview itself failed is told by its own exit code.
`;

/** Runs the command; the exit code. */
export function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      title: { type: "string", default: "Preview" },
      "fail-on": { type: "string", default: "" },
      help: { type: "boolean", default: false },
    },
  });
  const [command, file, ...rest] = positionals;
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (command !== "preview-report" || rest.length > 0) throw new Error(`unknown command\n\n${usage}`);
  const limits = parseLimits(values["fail-on"]);
  const preview = parsePreview(readFileSync(file ?? 0, "utf8"));
  const problems = exceeded(preview, limits);
  const report = markdown(preview, { title: values.title, exceeded: problems });
  if (values.out === undefined) process.stdout.write(report);
  else writeFileSync(values.out, report);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
}

if (require.main === module) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
