import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { registry } from "../../provider/kinds/registry";
import { itemOf, type Schema, shapeOf, unwrapped } from "../../provider/model/schema";
import { syncRequestSchema } from "../../provider/kinds/application/sync-schema";
import type { Kind } from "../../sdk/generated/kinds";

const root = join(__dirname, "../..");
const argocdModule = "github.com/argoproj/argo-cd/v3";

const propertySchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.string().optional(),
  items: z.looseObject({ $ref: z.string().optional(), type: z.string().optional() }).optional(),
  additionalProperties: z.unknown().optional(),
});
const swaggerSchema = z.looseObject({
  definitions: z.record(z.string(), z.looseObject({ properties: z.record(z.string(), propertySchema).optional() })),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ operationId: z.string(), tags: z.array(z.string()) })),
  ),
});
const roundTripSchema = z.record(
  z.string(),
  z.object({ shown: z.array(z.string()), stored: z.array(z.string()), read: z.array(z.string()) }),
);

type Swagger = z.output<typeof swaggerSchema>;
type Property = z.output<typeof propertySchema>;
type Proofs = z.output<typeof roundTripSchema>[string];

/** What a proof that is not by the API alone consists of. */
const otherProofs: Readonly<Record<Exclude<keyof Proofs, "shown">, string>> = {
  stored: "The API hides them; they were found as sent in the Secret or ConfigMap that Argo CD wrote.",
  read:
    "Argo CD stores them only where a login at the cloud succeeds; they were read through the API from a Secret in the " +
    "form that Argo CD documents.",
};

/** What one definition of the API is compared with. */
interface Subject {
  readonly title: string;
  readonly kind: Kind;
  readonly definition: string;
  readonly schema: Schema;
  /** Where the definition's fields stand among the inputs. */
  readonly prefix: string;
  /** Whether a server stores and shows these fields, so that a round trip can prove them. */
  readonly stored: boolean;
}

const subjects: readonly Subject[] = [
  subject("Application", "v1alpha1Application"),
  {
    title: "Application, `sync`",
    kind: "Application",
    definition: "applicationApplicationSyncRequest",
    schema: syncRequestSchema,
    prefix: "sync.",
    stored: false,
  },
  subject("AppProject", "v1alpha1AppProject"),
  subject("Repository", "v1alpha1Repository"),
  subject("Cluster", "v1alpha1Cluster"),
  subject("Certificate", "v1alpha1RepositoryCertificate"),
];

function subject(kind: Kind, definition: string): Subject {
  return { title: kind, kind, definition, schema: registry[kind].schema, prefix: "", stored: true };
}

/** Fields of the protocol's structure that JSON does not have: what they hold stands one level higher. */
const embedded = ["v1alpha1KustomizeResId", "v1alpha1KustomizeGvk", "v1alpha1SyncStrategyApply"];

/** Definitions that JSON writes in another form than the swagger file says. */
const written: Readonly<Record<string, string>> = {
  runtimeRawExtension: "free object",
  intstrIntOrString: "whole number or string",
  v1Time: "string",
};

/** One field of the API, with its type in words. */
interface ApiField {
  readonly path: string;
  readonly type: string;
}

function definitionOf(reference: string | undefined): string | undefined {
  return reference?.split("/").at(-1);
}

/** Every field under a definition; nothing below a path that is refused. */
function* apiFields(
  swagger: Swagger,
  definition: string,
  prefix: string,
  isRefused: (path: string) => boolean,
): Generator<ApiField> {
  for (const [name, property] of Object.entries(swagger.definitions[definition]?.properties ?? {})) {
    const path = `${prefix}${name}`;
    const own = definitionOf(property.$ref);
    const items = definitionOf(property.items?.$ref);
    if (own !== undefined && embedded.includes(own) && isEmbeddedUnder(definition)) {
      yield* apiFields(swagger, own, prefix, isRefused);
      continue;
    }
    const isOptionList = own === "applicationSyncOptions";
    yield { path, type: isOptionList ? "list" : typeOf(property) };
    if (isRefused(path) || isOptionList) continue;
    if (own !== undefined && !(own in written)) yield* apiFields(swagger, own, `${path}.`, isRefused);
    if (items !== undefined) yield* apiFields(swagger, items, `${path}[*].`, isRefused);
  }
}

/** Whether a definition holds another one inline: the strategy `apply` is a field, inside `hook` it is inline. */
function isEmbeddedUnder(definition: string): boolean {
  return definition !== "v1alpha1SyncStrategy";
}

function typeOf(property: Property): string {
  const own = definitionOf(property.$ref);
  if (own !== undefined) return written[own] ?? "object";
  if (property.type === "array") return "list";
  if (property.type === "object") return "map";
  return property.type === "integer" ? "whole number" : (property.type ?? "anything");
}

