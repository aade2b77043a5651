import { relative } from "node:path";
import { parseArgs } from "node:util";
import { environmentOf, exportLines, prepend } from "./environment";
import {
  connect,
  defaultDirectory,
  type HostedLanguage,
  inspect,
  kubernetesProvider,
  type LocalArgoCd,
  languageHostParts,
  partsWith,
  pulumiLanguageHost,
  pulumiToolchain,
  ReportedError,
  startLocalArgoCd,
  stopLocalArgoCd,
  streamProgress,
} from "./index";
import { layoutOf } from "./layout";

const usage = `Usage: npm run argocd -- <command> [--dir FOLDER] [--tls] [--rootpath PATH] [--kubernetes]
       [--language LANGUAGE]…

A whole Argo CD on this machine, in the background.

  start    start it, or say that it runs (--tls: over TLS, --rootpath: below a path)
  stop     end all its processes; its data stays in the folder
  status   how its parts do
  env      print export lines for a shell: eval "$(npm run --silent argocd -- env)"
           (--kubernetes: Pulumi's Kubernetes provider too, --language: what runs programs in that language, one of
           ${Object.keys(languageHostParts).join(", ")}; both are built when they are first asked for)

The folder is .argocd in this checkout unless --dir names another; each folder holds one of its own.
`;

interface Arguments {
  readonly directory: string;
  readonly tls: boolean;
  readonly rootPath: string;
  readonly kubernetes: boolean;
  readonly languages: readonly HostedLanguage[];
}

type Command = (parameters: Arguments) => Promise<number>;

const commands: Readonly<Record<string, Command>> = { start, stop, status, env };

async function main(): Promise<number> {
  const { values, positionals } = parse(process.argv.slice(2));
  const [name = "", ...rest] = positionals;
  const command = commands[name];
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (command === undefined || rest.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  return command({
    directory: values.dir ?? defaultDirectory,
    tls: values.tls ?? false,
    rootPath: normaliseRootPath(values.rootpath ?? ""),
    kubernetes: values.kubernetes ?? false,
    languages: (values.language ?? []).map(hostedLanguage),
  });
}

function parse(parameters: string[]) {
  try {
    return parseArgs({
      args: parameters,
      allowPositionals: true,
      options: {
        dir: { type: "string" },
        tls: { type: "boolean" },
        rootpath: { type: "string" },
        kubernetes: { type: "boolean" },
        language: { type: "string", multiple: true },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new ReportedError(`${(error as Error).message}\n\n${usage}`);
  }
}

function hostedLanguage(name: string): HostedLanguage {
  const known = Object.keys(languageHostParts) as HostedLanguage[];
  const language = known.find((one) => one === name);
  if (language !== undefined) return language;
  throw new ReportedError(`There is no host for programs in ${name} here; there is one for ${known.join(", ")}.`);
}

function normaliseRootPath(path: string): string {
  const trimmed = path.replaceAll(/^\/+|\/+$/g, "");
  return trimmed === "" ? "" : `/${trimmed}`;
}

async function start(parameters: Arguments): Promise<number> {
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => interruption.abort(new ReportedError("Interrupted: what was started has been stopped.")));
  }
  const local = await startLocalArgoCd({ ...parameters, progress: streamProgress(), signal: interruption.signal });
  process.stdout.write(summary(local, parameters));
  return 0;
}

async function stop({ directory }: Arguments): Promise<number> {
  const since = Date.now();
  const stopped = await stopLocalArgoCd(directory);
  const root = layoutOf(directory).root;
  const seconds = ((Date.now() - since) / 1_000).toFixed(1);
  process.stdout.write(
    stopped
      ? `The local Argo CD in ${root} is stopped (${seconds} s). Its data is kept for the next start; delete the folder for a new one.\n`
      : `No local Argo CD runs in ${root}.\n`,
  );
  return 0;
}

async function status(parameters: Arguments): Promise<number> {
  const layout = layoutOf(parameters.directory);
  const inspection = await inspect(layout);
  if (inspection === undefined || inspection.health === "stopped") {
    process.stdout.write(`No local Argo CD runs in ${layout.root}.\nStart it: ${npmCommand("start", parameters)}\n`);
    return 1;
  }
  for (const part of partsWith(inspection.state.settings)) {
    const health = inspection.parts[part];
    const hint = health === "working" ? "" : `, see ${layout.logOf(part)}`;
    process.stdout.write(`  ${health === "working" ? "✔" : "✘"} ${part}: ${health}${hint}\n`);
  }
  if (inspection.health === "broken") {
    process.stdout.write(`\nIt does not work. Start it anew: ${npmCommand("start", parameters)}\n`);
    return 1;
  }
  process.stdout.write(summary(await connect(parameters.directory), parameters));
  return 0;
}

async function env(parameters: Arguments): Promise<number> {
  const local = await connect(parameters.directory).catch((error) => {
    throw new ReportedError(`${(error as Error).message} Start it: ${npmCommand("start", parameters)}`);
  });
  const progress = streamProgress();
  const binDirectory = await pulumiToolchain({ progress });
  const { PATH = "" } = process.env;
  let path = parameters.kubernetes ? prepend(await kubernetesProvider({ progress }), PATH) : PATH;
  for (const language of parameters.languages) path = prepend(await pulumiLanguageHost(language, { progress }), path);
  process.stdout.write(exportLines(environmentOf(local, binDirectory, path)));
  return 0;
}

function summary(local: LocalArgoCd, parameters: Arguments): string {
  const lines = [
    ["Address", local.url],
    ...(local.plainText ? [] : [["Authority", local.caCertPath]]),
    ["Login", `admin / ${local.adminPassword}`],
    ["Login of viewer", `viewer / ${local.viewerPassword}`],
    ["Token of ci", "in ARGOCD_AUTH_TOKEN, see below"],
    ["Git over HTTP", `${local.gitHttpUrl}  (${local.gitUser} / ${local.gitPassword})`],
    ["Git over TLS", `${local.gitHttpsUrl}  (the same)`],
    ["Git daemon", local.gitDaemonUrl],
    ["Repositories", local.gitDirectory],
    ["Kubernetes", `KUBECONFIG=${local.kubeconfigPath}`],
  ];
  const table = lines.map(([name = "", value]) => `  ${name.padEnd(16)}${value}\n`).join("");
  const title = local.wasRunning ? "The local Argo CD runs" : "The local Argo CD is started";
  return (
    `\n${title}.\n\n${table}\nNext, in a shell:\n` +
    `  eval "$(${npmCommand("env", parameters, "--silent ")})"   # the address, the token and pulumi for your programs\n` +
    `  curl ${local.plainText ? "" : `--cacert ${local.caCertPath} `}-H "Authorization: Bearer $ARGOCD_AUTH_TOKEN" ${local.url}/api/v1/applications\n` +
    `  ${npmCommand("stop", parameters)}\n`
  );
}

function npmCommand(command: string, { directory }: Arguments, flags = ""): string {
  const folder =
    layoutOf(directory).root === layoutOf(defaultDirectory).root ? "" : ` --dir ${relative(".", directory)}`;
  return `npm run ${flags}argocd -- ${command}${folder}`;
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof ReportedError ? error.message : ((error as Error).stack ?? error)}\n`);
    process.exitCode = 1;
  });
