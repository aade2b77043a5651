import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { commit, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { HttpStandIn } from "../support/generators/http-stand-in";
import { administrator, kubernetesProgram, kubernetesStack } from "../support/kubernetes-stack";
import type { Stack } from "../support/stack";

let argocd: LocalArgoCd;
let stack: Stack;
let receiver: HttpStandIn;
let notifications: ChildProcess;
/** What `argocd-cm` held before the program. */
let before: Record<string, string>;
const name = uniqueName("settings");
const account = uniqueName("account");

const pathOf = (configMap: string) => objectPath("v1", "configmaps", "argocd", configMap);

/** What a ConfigMap holds now. */
async function liveData(configMap = "argocd-cm"): Promise<Record<string, string>> {
  return ((await argocd.kubernetes.get(pathOf(configMap)))?.data ?? {}) as Record<string, string>;
}

/** Changes keys of `argocd-cm` as kubectl does. */
async function edit(data: Record<string, string | null>): Promise<void> {
  await argocd.kubernetes.patch(`${pathOf("argocd-cm")}?fieldManager=kubectl-edit`, { data });
}

const health = `return { status = "Degraded", message = "declared by ${name}" }\n`;

const settings = () => ({
  accounts: { [account]: { capabilities: ["apiKey", "login"] } },
  ui: { bannercontent: "Hello", bannerposition: "bottom" },
  resource: { customizations: { ServiceAccount: { health } } },
  rbac: {
    policies: {
      [account]: [
        `p, ${account}, applications, get, default/${name}, allow`,
        `p, ${account}, applications, sync, default/${name}-other, allow`,
      ],
    },
  },
  notifications: {
    services: { [name]: { webhook: { url: receiver.url } } },
    templates: {
      [name]: {
        webhook: {
          [name]: { method: "POST", path: "/told", body: "{{.app.metadata.name}} {{.app.status.health.status}}" },
        },
      },
    },
    triggers: { [name]: [{ when: "app.status.health.status == 'Degraded'", send: [name] }] },
    subscriptions: [{ recipients: [name], triggers: [name], selector: `told-by=${name}` }],
  },
});

/** Sets the program; what is declared may be written as code. */
function program(declared: object | string): void {
  const kubeconfig = JSON.stringify(JSON.stringify(administrator(argocd, argocd.kubernetesServer)));
  const code = typeof declared === "string" ? declared : JSON.stringify(declared);
  kubernetesProgram(
    stack,
    `
    const provider = new k8s.Provider("local", { kubeconfig: ${kubeconfig} });
    new ArgoCdSettings("${name}", ${code}, { provider });
  `,
  );
}

/** The properties that a preview would change, by the name of the resource, also where it ends with an error. */
async function changes(): Promise<Record<string, string[]>> {
  const { output } = await stack.command("preview", "--json");
  const { steps } = JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1)) as {
    steps: { op: string; urn: string; detailedDiff?: object }[];
  };
  const changed = steps.filter(({ op }) => op !== "same");
  return Object.fromEntries(
    changed.map(({ urn, detailedDiff }) => [urn.split("::").at(-1), Object.keys(detailedDiff ?? {})]),
  );
}

/** Starts the part of Argo CD that sends notifications, which nothing else here needs. */
function startNotifications(): ChildProcess {
  const flags = ["--namespace", "argocd", "--kubeconfig", argocd.kubeconfigPath, "--metrics-port", "0"];
  return spawn(join(argocd.argoCdBinDirectory, "argocd"), flags, {
    env: { ...process.env, ARGOCD_BINARY_NAME: "argocd-notifications" },
    stdio: "ignore",
  });
}

/** A session of an account with its password. */
async function login(username: string, password: string): Promise<string> {
  return (await ask(argocd, "POST", "/session", { username, password })).body.token;
}

beforeAll(async () => {
  argocd = await sharedArgoCd();
  receiver = await HttpStandIn.open(0, () => ({ body: {} }));
  // One of the keys has the declared value already.
  await edit({ "ui.cssurl": "./theirs.css", "ui.bannerposition": "bottom" });
  before = await liveData();
  await commit(argocd, name, {
    "account.json": JSON.stringify({ apiVersion: "v1", kind: "ServiceAccount", metadata: { name } }),
  });
  const { metadata, spec } = deploying(argocd, name);
  await succeed(argocd, "POST", "/applications", { metadata: { ...metadata, labels: { "told-by": name } }, spec });
  await succeed(argocd, "POST", `/applications/${name}/sync`, {});
  await eventually(async () => (await liveApplication(argocd, name)).status.health?.status === "Healthy");
  stack = await kubernetesStack(argocd);
});

