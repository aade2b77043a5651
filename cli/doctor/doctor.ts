import { Command } from "commander";
import { openArgo } from "../../provider/argo/argo";
import { loadCliContext } from "../../provider/connection/cli-context";
import { requireConnection } from "../../provider/connection/credentials";
import { mistypedSetting } from "../../provider/connection/mistakes";
import { configKey, secretSettings } from "../../provider/connection/settings";
import type { Connection } from "../../provider/connection/sources";
import { UserError } from "../../provider/contract";
import { Secrets } from "../../provider/model/secrets";
import { notEmpty } from "../flags";
import { stackConfiguration } from "../stack-configuration";
import type { Ended, Terminal } from "../terminal";
import { type Finding, wrong } from "./finding";
import { lookAtAccount, lookAtConnection, lookAtRights, lookAtServer } from "./server";
import { lookAtVersions } from "./versions";

interface Options {
  readonly stack?: string;
  readonly project?: string;
  readonly json?: true;
}

const marks = { well: "ok   ", wrong: "WRONG", unknown: "?    " } as const;

/** Keys of a stack's configuration that a preview refuses. */
function lookAtKeys(keys: readonly string[]): Finding[] {
  return keys.flatMap((key) => {
    const meant = mistypedSetting(key.slice("argocd:".length));
    return meant ? [wrong(key, `is no setting: did you mean ${configKey(meant)}?`)] : [];
  });
}

/** Finds the connection of a stack, or that of the environment or the argocd CLI; nothing where there is none. */
async function* connectionOf(stack: string | undefined): AsyncGenerator<Finding, Connection | undefined> {
  try {
    const configuration = await stackConfiguration(stack);
    yield* lookAtKeys(Object.keys(configuration));
    return requireConnection({
      config: (key) => configuration[key],
      environment: process.env,
      cliContext: () => loadCliContext(process.env),
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    yield wrong("connection", error.message);
    return undefined;
  }
}

/** Everything that is looked at, in the order in which it is mended. */
async function* findings({ stack, project }: Options, version: string, secrets: Secrets): AsyncGenerator<Finding> {
  yield* await lookAtVersions(version, process.cwd());
  const connection = yield* connectionOf(stack);
  if (connection === undefined) return;
  secrets.add(secretSettings(connection.settings));
  yield* lookAtConnection(connection);
  const server = await lookAtServer(connection);
  yield* server;
  // Nobody answers who we are where nobody answers.
  if (server.some(({ is }) => is === "wrong")) return;
  const argo = openArgo(connection, { onToken: (token) => secrets.add([token]), firstPatience: 0 });
  const account = await lookAtAccount(argo.session, connection);
  yield account;
  if (account.is !== "wrong") yield* await lookAtRights(argo, project);
}

async function examine(options: Options, version: string, terminal: Terminal): Promise<Ended> {
  const secrets = new Secrets();
  const found: Finding[] = [];
  for await (const finding of findings(options, version, secrets)) {
    const shown = { ...finding, text: secrets.hide(finding.text) };
    found.push(shown);
    if (!options.json) terminal.print(`${marks[shown.is]} ${shown.about}: ${shown.text}\n`);
  }
  if (options.json) terminal.print(`${JSON.stringify(found)}\n`);
  return found.some(({ is }) => is === "wrong") ? "failed" : "done";
}

/** The command that tells whether all is well, and what to do where it is not. */
export function doctorCommand(terminal: Terminal, version: string, end: (how: Ended) => void): Command {
  return new Command("doctor")
    .summary("Tells whether all is well, and what to do where it is not")
    .description(
      "Looks at what is installed, at the connection, at the server and its clock, at the account, its token and its rights. " +
        "It changes nothing and shows no secret. Lines with `?` need no mending unless you need what they name.",
    )
    .option(
      "--stack <name>",
      "look at the connection in this stack's configuration, in the folder of its program",
      notEmpty,
    )
    .option("--project <name>", "look at the rights in this Argo CD project", notEmpty)
    .option("--json", "print what was found as JSON")
    .action(async (options: Options) => end(await examine(options, version, terminal)));
}
