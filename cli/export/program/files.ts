import type { FoundObject } from "../found";
import { kindPlans, projectOf } from "./kinds";
import { uniqueTexts } from "./unique";
import { slug } from "./words";

/** The name of the file that takes all others in, in whatever language. */
const index = "index";

/** The file of what templates assign to projects: it comes last, since any project may have been named. */
const last = kindPlans.ApplicationSet.file;

/**
 * The file of each object: that of the group in which it was declared before, of its project, or of its kind.
 * @param taken files that exist already, and get nothing more.
 */
export function filesOf(
  objects: readonly FoundObject[],
  taken: Pick<ReadonlySet<string>, "has">,
): Map<FoundObject, string> {
  const wanted = [...new Set(objects.map(fileFor))].sort(byPlace);
  const paths = wanted.map((file) =>
    file
      .split("/")
      .map((part) => slug(part) || "other")
      .join("/"),
  );
  const given = uniqueTexts(
    paths.map((path) => [path]),
    { has: (path) => path === index || taken.has(path) },
    (path, number) => `${path}-${number}`,
  );
  const byFile = new Map(wanted.map((file, index) => [file, given[index] ?? ""]));
  return new Map(objects.map((object) => [object, byFile.get(fileFor(object)) ?? ""]));
}

/** Files in the order in which they are listed where no reference asks for another: what all share, then projects. */
export function byPlace(one: string, other: string): number {
  return placeOf(one) - placeOf(other) || (one < other ? -1 : Number(one > other));
}

function placeOf(file: string): number {
  if (file.startsWith(last)) return 2;
  return file.includes("/") ? 1 : 0;
}

function fileFor(object: FoundObject): string {
  if (object.group) return object.group;
  const project = projectOf(object);
  return project === undefined ? kindPlans[object.kind].file : `projects/${project.replaceAll("/", "-")}`;
}
