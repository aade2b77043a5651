import * as pulumi from "@pulumi/pulumi";
import { ArgoCdSettings, type ArgoCdSettingsArgs } from "../../../../sdk/kubernetes";
import { mockEngine, type Registered, settled } from "../mocks";

const later = <T>(value: T) => pulumi.output(Promise.resolve(value));

/** Components register outputs when everything in them is there, which must not reach the engine of the next test. */
const { waitForRPCs } = pulumi.runtime as unknown as { waitForRPCs(): Promise<void> };

let registered: Registered[];
beforeEach(async () => {
  await waitForRPCs();
  registered = await mockEngine();
});
afterEach(() => waitForRPCs());

const patchType = "kubernetes:core/v1:ConfigMapPatch";

/** What each ConfigMap is given. */
async function patchesOf(args: ArgoCdSettingsArgs) {
  await settled(new ArgoCdSettings("argocd", args).data);
  await waitForRPCs();
  const patches = registered.filter(({ type }) => type === patchType);
  return Object.fromEntries(
    patches.map(({ inputs }) => {
      const metadata = inputs.metadata as { name: string; namespace: string; annotations?: object };
      return [metadata.name, { metadata, data: inputs.data as Record<string, string> }];
    }),
  );
}

/** What `argocd-cm` is given. */
async function dataOf(args: ArgoCdSettingsArgs): Promise<Record<string, string> | undefined> {
  return (await patchesOf(args))["argocd-cm"]?.data;
}

test("patches each ConfigMap of which something is declared, by the keys that are declared", async () => {
  const settings = {
    accounts: { ci: { capabilities: ["apiKey", "login"], enabled: false }, alice: { capabilities: ["login"] } },
    users: { anonymousEnabled: false },
    rbac: {
      policy: ["# all may look", "g, payments, role:readonly"],
      policies: { ci: ["p, ci, applications, sync, payments/*, allow"] },
      defaultRole: "",
      scopes: ["groups", "email"],
      matchMode: "glob",
    },
  } as const;
  const patches = await patchesOf(settings as unknown as ArgoCdSettingsArgs);
  expect(patches).toEqual({
    "argocd-cm": {
      metadata: { name: "argocd-cm", namespace: "argocd", annotations: {} },
      data: {
        "accounts.ci": "apiKey,login",
        "accounts.ci.enabled": "false",
        "accounts.alice": "login",
        "users.anonymous.enabled": "false",
      },
    },
    "argocd-rbac-cm": {
      metadata: { name: "argocd-rbac-cm", namespace: "argocd", annotations: {} },
      data: {
        "policy.csv": "# all may look\ng, payments, role:readonly",
        "policy.ci.csv": "p, ci, applications, sync, payments/*, allow",
        "policy.default": "",
        scopes: "- groups\n- email\n",
        "policy.matchMode": "glob",
      },
    },
  });
});

test("asks Kubernetes to take keys over where that is declared, in the namespace that is declared", async () => {
  const { "argocd-cm": patch } = await patchesOf({ namespace: later("cd"), force: true, installationID: "one" });
  expect(patch?.metadata).toEqual({
    name: "argocd-cm",
    namespace: "cd",
    annotations: { "pulumi.com/patchForce": "true" },
  });
});

test("writes what is known later, and leaves out what turns out to be nothing", async () => {
  const banner = { bannercontent: later("Hello"), bannerurl: later(undefined), bannerpermanent: later(true) };
  const rbac = { policies: { ci: [later("p, ci, logs, get, payments/*, allow")] } };
  const patches = await patchesOf({ ui: banner, rbac });
  expect(patches["argocd-cm"]?.data).toEqual({ "ui.bannercontent": "Hello", "ui.bannerpermanent": "true" });
  expect(patches["argocd-rbac-cm"]?.data).toEqual({ "policy.ci.csv": "p, ci, logs, get, payments/*, allow" });
});

