import { unknown } from "../../../provider/contract";
import { appProjectSchema } from "../../../provider/kinds/app-project/schema";
import { maximalAppProject } from "../../kinds/app-project";
import { problems } from "./problems";

function check(spec: Record<string, unknown>): string[] {
  return problems(appProjectSchema, { metadata: { name: "payments" }, spec });
}

const window = { kind: "allow", schedule: "0 22 * * *", duration: "1h", applications: ["*"] };
const policy = "p, proj:payments:deploy, applications, sync, payments/*, allow";

test("every field", () => {
  expect(problems(appProjectSchema, maximalAppProject)).toEqual([]);
  expect(appProjectSchema.parse(maximalAppProject)).toEqual(maximalAppProject);
});

test("an empty project", () => {
  expect(check({})).toEqual([]);
});

const form =
  "must have the form `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` (or `deny`)";
const zone = "must be the IANA name of a time zone such as `Europe/Berlin`: Argo CD takes any other for UTC";
const cron = "must be a cron schedule of five fields such as `0 22 * * 1-5` (no `@daily`; 0 is Sunday)";

test.each<[string, Record<string, unknown>, string[]]>([
  [
    "an empty whitelist of namespaced resources",
    { namespaceResourceWhitelist: [] },
    [
      "spec.namespaceResourceWhitelist: must not be empty: Argo CD drops an empty list, which then allows everything. " +
        'To allow nothing, write `namespaceResourceBlacklist: [{ group: "*", kind: "*" }]`; ' +
        "to allow everything, remove the list",
    ],
  ],
  ["an empty whitelist of cluster-wide resources", { clusterResourceWhitelist: [] }, []],
  [
    "a denial of everything",
    { sourceRepos: ["!*"], destinations: [{ server: "!*" }] },
    [
      "spec.sourceRepos.0: `!*` denies everything and is refused by Argo CD: name what to deny, or remove it",
      "spec.destinations.0.server: `!*` denies everything and is refused by Argo CD: name what to deny, or remove it",
    ],
  ],
  [
    "doubles",
    {
      sourceRepos: ["a", "a"],
      sourceNamespaces: ["a", "a"],
      destinations: [
        { server: "a", namespace: "b" },
        { name: "a", namespace: "b" },
      ],
      roles: [{ name: "a" }, { name: "a" }],
      syncWindows: [window, window],
    },
    [
      "spec.sourceRepos: names a repository twice: remove one of them",
      "spec.destinations: names a cluster and namespace twice: remove one of them",
      "spec.roles: names a role twice: give each role its own name",
      "spec.syncWindows: has the same window twice: remove one of them",
      "spec.sourceNamespaces: names a namespace twice: remove one of them",
    ],
  ],
  ["values that are not known yet are no doubles", { sourceRepos: [unknown, unknown] }, []],
  [
    "a description that is too long",
    { description: "a".repeat(256) },
    ["spec.description: must be at most 255 characters: shorten it"],
  ],
  [
    "a role's name",
    { roles: [{ name: "-a" }] },
    ["spec.roles.0.name: must be letters, digits, `-` or `_`, with a letter or digit at both ends"],
  ],
  ["a policy", { roles: [{ name: "deploy", policies: [policy, policy.replace(/ /g, "")] }] }, []],
  [
    "a policy that is not known yet",
    { roles: [{ name: "deploy", policies: [unknown] }] },
    [`spec.roles.0.policies.0: ${form}`],
  ],
  [
    "a policy of another role",
    { roles: [{ name: "other", policies: [policy] }] },
    ["spec.roles.0.policies.0: is a policy of another role: write the name of this one after `proj:<project>:`"],
  ],
  ["a policy of a role that is not known yet", { roles: [{ name: unknown, policies: [policy] }] }, []],
  [
    "a policy of another project",
    { roles: [{ name: "deploy", policies: [policy.replaceAll("payments", "other")] }] },
    [
      "spec.roles.0.policies.0: is a policy of another project: write the name of this one after `proj:` and before `/`",
    ],
  ],
  [
    "all that is wrong with one policy",
    { roles: [{ name: "deploy", policies: ["p, proj:other:ci, application, get, other/*, allow"] }] },
    [
      `spec.roles.0.policies.0: ${form}`,
      "spec.roles.0.policies.0: is a policy of another role: write the name of this one after `proj:<project>:`",
      "spec.roles.0.policies.0: is a policy of another project: write the name of this one after `proj:` and before `/`",
    ],
  ],
  [
    "groups",
    { roles: [{ name: "a", groups: ["a,b", '"a,b"', " a", "", "a", "a"] }] },
    [0, 2]
      .map(
        (index) =>
          `spec.roles.0.groups.${index}: must be a group's name without spaces around it; ` +
          "write quotes inside the text when it has a comma",
      )
      .concat("spec.roles.0.groups.3: is empty: write a group's name, or remove it")
      .concat("spec.roles.0.groups: names a group twice: remove one of them"),
  ],
  [
    "a service account",
    { destinationServiceAccounts: [{ server: "!a", defaultServiceAccount: " " }] },
    [
      "spec.destinationServiceAccounts.0.server: must not contain `!`: a denial has no service account",
      "spec.destinationServiceAccounts.0.defaultServiceAccount: must be the name of a service account, or `namespace:name`, " +
        "without `!*[]{}\\/`",
    ],
  ],
  [
    "empty lists inside sourceIntegrity",
    { sourceIntegrity: { git: { policies: [{ repos: [], gpg: { mode: "head", keys: [] } }] } } },
    [
      'spec.sourceIntegrity.git.policies.0.repos: must name at least one repository: write `[{ url: "*" }]` for all',
      "spec.sourceIntegrity.git.policies.0.gpg.keys: must name at least one key",
    ],
  ],
  [
    "a window without target",
    { syncWindows: [{ ...window, applications: [] }] },
    [
      "spec.syncWindows.0.applications: a window needs one of `applications`, `namespaces` and `clusters`: " +
        'write `applications: ["*"]` for all',
    ],
  ],
  [
    "a window of a day",
    { syncWindows: [{ ...window, duration: "1d" }] },
    ["spec.syncWindows.0.duration: must be a duration such as `1h` or `90m`; a day is `24h`"],
  ],
  [
    "a window's description in bytes",
    { syncWindows: [{ ...window, description: "ä".repeat(128) }] },
    ["spec.syncWindows.0.description: must be at most 255 bytes: shorten it"],
  ],
])("%s", (_name, spec, expected) => {
  expect(check(spec)).toEqual(expected);
});

