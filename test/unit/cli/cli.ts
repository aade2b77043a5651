import { run } from "../../../cli/program";

/** What a command has written, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly printed: string;
  readonly said: string;
}

/** Runs the command in this process. */
export async function command(args: readonly string[], signal = new AbortController().signal): Promise<Outcome> {
  let printed = "";
  let said = "";
  const terminal = {
    print: (text: string) => {
      printed += text;
    },
    say: (line: string) => {
      said += `${line}\n`;
    },
    signal,
  };
  const code = await run(args, terminal, "1.2.3");
  return { code, printed, said };
}