test("writes YAML in Argo CD's words", async () => {
  expect(
    await dataOf({
      oidc: {
        config: { name: "Okta", issuer: "https://id.example.com", clientID: "on", clientSecret: "$oidc.secret" },
        tlsInsecureSkipVerify: false,
      },
      resource: {
        customizations: {
          "apps/Deployment": {
            health: "return {}\n",
            actions: { discoveryLua: "return {}", definitions: [{ name: "restart", actionLua: "return obj" }] },
            ignoreDifferences: { jsonPointers: ["/spec/replicas"] },
            useOpenLibs: true,
          },
          Pod: { knownTypeFields: [{ field: "spec.a", type: "core/v1/ResourceList" }] },
          all: { ignoreResourceUpdates: { jqPathExpressions: [".metadata"] } },
        },
        customLabels: ["team", "env"],
      },
      application: { links: [{ url: "https://logs", title: "Logs", iconClass: "fa-book" }] },
      kustomize: { enable: true, versions: { "v5.4.3": { path: "/bin/kustomize", buildOptions: "--enable-helm" } } },
      help: { download: { "linux-amd64": "https://example.com" } },
      timeout: { reconciliation: "3m", reconciliationJitter: "10s", hardReconciliation: "0s" },
    }),
  ).toEqual({
    "oidc.config": 'name: Okta\nissuer: https://id.example.com\nclientID: "on"\nclientSecret: $oidc.secret\n',
    "oidc.tls.insecure.skip.verify": "false",
    "resource.customizations.health.apps_Deployment": "return {}\n",
    "resource.customizations.actions.apps_Deployment":
      "discovery.lua: return {}\ndefinitions:\n  - name: restart\n    action.lua: return obj\n",
    "resource.customizations.ignoreDifferences.apps_Deployment": "jsonPointers:\n  - /spec/replicas\n",
    "resource.customizations.useOpenLibs.apps_Deployment": "true",
    "resource.customizations.knownTypeFields.Pod": "- field: spec.a\n  type: core/v1/ResourceList\n",
    "resource.customizations.ignoreResourceUpdates.all": "jqPathExpressions:\n  - .metadata\n",
    "resource.customLabels": "team,env",
    "application.links": "- url: https://logs\n  title: Logs\n  icon.class: fa-book\n",
    "kustomize.enable": "true",
    "kustomize.path.v5.4.3": "/bin/kustomize",
    "kustomize.buildOptions.v5.4.3": "--enable-helm",
    "help.download.linux-amd64": "https://example.com",
    "timeout.reconciliation": "3m",
    "timeout.reconciliation.jitter": "10s",
    "timeout.hard.reconciliation": "0s",
  });
});

test("writes what components are started with, and notifications", async () => {
  const patches = await patchesOf({
    cmdParams: { controller: { statusProcessors: 50, repoServerTimeoutSeconds: 90 }, server: { insecure: true } },
    notifications: {
      services: {
        slack: { slack: { token: "$slack-token" } },
        ci: { webhook: { url: "https://ci.example.com", headers: [{ name: "Authorization", value: "Bearer $ci" }] } },
        workflows: { teamsWorkflows: { recipientUrls: { dev: "$teams-dev" } } },
      },
      templates: { synced: { message: "{{.app.metadata.name}}", webhook: { ci: { method: "POST", body: "{}" } } } },
      triggers: { "on-synced": [{ when: "true", send: ["synced"] }] },
      subscriptions: [{ recipients: ["ci"], triggers: ["on-synced"] }],
      context: { url: "https://cd.example.com" },
      defaultTriggers: ["on-synced"],
      serviceDefaultTriggers: { slack: ["on-synced"] },
    },
  });
  expect(patches["argocd-cmd-params-cm"]?.data).toEqual({
    "controller.status.processors": "50",
    "controller.repo.server.timeout.seconds": "90",
    "server.insecure": "true",
  });
  expect(patches["argocd-notifications-cm"]?.data).toEqual({
    "service.slack": "token: $slack-token\n",
    "service.webhook.ci": "url: https://ci.example.com\nheaders:\n  - name: Authorization\n    value: Bearer $ci\n",
    "service.teams-workflows.workflows": "recipientUrls:\n  dev: $teams-dev\n",
    "template.synced": 'message: "{{.app.metadata.name}}"\nwebhook:\n  ci:\n    method: POST\n    body: "{}"\n',
    "trigger.on-synced": '- when: "true"\n  send:\n    - synced\n',
    subscriptions: "- recipients:\n    - ci\n  triggers:\n    - on-synced\n",
    context: "url: https://cd.example.com\n",
    defaultTriggers: "- on-synced\n",
    "defaultTriggers.slack": "- on-synced\n",
  });
});

test("takes keys that have no field, and says which field one has that does", async () => {
  expect(await dataOf({ extra: { cm: { "future.setting": "on" } } })).toEqual({ "future.setting": "on" });
  const typed = {
    cm: { "accounts.ci.enabled": "true", url: "https://cd", "resource.customizations.health.Pod": "" },
    rbacCm: { "policy.ci.csv": "" },
    notificationsCm: { "service.slack": "", "service.slack.two": "" },
  };
  const declare = () => new ArgoCdSettings("argocd", { extra: typed });
  expect(declare).toThrow('`extra.cm["accounts.ci.enabled"]`: is a key with a field of its own: declare `accounts.');
  expect(declare).toThrow("declare `url` instead");
  expect(declare).toThrow("declare `resource.customizations.<name>.health` instead");
  expect(declare).toThrow("declare `rbac.policies.<name>` instead");
  expect(declare).toThrow('`extra.notificationsCm["service.slack"]`: is a key with a field of its own');
  expect(declare).toThrow("declare `notifications.services.<name>.slack` instead");
});
