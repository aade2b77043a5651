import type { Session } from "../../argo/session";
import { SharedRead } from "../../argo/shared-read";
import type { Context } from "../../lifecycle/context";
import { type ApplicationHead, listApplicationHeads } from "../shared/application-heads";
import { Gathering } from "../shared/gathering";
import { namespacedId, readMark, readReplaced } from "../shared/metadata";
import { perConnection, RecentList } from "../shared/recent";
import { findListedApplication, listApplicationSummaries } from "./lists";
import type { LiveApplication } from "./live";
import type { ApplicationName } from "./request";

/** So many applications are looked up one by one before lists are asked for, which also show those of others. */
const mostSingleReads = 3;
/** So many projects are listed one by one before all of them are. */
const mostProjects = 3;

/** Applications carry much with them: as few as possible are listed that nobody asks for. */
class RecentApplications {
  private readonly gathering = new Gathering();
  private singleReads = 0;
  private readonly projects = new Map<string, RecentList<LiveApplication>>();
  readonly all: RecentList<LiveApplication>;
  private readonly heads: RecentList<ApplicationHead>;

  constructor(private readonly session: Session) {
    this.all = this.list({});
    this.heads = new RecentList(session, listApplicationHeads, ({ metadata }) => namespacedId(metadata));
  }

  async find(key: ApplicationName): Promise<LiveApplication | undefined> {
    const { count } = await this.gathering.join();
    if (count <= mostSingleReads && this.singleReads < mostSingleReads) {
      this.singleReads += 1;
      return findListedApplication(this.session, key);
    }
    const ofProject = this.listOf(key.project);
    if (ofProject === undefined) return this.all.find(namespacedId(key));
    const found = await ofProject.find(namespacedId(key));
    if (found) return found;
    // It may have moved to another project.
    return (await this.heads.find(namespacedId(key))) && findListedApplication(this.session, key);
  }

  /** An application as it is now: those who ask together share a list. */
  async findNow(key: ApplicationName): Promise<LiveApplication | undefined> {
    const { count, since } = await this.gathering.join();
    if (count <= mostSingleReads) return findListedApplication(this.session, key);
    return this.all.findNow(namespacedId(key), since);
  }

  private listOf(project: string | undefined): RecentList<LiveApplication> | undefined {
    if (project === undefined) return undefined;
    const known = this.projects.get(project);
    if (known || this.projects.size >= mostProjects) return known;
    const made = this.list({ projects: [project] });
    this.projects.set(project, made);
    return made;
  }

  private list(filter: { readonly projects?: readonly string[] }): RecentList<LiveApplication> {
    return new RecentList(
      this.session,
      (session) => listApplicationSummaries(session, filter),
      ({ metadata }) => namespacedId(metadata),
    );
  }
}

/** The applications that were made in the place of others. */
async function listSuccessors(session: Session): Promise<readonly ApplicationHead[]> {
  const heads = await listApplicationHeads(session);
  return heads.filter(({ metadata }) => readReplaced(metadata) !== undefined);
}

const sharedSuccessors = perConnection((session) => new SharedRead(() => listSuccessors(session)));

/**
 * The application that a resource has made in the place of another one, as it was when this process first asked. What it has
 * replaced since, it knows by itself: two runs of one stack exclude each other.
 * @param mark of the resource: what another resource has made, or anybody has annotated, says nothing of this one.
 */
export async function findSuccessor(context: Context, uid: string, mark: string): Promise<ApplicationHead | undefined> {
  const successors = await sharedSuccessors(context).since(Number.NEGATIVE_INFINITY);
  return successors.find(({ metadata }) => readReplaced(metadata) === uid && readMark(metadata) === mark);
}

/** The applications that the reads of a connection share. */
export const recentApplications: (context: Context) => Pick<RecentApplications, "find" | "findNow" | "all"> =
  perConnection((session) => new RecentApplications(session));