test.each([
  "applications, sync, payments/*",
  "p, proj:payments:deploy, projects, get, payments/*, allow",
  "p, x, logs, get, payments/*, allow",
  "p, proj:payments:deploy, logs, read, payments/*, allow",
  "p, proj:payments:deploy, logs, get, *, allow",
  "p, proj:payments:deploy, logs, get, payments/*, yes",
])("the policy %s is refused", (text) => {
  expect(check({ roles: [{ name: "deploy", policies: [text] }] })).toEqual([`spec.roles.0.policies.0: ${form}`]);
});

test.each(["* * * * *", "0,30 8-18/2 1 jan-MAR sun", "*/5 ? * * 0-6", "TZ=Europe/Berlin 0 1 * * *", "5/15 * * * *"])(
  "the schedule %s is accepted",
  (schedule) => {
    expect(check({ syncWindows: [{ ...window, schedule }] })).toEqual([]);
  },
);

test.each([
  "",
  "@daily",
  "* * * *",
  "* * * * * *",
  "60 * * * *",
  "* * 0 * *",
  "* * * * 7",
  "5-1 * * * *",
  "*/0 * * * *",
  "a * * * *",
])("the schedule %j is refused", (schedule) => {
  expect(check({ syncWindows: [{ ...window, schedule }] })).toEqual([`spec.syncWindows.0.schedule: ${cron}`]);
});

test.each(["", "UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "Etc/GMT+1"])(
  "the time zone %j is accepted",
  (timeZone) => {
    expect(check({ syncWindows: [{ ...window, timeZone }] })).toEqual([]);
  },
);

test.each(["Berlin", "europe/berlin", "+01:00", "Europe/Berln"])("the time zone %s is refused", (timeZone) => {
  expect(check({ syncWindows: [{ ...window, timeZone }] })).toEqual([`spec.syncWindows.0.timeZone: ${zone}`]);
});
