import { Command, CommanderError } from "commander";
import { UserError } from "../provider/contract";
import { functions } from "../provider/functions/registry";
import { doctorCommand } from "./doctor/doctor";
import { exportCommand } from "./export/command";
import { functionCommand } from "./functions";
import { isLookup } from "./output/forms";
import { previewReportCommand } from "./preview-report";
import { type Ended, exitCodes, type Terminal } from "./terminal";

/** Where else than on the command line the connection comes from. */
const connectionHelp = `
The connection comes from the configuration of --stack, or else from the environment (ARGOCD_SERVER, ARGOCD_AUTH_TOKEN, …), or
else from the argocd CLI's current context.

Exit codes: 0 done; 1 refused, failed or not in time; 2 the command line or the input cannot be read; 130 interrupted.
Completion: source <(pulumi-argocd complete bash), also for zsh, fish and powershell.`;

/** Runs the command line; answers the exit code. */
export async function run(args: readonly string[], terminal: Terminal, version: string): Promise<number> {
  let ended: Ended = "done";
  const end = (how: Ended) => {
    ended = how;
  };
  const program = new Command("pulumi-argocd")
    .description("Argo CD from a shell step, and reports for pull requests.")
    .version(version)
    .enablePositionalOptions()
    .addHelpText("after", connectionHelp);
  addFunctions(program, terminal, end);
  program.addCommand(doctorCommand(terminal, version, end));
  program.addCommand(exportCommand(terminal, version, end));
  program.addCommand(previewReportCommand(terminal, end));
  const isForProgram = asksForJson(args);
  withTerminal(program, isForProgram ? { ...terminal, say: () => undefined } : terminal);
  if (args[0] === "complete") await addCompletion(program);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    return refused(error, terminal, isForProgram);
  }
  return exitCodes[ended];
}

/** Whether a program reads what is printed, also where the command line cannot be read. */
function asksForJson(args: readonly string[]): boolean {
  const asks = (arg: string, index: number) =>
    ["--json", "-ojson", "--output=json"].includes(arg) ||
    (arg === "json" && ["-o", "--output"].includes(args[index - 1] ?? ""));
  return args.some(asks);
}

/** Adds the command of each function; those of two words below the first one. */
function addFunctions(program: Command, terminal: Terminal, end: (how: Ended) => void): void {
  const reading = new Command("get").summary("Looks something up").description("Looks something up in Argo CD.");
  for (const definition of functions) {
    const parent = isLookup(definition) ? reading : program;
    parent.addCommand(functionCommand(definition, terminal, end));
  }
  program.addCommand(reading);
}

/** Lets commands end by an error in place of ending the process, and write where all else is written. */
function withTerminal(program: Command, terminal: Terminal): void {
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command
      .exitOverride()
      .showHelpAfterError("(--help tells what there is)")
      .configureOutput({ writeOut: terminal.print, writeErr: (text) => terminal.say(text.trimEnd()) });
  }
}

/** Adds the command that shells ask for what may come next. Its library is loaded for nothing else. */
async function addCompletion(program: Command): Promise<void> {
  const { default: complete } = await import("@bomb.sh/tab/commander");
  complete(program);
}

/** Says why nothing was done, for programs as a line of JSON in the result's place. Answers the exit code. */
function refused(error: unknown, terminal: Terminal, isForProgram: boolean): number {
  if (!(error instanceof CommanderError || error instanceof UserError)) throw error;
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
  if (isForProgram) terminal.print(`${JSON.stringify({ error: error.message.replace(/^error: /, "") })}\n`);
  // The library has written its own by now.
  else if (error instanceof UserError) terminal.say(error.message);
  return exitCodes.misused;
}
