import { readFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { exceeded, parseLimits } from "../policy-packs/report/limits";
import { markdown } from "../policy-packs/report/markdown";
import { parsePreview } from "../policy-packs/report/preview";
import { UserError } from "../provider/contract";
import type { Ended, Terminal } from "./terminal";

interface Options {
  readonly out?: string;
  readonly title: string;
  readonly failOn: string;
}

/** Reads what a person has given, which may be nothing of the kind. */
function given<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}

function report(file: string | undefined, { out, title, failOn }: Options, terminal: Terminal): Ended {
  const limits = given(() => parseLimits(failOn));
  const preview = given(() => parsePreview(readFileSync(file ?? 0, "utf8")));
  const problems = exceeded(preview, limits);
  const text = markdown(preview, { title, exceeded: problems });
  if (out === undefined) terminal.print(text);
  else writeFileSync(out, text);
  for (const problem of problems) terminal.say(problem);
  return problems.length > 0 ? "failed" : "done";
}

/** The command that writes what a preview would do for a pull request. */
export function previewReportCommand(terminal: Terminal, end: (how: Ended) => void): Command {
  return new Command("preview-report")
    .summary("Writes what a preview would do as Markdown, for a pull request")
    .description(
      "Reads the output of `pulumi preview --json` and writes Markdown for a pull request. Run the preview with " +
        "PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true, so that the outcome of the policies is in it. Whether the preview itself " +
        "failed is told by its own exit code.",
    )
    .argument("[file]", "output of the preview; standard input when left out")
    .option("--out <file>", "write the Markdown to a file instead of standard output")
    .option("--title <text>", "heading of the report", "Preview")
    .option("--fail-on <list>", "fail when there is more than is accepted: deletes=N,replacements=N,projectMoves=N", "")
    .action((file: string | undefined, options: Options) => end(report(file, options, terminal)));
}
