import { whileCachesLag } from "../../argo/cache-lag";
import { isConflict, isStillReferenced } from "../../argo/refusals";
import { even, repeat, until } from "../../argo/repeat";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Change, Freshness, KindDefinition, Removal } from "../../lifecycle/definition";
import { managedAnnotation } from "../../model/annotations";
import { isRecord } from "../../model/json";
import { jsonPatch } from "../../model/patch";
import { deployerIn } from "../shared/deployer";
import { metadataOf, readMark, shapeMetadata, withVolatile } from "../shared/metadata";
import { createProject, deleteProject, getProject, type LiveProject, replaceProject } from "../shared/project/api";
import { managedNote } from "../shared/project/left";
import { projectReads } from "../shared/project/reads";
import { awaitUnused } from "../shared/references";
import { appProjectReading } from "./reading";
import { appProjectRights } from "./rights";
import {
  type AppProjectOutputs,
  appProjectDocumentation,
  appProjectOutputs,
  appProjectSchema,
  refusedAppProjectFields,
} from "./schema";

/** Writes of a project that others write too: at once, as each is made from a fresh read. */
const rewrites = even(0, 10);

async function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveProject | undefined> {
  const { name } = metadataOf(values);
  const reads = projectReads(context);
  const recent = freshness === "recent" ? await reads.inList(name) : undefined;
  return recent ?? reads.byName(name, freshness);
}

function rolesOf(spec: Json): Json[] {
  return Array.isArray(spec.roles) ? spec.roles.filter(isRecord) : [];
}

/** A project's spec as a program declares it: without the tokens, which others make. */
function withoutTokens(spec: Json): Json {
  if (!Array.isArray(spec.roles)) return spec;
  return { ...spec, roles: rolesOf(spec).map(({ jwtTokens: _jwtTokens, ...role }) => role) };
}

/** The spec to store, each role with the tokens that it has now. */
function withTokens(spec: Json, live: Json): Json {
  if (!Array.isArray(spec.roles)) return spec;
  const tokens = new Map(rolesOf(live).map((role) => [role.name, role.jwtTokens]));
  return {
    ...spec,
    roles: rolesOf(spec).map((role) => {
      const own = tokens.get(role.name);
      return own === undefined ? role : { ...role, jwtTokens: own };
    }),
  };
}

/** Annotations with the note on what the project's owner leaves to others, or without any. */
function withNote(annotations: unknown, note: string | undefined): Record<string, string> {
  const { [managedAnnotation]: _note, ...others } = (isRecord(annotations) ? annotations : {}) as Record<
    string,
    string
  >;
  return note === undefined ? others : { ...others, [managedAnnotation]: note };
}

function withNoteIn(metadata: unknown, note: string | undefined): unknown {
  if (note === undefined || !isRecord(metadata)) return metadata;
  return { ...metadata, annotations: withNote(metadata.annotations, note) };
}

/** The whole project to send, everything that is not ours as it was read. */
function merged(live: LiveProject, stored: Json, note: string | undefined): LiveProject {
  const metadata = isRecord(stored.metadata) ? stored.metadata : {};
  const annotations = withVolatile(live.metadata.annotations, metadata.annotations);
  return {
    ...live,
    metadata: {
      ...live.metadata,
      labels: metadata.labels as Record<string, string> | undefined,
      annotations: withNote(annotations, note),
      finalizers: metadata.finalizers as string[] | undefined,
    },
    spec: withTokens(isRecord(stored.spec) ? stored.spec : {}, live.spec),
  };
}

/** Writes, and again from a fresh read where somebody else has just written. */
async function write(context: Context, change: Change<LiveProject>): Promise<LiveProject> {
  const { session } = context.argo();
  let { live } = change;
  const attempt = async () => {
    const wanted = merged(live, change.stored(live), managedNote(change.inputs));
    const current = merged(live, appProject.shape(live), live.metadata.annotations?.[managedAnnotation]);
    return jsonPatch(current, wanted).length === 0 ? live : replaceProject(session, wanted);
  };
  return repeat(attempt, {
    signal: context.signal,
    pauseAfter: (error, attempts) => (isConflict(error) ? rewrites(attempts) : undefined),
    recover: async () => {
      live = await getProject(session, live.metadata.name);
      return undefined;
    },
  });
}

async function remove(context: Context, live: LiveProject, { state, deadline }: Removal): Promise<void> {
  const { session } = context.argo();
  const { name } = live.metadata;
  if (name === "default") {
    throw new UserError(
      "Argo CD does not allow the project `default` to be deleted: declare it with `retainOnDelete: true`, or take it " +
        "out of the stack with `pulumi state delete`",
    );
  }
  await awaitUnused(context, deadline, `project "${name}"`, { projects: [name] }, () => true);
  // Argo CD goes on counting applications that have just moved away or gone.
  await whileCachesLag(context.signal, isStillReferenced, () => deleteProject(session, name));
  await until(async () => (await lookUp(context, state, "fresh")) === undefined, {
    signal: context.signal,
    deadline,
    explain: () => `it is marked for deletion but still there: ${heldBy(live)}`,
  });
}

function heldBy({ metadata }: LiveProject): string {
  const finalizers = metadata.finalizers?.join(", ") || "none";
  return `its finalizers hold it (${finalizers}). See what they wait for, then run the same command again`;
}

export const appProject: KindDefinition<LiveProject, typeof appProjectOutputs> = {
  kind: "AppProject",
  documentation: appProjectDocumentation,
  schema: appProjectSchema,
  computed: appProjectOutputs,
  refused: refusedAppProjectFields,
  swagger: "v1alpha1AppProject",
  terraform: "argocd_project",
  title: (values) => `project "${metadataOf(values).name}"`,
  rights: appProjectRights,
  reading: appProjectReading,
  identity: {
    from: "inputs",
    id: async (_context, values) => metadataOf(values).name,
    parse: (id) => ({ metadata: { name: id } }),
  },
  lookUp,
  // A look-up by name tells missing from forbidden.
  prove: async () => undefined,
  shape: (live) => ({ metadata: shapeMetadata(live.metadata), spec: withoutTokens(live.spec) }),
  async outputs(context, live): Promise<AppProjectOutputs> {
    const { name, uid, namespace } = live.metadata;
    return {
      uid,
      namespace: namespace ?? (await context.argo().namespace()),
      url: `${await context.argo().webAddress()}/settings/projects/${name}`,
    };
  },
  uid: (live) => live.metadata.uid,
  mark: (live) => readMark(live.metadata),
  deployer: (context, live) => deployerIn(context, "AppProject", { metadata: live.metadata }),
  noted: managedNote,
  isBeingDeleted: (live) => Boolean(live.metadata.deletionTimestamp),
  explainStaying: async (_context, live) => heldBy(live),
  create: (context, { metadata, spec = {} }, { inputs }) =>
    createProject(context.argo().session, { metadata: withNoteIn(metadata, managedNote(inputs)), spec }),
  write,
  remove,
};
