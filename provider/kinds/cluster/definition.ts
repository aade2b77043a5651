import * as z from "zod";
import { untilShown } from "../../argo/cache-lag";
import type { RbacObject } from "../../argo/rbac";
import { isNotFound } from "../../argo/refusals";
import { type Json, UserError, unknown } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Change, Freshness, KindDefinition, Reading, Removal } from "../../lifecycle/definition";
import { isRecord, textOf } from "../../model/json";
import { isSame } from "../../model/normalise";
import { asDeclared } from "../../model/ownership";
import { shapeOf } from "../../model/schema";
import { normaliseServerUrl } from "../../model/urls";
import { deployerIn } from "../shared/deployer";
import { proveAbsence } from "../shared/existence";
import { namesOfHeads } from "../shared/head-names";
import { readMark, readReplaced, withoutVolatile, withVolatile } from "../shared/metadata";
import { recentList } from "../shared/recent";
import { awaitUnused } from "../shared/references";
import { createCluster, deleteCluster, type LiveCluster, listClusters, updateCluster } from "./api";
import { builtInName, isBuiltIn, isInCluster } from "./built-in";
import { hiddenLogin, remarksOn } from "./login";
import { heirOf, isNamed, nameOf, namersOf, requireHarmlessName } from "./names";
import { clusterRights } from "./rights";
import { outlastOperations } from "./running-syncs";
import {
  type ClusterOutputs,
  clusterDocumentation,
  clusterOutputs,
  clusterSchema,
  refusedClusterFields,
} from "./schema";
import { withServerName } from "./server-name";
import { clusterReference, findCluster } from "./target";

/** The fields that Argo CD updates one by one. */
const updatable = ["name", "namespaces", "clusterResources", "shard", "project", "labels", "annotations"] as const;

const kubernetesVersionLabel = "argocd.argoproj.io/kubernetes-version";

function serverOf(values: Json): string {
  return normaliseServerUrl(textOf(values.server));
}

function rbacObject(values: Json): RbacObject {
  return { project: textOf(values.project), name: serverOf(values) };
}

const recentClusters = recentList(
  (session) => listClusters(session),
  ({ server }) => normaliseServerUrl(server),
);

async function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveCluster | undefined> {
  const server = serverOf(values);
  const recent = freshness === "recent" ? await recentClusters(context).find(server) : undefined;
  const live = recent ?? (await listed(context, server));
  return live && withServerName(context, values, live);
}

async function listed(context: Context, server: string): Promise<LiveCluster | undefined> {
  const clusters = await listClusters(context.argo().session, { server });
  return clusters.find((live) => normaliseServerUrl(live.server) === server);
}

function shape(live: LiveCluster): Json {
  const {
    info: _info,
    connectionState: _state,
    serverVersion: _version,
    refreshRequestedAt: _refresh,
    ...fields
  } = live;
  const { [kubernetesVersionLabel]: _label, ...labels } = live.labels ?? {};
  const entries = { ...fields, labels, annotations: withoutVolatile(live.annotations) };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && value !== null));
}

/** Whether the credentials and transport settings must be sent: they go together or not at all. */
function isConfigChanged(change: Change<LiveCluster>): boolean {
  const schema = shapeOf(clusterSchema)?.config;
  const { inputs, owned, live } = change;
  if (!isSame(schema, owned.config, inputs.config)) return true;
  return !isSame(schema, inputs.config, asDeclared(schema, inputs.config, live.config ?? undefined));
}

/** Labels or annotations to send: those of others and those that Argo CD writes stay. */
function withHidden(name: string, wanted: unknown, live: LiveCluster): unknown {
  if (name === "annotations") return withVolatile(live.annotations, wanted);
  const own = isRecord(wanted) ? wanted : {};
  const label = live.labels?.[kubernetesVersionLabel];
  return label === undefined ? own : { [kubernetesVersionLabel]: label, ...own };
}

async function write(context: Context, change: Change<LiveCluster>): Promise<LiveCluster> {
  const { live, inputs } = change;
  const wanted = change.stored(live);
  const current = shape(live);
  const fields: string[] = updatable.filter(
    (name) => !isSame(shapeOf(clusterSchema)?.[name], wanted[name], current[name]),
  );
  if (isConfigChanged(change)) fields.push("config");
  if (fields.length === 0) return live;
  if (fields.includes("name")) {
    const naming = { server: live.server, before: nameOf(live), after: nameOf({ ...wanted, server: live.server }) };
    await requireHarmlessName(context, cluster.title(inputs), naming);
  }
  const body = Object.fromEntries(
    fields.map((name) => {
      if (name === "config") return [name, inputs.config ?? {}];
      return [name, name === "labels" || name === "annotations" ? withHidden(name, wanted[name], live) : wanted[name]];
    }),
  );
  const updated = await updateCluster(context.argo().session, live, body, fields);
  if (fields.includes("config")) await outlastOperations(context, updated);
  return updated;
}

async function create(context: Context, object: Json): Promise<LiveCluster> {
  const server = serverOf(object);
  // The entry gives the built-in cluster its name.
  const before = isInCluster(server) ? builtInName : undefined;
  await requireHarmlessName(context, cluster.title(object), { server, before, after: nameOf({ ...object, server }) });
  return createCluster(context.argo().session, { ...object, server });
}

/** Whether an application needs the stored entry: the built-in one that stays serves those of its own address and name. */
function needsEntry(live: LiveCluster, isOneOfName: boolean, application: { readonly spec: Json }): boolean {
  const { spec } = application;
  const destination = isRecord(spec.destination) ? spec.destination : {};
  const stays = isInCluster(live.server);
  if (typeof destination.server === "string" && destination.server !== "") {
    return !stays && normaliseServerUrl(destination.server) === normaliseServerUrl(live.server);
  }
  return isOneOfName && isNamed(application, nameOf(live)) && !(stays && nameOf(live) === builtInName);
}

