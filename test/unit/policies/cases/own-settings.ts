import { accountAdmin } from "../../../../policy-packs/lib/rules/account-admin";
import { adminEnabled } from "../../../../policy-packs/lib/rules/admin-enabled";
import { anonymousAccess } from "../../../../policy-packs/lib/rules/anonymous-access";
import { clusterRights } from "../../../../policy-packs/lib/rules/cluster-rights";
import { codeExecution } from "../../../../policy-packs/lib/rules/code-execution";
import { execEnabled } from "../../../../policy-packs/lib/rules/exec-enabled";
import { rbacDefaultRole } from "../../../../policy-packs/lib/rules/rbac-default-role";
import { rbacWildcard } from "../../../../policy-packs/lib/rules/rbac-wildcard";
import { serverAuthentication } from "../../../../policy-packs/lib/rules/server-authentication";
import { serverGuards } from "../../../../policy-packs/lib/rules/server-guards";
import { serverTls } from "../../../../policy-packs/lib/rules/server-tls";
import { settingsPlainSecrets } from "../../../../policy-packs/lib/rules/settings-plain-secrets";
import { ssoVerification } from "../../../../policy-packs/lib/rules/sso-verification";
import { configMap, type Declared, unknown } from "../support";
import { one, type RuleCases } from "./types";

type Data = Readonly<Record<string, unknown>>;

const cm = (data: Data) => configMap("argocd-cm", data);
const params = (data: Data) => configMap("argocd-cmd-params-cm", data);
const notifications = (data: Data) => configMap("argocd-notifications-cm", data);
const rbac = (lines: readonly string[], more: Data = {}) =>
  configMap("argocd-rbac-cm", { "policy.csv": lines.join("\n"), ...more });
const patched = (declared: Declared): Declared => ({ ...declared, type: `${declared.type}Patch` });

/** The chart of Argo CD, whose values become the same settings. */
function chart(values: object): Declared {
  return { type: "kubernetes:helm.sh/v3:Release", name: "argo-cd", props: { chart: "argo-cd", values } };
}

/** Rights in a cluster. */
function rights(kind: "ClusterRole" | "ClusterRoleBinding", props: object): Declared {
  return { type: `kubernetes:rbac.authorization.k8s.io/v1:${kind}`, name: "rights", props: { ...props } };
}

const everything = { apiGroups: ["*"], resources: ["*"], verbs: ["*"] };
const reading = { apiGroups: ["*"], resources: ["*"], verbs: ["get", "list", "watch"] };
const bound = (role: string, name: string, kind = "ServiceAccount") =>
  rights("ClusterRoleBinding", {
    metadata: { name: "bound" },
    roleRef: { kind: "ClusterRole", name: role },
    subjects: [{ kind, name }],
  });

/** All but a few of the lines by which the built-in administrator rules. */
const nearlyAll = ["applications", "projects", "clusters", "repositories"].flatMap((resource) =>
  ["create", "update", "delete", "sync"].map((action) => `p, role:ops, ${resource}, ${action}, *, allow`),
);

const line = (number: number, key = "policy.csv") => `data["${key}"] line ${number}: `;

/** What a setting that a patch leaves out says: nothing, since it writes no such setting. */
const patches = (name: string) => [
  one("a patch of other settings", configMap(name, { other: "x" }, "ConfigMapPatch")),
  one("a patch without settings", configMap(name, undefined, "ConfigMapPatch")),
  one("no settings", configMap(name, undefined)),
  one("another ConfigMap", configMap("another", { "policy.csv": "g, ci, role:admin" })),
];

const allUnknown = (name: string, key: string) => [
  one("all settings", configMap(name, unknown), { unknowns: ["settings: data: checked at update"] }),
  one("the setting", configMap(name, { [key]: unknown }), { unknowns: [`data["${key}"]: checked at update`] }),
  one("all settings of a patch", configMap(name, unknown, "ConfigMapPatch"), { unknowns: ["settings: data: "] }),
];

