import { Command, InvalidArgumentError } from "commander";
import { UserError } from "../provider/contract";
import type { FunctionDefinition } from "../provider/functions/definition";
import { runFunction } from "../provider/functions/registry";
import { target } from "../provider/functions/target";
import { type Schema, shapeOf } from "../provider/model/schema";
import { type Flag, flagsOf, notEmpty, positionsOf } from "./flags";
import { stackConfiguration } from "./stack-configuration";
import type { Ended, Terminal } from "./terminal";
import { inWords } from "./words";

/** The options of functions that a command has in a way of its own, or not at all. */
const left = ["connection", "provider"];

/** What a person asks of a command beside what its function takes. */
interface Asked {
  readonly application: string;
  readonly stack: string | undefined;
  readonly isForProgram: boolean;
}

/** The command of a function: what takes one text is given by position, all else by flags. */
export function functionCommand(
  definition: FunctionDefinition,
  terminal: Terminal,
  end: (how: Ended) => void,
): Command {
  const { command: name, documentation } = definition;
  const { positional, flags } = takenBy(definition);
  const command = new Command(name)
    .summary(documentation.summary.split(/\.\s|\.$/)[0] ?? "")
    .description(`${documentation.summary}\nSee ${documentation.see}`)
    .argument("<application>", "name of the application, or namespace/name", applicationName)
    .option("--project <name>", "project of the application; found out when it is left out")
    .option(
      "--stack <name>",
      "use the connection in this stack's configuration, in the folder of its program",
      notEmpty,
    )
    .option("--json", "print the result as JSON");
  for (const argument of positionsOf(positional)) command.addArgument(argument);
  for (const { option } of flags) command.addOption(option);
  return command.action(async () => {
    const [application, ...others] = command.processedArgs as [string, ...unknown[]];
    const { project, stack, json, ...values } = command.opts<{ project?: string; stack?: string; json?: true }>();
    const given = {
      target: targetOf(application, project),
      ...Object.fromEntries(Object.keys(positional).map((argument, index) => [argument, others[index]])),
      ...nested(flags, values),
      signal: terminal.signal,
      onProgress: terminal.say,
    };
    end(await answer(definition, given, { application, stack, isForProgram: json === true }, terminal));
  });
}

/** What a function takes besides its application: by position, and by flags. */
function takenBy({ arguments: taken, options }: FunctionDefinition) {
  const { target: _target, ...shape } = shapeOf(taken) ?? {};
  const others = Object.entries(shape);
  const isObject = ([, schema]: [string, Schema]) => shapeOf(schema) !== undefined;
  const flags = [
    ...others.filter(isObject).flatMap(([argument, schema]) => flagsOf(schema, [argument])),
    ...flagsOf(options).filter(({ path: [first = ""] }) => !left.includes(first)),
  ];
  return { positional: Object.fromEntries(others.filter((entry) => !isObject(entry))), flags };
}

/** `name`, or `namespace/name` as Argo CD itself writes it. */
function targetOf(text: string, project: string | undefined): object {
  const [, namespace, name = text] = /^([^/]+)\/(.+)$/.exec(text) ?? [];
  return { name, ...(namespace !== undefined && { namespace }), ...(project !== undefined && { project }) };
}

/** @throws InvalidArgumentError for what cannot be an application's name. */
function applicationName(text: string): string {
  const { error } = target.safeParse(targetOf(notEmpty(text), undefined));
  if (error === undefined) return text;
  const wrong = error.issues.map(({ path, message }) => `The ${path.join(".")} ${message}.`);
  throw new InvalidArgumentError(`Write \`name\` or \`namespace/name\`. ${wrong.join(" ")}`);
}

/** Puts values where their paths lead. */
function nested(flags: readonly Flag[], values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const { option, path } of flags) {
    const value = values[option.attributeName()];
    if (value === undefined) continue;
    const [first = "", second] = path;
    given[first] = second === undefined ? value : { ...(given[first] as object), [second]: value };
  }
  return given;
}

/** Runs a function and shows what it answers, or why not. */
async function answer(
  { name }: FunctionDefinition,
  given: Record<string, unknown>,
  { application, stack, isForProgram }: Asked,
  terminal: Terminal,
): Promise<Ended> {
  try {
    const result = await runFunction(name, given, await stackConfiguration(stack));
    terminal.print(isForProgram ? `${JSON.stringify(result ?? null)}\n` : inWords(application, result));
    return "done";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (isForProgram) terminal.print(`${JSON.stringify({ error: error.message })}\n`);
    else terminal.say(error.message);
    return terminal.signal.aborted ? "interrupted" : "failed";
  }
}
