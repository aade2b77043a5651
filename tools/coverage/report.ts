import { type Way, ways } from "../../test/support/round-trip-record";
import { table } from "../markdown";
import { type Coverage, counted } from "./fields";
import type { Operation } from "./operations";
import type { RoundTrip } from "./proofs";
import { reasons } from "./reasons";

/** All that was measured. */
export interface Measured {
  readonly version: string;
  readonly rows: readonly Coverage[];
  readonly record: RoundTrip;
  readonly services: ReadonlyMap<string, readonly Operation[]>;
}

/** What a proof that is not by the API alone consists of. */
const otherProofs: Readonly<Record<Exclude<Way, "shown">, string>> = {
  stored: "The API hides them; they were found as sent in the Secret or ConfigMap that Argo CD wrote.",
  read:
    "Argo CD stores them only where a login at the cloud succeeds; they were read through the API from a Secret in the " +
    "form that Argo CD documents.",
};

/** The page `docs/coverage.md`. */
export function page({ version, rows, record, services }: Measured): string {
  return [
    "<!-- Written by `npm run coverage`. -->",
    "",
    "# Coverage",
    "",
    `Fields of Argo CD ${version}, from the swagger file of its Go module. A field counts when its schema has the field's`,
    "type and it was seen to come back from a real server as it was sent (`docs/round-trip.json`). The fields of `sync`",
    "are a request, which no server stores.",
    "",
    ...summary(rows),
    ...notCovered(rows),
    ...provedOtherwise(record),
    ...leftOut(rows),
    ...restOperations(services),
  ].join("\n");
}

/** The same in short, for the terminal. */
export function shortReport({ version, rows, services }: Measured): string {
  return [
    `Argo CD ${version}: covered / settable`,
    ...rows.flatMap((row) => [
      `  ${row.subject.title.replaceAll("`", "").padEnd(18)} ${counted(row)} / ${row.settable.length}`,
      ...row.missing.map((path) => `    missing: ${path}`),
      ...row.unproved.map((path) => `    unproved: ${path}`),
    ]),
    `${rows.reduce((sum, row) => sum + row.unproved.length, 0)} fields unproved by the recorded run`,
    "Left out:",
    ...rows.flatMap(({ subject, leftOut }) => leftOut.map(([path, reason]) => `  ${subject.kind} ${path}: ${reason}`)),
    "REST operations:",
    ...[...services].flatMap(([service, list]) => {
      const unused = list.filter(({ file }) => file === undefined).map(({ operation }) => operation);
      return [
        `  ${service.padEnd(22)} ${list.length - unused.length} / ${list.length}`,
        ...list.flatMap(({ operation, file }) => (file === undefined ? [] : [`    ${operation}: ${file}`])),
        ...(unused.length > 0 ? [`    not used: ${unused.join(", ")}`] : []),
      ];
    }),
  ].join("\n");
}

function percentage(part: number, whole: number): string {
  return whole === 0 ? "100 %" : `${Math.floor((part / whole) * 1000) / 10} %`;
}

function summary(rows: readonly Coverage[]): string[] {
  const cells = rows.map((row) => {
    const [covered, settable] = [counted(row), row.settable.length];
    return [row.subject.title, String(covered), String(settable), percentage(covered, settable)];
  });
  return [table(["", "covered", "settable", ""], cells), ""];
}

function notCovered(rows: readonly Coverage[]): string[] {
  const lines = rows.flatMap(({ missing, unproved, subject }) => [
    ...missing.map((path) => `- ${subject.title}: \`${path}\` is missing`),
    ...unproved.map((path) => `- ${subject.title}: \`${path}\` is unproved`),
  ]);
  return lines.length === 0 ? [] : ["## Not covered", "", ...lines, ""];
}

function provedOtherwise(record: RoundTrip): string[] {
  return ways.flatMap((way) => {
    if (way === "shown") return [];
    const proved = Object.entries(record).flatMap(([kind, proofs]) =>
      proofs[way].map((path) => `- ${kind} \`${path}\``),
    );
    return proved.length === 0 ? [] : [`## Proved as ${way}`, "", otherProofs[way], "", ...proved, ""];
  });
}

function leftOut(rows: readonly Coverage[]): string[] {
  const sections = rows
    .filter((row) => row.leftOut.length > 0)
    .flatMap(({ subject, leftOut }) => [
      `**${subject.title}**`,
      "",
      ...leftOut.map(([path, reason]) => `- \`${path}\` ${reason}`),
      "",
    ]);
  return ["## Left out", "", "What the API has and a program cannot declare.", "", ...sections];
}

/** What an operation is covered by, or why it need not be. */
function covering({ file, reason }: Operation): string {
  if (file !== undefined) return `\`${file}\``;
  if (reason === undefined) return "–";
  return reasons[reason.reason] + (reason.reason === "superseded" ? `: ${reason.by.split("_").at(-1)}` : "");
}

function operationTables(services: Measured["services"], writes: boolean): string[] {
  return [...services].flatMap(([service, all]) => {
    const list = all.filter((operation) => operation.writes === writes);
    if (list.length === 0) return [];
    const used = list.filter(({ file }) => file !== undefined).length;
    const cells = list.map((one) => [one.operation, `\`${one.call}\``, covering(one)]);
    return [`### ${service}: ${used} of ${list.length}`, "", table(["operation", "call", "covered by"], cells), ""];
  });
}

function restOperations(services: Measured["services"]): string[] {
  return [
    "## REST operations",
    "",
    "Each is called for a resource or a function, or left out for one of these reasons:",
    "",
    ...Object.values(reasons).map((reason) => `- ${reason}`),
    "",
    "## REST operations that write",
    "",
    ...operationTables(services, true),
    "## REST operations that only read",
    "",
    ...operationTables(services, false),
  ];
}
