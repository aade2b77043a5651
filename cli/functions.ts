import { Command, InvalidArgumentError } from "commander";
import * as z from "zod";
import { UserError } from "../provider/contract";
import type { FunctionDefinition } from "../provider/functions/definition";
import { runFunction } from "../provider/functions/registry";
import { nameOf, type Schema, shapeOf } from "../provider/model/schema";
import { type Flag, flagsOf, notEmpty, positionsOf } from "./flags";
import { stackConfiguration } from "./stack-configuration";
import type { Ended, Terminal } from "./terminal";
import { inWords } from "./words";

/** The options of functions that a command has in a way of its own, or not at all. */
const left = ["connection", "provider"];
/** What a command takes of a target by one text. */
const inName = ["name", "namespace"];

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
  const { target, positional, flags } = takenBy(definition);
  const command = new Command(name.split(" ").at(-1))
    .summary(documentation.summary.split(/\.\s|\.$/)[0] ?? "")
    .description(`${documentation.summary}\nSee ${documentation.see}`)
    .option(
      "--stack <name>",
      "use the connection in this stack's configuration, in the folder of its program",
      notEmpty,
    )
    .option("--json", "print the result as JSON");
  if (target) command.argument(`<${nounOf(target)}>`, "its name, or namespace/name", (text) => nameFor(target, text));
  for (const argument of positionsOf(positional)) command.addArgument(argument);
  for (const { option } of flags) command.addOption(option);
  return command.action(async () => {
    const positions = [...command.processedArgs] as unknown[];
    const object = target && (positions.shift() as string);
    const { stack, json, ...values } = command.opts<{ stack?: string; json?: true }>();
    const { target: rest, ...byFlag } = nested(flags, values);
    const given = {
      ...(object !== undefined && { target: { ...namedBy(object), ...(rest as object | undefined) } }),
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
  const others = Object.entries(shape);
  const isObject = ([, schema]: [string, Schema]) => shapeOf(schema) !== undefined;
  const flags = [
    ...(target ? flagsOf(target, ["target"]) : []).filter(({ path: [, field = ""] }) => !inName.includes(field)),
    ...others.filter(isObject).flatMap(([argument, schema]) => flagsOf(schema, [argument])),
    ...flagsOf(options).filter(({ path: [first = ""] }) => !left.includes(first)),
  ];
  return { target, positional: Object.fromEntries(others.filter((entry) => !isObject(entry))), flags };
}

/** What an object is called that a command is about: `application` for an `ApplicationReference`. */
function nounOf(target: Schema): string {
  const kind = nameOf(target)?.name.replace(/Reference$/, "") ?? "Name";
  return `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
}

/** `name`, or `namespace/name` as Argo CD itself writes it. */
function namedBy(text: string): object {
  const [, namespace, name = text] = /^([^/]+)\/(.+)$/.exec(text) ?? [];
  return { name, ...(namespace !== undefined && { namespace }) };
}

/** @throws InvalidArgumentError for what cannot be an object's name. */
function nameFor(target: Schema, text: string): string {
  const { error } = z.safeParse(target, namedBy(notEmpty(text)));
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