/** Where two clusters have one name, Argo CD takes neither for it; the delete of one is the way out. */
async function announceHeir(context: Context, live: LiveCluster, heir: LiveCluster): Promise<void> {
  const namers = await namersOf(context, nameOf(live));
  if (namers.length === 0) return;
  context.log.warn(
    `${cluster.title(live)}: the cluster at ${heir.server} has the name "${nameOf(live)}", too. From now on that is the one ` +
      `which ${namesOfHeads(namers)} deploy to; what they have deployed to this one stays there`,
  );
}

/** Deletes the stored entry. Answers whether there was one: of the built-in cluster Argo CD shows one in any case. */
async function removeEntry(context: Context, live: LiveCluster): Promise<boolean> {
  try {
    await deleteCluster(context.argo().session, live);
    return true;
  } catch (error) {
    if (isInCluster(live.server) && isNotFound(error)) return false;
    throw error;
  }
}

async function remove(context: Context, live: LiveCluster, { state, deadline }: Removal): Promise<void> {
  const heir = await heirOf(context, live);
  await awaitUnused(context, deadline, cluster.title(state), {}, (application) =>
    needsEntry(live, heir === undefined, application),
  );
  if (heir) await announceHeir(context, live, heir);
  if (!(await removeEntry(context, live))) return;
  const stays = isInCluster(live.server);
  const isGone = async () => {
    const shown = await lookUp(context, state, "fresh");
    return shown === undefined || (stays && isBuiltIn(shown));
  };
  await untilShown(context.signal, isGone, "Argo CD has accepted the delete, but the cluster is still there");
  if (stays) {
    context.log.info(
      `${cluster.title(state)}: the entry is deleted, with its labels and settings; Argo CD goes on with its built-in one`,
    );
  }
}

/** Argo CD shows its own cluster in any case, unless it is switched off: then it shows no stored entry either. */
async function prove(context: Context, values: Json): Promise<undefined> {
  await proveAbsence(context, "clusters", rbacObject(values));
  if (!isInCluster(serverOf(values))) return undefined;
  throw new UserError(
    "Argo CD's own cluster is switched off (`cluster.inClusterEnabled` in `argocd-cm`), so that Argo CD hides whether an " +
      "entry for it is stored; its state is kept. Switch it on, or take it out of the state with `pulumi state delete`",
  );
}

/** Those of a name are listed by Argo CD, and those of a project among all. */
async function list(context: Context, { project, name }: Json, freshness: Freshness): Promise<LiveCluster[]> {
  const { session } = context.argo();
  const found = await (name === undefined
    ? recentClusters(context).all(freshness)
    : listClusters(session, { name: textOf(name) }));
  return found.filter((live) => project === undefined || (live.project ?? "") === project);
}

const reading: Reading<LiveCluster> = {
  reference: clusterReference,
  values: ({ server, name }) => ({ server: server ?? name }),
  find: (context, reference, freshness) =>
    findCluster(context, reference, () => recentClusters(context).all(freshness)),
  columns: { SERVER: "server", NAME: "name", PROJECT: "project", STATUS: "connectionStatus" },
  example: `const { labels } = await argocd.getCluster({ server: "https://kubernetes.default.svc" });
console.log(labels?.zone);`,
  many: {
    name: "Clusters",
    nouns: "clusters",
    filter: {
      project: z
        .string()
        .optional()
        .describe("Only those of this project; with an empty text, only those of no project."),
      name: z.string().optional().describe("Only those of this name, which several may have."),
    },
    example: `const clusters = await argocd.getClusters();
const production = clusters.filter(({ labels }) => labels?.tier === "production");
console.log(production.map(({ server }) => server).join("\\n"));`,
    list,
  },
  found: { project: ({ project }) => textOf(project) || undefined, hidden: hiddenLogin, remarks: remarksOn },
};

export const cluster: KindDefinition<LiveCluster, typeof clusterOutputs> = {
  kind: "Cluster",
  documentation: clusterDocumentation,
  schema: clusterSchema,
  computed: clusterOutputs,
  refused: refusedClusterFields,
  swagger: "v1alpha1Cluster",
  terraform: "argocd_cluster",
  title: (values) => `cluster ${serverOf(values)}`,
  rights: clusterRights,
  reading,
  identity: {
    from: "inputs",
    id: async (_context, values) => serverOf(values),
    parse: (id) => ({ server: id }),
  },
  lookUp,
  prove,
  isBuiltIn,
  shape,
  outputs: async (_context, live): Promise<ClusterOutputs> => ({
    connectionStatus: live.connectionState?.status ?? "Unknown",
  }),
  mark: (live) => readMark(live),
  deployer: (context, live) => deployerIn(context, "Cluster", live),
  replaced: (live) => readReplaced(live),
  announce(state, news) {
    const goes = "the old entry goes when no application deploys to it any more";
    if (typeof state.name !== "string" || state.name !== news.name) return goes;
    return `${goes}. Until then both have the name "${state.name}": this is refused while an application names it by that`;
  },
  foretell({ name: before }, { name: after }) {
    if (typeof before !== "string" || typeof after !== "string" || before === after || after === unknown)
      return undefined;
    return (
      `its name changes from "${before}" to "${after}": this is refused while an application names it so in ` +
      "`destination.name`, or a project in its destinations"
    );
  },
  create,
  write,
  remove,
};
