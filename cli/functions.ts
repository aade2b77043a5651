import { isDeepStrictEqual } from "node:util";
import { Command, Option } from "commander";
import { type Json, UserError } from "../provider/contract";
import type { FunctionDefinition } from "../provider/functions/definition";
import { runFunction } from "../provider/functions/registry";
import { isOptional, type Schema, shapeOf } from "../provider/model/schema";
import { type Flag, type FlagField, flagFields, flagsOf, notEmpty, positionsOf } from "./flags";
import { defaultForm, type Form, formsOf, isLookup, written } from "./output/forms";
import { printable } from "./output/paths";
import { type Reference, referenceFor } from "./references";
import { stackConfiguration } from "./stack-configuration";
import type { Ended, Terminal } from "./terminal";
import { inWords } from "./words";

/** The options of functions that a command has in a way of its own, or not at all. */
const left = ["connection", "provider"];

/** What the argument is called that names the object which a function is about. */
const references = ["target", "reference"];

/** How a command takes the object that it is about, and for which argument of the function. */
type About = Reference & { readonly argument: string };

/** What a person asks of a command beside what its function takes. */
interface Asked {
  /** The object that it is about, as it was written, if it is about one. */
  readonly object: string | undefined;
  readonly stack: string | undefined;
  /** The form that was asked for, if one was. */
  readonly form: Form | undefined;
}

/** The command of a function: what takes one text is given by position, all else by flags. */
export function functionCommand(
  definition: FunctionDefinition,
  terminal: Terminal,
  end: (how: Ended) => void,
): Command {
  const { command: name, documentation } = definition;
  const { about, positional, flags } = takenBy(definition);
  const command = new Command(name.split(" ").at(-1))
    .summary(documentation.summary.split(/\.\s|\.$/)[0] ?? "")
    .description(`${documentation.summary}\nSee ${documentation.see}`)
    .option(
      "--stack <name>",
      "use the connection in this stack's configuration, in the folder of its program",
      notEmpty,
    );
  for (const option of outputOptions(definition)) command.addOption(option);
  if (about) command.argument(`<${about.noun}>`, about.help, about.check);
  for (const argument of positionsOf(positional)) command.addArgument(argument);
  for (const { option } of flags) command.addOption(option);
  return command.action(async () => {
    const positions = [...command.processedArgs] as unknown[];
    const object = about && (positions.shift() as string);
    const { stack, json, output, ...values } = command.opts<{ stack?: string; json?: true; output?: Form }>();
    const byFlag = nested(flags, values);
    const reference = about && referred(command, definition, about, object ?? "", byFlag, flags);
    const given = {
      ...byPosition(Object.keys(positional), positions),
      ...byFlag,
      ...(about && { [about.argument]: reference }),
      signal: terminal.signal,
      onProgress: terminal.say,
    };
    end(await answer(definition, given, { object, stack, form: json ? "json" : output }, terminal));
  });
}

/** The object that a text and flags name together; refuses what they lack, and flags that say otherwise than the text. */
function referred(
  command: Command,
  { arguments: taken, byId }: FunctionDefinition,
  { argument, read }: About,
  text: string,
  given: Json,
  flags: readonly Flag[],
): Json {
  const shape = shapeOf(shapeOf(taken)?.[argument]) ?? {};
  const byText = read(text);
  const byFlag = (given[argument] ?? {}) as Json;
  for (const { path, option } of flags.filter(({ path: [first] }) => first === argument)) {
    const [, field = ""] = path;
    const [said, inText] = [byFlag[field], byText[field]];
    if (said !== undefined && inText !== undefined && !isDeepStrictEqual(said, inText)) {
      command.error(`error: ${option.long} says ${JSON.stringify(said)}, and the id ${JSON.stringify(inText)}`);
    }
    if (said !== undefined || inText !== undefined || isOptional(shape[field] as Schema)) continue;
    const instead = byId ? `; or write its id in place of all of them, ${byId.form}` : "";
    command.error(`error: required option '${option.flags}' not specified${instead}`);
  }
  return { ...byText, ...byFlag };
}

/** The flags by which a person says in which form the result is wanted. */
function outputOptions(definition: FunctionDefinition): Option[] {
  const json = new Option("--json", "print the result as JSON");
  if (!isLookup(definition)) return [json];
  const output = new Option("-o, --output <form>", `form of the result, by default ${defaultForm(definition)}`).choices(
    formsOf(definition),
  );
  return [output, json.conflicts("output")];
}

/** What a function takes: the object that it is about, if any, by one text, all else by position and by flags. */
function takenBy({ arguments: taken, options, byId }: FunctionDefinition) {
  const shape = Object.entries(shapeOf(taken) ?? {});
  const [first] = shape;
  const about =
    first && references.includes(first[0]) ? { argument: first[0], ...referenceFor(first[1], byId) } : undefined;
  const isObject = ([, schema]: [string, Schema]) => shapeOf(schema) !== undefined;
  const fields = [
    // What an id says as well, is asked for when it is known whether there is one.
    ...shape.filter(isObject).flatMap(([argument, schema]) => flagFields(schema, [argument], byId === undefined)),
    ...flagFields(options).filter(({ path: [option = ""] }) => !left.includes(option)),
  ];
  const isInText = ({ path: [argument, field = ""] }: FlagField) =>
    about !== undefined && argument === about.argument && about.fields.includes(field);
  const positional = Object.fromEntries(shape.filter((entry) => !isObject(entry)));
  return { about, positional, flags: flagsOf(fields.filter((field) => !isInText(field))) };
}

function byPosition(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const given = names.map((name, index) => [name, values[index]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** The value of a flag. What begins with `no` is kept as the opposite, which is true where the flag is left out. */
function givenFor(option: Option, values: Readonly<Record<string, unknown>>): unknown {
  const value = values[option.attributeName()];
  if (!option.negate) return value;
  return value === false ? true : undefined;
}

/** Puts values where their paths lead. */
function nested(flags: readonly Flag[], values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const { option, path } of flags) {
    const value = givenFor(option, values);
    if (value === undefined) continue;
    const [first = "", second] = path;
    given[first] = second === undefined ? value : { ...(given[first] as object), [second]: value };
  }
  return given;
}

/** What prints each part of a result that comes part by part. */
function printing({ streaming }: FunctionDefinition, terminal: Terminal): Record<string, (part: unknown) => void> {
  return streaming ? { [streaming.option]: (part) => terminal.print(`${printable(streaming.line(part))}\n`) } : {};
}

/** Runs a function and shows what it answers, or why not. */
async function answer(
  definition: FunctionDefinition,
  given: Record<string, unknown>,
  { object, stack, form }: Asked,
  terminal: Terminal,
): Promise<Ended> {
  try {
    const configuration = await stackConfiguration(stack);
    const shown = isLookup(definition) ? (form ?? defaultForm(definition)) : form;
    const streaming = shown === "text" ? definition.streaming : undefined;
    const listener = streaming && printing(definition, terminal);
    const result = await runFunction(definition.name, { ...given, ...listener }, { configuration });
    if (streaming) for (const remark of streaming.remarks(result)) terminal.say(remark);
    else terminal.print(shown ? written(definition, result, shown) : inWords(object ?? "Argo CD", result));
    return "done";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (form === "json") terminal.print(`${JSON.stringify({ error: error.message })}\n`);
    else terminal.say(error.message);
    return terminal.signal.aborted ? "interrupted" : "failed";
  }
}
