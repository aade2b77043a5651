import type { PolicyConfigSchema } from "@pulumi/policy";
import { isRecord } from "../../provider/model/json";
import { matchesAny } from "./checks/wildcard";
import { applicationsOf } from "./view/application-set";
import { type ArgoObject, isManifest, listening, objectName } from "./view/argo-object";
import { looseManifests, projectName, repositoryUrls } from "./view/deployments";
import type { Field } from "./view/field";

/** What a rule leaves alone for a while. All that is given must match; globs. */
export interface Exemption {
  /** Why: who has agreed, to what end. */
  readonly reason: string;
  /** The last day, `YYYY-MM-DD`, by the calendar of UTC. */
  readonly until: string;
  /** Argo CD's own name of the object; a cluster's name or address, a repository's URL, a certificate's host. */
  readonly object?: string;
  /** The project that the object belongs to, or that it is. */
  readonly project?: string;
  /** The repositories that the object deploys from or generates from, all of them. */
  readonly repository?: string;
  /** The resource's Pulumi name or URN. Its author chooses it freely, so that it only narrows the others. */
  readonly resource?: string;
}

const textField: PolicyConfigSchema["properties"][string] = { type: "string" };

/** The schema of each field. */
export const exemptionFields = {
  reason: { type: "string", minLength: 1 },
  until: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  object: textField,
  project: textField,
  repository: textField,
  resource: textField,
} satisfies Record<keyof Exemption, PolicyConfigSchema["properties"][string]>;

/** At least one of these: what an author cannot choose without consequences. */
const bounds = ["object", "project", "repository"] as const;

/** What is wrong with a list of exemptions, each with its place in the setting in front. */
export function exemptionProblems(value: unknown): string[] {
  if (!Array.isArray(value)) return [" must be a list of objects"];
  const items: readonly unknown[] = value;
  return items.flatMap((item, index) => problemsOf(item).map((problem) => `[${index}]${problem}`));
}

function problemsOf(item: unknown): string[] {
  if (!isRecord(item)) return [` must be an object with \`reason\`, \`until\`, and one of ${bounds.join(", ")}`];
  const unknown = Object.keys(item).filter((key) => !(key in exemptionFields));
  return [
    ...unknown.map((key) => `.${key} is no field; there are ${Object.keys(exemptionFields).join(", ")}`),
    ...(typeof item.reason === "string" && item.reason.trim() !== "" ? [] : [".reason must say why"]),
    ...(isDay(item.until) ? [] : [".until must be the last day of the exemption, such as 2027-01-31"]),
    ...(bounds.some((bound) => item[bound] !== undefined) ? [] : [` needs one of ${bounds.join(", ")}`]),
  ];
}

function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const day = 86_400_000;

/** Days until the exemption's last moment; not above 0 when it has expired. */
export function daysLeft({ until }: Exemption, now: Date): number {
  return (Date.parse(until) + day - now.getTime()) / day;
}

/** What of a resource an exemption can be about. */
export interface Subject {
  readonly urn: string;
  readonly resource: string;
  readonly name?: string | undefined;
  /** Those that the object belongs to, or that it is; `undefined` for one that is not known. */
  readonly projects?: readonly (string | undefined)[];
  /** `undefined` for one that is not known. */
  readonly repositories?: readonly (string | undefined)[];
}

/** What of an object an exemption can be about. */
export function subjectOf(object: ArgoObject): Subject {
  // Whether an exemption matches is no question of a rule, so that an unknown answer is not worth a word.
  const quiet = listening(object, () => undefined);
  const { urn, resource } = object;
  return { urn, resource, name: nameOf(quiet), projects: projectsOf(quiet), repositories: repositoriesOf(quiet) };
}

/** Where the kinds that are no manifests have what Argo CD knows them by. */
const identities = ["name", "repo", "url", "server", "serverName"];

function nameOf(object: ArgoObject): string | undefined {
  if (isManifest(object.kind)) return objectName(object);
  return identities.map((field) => object.root.at(field).text()).find((text) => text !== undefined && text !== "");
}

function projectsOf(object: ArgoObject): (string | undefined)[] {
  switch (object.kind) {
    case "AppProject":
      return [objectName(object)];
    case "Application":
      return [projectName(object)];
    case "ApplicationSet":
      return applicationsOf(object).map(projectName);
    default:
      return [object.root.at("project").text()];
  }
}

function repositoriesOf(object: ArgoObject): (string | undefined)[] {
  switch (object.kind) {
    case "AppProject":
      return [];
    case "Application":
      return [...texts(repositoryUrls(object)), ...(looseManifests(object) ? [undefined] : [])];
    case "ApplicationSet":
      return [...texts(repositoryUrls(object)), ...applicationsOf(object).flatMap(repositoriesOf)];
    default:
      return texts(["repo", "url"].map((name) => object.root.at(name)).filter((field) => !field.isAbsent()));
  }
}

function texts(fields: readonly Field[]): (string | undefined)[] {
  return fields.map((field) => field.text());
}

/** Whether an exemption is about a resource. */
export function isAbout(exemption: Exemption, subject: Subject): boolean {
  const { object, project, repository, resource } = exemption;
  const fits = (glob: string | undefined, texts: readonly (string | undefined)[]) =>
    glob === undefined || (texts.length > 0 && texts.every((text) => text !== undefined && matchesAny([glob], text)));
  return (
    fits(object, [subject.name]) &&
    fits(project, subject.projects ?? []) &&
    fits(repository, subject.repositories ?? []) &&
    (resource === undefined || matchesAny([resource], subject.resource) || matchesAny([resource], subject.urn))
  );
}
