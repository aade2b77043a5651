import { noDefaultProject } from "../../../../policy-packs/lib/rules/no-default-project";
import { projectClusterResourceBlacklist } from "../../../../policy-packs/lib/rules/project-cluster-resource-blacklist";
import { projectClusterResourceWhitelist } from "../../../../policy-packs/lib/rules/project-cluster-resource-whitelist";
import { projectDenyWindowManualSync } from "../../../../policy-packs/lib/rules/project-deny-window-manual-sync";
import { projectDescription } from "../../../../policy-packs/lib/rules/project-description";
import { projectDestinationNamespaceWildcard } from "../../../../policy-packs/lib/rules/project-destination-namespace-wildcard";
import { projectDestinationServerWildcard } from "../../../../policy-packs/lib/rules/project-destination-server-wildcard";
import { projectDestinations } from "../../../../policy-packs/lib/rules/project-destinations";
import { projectGroupNames } from "../../../../policy-packs/lib/rules/project-group-names";
import { projectOrphanedResources } from "../../../../policy-packs/lib/rules/project-orphaned-resources";
import { projectRoleEscalation } from "../../../../policy-packs/lib/rules/project-role-escalation";
import { projectRoleWildcard } from "../../../../policy-packs/lib/rules/project-role-wildcard";
import { projectScopedClusters } from "../../../../policy-packs/lib/rules/project-scoped-clusters";
import { projectSignatureKeys } from "../../../../policy-packs/lib/rules/project-signature-keys";
import { projectSourcePatterns } from "../../../../policy-packs/lib/rules/project-source-patterns";
import { projectSourceWildcard } from "../../../../policy-packs/lib/rules/project-source-wildcard";
import { projectSyncWindowSchedule } from "../../../../policy-packs/lib/rules/project-sync-window-schedule";
import { projectSyncWindows } from "../../../../policy-packs/lib/rules/project-sync-windows";
import { application, applicationSet, entry, project, unknown } from "../support";
import { one, type RuleCases, several } from "./types";

const local = "https://kubernetes.default.svc";
const always = { kind: "allow", schedule: "* * * * *", duration: "24h", applications: ["*"] };
const window = { kind: "allow", schedule: "0 8 * * 1-5", duration: "8h", applications: ["*"] };

function role(...policies: string[]) {
  return project({ "spec.roles": [{ name: "ci", policies }] });
}

/** A project that leaves parts of its spec to others. */
function leaving(...externallyManaged: string[]) {
  return project({ externallyManaged });
}

