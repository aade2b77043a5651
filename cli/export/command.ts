import { Command, InvalidArgumentError, Option } from "commander";
import { UserError } from "../../provider/contract";
import { type Kind, kinds } from "../../provider/kinds/registry";
import { nearest } from "../../provider/model/nearest";
import { notEmpty } from "../flags";
import type { Ended, Terminal } from "../terminal";
import type { ExportOptions } from "./gather";
import { type LanguageName, languageNames } from "./language-names";

/** The flags as the command line has them. */
interface Given {
  readonly project?: readonly string[];
  readonly kind?: readonly Kind[];
  readonly selector?: string;
  readonly namespace?: readonly string[];
  readonly includeGenerated?: true;
  readonly fromFiles?: readonly string[];
  readonly terraformState?: string;
  readonly stack?: string;
  readonly language?: LanguageName;
  readonly plugin?: true;
  readonly out: string;
  readonly json?: true;
}

function each(text: string, before: readonly string[] = []): string[] {
  return [...before, notEmpty(text)];
}

function eachKind(text: string, before: readonly Kind[] = []): Kind[] {
  const known = kinds.find((kind) => kind.toLowerCase() === text.toLowerCase());
  if (known) return [...before, known];
  const meant = nearest(text, kinds);
  throw new InvalidArgumentError(meant ? `Did you mean ${meant}?` : `It is none of ${kinds.join(", ")}.`);
}

/** Refuses a text that is no selector before anything is asked. */
function selectorIn(text: string): string {
  const { selectorOf } = require("./live/selector") as typeof import("./live/selector");
  try {
    selectorOf(notEmpty(text));
    return text;
  } catch (error) {
    throw error instanceof UserError ? new InvalidArgumentError(error.message) : error;
  }
}

function optionsOf({
  project,
  kind,
  namespace,
  selector,
  includeGenerated,
  language,
  plugin,
  json: _json,
  ...others
}: Given): ExportOptions {
  const wishes = { projects: project, kinds: kind, namespaces: namespace, selector, includeGenerated };
  // What is not asked for is left out: a selection tells it from what is asked for and none.
  const selection = Object.fromEntries(Object.entries(wishes).filter(([, wish]) => wish !== undefined));
  return { ...others, selection, form: { ...(language && { language }), ...(plugin && { plugin }) } };
}

/** The command that writes a program out of what an Argo CD has, or files declare. */
export function exportCommand(terminal: Terminal, version: string, end: (how: Ended) => void): Command {
  return new Command("export")
    .summary("Writes a Pulumi program out of what Argo CD has")
    .description(
      "Writes a Pulumi program that declares what Argo CD has, as far as the account may see it, and a file to import it with, so " +
        "that the first preview changes nothing. What something else makes is left out, and named with its owner. Run again, it " +
        "shows what has changed since, and writes what is new. It changes nothing in Argo CD, and no file that somebody has " +
        "edited.\nSee docs/bringing-in.md",
    )
    .requiredOption("--out <folder>", "folder of the program: a new one, or one that an export has written", notEmpty)
    .addOption(
      new Option(
        "--language <language>",
        "language of the program; default typescript, in a folder of an earlier export that of its program",
      ).choices(languageNames),
    )
    .option(
      "--plugin",
      "let a program in TypeScript use the provider plugin (pulumi-argocd/plugin), as those in other languages always do",
    )
    .option("--project <name>", "only what belongs to this Argo CD project, and the project; may be repeated", each)
    .option("--kind <kind>", "only objects of this kind, such as Application; may be repeated", eachKind)
    .option("--selector <labels>", "only what has these labels, such as team=payments,tier!=test", selectorIn)
    .option("--namespace <name>", "only what is in this namespace of Argo CD; may be repeated", each)
    .option("--include-generated", "also what an ApplicationSet, an app of apps or another controller makes")
    .addOption(
      new Option(
        "--from-files <patterns...>",
        "manifests in place of an Argo CD: files, folders, globs in quotes such as 'apps/**/*.yaml', or - for standard input",
      ).conflicts("stack"),
    )
    .option(
      "--terraform-state <file>",
      "take names and grouping from this state of the Argo CD Terraform provider, and say what to remove there",
      notEmpty,
    )
    .option(
      "--stack <name>",
      "use the connection in this stack's configuration, in the folder of its program",
      notEmpty,
    )
    .option("--json", "print the report as JSON")
    .action(async (given: Given) => end(await answer(given, version, terminal)));
}

/** Exports, and says what was done, or why not. */
async function answer(given: Given, version: string, terminal: Terminal): Promise<Ended> {
  // What writes programs is loaded for nothing else.
  const { exportTo } = require("./export") as typeof import("./export");
  const { live } = require("./live-source") as typeof import("./live-source");
  const { asText } = require("./report") as typeof import("./report");
  const { dependencyOn, packageRoot } = require("./dependency") as typeof import("./dependency");
  const dependency = dependencyOn(packageRoot(__dirname), version);
  const caller = { dependency, signal: terminal.signal, onProgress: terminal.say };
  try {
    const report = await exportTo(optionsOf(given), caller, live);
    terminal.print(given.json ? `${JSON.stringify(report)}\n` : asText(report));
    return "done";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (given.json) terminal.print(`${JSON.stringify({ error: error.message })}\n`);
    else terminal.say(error.message);
    return terminal.signal.aborted ? "interrupted" : "failed";
  }
}