/** The schema at a path such as `spec.sources[*].helm`. */
function schemaAt(schema: Schema, path: string): Schema | undefined {
  return path
    .replaceAll("[*]", ".[*]")
    .split(".")
    .reduce<Schema | undefined>(
      (current, step) => (step === "[*]" ? itemOf(current) : shapeOf(current)?.[step]),
      schema,
    );
}

/** What a schema accepts, in the words of `typeOf`. */
function acceptedType(schema: Schema): string {
  const { type } = unwrapped(schema)._zod.def;
  const words: Record<string, string> = {
    object: "object",
    array: "list",
    record: "map",
    string: "string",
    enum: "string",
    literal: "string",
    boolean: "boolean",
    number: "whole number",
    union: "whole number or string",
  };
  return words[type] ?? "anything";
}

function isCovered(accepted: string, type: string): boolean {
  return accepted === type || (accepted === "map" && type === "free object");
}

/** One row of the result. */
interface Coverage {
  readonly subject: Subject;
  readonly settable: readonly string[];
  readonly missing: readonly string[];
  readonly unproved: readonly string[];
  readonly leftOut: readonly (readonly [path: string, reason: string])[];
}

/** The key of a path in the table of refused fields, where a list's items are a step of their own. */
function refusalOf(kind: Kind, path: string): string | undefined {
  return registry[kind].refused[path.replaceAll("[*]", ".[*]")];
}

/** Whether a recorded run has proved a field, or something inside it. */
function proofOf({ shown, stored, read }: Proofs): (path: string) => boolean {
  const paths = [...shown, ...stored, ...read];
  const known = new Set(paths);
  return (path) =>
    known.has(path) || paths.some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[`));
}

function measure(swagger: Swagger, about: Subject, recorded: Proofs): Coverage {
  const { kind, prefix, schema } = about;
  const isRefused = (path: string) => refusalOf(kind, prefix + path) !== undefined;
  const fields = [...apiFields(swagger, about.definition, "", isRefused)];
  const settable = fields.filter(({ path }) => !isRefused(path));
  const covered = settable.filter(({ path, type }) => {
    const found = schemaAt(schema, path);
    return found !== undefined && isCovered(acceptedType(found), type);
  });
  const isProved = about.stored ? proofOf(recorded) : () => true;
  const names = (list: readonly ApiField[]) => list.map(({ path }) => prefix + path);
  return {
    subject: about,
    settable: names(settable),
    missing: names(settable.filter((field) => !covered.includes(field))),
    unproved: names(covered.filter(({ path }) => !isProved(path))),
    leftOut: fields.flatMap(({ path }) => {
      const reason = refusalOf(kind, prefix + path);
      return reason === undefined ? [] : [[prefix + path, reason] as const];
    }),
  };
}

/** Operations whose call cannot be read off the source by its method and path. */
const calledOtherwise: Readonly<Record<string, string>> = {
  AccountService_CanI: "server.ts",
};

/** The method and path of every call in the API modules, with the module. Parameters become `{}`. */
function calls(): Map<string, string> {
  const folder = join(root, "provider", "api");
  const found = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const source = readFileSync(join(folder, file), "utf8");
    const base = /const root = "([^"]+)"/.exec(source)?.[1] ?? "";
    for (const match of source.matchAll(/method: "([A-Z]+)",\s*path: (?:(root)\b|"([^"]+)"|`([^`]+)`)/g)) {
      const path = match[2] ? base : (match[3] ?? match[4] ?? "").replaceAll("$" + "{root}", base);
      found.set(`${match[1]} ${path.replace(/\$\{[^}]*\}/g, "{}")}`, file);
    }
  }
  return found;
}

