import { UserError } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { isAtLeast } from "../../provider/model/features";
import { cliVersion } from "../doctor/versions";
import { openFolder, writeInto } from "./folder";
import { type Caller, type ExportOptions, type Gathered, gatherFiles, gatherLive, type Live } from "./gather";
import { formFor } from "./languages";
import { clearRemarks } from "./literal-secrets";
import type { Language } from "./program/language";
import { readRecord, recordFile } from "./program/record";
import { countsOf, type Report } from "./report";
import { asWord } from "./shell";
import { findInTerraform } from "./terraform/terraform";

/** The oldest Pulumi CLI that takes the state of a resource from a file. */
const importsSince = "3.254";

/**
 * Exports what an Argo CD has, or what files declare, into a folder.
 * @throws UserError before anything is written, and before anything is sent where the options are at fault.
 */
export async function exportTo(options: ExportOptions, caller: Caller, live: Live): Promise<Report> {
  const { fromFiles, terraformState, out } = options;
  const folder = openFolder(out);
  const language = formFor(options.form, folder.isAgain ? formIn(folder.read(recordFile)) : undefined);
  const state = terraformState === undefined ? undefined : await findInTerraform(terraformState);
  const isWithStates = fromFiles === undefined && language.host === "dynamic";
  const advice = isWithStates ? await adviceOnCli() : [];
  for (const line of advice) caller.onProgress(line);
  const gathered =
    fromFiles === undefined
      ? await gatherLive(options, { folder, language, state }, caller, live)
      : await gatherFiles(options, fromFiles, { folder, language, state }, caller);
  if (caller.signal.aborted) throw new UserError("interrupted; nothing was written");
  if (gathered.finding.objects.length === 0) throw new UserError(nothingIn(gathered, options));
  const { planned, importFile } = gathered;
  const files = new Map(planned.files);
  if (importFile) files.set(importFile.name, importFile.text);
  if (files.size > 0) writeInto(out, files, importFile?.mayHoldSecrets ? [importFile.name] : []);
  return reportOf({ folder: out, language, files: [...files.keys()], advice: importFile ? advice : [] }, gathered);
}

function formIn(record: string | undefined): string {
  return readRecord(record ?? "").form;
}

/** Why nothing is written where nothing was found. */
function nothingIn({ finding: { leftOut, unseen } }: Gathered, { selection }: ExportOptions): string {
  const { projects = [], namespaces = [], selector } = selection;
  const asked = [
    ...projects.map((name) => `--project ${name}`),
    ...namespaces.map((name) => `--namespace ${name}`),
    ...(selector === undefined ? [] : [`--selector ${selector}`]),
  ];
  const narrowed = asked.length === 0 ? [] : [`it was looked for with ${asked.join(" ")} alone: is there such a one?`];
  const reasons = [...narrowed, ...leftOut.map(({ title, why }) => `${title} ${why}`), ...unseen];
  return ["nothing was found that a program can declare, so that nothing was written", ...reasons].join("\n");
}

async function adviceOnCli(): Promise<string[]> {
  const version = await cliVersion();
  if (version !== undefined && isAtLeast(version, importsSince)) return [];
  const found = version === undefined ? "No Pulumi CLI is on the PATH" : `The Pulumi CLI here is ${version}`;
  return [`${found}: the import needs ${importsSince} or newer (https://www.pulumi.com/docs/install/).`];
}

/** The secrets that stand in the program in clear text, as sentences. */
function clearLines({ declarations }: Gathered["planned"]): string[] {
  return declarations.flatMap(({ object }) =>
    clearRemarks(object).map((remark) => `${object.kind} ${object.id}: ${remark}.`),
  );
}

/** Where an export has written what. */
interface Written {
  readonly folder: string;
  readonly language: Language;
  readonly files: readonly string[];
  readonly advice: readonly string[];
}

function reportOf({ folder, language, files, advice }: Written, { finding, former, planned }: Gathered): Report {
  const { removal, notFound = [], notInState = [] } = former ?? {};
  return {
    folder,
    files: files.toSorted(),
    since: planned.since,
    found: countsOf(finding.objects),
    leftOut: finding.leftOut,
    twoOwners: finding.objects.flatMap(({ kind, inputs, owner }) =>
      owner === undefined ? [] : [{ title: registry[kind].title(inputs), why: owner }],
    ),
    unseen: finding.unseen,
    remarks: [...clearLines(planned), ...advice],
    secrets: planned.settings.map((setting) => {
      const { of, path, isShown } = setting;
      const key = language.settingKey(setting);
      return { key, kind: of.kind, id: of.id, path, ...(isShown && { isShown }) };
    }),
    ...(former && {
      formerOwner: {
        ...(removal !== undefined && { removal }),
        notFound,
        notInState: notInState.map(({ kind, id }) => ({ kind, id })),
      },
    }),
    next: planned.next.length > 0 ? [`cd ${asWord(folder)}`, ...planned.next] : [],
  };
}
