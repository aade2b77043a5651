import * as z from "zod";
import { unknown } from "../../contract";
import type { KindDocumentation } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { named, namedTexts } from "../../model/named";
import { withFindings, withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import { commonOptions, manifestFields, objectOutputs } from "../shared/fields";
import { withoutCascades } from "../shared/finalizers";
import { pattern, projectDestinationSchema } from "../shared/project/destination";
import { policiesOfAnotherProject, projectRoleSchema } from "../shared/project/role";
import { syncWindowSchema } from "../shared/project/sync-window";
import { refusedMetadata, writtenByArgoCd, writtenWithTokens } from "../shared/refused";
import { line, repeats } from "../shared/text";

const clusterResourceSchema = named("ClusterResource", "Cluster-wide resources, by their kind and name.", {
  group: z.string().describe('API group; a glob. `""` is the core group.'),
  kind: z.string().describe("Kind; a glob."),
  name: z
    .string()
    .optional()
    .describe("Name; a glob. Left out for all resources of the kind.")
    .register(traits, { since: "3.3" }),
});

const namespaceResourceSchema = named("NamespaceResource", "Resources of a namespace, by their kind.", {
  group: z.string().describe('API group; a glob. `""` is the core group.'),
  kind: z.string().describe("Kind; a glob."),
});

const orphanedResourceSchema = named(
  "OrphanedResource",
  "Resources that no application has made and that are nevertheless no orphans.",
  {
    group: z.string().optional().describe("API group; a glob."),
    kind: z.string().optional().describe("Kind; a glob."),
    name: z.string().optional().describe("Name; a glob."),
  },
);

const orphanedResourcesSchema = named(
  "OrphanedResources",
  "Looks for resources in the project's namespaces that no application has made.",
  {
    warn: z
      .boolean()
      .optional()
      .describe("Show a warning on applications in whose namespaces there are such resources. Default `false`.")
      .register(traits, { keptWhenZero: true }),
    ignore: z
      .array(orphanedResourceSchema)
      .optional()
      .describe("Resources that do not count.")
      .register(traits, { unordered: true }),
  },
);

const signatureKeySchema = named("SignatureKey", "A key by which commits must be signed.", {
  keyID: z.string().describe("ID of the GPG key, in hexadecimal digits."),
});

const destinationServiceAccountSchema = named(
  "DestinationServiceAccount",
  "The service account with which applications are synced to a destination.",
  {
    server: line()
      .regex(/^[^!]*$/, "must not contain `!`: a denial has no service account")
      .describe("Address of the cluster; a glob."),
    namespace: line()
      .regex(/^[^!]*$/, "must not contain `!`: a denial has no service account")
      .optional()
      .describe("Namespace; a glob."),
    defaultServiceAccount: line()
      .regex(
        /^(?=.*[^ ])[^!*[\]{}\\/]*$/,
        "must be the name of a service account, or `namespace:name`, without `!*[]{}\\/`",
      )
      .describe("Name of the service account, or `namespace:name`."),
  },
);

const gpgPolicySchema = named("GpgPolicy", "The keys that a Git repository's commits must be signed with.", {
  mode: namedTexts("GpgMode", "Which commits must be signed.", ["none", "head", "strict"]).describe(
    "What is verified: `none`, `head` (the commit or tag deployed) or `strict` (also what came before it).",
  ),
  keys: z
    .array(z.string())
    .min(1, "must name at least one key")
    .describe("IDs of the keys that are trusted; Argo CD must have each of them.")
    .register(traits, { unordered: true }),
});

const policyRepositorySchema = named("PolicyRepository", "Repositories by their URL.", {
  url: z.string().describe("URL of the repositories; a glob, or with `!` in front a denial."),
});

const gitPolicySchema = named("GitPolicy", "What is verified for some Git repositories.", {
  repos: z
    .array(policyRepositorySchema)
    .min(1, 'must name at least one repository: write `[{ url: "*" }]` for all')
    .describe("The repositories that the policy applies to. Only one policy may apply to a repository.")
    .register(traits, { unordered: true }),
  gpg: gpgPolicySchema.describe("Signatures of commits and tags."),
});

const gitIntegritySchema = named("GitIntegrity", "What is verified for Git repositories.", {
  policies: z
    .array(gitPolicySchema)
    .min(1, "must hold at least one policy: write one, or remove `sourceIntegrity`")
    .describe("Policies; only one of them may apply to a repository.")
    .register(traits, { unordered: true }),
});

const sourceIntegritySchema = named("SourceIntegrity", "What must be proved of a source before it is deployed.", {
  git: gitIntegritySchema.describe("Git repositories."),
});

function destinationKey(destination: unknown): unknown {
  if (!isRecord(destination)) return destination;
  return `${destination.server || destination.name || ""}/${destination.namespace ?? ""}`;
}

const appProjectSpecSchema = named(
  "AppProjectSpec",
  "What the applications of a project may deploy, where to, and who may do what with them.",
  {
    sourceRepos: withRules(z.array(pattern()), {
      path: [],
      message: "names a repository twice: remove one of them",
      holds: (repositories) => !repeats(repositories, (repository) => repository),
    })
      .optional()
      .describe("Repositories that sources may use, by URL; globs, or with `!` in front denials.")
      .register(traits, { unordered: true }),
    destinations: withRules(z.array(projectDestinationSchema), {
      path: [],
      message: "names a cluster and namespace twice: remove one of them",
      holds: (destinations) => !repeats(destinations, destinationKey),
    })
      .optional()
      .describe("Clusters and namespaces that applications may be deployed to.")
      .register(traits, { unordered: true }),
    description: z
      .string()
      .max(255, "must be at most 255 characters: shorten it")
      .optional()
      .describe("What the project is for; at most 255 characters."),
    roles: withRules(z.array(projectRoleSchema), {
      path: [],
      message: "names a role twice: give each role its own name",
      holds: (roles) => !repeats(roles, (role) => (isRecord(role) ? role.name : role)),
    })
      .optional()
      .describe("Who may do what with the project's applications.")
      .register(traits, { unordered: true }),
    clusterResourceWhitelist: z
      .array(clusterResourceSchema)
      .optional()
      .describe("Cluster-wide resources that may be deployed. Default: none.")
      .register(traits, { unordered: true }),
    namespaceResourceBlacklist: z
      .array(namespaceResourceSchema)
      .optional()
      .describe("Resources of a namespace that may not be deployed.")
      .register(traits, { unordered: true }),
    orphanedResources: orphanedResourcesSchema
      .optional()
      .describe("Look for resources that no application has made; `{}` switches it on.")
      .register(traits, { keptWhenZero: true }),
    syncWindows: withRules(z.array(syncWindowSchema), {
      path: [],
      message: "has the same window twice: remove one of them",
      holds: (windows) => !repeats(windows, windowKey),
    })
      .optional()
      .describe("Times in which applications may, or may not, be synced."),
    namespaceResourceWhitelist: z
      .array(namespaceResourceSchema)
      .min(
        1,
        "must not be empty: Argo CD drops an empty list, which then allows everything. To allow nothing, write " +
          '`namespaceResourceBlacklist: [{ group: "*", kind: "*" }]`; to allow everything, remove the list',
      )
      .optional()
      .describe(
        "Resources of a namespace that may be deployed. Default: all. An empty list is refused: it would mean all " +
          "as well.",
      )
      .register(traits, { unordered: true }),
    signatureKeys: z
      .array(signatureKeySchema)
      .optional()
      .describe("Keys by which commits must be signed. Superseded by `sourceIntegrity`, which wins where both are set.")
      .register(traits, {
        unordered: true,
        ending: { release: "4.0", instead: { field: "spec.sourceIntegrity", since: "3.5" } },
      }),
    clusterResourceBlacklist: z
      .array(clusterResourceSchema)
      .optional()
      .describe("Cluster-wide resources that may not be deployed.")
      .register(traits, { unordered: true }),
    sourceNamespaces: withRules(z.array(line()), {
      path: [],
      message: "names a namespace twice: remove one of them",
      holds: (namespaces) => !repeats(namespaces, (namespace) => namespace),
    })
      .optional()
      .describe("Namespaces, besides Argo CD's own, in which the project's applications may be declared; globs.")
      .register(traits, { unordered: true }),
    permitOnlyProjectScopedClusters: z
      .boolean()
      .optional()
      .describe("Allow only clusters that belong to this project as destinations. Default `false`."),
    destinationServiceAccounts: withRules(z.array(destinationServiceAccountSchema), {
      path: [],
      message: "names a cluster and namespace twice: remove one of them",
      holds: (accounts) => !repeats(accounts, destinationKey),
    })
      .optional()
      .describe(
        "Service accounts with which applications are synced; the first whose cluster and namespace match is " +
          "taken.",
      ),
    sourceIntegrity: sourceIntegritySchema
      .optional()
      .describe("What must be proved of a source before it is deployed.")
      .register(traits, { since: "3.5", keptWhenZero: true }),
  },
);

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

export const appProjectSchema = withFindings(
  withRules(
    named("AppProjectInputs", "What a program declares of an AppProject.", {
      ...manifestFields("AppProject"),
      spec: appProjectSpecSchema.describe(
        "What the project's applications may deploy, where to, and who may do what with them.",
      ),
      ...commonOptions,
    }),
    withoutCascades("a project"),
  ),
  (project) => {
    if (!isRecord(project) || !isRecord(project.metadata)) return [];
    const { name } = project.metadata;
    if (typeof name !== "string" || name === unknown) return [];
    const roles: readonly unknown[] =
      isRecord(project.spec) && Array.isArray(project.spec.roles) ? project.spec.roles : [];
    return roles.flatMap((role, index) =>
      policiesOfAnotherProject(role, name).map(({ path, message }) => ({
        path: ["spec", "roles", index, ...path],
        message,
      })),
    );
  },
);

/** What a program declares of an AppProject. */
export type AppProjectInputs = z.input<typeof appProjectSchema>;
/** What the applications of a project may deploy, where to, and who may do what with them. */
export type AppProjectSpec = z.input<typeof appProjectSpecSchema>;

/** What a program gets of an AppProject besides its declaration. */
export const appProjectOutputs = z.strictObject({
  ...objectOutputs,
  url: z.string().describe("The project's page in Argo CD's web interface.").register(traits, { stable: true }),
});
export type AppProjectOutputs = z.output<typeof appProjectOutputs>;

/** Why fields that Argo CD has cannot be declared. */
export const refusedAppProjectFields: RefusedFields = {
  ...refusedMetadata,
  status: writtenByArgoCd,
  "spec.roles.[*].jwtTokens": writtenWithTokens,
};

export const appProjectDocumentation: KindDocumentation = {
  noun: "project",
  summary: "An Argo CD AppProject: what its applications may deploy, from where and to where.",
  example: `new argocd.AppProject("payments", {
  spec: {
    description: "Everything that takes money",
    sourceRepos: ["https://git.example.com/payments/*"],
    destinations: [{ server: "https://kubernetes.default.svc", namespace: "payments-*" }],
  },
});`,
  reading: `export const name = project.metadata.name;
export const servers = project.spec.destinations.apply((destinations) => destinations?.map(({ server }) => server));`,
  see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/project.yaml",
  id: "its name",
};