/** What calls each operation of the API, by service. */
function operations(swagger: Swagger): Map<string, { operation: string; call: string; module: string | undefined }[]> {
  const called = calls();
  const services = new Map<string, { operation: string; call: string; module: string | undefined }[]>();
  for (const [path, methods] of Object.entries(swagger.paths)) {
    for (const [method, { operationId, tags }] of Object.entries(methods)) {
      const [service = "", operation = operationId] = operationId.split("_");
      const call = `${method.toUpperCase()} ${path}`;
      const module = called.get(call.replace(/\{[^}]*\}/g, "{}")) ?? calledOtherwise[operationId];
      const name = tags[0] ?? service;
      services.set(name, [...(services.get(name) ?? []), { operation, call, module }]);
    }
  }
  return new Map([...services].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A Markdown table with aligned columns, as the formatter wants it; the first row is the head. */
function table(head: readonly string[], ...rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((_title, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, index) => cells[index]?.padEnd(width)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}

function percentage(part: number, whole: number): string {
  return whole === 0 ? "100 %" : `${Math.floor((part / whole) * 1000) / 10} %`;
}

function counted({ settable, missing, unproved }: Coverage): number {
  return settable.length - missing.length - unproved.length;
}

function report(
  version: string,
  rows: readonly Coverage[],
  swagger: Swagger,
  record: z.output<typeof roundTripSchema>,
): string {
  const text: string[] = [
    "<!-- Written by `npm run coverage`. -->",
    "",
    "# Coverage",
    "",
    `Fields of Argo CD ${version}, from the swagger file of its Go module. A field counts when its schema has the field's`,
    "type and it was seen to come back from a real server as it was sent (`docs/round-trip.json`). The fields of `sync`",
    "are a request, which no server stores.",
    "",
    ...table(
      ["", "covered", "settable", ""],
      ...rows.map((row) => {
        const [covered, settable] = [counted(row), row.settable.length];
        return [row.subject.title, String(covered), String(settable), percentage(covered, settable)];
      }),
    ),
    "",
  ];
  const listed = rows.filter(({ missing, unproved }) => missing.length + unproved.length > 0);
  if (listed.length > 0) {
    text.push("## Not covered", "");
    for (const { subject: about, missing, unproved } of listed) {
      text.push(...missing.map((path) => `- ${about.title}: \`${path}\` is missing`));
      text.push(...unproved.map((path) => `- ${about.title}: \`${path}\` is unproved`));
    }
    text.push("");
  }
  for (const way of ["stored", "read"] as const) {
    const proved = Object.entries(record).flatMap(([kind, proofs]) =>
      proofs[way].map((path) => `- ${kind} \`${path}\``),
    );
    if (proved.length > 0) text.push(`## Proved as ${way}`, "", otherProofs[way], "", ...proved, "");
  }
  text.push("## Left out", "", "What the API has and a program cannot declare.", "");
  for (const { subject: about, leftOut } of rows.filter((row) => row.leftOut.length > 0)) {
    text.push(`**${about.title}**`, "", ...leftOut.map(([path, reason]) => `- \`${path}\` ${reason}`), "");
  }
  text.push("## REST operations", "");
  for (const [service, list] of operations(swagger)) {
    const used = list.filter(({ module }) => module !== undefined).length;
    text.push(`### ${service}: ${used} of ${list.length}`, "");
    const calls = list.map(({ operation, call, module }) => {
      return [operation, `\`${call}\``, module ? `\`provider/api/${module}\`` : "–"];
    });
    text.push(...table(["operation", "call", "covered by"], ...calls), "");
  }
  return text.join("\n");
}

/** The folder and version of the pinned Argo CD module. */
function pinnedModule(): { directory: string; version: string } {
  const folder = join(root, "tools", "local-argocd", "go", "argocd");
  const list = ["list", "-m", "-f", "{{.Dir}}\n{{.Version}}", argocdModule];
  const read = () => execFileSync("go", list, { cwd: folder, encoding: "utf8" }).trim().split("\n");
  let [directory, version] = read();
  if (!version) {
    execFileSync("go", ["mod", "download", argocdModule], { cwd: folder, stdio: "inherit" });
    [directory, version] = read();
  }
  if (!directory || !version) throw new Error(`go knows no folder of ${argocdModule} in ${folder}`);
  return { directory, version };
}

function main(): void {
  const { directory, version } = pinnedModule();
  const swagger = swaggerSchema.parse(JSON.parse(readFileSync(join(directory, "assets", "swagger.json"), "utf8")));
  const recordFile = join(root, "docs", "round-trip.json");
  const record = existsSync(recordFile) ? roundTripSchema.parse(JSON.parse(readFileSync(recordFile, "utf8"))) : {};
  const rows = subjects.map((about) =>
    measure(swagger, about, record[about.kind] ?? { shown: [], stored: [], read: [] }),
  );

  console.log(`Argo CD ${version}: covered / settable`);
  for (const row of rows) {
    console.log(`  ${row.subject.title.replaceAll("`", "").padEnd(18)} ${counted(row)} / ${row.settable.length}`);
    for (const path of row.missing) console.log(`    missing: ${path}`);
    for (const path of row.unproved) console.log(`    unproved: ${path}`);
  }
  const unproved = rows.reduce((sum, row) => sum + row.unproved.length, 0);
  console.log(`${unproved} fields unproved by the recorded run`);
  console.log("Left out:");
  for (const { subject: about, leftOut } of rows) {
    for (const [path, reason] of leftOut) console.log(`  ${about.kind} ${path}: ${reason}`);
  }
  console.log("REST operations:");
  for (const [service, list] of operations(swagger)) {
    const used = list.filter(({ module }) => module !== undefined);
    console.log(`  ${service.padEnd(22)} ${used.length} / ${list.length}`);
    for (const { operation, module } of used) console.log(`    ${operation}: provider/api/${module}`);
    const unused = list.filter(({ module }) => module === undefined).map(({ operation }) => operation);
    if (unused.length > 0) console.log(`    not used: ${unused.join(", ")}`);
  }
  mkdirSync(join(root, "docs"), { recursive: true });
  writeFileSync(join(root, "docs", "coverage.md"), report(version, rows, swagger, record));
  if (rows.some((row) => counted(row) < row.settable.length)) process.exitCode = 1;
}

main();
