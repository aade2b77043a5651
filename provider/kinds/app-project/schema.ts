import * as z from "zod";
import { unknown } from "../../contract";
import { isRecord } from "../../model/json";
import { rule } from "../../model/rule";
import { traits } from "../../model/traits";
import { commonOptions, metadataSchema } from "../shared/fields";
import { line, repeats } from "../shared/text";
import { projectRoleSchema, projectsInPolicies } from "./role";
import { syncWindowSchema } from "./sync-window";

/** A text in which `!*`, which would deny everything, is refused as Argo CD does. */
function pattern(): z.ZodString {
  return line().regex(/^(?!!\*$)/, "`!*` denies everything and is refused by Argo CD: name what to deny, or remove it");
}

/** Where the applications of a project may be deployed to. */
const projectDestinationSchema = z.strictObject({
  /** Address of the cluster; a glob, or with `!` in front a denial. */
  server: pattern().optional(),
  /** Namespace; a glob, or with `!` in front a denial. */
  namespace: pattern().optional(),
  /** Name of the cluster; a glob, or with `!` in front a denial. */
  name: pattern().optional(),
});

/** Cluster-wide resources, by their kind and name. */
const clusterResourceSchema = z.strictObject({
  /** API group; a glob. `""` is the core group. */
  group: z.string(),
  /** Kind; a glob. */
  kind: z.string(),
  /** Name; a glob. Left out for all resources of the kind. */
  name: z.string().optional().register(traits, { since: "3.3" }),
});

/** Resources of a namespace, by their kind. */
const namespaceResourceSchema = z.strictObject({
  /** API group; a glob. `""` is the core group. */
  group: z.string(),
  /** Kind; a glob. */
  kind: z.string(),
});

/** Resources that no application has made and that are nevertheless no orphans. */
const orphanedResourceSchema = z.strictObject({
  /** API group; a glob. */
  group: z.string().optional(),
  /** Kind; a glob. */
  kind: z.string().optional(),
  /** Name; a glob. */
  name: z.string().optional(),
});

/** Looks for resources in the project's namespaces that no application has made. */
const orphanedResourcesSchema = z.strictObject({
  /** Show a warning on applications in whose namespaces there are such resources. Default `false`. */
  warn: z.boolean().optional().register(traits, { keptWhenZero: true }),
  /** Resources that do not count. */
  ignore: z.array(orphanedResourceSchema).optional().register(traits, { unordered: true }),
});

/** A key by which commits must be signed. */
const signatureKeySchema = z.strictObject({
  /** ID of the GPG key, in hexadecimal digits. */
  keyID: z.string(),
});

/** The service account with which applications are synced to a destination. */
const destinationServiceAccountSchema = z.strictObject({
  /** Address of the cluster; a glob. */
  server: line().regex(/^[^!]*$/, "must not contain `!`: a denial has no service account"),
  /** Namespace; a glob. */
  namespace: line()
    .regex(/^[^!]*$/, "must not contain `!`: a denial has no service account")
    .optional(),
  /** Name of the service account, or `namespace:name`. */
  defaultServiceAccount: line().regex(
    /^(?=.*[^ ])[^!*[\]{}\\/]*$/,
    "must be the name of a service account, or `namespace:name`, without `!*[]{}\\/`",
  ),
});

/** The keys that a Git repository's commits must be signed with. */
const gpgPolicySchema = z.strictObject({
  /** What is verified: `none`, `head` (the commit or tag deployed) or `strict` (also what came before it). */
  mode: z.enum(["none", "head", "strict"]),
  /** IDs of the keys that are trusted; Argo CD must have each of them. */
  keys: z.array(z.string()).min(1, "must name at least one key").register(traits, { unordered: true }),
});

/** Repositories by their URL. */
const policyRepositorySchema = z.strictObject({
  /** URL of the repositories; a glob, or with `!` in front a denial. */
  url: z.string(),
});

/** What is verified for some Git repositories. */
const gitPolicySchema = z.strictObject({
  /** The repositories that the policy applies to. Only one policy may apply to a repository. */
  repos: z
    .array(policyRepositorySchema)
    .min(1, 'must name at least one repository: write `[{ url: "*" }]` for all')
    .register(traits, { unordered: true }),
  /** Signatures of commits and tags. */
  gpg: gpgPolicySchema,
});

/** What is verified for Git repositories. */
const gitIntegritySchema = z.strictObject({
  /** Policies; only one of them may apply to a repository. */
  policies: z
    .array(gitPolicySchema)
    .min(1, "must hold at least one policy: write one, or remove `sourceIntegrity`")
    .register(traits, { unordered: true }),
});

/** What must be proved of a source before it is deployed. */
const sourceIntegritySchema = z.strictObject({
  /** Git repositories. */
  git: gitIntegritySchema,
});

function destinationKey(destination: unknown): unknown {
  if (!isRecord(destination)) return destination;
  return `${destination.server || destination.name || ""}/${destination.namespace ?? ""}`;
}