afterAll(async () => {
  notifications?.kill();
  await stack.dispose();
  await receiver.close();
  await edit({ "ui.cssurl": null, "ui.bannerposition": null });
  await ask(argocd, "DELETE", `/applications/${name}?cascade=false`);
});

test("stops for a secret, which everybody could read, before anything is changed", async () => {
  program(`{ ui: { bannercontent: pulumi.secret("hush") } }`);
  const output = await stack.fail("preview");
  expect(output).toContain(`ArgoCdSettings "${name}": \`ui.bannercontent\` is a secret`);
  expect(output).not.toContain("hush");
});

/** @promise | `ArgoCdSettings` | keys of Argo CD's own ConfigMaps: accounts, policies, logins, health checks, notifications: [settings.md](docs/settings.md) | [argo-cd-settings.md](docs/reference/argo-cd-settings.md) | */
test("applies what is declared and nothing else, again and after a refresh as a no-op", async () => {
  program(settings());
  await stack.up();
  expect(await liveData()).toEqual({
    ...before,
    [`accounts.${account}`]: "apiKey,login",
    "ui.bannercontent": "Hello",
    "resource.customizations.health.ServiceAccount": health,
  });
  await stack.upUnchanged();
  await stack.refresh("--expect-no-changes");
  await stack.upUnchanged();
});

test("makes an account that logs in and has tokens, with the rights that are declared and no more", async () => {
  const admin = await login("admin", argocd.adminPassword);
  const newPassword = "a long enough password";
  const password = { name: account, currentPassword: argocd.adminPassword, newPassword };
  expect(await ask(argocd, "PUT", "/account/password", password, admin)).toMatchObject({ status: 200 });
  const session = await eventually(() => login(account, newPassword));
  const { token } = await succeed(argocd, "POST", `/account/${account}/token`, {});
  for (const one of [session, token]) {
    const read = () => ask(argocd, "GET", `/applications/${name}`, undefined, one);
    await eventually(async () => (await read()).status === 200);
    expect(await ask(argocd, "POST", `/applications/${name}/sync`, {}, one)).toMatchObject({ status: 403 });
    expect(await ask(argocd, "GET", "/clusters", undefined, one)).toMatchObject({ body: { items: null } });
  }
  // Argo CD writes the account's key itself when it makes a token, in the form that is declared.
  await stack.refresh("--expect-no-changes");
});

test("changes a status by a health check, and has a notification sent of it", async () => {
  notifications = startNotifications();
  const application = await eventually(async () => {
    await ask(argocd, "GET", `/applications/${name}?refresh=normal`);
    const live = await liveApplication(argocd, name);
    return live.status.health.status === "Degraded" && live;
  });
  expect(application.metadata.labels).toEqual({ "told-by": name });
  const told = await eventually(async () => receiver.asked.at(0));
  expect(told).toMatchObject({ method: "POST", url: { pathname: "/told" }, body: `${name} Degraded` });
});

test("shows what kubectl has changed as drift of that key, and takes it back where that is declared", async () => {
  await edit({ "ui.bannercontent": "Theirs" });
  await stack.refresh();
  expect(await changes()).toEqual({ [`${name}-argocd-cm`]: ['data["ui.bannercontent"]'] });
  const conflict = await stack.fail("up", "--yes", "--skip-preview");
  expect(conflict).toContain('conflict with "kubectl-edit" using v1: .data.ui.bannercontent');
  expect(await liveData()).toMatchObject({ "ui.bannercontent": "Theirs" });
  program({ ...settings(), force: true });
  await stack.up();
  expect(await liveData()).toMatchObject({ "ui.bannercontent": "Hello" });
  await stack.upUnchanged();
});

test("gives back what is declared no more: it stays where somebody else has it too, and else is gone", async () => {
  const { ui: _ui, ...others } = settings();
  program(others);
  await stack.up();
  expect(await liveData()).toEqual({
    ...before,
    [`accounts.${account}`]: "apiKey,login",
    "resource.customizations.health.ServiceAccount": health,
  });
  await stack.destroy();
  expect(await liveData()).toEqual(before);
  expect(Object.keys(await liveData("argocd-rbac-cm"))).toEqual(["policy.csv"]);
  expect(await liveData("argocd-notifications-cm")).toEqual({});
});
