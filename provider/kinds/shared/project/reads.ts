import * as z from "zod";
import { unlessMissing } from "../../../argo/refusals";
import type { Session } from "../../../argo/session";
import { SharedRead } from "../../../argo/shared-read";
import { UserError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import type { Freshness } from "../../../lifecycle/definition";
import { oldestAnswer, perConnection, RecentList } from "../recent";
import { getProject, type LiveProject, listProjects } from "./api";

/** The reads of projects that all who read them share: a project has many entries. */
class ProjectReads {
  private readonly listed: RecentList<LiveProject>;
  private readonly single = new Map<string, SharedRead<LiveProject | undefined>>();

  constructor(private readonly session: Session) {
    this.listed = new RecentList(session, listProjects, ({ metadata }) => metadata.name);
  }

  /** A project as a list showed it a moment ago; no write may be decided on it. */
  inList(name: string): Promise<LiveProject | undefined> {
    return this.listed.find(name);
  }

  /** All projects. */
  all(freshness: Freshness): Promise<readonly LiveProject[]> {
    return this.listed.all(freshness);
  }

  /** A project by its name. `undefined` proves that there is none: Argo CD refuses who may not know. */
  byName(name: string, freshness: Freshness): Promise<LiveProject | undefined> {
    const read = this.single.get(name) ?? new SharedRead(() => unlessMissing(getProject(this.session, name)));
    this.single.set(name, read);
    return freshness === "recent" ? read.recent(oldestAnswer, this.session.lastWrite) : read.since(performance.now());
  }
}

/** The reads that a connection shares. */
export const projectReads = perConnection((session) => new ProjectReads(session));

/**
 * The projects in which something is looked for: one by its name, or all.
 * @throws UserError where there is none of that name.
 */
export async function projectsNamed(
  context: Context,
  name: string | undefined,
  freshness: Freshness,
): Promise<readonly LiveProject[]> {
  const reads = projectReads(context);
  if (name === undefined) return reads.all(freshness);
  const found = await reads.byName(name, freshness);
  if (found === undefined) throw new UserError(`there is no project "${name}": check the name`);
  return [found];
}

/** How a list is narrowed whose items are in projects. */
export const projectFilter = { project: z.string().optional().describe("Only those of this project.") };