/** What the applications of a project may deploy, where to, and who may do what with them. */
const appProjectSpecSchema = z.strictObject({
  /** Repositories that sources may use, by URL; globs, or with `!` in front denials. */
  sourceRepos: rule(
    z.array(pattern()),
    { path: [], message: "names a repository twice: remove one of them" },
    (repositories) => !repeats(repositories, (repository) => repository),
  )
    .optional()
    .register(traits, { unordered: true }),
  /** Clusters and namespaces that applications may be deployed to. */
  destinations: rule(
    z.array(projectDestinationSchema),
    { path: [], message: "names a cluster and namespace twice: remove one of them" },
    (destinations) => !repeats(destinations, destinationKey),
  )
    .optional()
    .register(traits, { unordered: true }),
  /** What the project is for; at most 255 characters. */
  description: z.string().max(255, "must be at most 255 characters: shorten it").optional(),
  /** Who may do what with the project's applications. */
  roles: rule(
    z.array(projectRoleSchema),
    { path: [], message: "names a role twice: give each role its own name" },
    (roles) => !repeats(roles, (role) => (isRecord(role) ? role.name : role)),
  )
    .optional()
    .register(traits, { unordered: true }),
  /** Cluster-wide resources that may be deployed. Default: none. */
  clusterResourceWhitelist: z.array(clusterResourceSchema).optional().register(traits, { unordered: true }),
  /** Resources of a namespace that may not be deployed. */
  namespaceResourceBlacklist: z.array(namespaceResourceSchema).optional().register(traits, { unordered: true }),
  /** Look for resources that no application has made; `{}` switches it on. */
  orphanedResources: orphanedResourcesSchema.optional().register(traits, { keptWhenZero: true }),
  /** Times in which applications may, or may not, be synced. */
  syncWindows: rule(
    z.array(syncWindowSchema),
    { path: [], message: "has the same window twice: remove one of them" },
    (windows) => !repeats(windows, windowKey),
  ).optional(),
  /** Resources of a namespace that may be deployed. Default: all. An empty list is refused: it would mean all as well. */
  namespaceResourceWhitelist: z
    .array(namespaceResourceSchema)
    .min(
      1,
      "must not be empty: Argo CD drops an empty list, which then allows everything. To allow nothing, write " +
        '`namespaceResourceBlacklist: [{ group: "*", kind: "*" }]`; to allow everything, remove the list',
    )
    .optional()
    .register(traits, { unordered: true }),
  /** Keys by which commits must be signed. Superseded by `sourceIntegrity`, which wins where both are set. */
  signatureKeys: z.array(signatureKeySchema).optional().register(traits, { unordered: true }),
  /** Cluster-wide resources that may not be deployed. */
  clusterResourceBlacklist: z.array(clusterResourceSchema).optional().register(traits, { unordered: true }),
  /** Namespaces, besides Argo CD's own, in which the project's applications may be declared; globs. */
  sourceNamespaces: rule(
    z.array(line()),
    { path: [], message: "names a namespace twice: remove one of them" },
    (namespaces) => !repeats(namespaces, (namespace) => namespace),
  )
    .optional()
    .register(traits, { unordered: true }),
  /** Allow only clusters that belong to this project as destinations. Default `false`. */
  permitOnlyProjectScopedClusters: z.boolean().optional(),
  /** Service accounts with which applications are synced; the first whose cluster and namespace match is taken. */
  destinationServiceAccounts: rule(
    z.array(destinationServiceAccountSchema),
    { path: [], message: "names a cluster and namespace twice: remove one of them" },
    (accounts) => !repeats(accounts, destinationKey),
  ).optional(),
  /** What must be proved of a source before it is deployed. */
  sourceIntegrity: sourceIntegritySchema.optional().register(traits, { since: "3.5", keptWhenZero: true }),
});

/** What makes two windows the same to Argo CD. */
function windowKey(window: unknown): unknown {
  if (!isRecord(window)) return window;
  const { kind, schedule, duration, applications, namespaces, clusters, timeZone, andOperator } = window;
  return JSON.stringify([
    kind,
    schedule,
    duration,
    applications ?? [],
    namespaces ?? [],
    clusters ?? [],
    timeZone ?? "",
    andOperator ?? false,
  ]);
}

/** An Argo CD AppProject, with the options of its resource. */
export const appProjectSchema = rule(
  z.strictObject({
    /** Always `argoproj.io/v1alpha1`; accepted so that manifests can be pasted. */
    apiVersion: z.literal("argoproj.io/v1alpha1").optional().register(traits, { option: true }),
    /** Always `AppProject`; accepted so that manifests can be pasted. */
    kind: z.literal("AppProject").optional().register(traits, { option: true }),
    /** Name, namespace, labels, annotations and finalizers. */
    metadata: metadataSchema,
    /** What the project's applications may deploy, where to, and who may do what with them. */
    spec: appProjectSpecSchema,
    ...commonOptions,
  }),
  {
    path: ["spec", "roles"],
    message: "have policies of another project: write the name of this project after `proj:` and before `/`",
  },
  (project) => {
    if (!isRecord(project) || !isRecord(project.metadata)) return true;
    const { name } = project.metadata;
    if (typeof name !== "string" || name === unknown) return true;
    return projectsInPolicies(project.spec).every((named) => named === name);
  },
);

/** What a program declares of an AppProject. */
export type AppProjectInputs = z.input<typeof appProjectSchema>;
/** What the applications of a project may deploy, where to, and who may do what with them. */
export type AppProjectSpec = z.input<typeof appProjectSpecSchema>;
