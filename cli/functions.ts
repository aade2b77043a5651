import { Command } from "commander";
import { UserError } from "../provider/contract";
import type { FunctionDefinition } from "../provider/functions/definition";
import { runFunction } from "../provider/functions/registry";
import { type Schema, shapeOf } from "../provider/model/schema";
import { type Flag, flagsOf, notEmpty, positionsOf } from "./flags";
import { referenceFor } from "./references";
import { stackConfiguration } from "./stack-configuration";
import type { Ended, Terminal } from "./terminal";
import { inWords } from "./words";

/** The options of functions that a command has in a way of its own, or not at all. */
const left = ["connection", "provider"];

/** What a person asks of a command beside what its function takes. */
interface Asked {
  /** The object that it is about, as it was written, if it is about one. */
  readonly object: string | undefined;
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
  const { reference, positional, flags } = takenBy(definition);
  const command = new Command(name.split(" ").at(-1))
    .summary(documentation.summary.split(/\.\s|\.$/)[0] ?? "")
    .description(`${documentation.summary}\nSee ${documentation.see}`)
    .option(
      "--stack <name>",
      "use the connection in this stack's configuration, in the folder of its program",
      notEmpty,
    )
    .option("--json", "print the result as JSON");
  if (reference) command.argument(`<${reference.noun}>`, reference.help, reference.check);
  for (const argument of positionsOf(positional)) command.addArgument(argument);
  for (const { option } of flags) command.addOption(option);
  return command.action(async () => {
    const positions = [...command.processedArgs] as unknown[];
    const object = reference && (positions.shift() as string);
    const { stack, json, ...values } = command.opts<{ stack?: string; json?: true }>();
    const { target: rest, ...byFlag } = nested(flags, values);
    const given = {
      ...(reference && { target: { ...reference.read(object ?? ""), ...(rest as object | undefined) } }),
      ...Object.fromEntries(Object.keys(positional).map((argument, index) => [argument, positions[index]])),
      ...byFlag,
      signal: terminal.signal,
      onProgress: terminal.say,
      ...(json !== true && printing(definition, terminal)),
    };
    end(await answer(definition, given, { object, stack, isForProgram: json === true }, terminal));
  });
}

/** What a function takes: the object that it is about, if any, by name, all else by position and by flags. */
function takenBy({ arguments: taken, options }: FunctionDefinition) {
  const { target, ...shape } = shapeOf(taken) ?? {};
  const reference = target && referenceFor(target);
  const others = Object.entries(shape);
  const isObject = ([, schema]: [string, Schema]) => shapeOf(schema) !== undefined;
  const flags = [
    ...(target ? flagsOf(target, ["target"]) : []).filter(
      ({ path: [, field = ""] }) => !reference?.fields.includes(field),
    ),
    ...others.filter(isObject).flatMap(([argument, schema]) => flagsOf(schema, [argument])),
    ...flagsOf(options).filter(({ path: [first = ""] }) => !left.includes(first)),
  ];
  return { reference, positional: Object.fromEntries(others.filter((entry) => !isObject(entry))), flags };
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

/** What prints each part of a result that comes part by part. */
function printing({ streaming }: FunctionDefinition, terminal: Terminal): Record<string, (part: unknown) => void> {
  return streaming ? { [streaming.option]: (part) => terminal.print(`${streaming.line(part)}\n`) } : {};
}

/** Runs a function and shows what it answers, or why not. */
async function answer(
  { name, streaming }: FunctionDefinition,
  given: Record<string, unknown>,
  { object, stack, isForProgram }: Asked,
  terminal: Terminal,
): Promise<Ended> {
  try {
    const result = await runFunction(name, given, { configuration: await stackConfiguration(stack) });
    if (isForProgram) terminal.print(`${JSON.stringify(result ?? null)}\n`);
    else if (streaming) for (const remark of streaming.remarks(result)) terminal.say(remark);
    else terminal.print(inWords(object ?? "Argo CD", result));
    return "done";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (isForProgram) terminal.print(`${JSON.stringify({ error: error.message })}\n`);
    else terminal.say(error.message);
    return terminal.signal.aborted ? "interrupted" : "failed";
  }
}
