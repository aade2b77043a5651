import { oneLine } from "../../../provider/argo/errors";
import { type Kind, registry } from "../../../provider/kinds/registry";
import type { Finding } from "../found";
import { clearRemarks } from "../literal-secrets";
import { secretCommand } from "../shell";
import type { Language } from "./language";
import type { Program, SecretSetting } from "./parts";

/** What a project says of itself. */
interface ReadMe {
  readonly name: string;
  readonly server?: string;
  readonly importFile?: string;
  /** How the project names this package among its dependencies. */
  readonly dependency?: string;
  readonly finding: Pick<Finding, "leftOut" | "unseen">;
}

/** Says how to go on with a program that was just written. */
export function readMe(program: Program, language: Language, project: ReadMe): string {
  const parts = [
    `# ${project.name}`,
    introduction(program, project),
    "## How to go on",
    ...steps(language, project),
    ...byHand(language),
    ...localPackage(project),
    ...shownSecrets(language, program.settings),
    ...credentials(
      language,
      program.settings.filter(({ isShown }) => !isShown),
    ),
    ...list(
      "In clear text",
      "What looks like a secret and stands in this program, within a longer text:",
      inClear(program),
    ),
    ...list(
      "Two owners",
      "What something else makes and keeps, and would write again: take that away first.",
      owned(program),
    ),
    ...list("Not declared", "What the program leaves to others, and why:", leftOut(project.finding)),
    ...list("Not seen", "What the account could not see, so that the program may lack it:", project.finding.unseen),
  ];
  return `${parts.join("\n\n")}\n`;
}

function introduction({ declarations }: Program, { server }: ReadMe): string {
  const counts = new Map<Kind, number>();
  for (const { object } of declarations) counts.set(object.kind, (counts.get(object.kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) => counted(kind, count)).join(", ");
  const place = server === undefined ? "" : ` what Argo CD at \`${server}\` had:`;
  return `Declares${place} ${kinds || "nothing"}. Written by \`pulumi-argocd export\`; from here on it is yours to change. A later export adds files to it, and leaves this page.`;
}

function counted(kind: Kind, count: number): string {
  const { documentation, reading } = registry[kind];
  return `${count} ${count === 1 ? documentation.noun : (reading.many?.nouns ?? kind)}`;
}

/** The commands by which a project that was just written gets its stack. */
export function firstCommands(
  { project: { install } }: Language,
  { server, importFile }: Pick<ReadMe, "server" | "importFile">,
): string[] {
  const connection = [
    ...install,
    "pulumi stack init <stack>",
    `pulumi config set argocd:server ${server ?? "<address of Argo CD>"}`,
    "pulumi config set --secret argocd:authToken <token>",
  ];
  return [...connection, ...(importFile === undefined ? ["pulumi preview"] : importCommands(importFile))];
}

/** The commands by which what is new comes into a stack. */
export function importCommands(importFile: string): string[] {
  return [
    `pulumi import --file ${importFile} --protect=false --generate-code=false`,
    "pulumi up",
    "pulumi preview --expect-no-changes",
  ];
}

function steps(language: Language, project: ReadMe): string[] {
  const { importFile } = project;
  if (importFile === undefined) {
    return [
      shell(firstCommands(language, project)),
      "What Argo CD has already, exactly as it is declared here, is taken over by `ARGOCD_ADOPT=ifEqual pulumi up`. The preview " +
        "does not look for it.",
    ];
  }
  return [
    shell(firstCommands(language, project)),
    ...(language.host === "dynamic" ? [aboutStates(importFile)] : []),
    "Run `pulumi up` once before anything is changed: an import does not record what depends on what, and this does. It writes " +
      "nothing to Argo CD.",
  ];
}

function byHand({ project: { installByHand } }: Language): string[] {
  return installByHand === undefined ? [] : [installByHand.when, shell(installByHand.commands)];
}

/** What is to be known of a file that has the state of each resource. */
function aboutStates(importFile: string): string {
  return `The import needs version 3.254 or newer of the Pulumi CLI. \`${importFile}\` may hold secrets: delete it afterwards.`;
}

/** A package that no registry has is on this machine alone. */
function localPackage({ dependency = "" }: ReadMe): string[] {
  if (!dependency.startsWith("file:")) return [];
  return [
    `The project takes \`pulumi-argocd\` from \`${dependency}\`, which is on this machine alone: before others install it, put the ` +
      "package where they have it, too, and name that in `package.json`.",
  ];
}

function shownSecrets(language: Language, settings: readonly SecretSetting[]): string[] {
  const shown = settings.filter(({ isShown }) => isShown);
  if (shown.length === 0) return [];
  return [
    "## Secrets that stood in clear text",
    "Everybody who may see these objects in Argo CD reads them there. The program takes them from settings and does not run without " +
      `them: give each the value that it has there, as ${language.host === "dynamic" ? "the file of the import" : "Argo CD"} or the ` +
      "manifest shows it, or `pulumi up` changes it. Better yet, let the manifests refer to a Kubernetes Secret, and take the setting out.",
    shell(shown.flatMap((setting) => settingLines(language, setting))),
  ];
}

/** The secrets that no setting could take out of the program. */
function inClear({ declarations }: Program): string[] {
  return declarations.flatMap(({ object }) =>
    clearRemarks(object).map((remark) => `${registry[object.kind].title(object.inputs)}: ${remark}`),
  );
}

function credentials(language: Language, settings: readonly SecretSetting[]): string[] {
  if (settings.length === 0) return [];
  return [
    "## Credentials",
    "Argo CD shows none, so that they are still to be given. Until then, previews work, and a change of an object that lacks " +
      "its own is refused, because Argo CD would lose them. A key of several lines is read from a file: " +
      "`pulumi config set --secret <key> < file`.",
    shell(settings.flatMap((setting) => settingLines(language, setting))),
    "The next `pulumi up` writes them to Argo CD: give each object all that it has, or the rest is lost. Settings of what it has not " +
      "stay without a value. An object may also log in by what has no setting here, such as a command that Argo CD runs for a cluster " +
      "(`config.execProviderConfig`) or the bearer token of a repository: declare that in the program. An empty text says that there is " +
      "no credential of one sort; an object that has none at all is changed once each of them is an empty text. The refusal of a " +
      "change names them.",
  ];
}

/** What a setting is for, and the command that gives it. */
function settingLines({ settingKey }: Language, setting: SecretSetting): string[] {
  const { kind, inputs } = setting.of;
  return [`# ${oneLine(registry[kind].title(inputs))}: ${setting.path}`, secretCommand(settingKey(setting))];
}

function leftOut({ leftOut: objects }: Pick<Finding, "leftOut">): string[] {
  return objects.map(({ title, why }) => `${title} ${why}`);
}

function owned({ declarations }: Program): string[] {
  return declarations.flatMap(({ object: { kind, inputs, owner } }) =>
    owner === undefined ? [] : `${registry[kind].title(inputs)} ${owner}`,
  );
}

function list(title: string, introduction: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [`## ${title}`, introduction, items.map((item) => `- ${oneLine(item)}`).join("\n")];
}

function shell(lines: readonly string[]): string {
  return ["```sh", ...lines, "```"].join("\n");
}