/** Rules about projects. */
export const projectCases: readonly RuleCases[] = [
  {
    rule: noDefaultProject,
    good: [one("a project of its own", application()), one("a project", project())],
    bad: [
      one("default", application({ "spec.project": "default" }), {
        violations: ["spec.project: is the project `default`"],
      }),
      one("no project", application({ "spec.project": undefined }), {
        violations: ["which means the project `default`"],
      }),
      one("an empty project", application({ "spec.project": "" }), {
        violations: ["which means the project `default`"],
      }),
      one("the project itself", project({ "metadata.name": "default" }), { violations: ["metadata.name"] }),
    ],
    unknown: [
      one("project", application({ "spec.project": unknown }), { unknowns: ["spec.project: checked at update"] }),
      one("all of the spec", application({ spec: unknown }), { unknowns: ["spec: checked at update"] }),
    ],
  },
  {
    rule: projectDescription,
    good: [one("a description", project()), one("long enough", project(), { config: { minimumLength: 20 } })],
    bad: [
      one("none", project({ "spec.description": undefined }), { violations: ["spec.description: is missing"] }),
      one("an empty one", project({ "spec.description": "" }), { violations: ["is missing"] }),
      one("too short", project({ "spec.description": "x" }), {
        config: { minimumLength: 5 },
        violations: ["shorter than 5"],
      }),
    ],
    unknown: [one("description", project({ "spec.description": unknown }), { unknowns: ["spec.description"] })],
  },
  {
    rule: projectSourceWildcard,
    good: [one("a pattern with a host", project())],
    bad: [
      one("a star", project({ "spec.sourceRepos": ["https://git.example.com/a", "*"] }), {
        violations: ["spec.sourceRepos[1]"],
      }),
      one("two stars", project({ "spec.sourceRepos": ["**"] }), { violations: ["every repository"] }),
      one("a source by itself", entry("ProjectSourceRepository", { repo: "*" }), {
        violations: ["repo: permits every"],
      }),
    ],
    unknown: [
      one("the list", project({ "spec.sourceRepos": unknown }), { unknowns: ["spec.sourceRepos: "] }),
      one("an item beside a star", project({ "spec.sourceRepos": [unknown, "*"] }), {
        unknowns: ["spec.sourceRepos[0]"],
        violations: ["spec.sourceRepos[1]: permits every repository"],
      }),
    ],
  },
  {
    rule: projectSourcePatterns,
    good: [
      one("no configuration", project({ "spec.sourceRepos": ["*"] })),
      one("within", project(), { config: { allowed: ["https://git.example.com/**"] } }),
      one("a denial where all are allowed", project({ "spec.sourceRepos": ["!https://evil.example.com/**"] }), {
        config: { allowed: ["*"], denied: ["https://evil.example.com/**"] },
      }),
      one("none of the denied", project(), { config: { denied: ["https://git.example.com/secret/*"] } }),
    ],
    bad: [
      one("elsewhere", project({ "spec.sourceRepos": ["https://github.com/a/b"] }), {
        config: { allowed: ["https://git.example.com/**"] },
        violations: ['"https://github.com/a/b" is not within an allowed source'],
      }),
      one("wider than allowed", project({ "spec.sourceRepos": ["https://git.example.com/**"] }), {
        config: { allowed: ["https://git.example.com/*/*"] },
        violations: ["is not within"],
      }),
      one("overlapping a denied one", project({ "spec.sourceRepos": ["https://git.example.com/*/*"] }), {
        config: { denied: ["https://git.example.com/secret/*"] },
        violations: ["permits the denied source"],
      }),
    ],
    unknown: [
      one("an item", project({ "spec.sourceRepos": [unknown, "https://github.com/a/b"] }), {
        config: { allowed: ["https://git.example.com/**"] },
        unknowns: ["spec.sourceRepos[0]"],
        violations: ["github.com"],
      }),
    ],
  },
  {
    rule: projectDestinationServerWildcard,
    good: [one("an address", project())],
    bad: [
      one("any server", project({ "spec.destinations": [{ server: "*", namespace: "a" }] }), {
        violations: ["spec.destinations[0].server: permits every cluster"],
      }),
      one("any name", project({ "spec.destinations": [{ name: "*", namespace: "a" }] }), { violations: ["[0].name"] }),
      one("a destination by itself", entry("ProjectDestination", { server: "*", namespace: "a" }), {
        violations: ["server: permits every cluster"],
      }),
    ],
    unknown: [
      one("a server beside a star", project({ "spec.destinations": [{ server: unknown }, { server: "*" }] }), {
        unknowns: ["spec.destinations[0].server"],
        violations: ["spec.destinations[1].server"],
      }),
    ],
  },
  {
    rule: projectDestinationNamespaceWildcard,
    good: [
      one("a namespace", project()),
      one("a prefix", project({ "spec.destinations": [{ server: local, namespace: "a-*" }] })),
    ],
    bad: [
      one("any", project({ "spec.destinations": [{ server: local, namespace: "*" }] }), {
        violations: ["spec.destinations[0].namespace: permits every namespace"],
      }),
    ],
    unknown: [
      one("a namespace", project({ "spec.destinations": [{ server: local, namespace: unknown }] }), {
        unknowns: ["spec.destinations[0].namespace"],
      }),
    ],
  },
  {
    rule: projectDestinations,
    good: [
      one("no configuration", project({ "spec.destinations": [{ server: "*", namespace: "*" }] })),
      one("allowed", project(), { config: { allowed: [{ cluster: local, namespace: "pay*" }] } }),
      one("a denial where all are allowed", project({ "spec.destinations": [{ server: local, namespace: "!a" }] }), {
        config: { allowed: [{ cluster: local }] },
      }),
      one("of another stack", project({ "spec.destinations": [{ server: "*", namespace: "*" }] }), {
        config: { allowed: [{ cluster: local }], stacks: ["prod*"] },
      }),
    ],
    bad: [
      one("another cluster", project({ "spec.destinations": [{ name: "prod", namespace: "a" }] }), {
        config: { allowed: [{ cluster: local }] },
        violations: ['cluster "prod" with namespace "a" is not allowed here'],
      }),
      one("a wildcard", project({ "spec.destinations": [{ server: local, namespace: "*" }] }), {
        config: { allowed: [{ cluster: local, namespace: "payments*" }] },
        violations: ["is not allowed here"],
      }),
    ],
    unknown: [
      one(
        "a server",
        project({
          "spec.destinations": [
            { server: unknown, namespace: "a" },
            { name: "prod", namespace: "a" },
          ],
        }),
        {
          config: { allowed: [{ cluster: local }] },
          unknowns: ["spec.destinations[0].server"],
          violations: ["prod"],
        },
      ),
    ],
  },
  {
    rule: projectClusterResourceWhitelist,
    good: [
      one("none", project()),
      one("one", project({ "spec.clusterResourceWhitelist": [{ group: "", kind: "Namespace" }] })),
    ],
    bad: [
      one("all", project({ "spec.clusterResourceWhitelist": [{ group: "*", kind: "*" }] }), {
        violations: ["clusterResourceWhitelist[0].kind: permits every cluster-wide resource"],
      }),
      one("all of a group", project({ "spec.clusterResourceWhitelist": [{ group: "", kind: "*" }] }), {
        violations: ["every kind of the group"],
      }),
      one("a kind of all groups", project({ "spec.clusterResourceWhitelist": [{ group: "*", kind: "Role" }] }), {
        violations: ["every group"],
      }),
    ],
    unknown: [
      one(
        "a kind",
        project({
          "spec.clusterResourceWhitelist": [
            { group: "", kind: unknown },
            { group: "*", kind: "*" },
          ],
        }),
        {
          unknowns: ["clusterResourceWhitelist[0].kind"],
          violations: ["clusterResourceWhitelist[1].kind"],
        },
      ),
    ],
  },
  {
    rule: projectClusterResourceBlacklist,
    good: [
      one("all", project({ "spec.clusterResourceBlacklist": [{ group: "*", kind: "*" }] })),
      one("the required one", project({ "spec.clusterResourceBlacklist": [{ group: "rbac*", kind: "ClusterRole" }] }), {
        config: { required: [{ group: "rbac.authorization.k8s.io", kind: "ClusterRole" }] },
      }),
    ],
    bad: [
      one("none", project(), { violations: ["spec.clusterResourceBlacklist: is missing"] }),
      one("another", project({ "spec.clusterResourceBlacklist": [{ group: "", kind: "Node" }] }), {
        violations: ['does not deny kind "*" of group "*"'],
      }),
      one(
        "one of that name only",
        project({ "spec.clusterResourceBlacklist": [{ group: "*", kind: "*", name: "a" }] }),
        {
          violations: ["does not deny"],
        },
      ),
      one(
        "one without star",
        project({
          "spec.clusterResourceBlacklist": [
            { group: "*", kind: "*" },
            { group: "*", kind: "Node" },
          ],
        }),
        {
          config: { onlyWildcards: true },
          violations: ["clusterResourceBlacklist[1].kind: has no `*`"],
        },
      ),
    ],
    unknown: [
      one("an entry", project({ "spec.clusterResourceBlacklist": [unknown] }), {
        unknowns: ["clusterResourceBlacklist[0]"],
      }),
      one("the list", project({ "spec.clusterResourceBlacklist": unknown }), {
        unknowns: ["clusterResourceBlacklist"],
      }),
    ],
  },
  {
    rule: projectRoleWildcard,
    good: [
      one("no roles", project()),
      one("one action", role("p, proj:payments:ci, applications, sync, payments/api, allow")),
      one("a denial", role("p, proj:payments:ci, applications, *, payments/*, deny")),
      one("only objects matter", role("p, proj:payments:ci, applications, *, payments/api, allow"), {
        config: { parts: ["object"] },
      }),
    ],
    bad: [
      one("an action", role("p, proj:payments:ci, applications, *, payments/api, allow"), {
        violations: ["spec.roles[0].policies[0]: has `*` as action"],
      }),
      one(
        "a role by itself",
        entry("ProjectRole", { name: "ci", policies: ["p, proj:payments:ci, applications, *, payments/api, allow"] }),
        { violations: ["policies[0]: has `*` as action"] },
      ),
      one("an object", role("p, proj:payments:ci, applications, sync, payments/*, allow"), {
        violations: ["as object"],
      }),
      one("all parts", role("p, proj:payments:ci, *, *, payments/*, allow"), {
        violations: ["as resource and action and object"],
      }),
      one("actions of a kind", role("p, proj:payments:ci, applications, action/*, payments/api, allow"), {
        violations: ["as action"],
      }),
    ],
    unknown: [
      one("a policy beside a bad one", role(unknown, "p, proj:payments:ci, applications, *, payments/api, allow"), {
        unknowns: ["spec.roles[0].policies[0]"],
        violations: ["spec.roles[0].policies[1]"],
      }),
    ],
  },
  {
    rule: projectRoleEscalation,
    good: [
      one("reading", role("p, proj:payments:ci, projects, get, payments, allow")),
      one("a denial", role("p, proj:payments:ci, clusters, update, *, deny")),
    ],
    bad: [
      one("projects", role("p, proj:payments:ci, projects, update, payments, allow"), {
        violations: ["allows the action `update` on `projects`"],
      }),
      one("clusters", role("p, proj:payments:ci, clusters, *, *, allow"), { violations: ["on `clusters`"] }),
      one("everything", role("p, proj:payments:ci, *, *, *, allow"), { violations: ["on `*`"] }),
    ],
    unknown: [one("a role", project({ "spec.roles": [unknown] }), { unknowns: ["spec.roles[0]"] })],
  },
  {
    rule: projectGroupNames,
    good: [
      one("no pattern", project({ "spec.roles": [{ name: "ci", groups: ["Everyone"] }] })),
      one("a match", project({ "spec.roles": [{ name: "ci", groups: ["team-payments"] }] }), {
        config: { pattern: "team-[a-z]+" },
      }),
    ],
    bad: [
      one("no match", project({ "spec.roles": [{ name: "ci", groups: ["xteam-payments"] }] }), {
        config: { pattern: "team-[a-z]+" },
        violations: ['spec.roles[0].groups[0]: "xteam-payments" does not match'],
      }),
    ],
    unknown: [
      one("a group", project({ "spec.roles": [{ name: "ci", groups: [unknown, "x"] }] }), {
        config: { pattern: "team-[a-z]+" },
        unknowns: ["groups[0]"],
        violations: ["groups[1]"],
      }),
    ],
  },
  {
    rule: projectSyncWindows,
    good: [
      one("a window", project({ "spec.syncWindows": [window] })),
      one("of the kind", project({ "spec.syncWindows": [window] }), { config: { kind: "allow" } }),
      one("of another stack", project(), { config: { stacks: ["prod"] } }),
      several("an entry by itself", [leaving("spec.syncWindows"), entry("ProjectSyncWindow", window)]),
      several("an entry of a project that others declare", [project(), entry("ProjectSyncWindow", window)]),
      one("entries of other stacks", leaving("spec.syncWindows")),
    ],
    bad: [
      one("what is left to others is another list", leaving("spec.roles"), { violations: ["is missing"] }),
      several(
        "an entry of another project",
        [project(), entry("ProjectSyncWindow", { ...window, project: "orders" })],
        {
          violations: ["is missing"],
        },
      ),
      several("an entry that is always open", [leaving("spec.syncWindows"), entry("ProjectSyncWindow", always)], {
        violations: ["payments: spec.syncWindows: never keeps a sync from starting"],
      }),
      one("none", project(), { violations: ["spec.syncWindows: is missing"] }),
      one("an empty list", project({ "spec.syncWindows": [] }), { violations: ["is missing"] }),
      one("of the other kind", project({ "spec.syncWindows": [window] }), {
        config: { kind: "deny" },
        violations: ["no window of kind `deny`"],
      }),
      one("of this stack", project(), { config: { stacks: ["prod*"] }, stack: "prod-eu", violations: ["is missing"] }),
    ],
    unknown: [
      several(
        "the project of an entry",
        [project({ "spec.syncWindows": [] }), entry("ProjectSyncWindow", { ...window, project: unknown })],
        { unknowns: ["entry: project"] },
      ),
      one("what is left to others", project({ externallyManaged: unknown }), { unknowns: ["externallyManaged"] }),
      one("the list", project({ "spec.syncWindows": unknown }), { unknowns: ["spec.syncWindows"] }),
      one("a kind", project({ "spec.syncWindows": [{ ...window, kind: unknown }] }), {
        config: { kind: "deny" },
        unknowns: ["spec.syncWindows[0].kind"],
      }),
    ],
  },
  {
    rule: projectSyncWindowSchedule,
    good: [
      one("none", project()),
      one("valid", project({ "spec.syncWindows": [{ ...window, timeZone: "Europe/Berlin" }] })),
      one("names", project({ "spec.syncWindows": [{ ...window, schedule: "*/5 0-6 1,15 jan-mar mon-fri" }] })),
    ],
    bad: [
      one("@daily", project({ "spec.syncWindows": [{ ...window, schedule: "@daily" }] }), {
        violations: ['spec.syncWindows[0].schedule: "@daily" is no cron schedule'],
      }),
      one("an hour that is none", project({ "spec.syncWindows": [{ ...window, schedule: "0 25 * * *" }] }), {
        violations: ["no cron schedule"],
      }),
      one("a zone", project({ "spec.syncWindows": [{ ...window, timeZone: "Berlin" }] }), {
        violations: ["no IANA time zone"],
      }),
      one("a zone in lower case", project({ "spec.syncWindows": [{ ...window, timeZone: "europe/berlin" }] }), {
        violations: ["no IANA time zone"],
      }),
      one("a duration", project({ "spec.syncWindows": [{ ...window, duration: "1d" }] }), {
        violations: ['"1d" is no duration'],
      }),
    ],
    unknown: [
      one(
        "a schedule beside a bad zone",
        project({ "spec.syncWindows": [{ ...window, schedule: unknown, timeZone: "X" }] }),
        {
          unknowns: ["syncWindows[0].schedule"],
          violations: ["timeZone"],
        },
      ),
    ],
  },
  {
    rule: projectDenyWindowManualSync,
    good: [
      one("a freeze", project({ "spec.syncWindows": [{ ...window, kind: "deny" }] })),
      one("an allow window", project({ "spec.syncWindows": [{ ...window, manualSync: true }] })),
    ],
    bad: [
      one("a window by itself", entry("ProjectSyncWindow", { ...window, kind: "deny", manualSync: true }), {
        violations: ["manualSync: lets syncs by hand through"],
      }),
      one("a way around", project({ "spec.syncWindows": [{ ...window, kind: "deny", manualSync: true }] }), {
        violations: ["spec.syncWindows[0].manualSync: lets syncs by hand through"],
      }),
    ],
    unknown: [
      one("the switch", project({ "spec.syncWindows": [{ ...window, kind: "deny", manualSync: unknown }] }), {
        unknowns: ["syncWindows[0].manualSync"],
      }),
    ],
  },
  {
    rule: projectOrphanedResources,
    good: [
      one("on", project({ "spec.orphanedResources": { warn: true } })),
      one("without warning", project({ "spec.orphanedResources": {} }), { config: { warn: false } }),
    ],
    bad: [
      one("off", project(), { violations: ["spec.orphanedResources: is missing"] }),
      one("without warning", project({ "spec.orphanedResources": {} }), {
        violations: ["orphanedResources.warn: is not `true`"],
      }),
    ],
    unknown: [
      one("warn", project({ "spec.orphanedResources": { warn: unknown } }), { unknowns: ["orphanedResources.warn"] }),
    ],
  },
  {
    rule: projectSignatureKeys,
    good: [
      one("keys", project({ "spec.signatureKeys": [{ keyID: "4AEE18F83AFDEB23" }] }), {
        config: { keys: ["4aee18f83afdeb23"] },
      }),
      one(
        "integrity",
        project({ "spec.sourceIntegrity": { git: { policies: [{ repos: [], gpg: { mode: "head", keys: ["A"] } }] } } }),
      ),
    ],
    bad: [
      one("none", project(), { violations: ["spec.signatureKeys: is missing"] }),
      one("a key of somebody else", project({ "spec.signatureKeys": [{ keyID: "B" }] }), {
        config: { keys: ["A"] },
        violations: ['signatureKeys[0].keyID: "B" is not among the trusted keys'],
      }),
      one(
        "a policy that verifies nothing",
        project({ "spec.sourceIntegrity": { git: { policies: [{ gpg: { mode: "none", keys: [] } }] } } }),
        {
          violations: ["mode: verifies nothing"],
        },
      ),
    ],
    unknown: [
      one("a key", project({ "spec.signatureKeys": [{ keyID: unknown }, { keyID: "B" }] }), {
        config: { keys: ["A"] },
        unknowns: ["signatureKeys[0].keyID"],
        violations: ['"B"'],
      }),
    ],
  },
  {
    rule: projectScopedClusters,
    good: [one("only its own", project({ "spec.permitOnlyProjectScopedClusters": true }))],
    bad: [
      one("all", project(), { violations: ["permitOnlyProjectScopedClusters: is not `true`"] }),
      one("off", project({ "spec.permitOnlyProjectScopedClusters": false }), { violations: ["is not `true`"] }),
    ],
    unknown: [
      one("the switch", project({ "spec.permitOnlyProjectScopedClusters": unknown }), {
        unknowns: ["permitOnlyProjectScopedClusters"],
      }),
    ],
  },
];

/** Cases of ApplicationSets, which are read as sets and by their template. */
export const templateCases = [
  one("a filled in project", applicationSet({ "spec.template.spec.project": "{{project}}" }), {
    unknowns: ["spec.template.spec.project: cannot be judged, because it is filled in by a generator"],
  }),
  one("a fixed project", applicationSet({ "spec.template.spec.project": "default" }), {
    violations: ["spec.template.spec.project: is the project `default`"],
  }),
];