const oidc = (text: string) => cm({ "oidc.config": text });
const dex = (config: string, type = "oidc") =>
  cm({ "dex.config": `connectors:\n- type: ${type}\n  id: a\n  name: A\n  config:\n    ${config}\n` });

export const ownSettingsCases: readonly RuleCases[] = [
  {
    rule: accountAdmin,
    good: [
      ...patches("argocd-rbac-cm"),
      one("roles of their own", rbac(["g, ci, role:ci", "p, role:ci, applications, sync, payments/*, allow"])),
      one("a group", rbac(["g, acme:platform, role:admin", "g, jane@example.com, role:admin"])),
      one("a group by its id", rbac(["g, 0b6a1c4e-7d2f-4c63-9a35-1f0f6a9d2b11, role:admin"])),
      one("a role, and nobody who has it", rbac(["g, role:ops, role:admin"])),
      one("the administrator", rbac(["g, admin, role:admin"])),
      one("a comment, and what Argo CD refuses", rbac(["# g, ci, role:admin", "g, ci", "x, ci, role:admin", 'g, "ci'])),
      one("another account: a blank at the end counts", rbac(["g, ci , role:none", "p, ci , *, *, *, deny"])),
      one("one that is named", rbac(["g, breakglass, role:admin"]), { config: { allowed: ["break*"] } }),
      one("nearly all", rbac(["g, ci, role:ops", ...nearlyAll.slice(1)])),
      one("all but what is denied", rbac(["g, ci, role:ops", ...nearlyAll, "p, ci, clusters, *, *, deny"])),
      one("an effect that is none", rbac(["p, ci, *, *, *, Allow"])),
      one("a lone regular expression, read as a glob", rbac(["p, ci, .*, .*, .*, allow"])),
    ],
    bad: [
      one("the role", rbac(["", "g, ci, role:admin"]), { violations: [`${line(2)}gives "ci" the role role:admin`] }),
      one("by a patch", patched(rbac(["g, ci, role:admin"])), { violations: [line(1)] }),
      one("in quotes", rbac(['g,"ci", "role:admin"']), { violations: [`${line(1)}gives "ci"`] }),
      one("by another key", rbac([], { "policy.teams.csv": "# teams\r\ng, ci, role:admin\r\n" }), {
        violations: [line(2, "policy.teams.csv")],
      }),
      one("by another role", rbac(["g, role:ops, role:admin", "g, ci, role:ops"]), { violations: [line(2)] }),
      one("by the administrator's name", rbac(["g, ci, admin"]), { violations: [line(1)] }),
      one("roles in a circle", rbac(["g, a, b", "g, b, a", "g, b, role:admin"]), { violations: [line(1), line(2)] }),
      one("all of everything", rbac(["p, ci, *, *, *, allow"]), {
        violations: [`${line(1)}is one of the lines that give "ci" all that role:admin may do`],
      }),
      one("lines that amount to it", rbac([...nearlyAll, "g, ci, role:ops"]), { violations: [line(17)] }),
      one("every password", rbac(["p, ci, accounts, update, *, allow"]), {
        violations: ['lets "ci" set the password of the administrator'],
      }),
      one("a project's role", rbac(["g, proj:payments:ci, role:admin"]), {
        violations: ['gives "proj:payments:ci" the role'],
      }),
      one("a regular expression", rbac(["p, ci, .*, .*, .*, allow"], { "policy.matchMode": "regex" }), {
        violations: ["all that role:admin may do"],
      }),
      one("a regular expression, where the mode may be that", patched(rbac(["p, ci, .*, .*, .*, allow"])), {
        violations: ["all that role:admin may do"],
      }),
      one("a group, where all are judged", rbac(["g, acme:platform, role:admin"]), {
        config: { subjects: "all" },
        violations: ['gives "acme:platform" the role'],
      }),
      one(
        "in the values of the chart",
        chart({ configs: { rbac: { create: true, "policy.csv": "g, ci, role:admin" } } }),
        {
          violations: ['values.configs.rbac["policy.csv"] line 1: gives "ci"'],
        },
      ),
      one("beside a text that is not known", rbac(["g, ci, role:admin"], { "policy.a.csv": unknown }), {
        violations: [line(1)],
        unknowns: ["policy.a.csv"],
      }),
    ],
    unknown: allUnknown("argocd-rbac-cm", "policy.csv"),
  },
  {
    rule: rbacDefaultRole,
    good: [
      ...patches("argocd-rbac-cm"),
      one("none", rbac([], { "policy.default": "" })),
      one("one that reads", rbac([], { "policy.default": "role:readonly" })),
      one("lines that read", rbac(["p, role:all, applications, get, */*, allow"], { "policy.default": "role:all" })),
      one("one without lines", rbac([], { "policy.default": "role:all" }), { config: { permitted: "nothing" } }),
    ],
    bad: [
      one("the administrator's", rbac([], { "policy.default": "role:admin" }), {
        violations: ['data["policy.default"]: makes everybody an administrator'],
      }),
      one("one that has it", rbac(["g, role:all, role:admin"], { "policy.default": "role:all" }), {
        violations: ["makes everybody an administrator"],
      }),
      one("one that syncs", rbac(["p, role:all, applications, sync, */*, allow"], { "policy.default": "role:all" }), {
        violations: ["lets everybody change something"],
      }),
      one("one that reads, where nothing is permitted", rbac([], { "policy.default": "role:readonly" }), {
        config: { permitted: "nothing" },
        violations: ["lets everybody see something"],
      }),
      one("in the values of the chart", chart({ configs: { rbac: { "policy.default": "role:admin" } } }), {
        violations: ['values.configs.rbac["policy.default"]: '],
      }),
    ],
    unknown: allUnknown("argocd-rbac-cm", "policy.default"),
  },
  {
    rule: rbacWildcard,
    good: [
      ...patches("argocd-rbac-cm"),
      one("each by its name", rbac(["p, role:ci, applications, sync, payments/*, allow"])),
      one("a denial", rbac(["p, role:ci, *, *, *, deny"])),
      one("reading all of a kind", rbac(["p, role:ci, applications, get, */*, allow"])),
      one("one that is named", rbac(["p, role:platform, *, *, *, allow"]), { config: { allowed: ["role:platform"] } }),
      one("writing all of a kind", rbac(["p, role:ci, clusters, create, *, allow"]), {
        config: { parts: ["resource", "action"] },
      }),
    ],
    bad: [
      one("all parts", rbac(["p, role:ci, *, *, *, allow"]), {
        violations: [`${line(1)}has \`*\` as resource and action and object`],
      }),
      one("every action", rbac(["p, role:ci, applications, *, payments/*, allow"]), {
        violations: ["has `*` as action"],
      }),
      one("every action of a group", rbac(["p, role:ci, applications, delete/*, payments/*, allow"]), {
        violations: ["has `*` as action"],
      }),
      one("every object", rbac(["p, role:ci, applications, sync, */*, allow", "p, ci, accounts, update, *, allow"]), {
        violations: [`${line(1)}has \`*\` as object`, `${line(2)}has \`*\` as object`],
      }),
      one("another spelling", rbac(["p, role:ci, {*}, ?*, payments/*, allow"]), {
        violations: ["has `*` as resource and action"],
      }),
      one("a regular expression", rbac(["p, role:ci, .*, .*, ^payments/, allow"], { "policy.matchMode": "regex" }), {
        violations: ["has `*` as resource and action"],
      }),
      one("where it may be one", rbac(["p, role:ci, .*, .*, ^payments/, allow"], { "policy.matchMode": unknown }), {
        violations: ["has `*` as resource and action"],
      }),
    ],
    unknown: allUnknown("argocd-rbac-cm", "policy.csv"),
  },
  {
    rule: anonymousAccess,
    good: [
      ...patches("argocd-cm"),
      one("switched off", cm({ "users.anonymous.enabled": "false" })),
      one("what Argo CD does not take for true", cm({ "users.anonymous.enabled": "True" })),
      one(
        "values of which the chart makes nothing",
        chart({ configs: { cm: { create: false, "users.anonymous.enabled": true } } }),
      ),
    ],
    bad: [
      one("switched on", cm({ "users.anonymous.enabled": "true" }), {
        violations: ['data["users.anonymous.enabled"]: lets everybody in'],
      }),
      one("by a patch", patched(cm({ "users.anonymous.enabled": "true" })), { violations: ["lets everybody in"] }),
      one("in the values of the chart", chart({ configs: { cm: { "users.anonymous.enabled": true } } }), {
        violations: ['values.configs.cm["users.anonymous.enabled"]: '],
      }),
      one(
        "in a list",
        {
          ...cm({}),
          type: "kubernetes:core/v1:ConfigMapList",
          props: { items: [cm({ "users.anonymous.enabled": "true" }).props] },
        },
        { violations: ['items[0].data["users.anonymous.enabled"]: '] },
      ),
    ],
    unknown: [
      ...allUnknown("argocd-cm", "users.anonymous.enabled"),
      one("values of the chart", chart({ configs: unknown }), { unknowns: ["values.configs: checked at update"] }),
      one("a value of the chart", chart({ configs: { cm: { "users.anonymous.enabled": unknown } } }), {
        unknowns: ['values.configs.cm["users.anonymous.enabled"]: checked at update'],
      }),
    ],
  },
  {
    rule: adminEnabled,
    good: [
      one("switched off", cm({ "admin.enabled": "false" })),
      one("as Go reads it", cm({ "admin.enabled": "F" })),
      one("in the values of the chart", chart({ configs: { cm: { "admin.enabled": false } } })),
      one("another ConfigMap", configMap("another", {})),
    ],
    bad: [
      one("not set", cm({}), { violations: ['data["admin.enabled"]: is not set'] }),
      one("no settings", configMap("argocd-cm", undefined), { violations: ["is not set"] }),
      one("switched on", cm({ "admin.enabled": "true" }), { violations: ["leaves the administrator switched on"] }),
      one("what Argo CD refuses, and leaves", cm({ "admin.enabled": "no" }), { violations: ["switched on"] }),
    ],
    unknown: [
      ...allUnknown("argocd-cm", "admin.enabled"),
      one("what a patch leaves as it is", configMap("argocd-cm", { url: "https://a" }, "ConfigMapPatch"), {
        unknowns: ["a patch does not say what else the object holds"],
      }),
    ],
  },
  {
    rule: execEnabled,
    good: [...patches("argocd-cm"), one("switched off", cm({ "exec.enabled": "false" }))],
    bad: [
      one("switched on", cm({ "exec.enabled": "true" }), {
        violations: ['data["exec.enabled"]: lets the web interface'],
      }),
      one("in the values of the chart", chart({ configs: { cm: { "exec.enabled": true } } }), {
        violations: ['values.configs.cm["exec.enabled"]'],
      }),
    ],
    unknown: allUnknown("argocd-cm", "exec.enabled"),
  },
  {
    rule: ssoVerification,
    good: [
      ...patches("argocd-cm"),
      one("verified", oidc("issuer: https://sso.example.com\nclientSecret: $oidc.secret\n")),
      one("groups of Dex", dex("insecureEnableGroups: true\n    issuer: https://sso.example.com")),
      one("switched off", cm({ "oidc.tls.insecure.skip.verify": "false" })),
      one("no YAML, which Argo CD refuses", oidc("issuer: [")),
      one("Argo CD's own address", dex("redirectURI: http://localhost:8080/callback")),
    ],
    bad: [
      one("all of it", cm({ "oidc.tls.insecure.skip.verify": "true" }), {
        violations: ['data["oidc.tls.insecure.skip.verify"]: switches verification off'],
      }),
      one("tokens for nobody", oidc("issuer: https://a\nskipAudienceCheckWhenTokenHasNoAudience: true"), {
        violations: ['data["oidc.config"].skipAudienceCheckWhenTokenHasNoAudience: accepts tokens'],
      }),
      one("names as Go reads them", oidc("Issuer: HTTP://a\nSKIPAudienceCheckWhenTokenHasNoAudience: yes"), {
        violations: [
          "SKIPAudienceCheckWhenTokenHasNoAudience: accepts",
          'data["oidc.config"].Issuer: is reached without',
        ],
      }),
      one("without TLS", oidc("issuer: http://a\nuserInfoBaseURL: http://a\nazure: {graphApiEndpoint: http://a}"), {
        violations: ["issuer: is", "userInfoBaseURL: is", "azure.graphApiEndpoint: is reached without TLS"],
      }),
      one("by a patch", patched(oidc("issuer: http://a")), { violations: ["issuer: is reached without TLS"] }),
      one("a switch of Dex", dex("insecureSkipVerify: true"), {
        violations: ['data["dex.config"].connectors[0].config.insecureSkipVerify: switches a check'],
      }),
      one("a directory", dex("host: ldap.example.com:389\n    insecureNoSSL: true", "ldap"), {
        violations: ["config.insecureNoSSL: switches"],
      }),
      one("a signature", dex("insecureSkipSignatureValidation: true\n    ssoURL: http://a", "saml"), {
        violations: ["insecureSkipSignatureValidation: switches", "ssoURL: is reached without TLS"],
      }),
      one("groups of Dex, where nothing is allowed", dex("insecureEnableGroups: true"), {
        config: { allowed: [] },
        violations: ["insecureEnableGroups: switches"],
      }),
      one("in the values of the chart", chart({ configs: { cm: { "oidc.config": "issuer: http://a\n" } } }), {
        violations: ['values.configs.cm["oidc.config"].issuer: '],
      }),
    ],
    unknown: [...allUnknown("argocd-cm", "oidc.config"), ...allUnknown("argocd-cm", "dex.config")],
  },
  {
    rule: settingsPlainSecrets,
    good: [
      ...patches("argocd-cm"),
      one("references", oidc("clientID: argo-cd\nclientSecret: $oidc.clientSecret\n")),
      one("references to another Secret", dex("clientSecret: $sso:dex.github.clientSecret\n    bindPW: $ldap:pw")),
      one(
        "in the middle of a text",
        notifications({
          "service.webhook.a": "url: https://a\nheaders:\n- name: Authorization\n  value: Bearer $token\n",
          "service.slack": "token: $slack-token\nsigningSecret: $slack-secret\n",
          "service.googlechat": "webhooks:\n  team: $team-webhook\n",
          "template.a": 'message: "The token {{.app.metadata.name}}"',
        }),
      ),
      one(
        "settings that are none",
        cm({ passwordPattern: "^.{8,32}$", "accounts.ci": "apiKey", "help.chatUrl": "https://a" }),
      ),
      one("a key that is named", oidc("clientSecret: public"), { config: { allowedKeys: ["clientSecret"] } }),
    ],
    bad: [
      one("a client's", oidc("clientSecret: hunter2"), {
        violations: ['data["oidc.config"]: holds a secret, in `clientSecret`'],
      }),
      one("a connector's", dex("clientSecret: hunter2"), { violations: ["in `connectors.config.clientSecret`"] }),
      one("a directory's", dex("bindPW: hunter2"), { violations: ["in `connectors.config.bindPW`"] }),
      one("of a client of Dex's", cm({ "dex.config": "staticClients:\n- id: a\n  name: A\n  secret: hunter2\n" }), {
        violations: ["in `staticClients.secret`"],
      }),
      one("where Argo CD reads none", cm({ "webhook.github.secret": "hunter2" }), {
        violations: ["in `webhook.github.secret`"],
      }),
      one("by its form", cm({ "ui.bannercontent": "ghp_0123456789abcdefghijABCDEFGHIJ012345" }), {
        violations: ["has the form of a GitHub token"],
      }),
      one(
        "services of notifications",
        notifications({
          "service.slack": "token: hunter2",
          "service.email": "host: a\nusername: a\npassword: hunter2",
          "service.opsgenie": "apiKeys:\n  team: hunter2",
          "service.webhook.a": "headers: [{name: Authorization, value: Basic aHVudGVyMg}]",
          "service.teams": "recipientUrls:\n  team: https://acme.webhook.office.com/x",
        }),
        {
          violations: ["`token`", "`password`", "`apiKeys.team`", "`headers.Authorization`", "`recipientUrls.team`"],
        },
      ),
      one(
        "in the values of the chart",
        chart({ notifications: { notifiers: { "service.slack": "token: hunter2" } } }),
        {
          violations: ['values.notifications.notifiers["service.slack"]: holds a secret, in `token`'],
        },
      ),
      one(
        "headers of telemetry",
        params({ "otlp.headers": "authorization=Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0aa.x" }),
        {
          violations: ["has the form of a JSON web token"],
        },
      ),
    ],
    unknown: allUnknown("argocd-cm", "oidc.config"),
  },
  {
    rule: serverAuthentication,
    good: [...patches("argocd-cmd-params-cm"), one("left on", params({ "server.disable.auth": "false" }))],
    bad: [
      one("switched off", params({ "server.disable.auth": "True" }), {
        violations: ['data["server.disable.auth"]: makes everybody an administrator'],
      }),
      one("in the values of the chart", chart({ configs: { params: { "server.disable.auth": true } } }), {
        violations: ['values.configs.params["server.disable.auth"]'],
      }),
    ],
    unknown: allUnknown("argocd-cmd-params-cm", "server.disable.auth"),
  },
  {
    rule: serverTls,
    good: [
      ...patches("argocd-cmd-params-cm"),
      one("left on", params({ "server.insecure": "false", "server.tls.minversion": "1.2" })),
      one("a mesh", params({ "server.insecure": "true" }), { config: { allowed: ["server.insecure"] } }),
    ],
    bad: [
      one("switched off", params({ "server.insecure": "true", "server.tls.minversion": "1.0" }), {
        violations: ['data["server.insecure"]: switches TLS off', "server.tls.minversion"],
      }),
      one(
        "between the servers",
        params({
          "controller.repo.server.plaintext": "true",
          "server.repo.server.plaintext": "TRUE",
          "server.dex.server.plaintext": "true",
          "reposerver.disable.tls": "true",
          "dexserver.disable.tls": "true",
        }),
        { violations: ["controller.repo", "server.repo", "server.dex", "reposerver", "dexserver"] },
      ),
    ],
    unknown: allUnknown("argocd-cmd-params-cm", "server.insecure"),
  },
  {
    rule: serverGuards,
    good: [
      ...patches("argocd-cmd-params-cm"),
      one("the default", params({ "server.x.frame.options": "", "server.api.content.types": "application/json" })),
      one("stricter", params({ "server.x.frame.options": "DENY", "reposerver.allow.oob.symlinks": "false" })),
    ],
    bad: [
      one("frames", params({ "server.x.frame.options": "ALLOWALL" }), { violations: ["show Argo CD in a frame"] }),
      one("forms", params({ "server.api.content.types": "" }), { violations: ["forms of other sites"] }),
      one("a form's own type", params({ "server.api.content.types": "application/json;text/plain" }), {
        violations: ["forms of other sites"],
      }),
      one("links", params({ "reposerver.allow.oob.symlinks": "true" }), { violations: ["by links"] }),
    ],
    unknown: allUnknown("argocd-cmd-params-cm", "server.api.content.types"),
  },
  {
    rule: codeExecution,
    good: [
      ...patches("argocd-cm"),
      one("harmless options", cm({ "kustomize.buildOptions": "--enable-helm --enable-exec=false" })),
      one("health checks", cm({ "resource.customizations.health.argoproj.io_Application": "hs = {}\nreturn hs" })),
      one("libraries switched off", cm({ "resource.customizations.useOpenLibs.a_B": "false" })),
    ],
    bad: [
      one("commands", cm({ "kustomize.buildOptions": "--enable-alpha-plugins --enable-exec" }), {
        violations: ['data["kustomize.buildOptions"]: lets what stands in a repository run commands'],
      }),
      one("files", cm({ "kustomize.buildOptions.v4.4.0": "--load-restrictor LoadRestrictionsNone" }), {
        violations: ["lets a repository read files of Argo CD"],
      }),
      one("the network", cm({ "kustomize.buildOptions": "--network" }), { violations: ["reach the network"] }),
      one("libraries", cm({ "resource.customizations.useOpenLibs.a_B": "1" }), { violations: ["gives scripts"] }),
      one("libraries, in one text", cm({ "resource.customizations": "a/B:\n  health.lua.useOpenLibs: true\n" }), {
        violations: ['data["resource.customizations"]["a/B"]["health.lua.useOpenLibs"]: gives scripts'],
      }),
    ],
    unknown: allUnknown("argocd-cm", "kustomize.buildOptions"),
  },
  {
    rule: clusterRights,
    good: [
      one("reading all", rights("ClusterRole", { metadata: { name: "argocd-manager-role" }, rules: [reading] })),
      one(
        "changes to some",
        rights("ClusterRole", {
          metadata: { name: "argocd-manager-role" },
          rules: [{ apiGroups: ["", "apps"], resources: ["*"], verbs: ["*"] }],
        }),
      ),
      one("somebody else's", rights("ClusterRole", { metadata: { name: "operator" }, rules: [everything] })),
      one("another role", bound("view", "argocd-manager")),
      one("somebody else", bound("cluster-admin", "operator")),
      one("names that are not known yet, as is most of what programs bind", bound(unknown, unknown)),
      one("a group of that name", bound("cluster-admin", "argocd-manager", "Group")),
    ],
    bad: [
      one(
        "as `argocd cluster add` makes it",
        rights("ClusterRole", {
          metadata: { name: "argocd-manager-role" },
          rules: [everything, { nonResourceURLs: ["*"], verbs: ["*"] }],
        }),
        { violations: ["rules[0]: lets Argo CD change everything in the cluster"] },
      ),
      one(
        "of a cluster that this package onboards",
        {
          ...rights("ClusterRole", { metadata: { name: "staging-1a2b" }, rules: [everything] }),
          parents: "acme:Platform$argocd:kubernetes:ManagedCluster$",
        },
        { violations: ["rules[0]: "] },
      ),
      one(
        "verb by verb",
        rights("ClusterRole", {
          metadata: { name: "argocd-manager-role" },
          rules: [{ ...everything, verbs: ["get", "create", "update", "patch", "delete"] }],
        }),
        { violations: ["rules[0]: "] },
      ),
      one(
        "of a name that is Argo CD's here",
        rights("ClusterRole", { metadata: { name: "deployer" }, rules: [everything] }),
        {
          config: { names: ["deployer"] },
          violations: ["rules[0]: "],
        },
      ),
      one("all there is", bound("cluster-admin", "argocd-manager"), {
        violations: ['roleRef.name: gives "argocd-manager" the right'],
      }),
    ],
    unknown: [
      one(
        "the role that the manager gets",
        rights("ClusterRoleBinding", {
          metadata: { name: unknown },
          roleRef: { name: unknown },
          subjects: [{ kind: "ServiceAccount", name: "argocd-manager" }],
        }),
        { unknowns: ["roleRef.name: checked at update"] },
      ),
      one("the rules", rights("ClusterRole", { metadata: { name: "argocd-manager" }, rules: unknown }), {
        unknowns: ["rules: checked at update"],
      }),
    ],
  },
];
