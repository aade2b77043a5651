import { parseArgs } from "node:util";
import { ReportedError } from "../local-argocd";

/** What a run measures. */
export interface Options {
  /** Numbers of applications, in ascending order. */
  readonly sizes: readonly number[];
  readonly repetitions: number;
  /** The folder of a local Argo CD to use; one of its own is started and ended without it. */
  readonly directory?: string;
  /** The page to write; the plot and each repetition's figures go beside it. */
  readonly out: string;
  /** Whether to go on with what an earlier run has measured. */
  readonly resume: boolean;
}

export const usage = `Usage: npm run bench [-- options]

Measures pulumi-argocd on a local Argo CD, beside what Argo CD's API and Pulumi themselves need, and writes the figures down.
Everything stays on this machine. With all defaults it takes an hour or two; what is measured is kept as it goes.

  --n LIST           numbers of applications (10,100,1000)
  --repetitions K    how often everything is measured (3)
  --resume           go on after what an earlier, interrupted run has measured
  --dir FOLDER       use the local Argo CD of this folder (see npm run argocd)
  --out FILE         the page to write (docs/benchmarks.md), with a plot (.svg) and each repetition's figures (.json) beside it;
                     what it has of other numbers of applications, on the same machine with the same versions, stays

A first look, which takes some minutes and leaves the published figures alone:

  npm run bench -- --n 10 --repetitions 1 --out /tmp/benchmarks.md
`;

function positive(text: string, option: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new ReportedError(`--${option}: "${text}" is no number of at least 1\n\n${usage}`);
}

/** Reads the command line; `undefined` when help is asked for. */
export function readOptions(parameters: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        n: { type: "string", default: "10,100,1000" },
        repetitions: { type: "string", default: "3" },
        resume: { type: "boolean", default: false },
        dir: { type: "string" },
        out: { type: "string", default: "docs/benchmarks.md" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return undefined;
    return {
      sizes: values.n
        .split(",")
        .map((text) => positive(text, "n"))
        .sort((a, b) => a - b),
      repetitions: positive(values.repetitions, "repetitions"),
      resume: values.resume,
      out: values.out,
      ...(values.dir !== undefined && { directory: values.dir }),
    };
  } catch (error) {
    if (error instanceof ReportedError) throw error;
    throw new ReportedError(`${(error as Error).message}\n\n${usage}`);
  }
}
