import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { parsePreview } from "../../policy-packs/report/preview";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd } from "../support/argocd";
import { ask } from "../support/ask";
import { liveApplication } from "../support/deployments";
import { holderOf, tokenOfCluster } from "../support/kubernetes-stack";
import { ProgramInPlace } from "../support/program-in-place";

/* examples/platform, as it stands. */

const example = join(__dirname, "../../examples/platform");
const policies = join(example, "argocd-policies.json");
const stacks = ["dev", "prod"] as const;
const teams = ["orders", "payments"] as const;
/** The keys of Argo CD's configuration that the program has. */
const own = ["accounts.dashboard", "admin.enabled", "policy.platform.csv", "ui.bannercontent"];
const kinds = [
  ...["Namespace", "ResourceQuota", "RoleBinding", "ConfigMapPatch"],
  ...["Cluster", "AppProject", "ProjectToken", "AccountToken", "Application"],
];

/** A resource in the state. */
interface StateResource {
  readonly type: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into states of any form
  readonly outputs?: any;
}

let argocd: LocalArgoCd;
let program: ProgramInPlace<(typeof stacks)[number]>;

/** What a shell has after the line of the example's README that gives it Argo CD, Kubernetes and pulumi. */
async function environmentOfShell(): Promise<Record<string, string>> {
  const root = join(__dirname, "../..");
  const cli = [process.execPath, "--import", "tsx", join(root, "tools/local-argocd/cli.ts")];
  const command = [...cli, "env", "--kubernetes", "--dir", argocd.directory];
  const script = 'exports="$("$@")" && eval "$exports" && env -0';
  const { stdout } = await promisify(execFile)("sh", ["-c", script, "sh", ...command], { cwd: root });
  return Object.fromEntries(
    stdout
      .split("\0")
      .filter((line) => line !== "")
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

beforeAll(async () => {
  argocd = await sharedArgoCd();
  program = new ProgramInPlace(example, await environmentOfShell());
  for (const stack of stacks) await program.make(stack);
});

afterAll(async () => {
  await program.apply("dev", "destroy").catch(() => "");
  program.forget();
});

/** What the policies say of a change, and how many resources of each type it would make. */
async function previewed(stack: (typeof stacks)[number], ...parameters: string[]) {
  const { code, output } = await program.governed(stack, policies, "preview", "--json", ...parameters);
  const { violations } = parsePreview(output);
  return { code, output, violations };
}

async function resources(): Promise<StateResource[]> {
  const text = await program.about("dev", "export", "--show-secrets");
  return (JSON.parse(text) as { deployment: { resources?: StateResource[] } }).deployment.resources ?? [];
}

/** The objects in Kubernetes that are in the state, by their paths. */
async function objectsInState(): Promise<string[]> {
  return (await resources()).flatMap(({ type, outputs }) => {
    // A patch is a part of an object that somebody else has.
    if (!type.startsWith("kubernetes:") || type.endsWith("Patch")) return [];
    const { apiVersion, kind, metadata } = outputs;
    return objectPath(apiVersion, `${kind.toLowerCase()}s`, metadata.namespace, metadata.name);
  });
}

/** What a pipeline finds in a Secret of the namespace for CI. */
async function credentialsOf(owner: string): Promise<Record<"ARGOCD_SERVER" | "ARGOCD_AUTH_TOKEN", string>> {
  const secret = await argocd.kubernetes.get(objectPath("v1", "secrets", "ci", `argocd-${owner}`));
  const entries = Object.entries((secret?.data ?? {}) as Record<string, string>);
  return Object.fromEntries(entries.map(([key, value]) => [key, Buffer.from(value, "base64").toString()])) as never;
}

/** The keys of Argo CD's own configuration. */
async function settingsOfArgoCd(): Promise<string[]> {
  const maps = ["argocd-cm", "argocd-rbac-cm"].map((name) => objectPath("v1", "configmaps", "argocd", name));
  const found = await Promise.all(maps.map((path) => argocd.kubernetes.get(path)));
  return found.flatMap((map) => Object.keys(map?.data ?? {}));
}

async function isThere(path: string): Promise<boolean> {
  return (await argocd.kubernetes.get(path)) !== undefined;
}

test.each(stacks)(
  "%s: a preview shows all that will be made, and passes the policies without a word",
  async (stack) => {
    const { code, output, violations } = await previewed(stack);
    expect({ code, violations }).toEqual({ code: 0, violations: [] });
    for (const kind of kinds) expect(output).toMatch(new RegExp(`:${kind}::`));
    for (const secret of [argocd.gitPassword, argocd.kubernetesToken, argocd.token])
      expect(output).not.toContain(secret);
  },
);

test("prod: a change that moves production to a branch is stopped at preview", async () => {
  const { code, violations } = await previewed("prod", "--config", "team-platform:revision=main");
  expect(violations.map(({ level, rule, urn }) => `${level} ${rule} ${urn.split("::").at(-1)}`).sort()).toEqual(
    teams.map((team) => `mandatory argocd-app-revision-pinned ${team}`),
  );
  expect(code).not.toBe(0);
});

test("dev: leads from nothing to applications that are healthy", async () => {
  const outcome = await program.governed("dev", policies, "up", "--yes", "--skip-preview");
  expect(outcome).toMatchObject({ code: 0 });
  for (const team of teams) {
    const { status, spec } = await liveApplication(argocd, team);
    expect(status).toMatchObject({ sync: { status: "Synced" }, health: { status: "Healthy" } });
    expect(spec.destination).toEqual({ server: argocd.kubernetesServer, namespace: team });
    const quota = await argocd.kubernetes.get(objectPath("v1", "resourcequotas", team, "platform"));
    expect(quota?.status).toMatchObject({ hard: { pods: "10" }, used: { pods: "0" } });
  }
  const { onboarded } = JSON.parse(await program.about("dev", "output", "--json"));
  expect(onboarded).toMatchObject({
    payments: { application: "payments", health: "Healthy", credentials: "argocd-payments" },
    orders: { application: "orders", health: "Healthy", credentials: "argocd-orders" },
  });
});

test("dev: a second up changes nothing, nor does one after a refresh, nor does a preview expect anything else", async () => {
  await program.on("dev", "preview", "--expect-no-changes");
  await program.apply("dev", "up", "--expect-no-changes");
  await program.apply("dev", "refresh", "--expect-no-changes");
  await program.on("dev", "preview", "--expect-no-changes");
});

test("the token of a team's CI deploys what is the team's and nothing else", async () => {
  const { ARGOCD_SERVER, ARGOCD_AUTH_TOKEN: token } = await credentialsOf("payments");
  expect(ARGOCD_SERVER).toBe(argocd.server);
  const sync = async (team: string) => (await ask(argocd, "POST", `/applications/${team}/sync`, {}, token)).status;
  expect(await sync("payments")).toBe(200);
  expect(await sync("orders")).toBe(403);
  expect((await ask(argocd, "DELETE", "/applications/payments", undefined, token)).status).toBe(403);
});

test("the account of the dashboard sees everything and changes nothing", async () => {
  expect(await settingsOfArgoCd()).toEqual(expect.arrayContaining(own));
  const { ARGOCD_AUTH_TOKEN: token } = await credentialsOf("dashboard");
  for (const team of teams) {
    expect((await ask(argocd, "GET", `/applications/${team}`, undefined, token)).status).toBe(200);
    expect((await ask(argocd, "POST", `/applications/${team}/sync`, {}, token)).status).toBe(403);
  }
});

test("Argo CD deploys to the teams' namespaces, and cannot change what bounds them", async () => {
  const account = holderOf(argocd, await tokenOfCluster(argocd, argocd.kubernetesServer));
  await account.create(objectPath("v1", "configmaps", "payments"), { metadata: { name: "own" } });
  const [quota, secret] = [
    objectPath("v1", "resourcequotas", "payments", "platform"),
    objectPath("v1", "secrets", "ci", "argocd-payments"),
  ];
  for (const attempt of [
    () => account.patch(quota, { spec: { hard: { pods: "1000" } } }),
    () => account.create(objectPath("v1", "configmaps", "ci"), { metadata: { name: "own" } }),
    () => account.get(secret),
  ])
    await expect(attempt()).rejects.toMatchObject({ status: 403 });
});

test("the state holds no secret in clear", async () => {
  const text = await program.about("dev", "export");
  for (const secret of [argocd.gitPassword, argocd.kubernetesToken, argocd.token]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret).toString("base64"));
  }
});

test("dev: destroy leaves nothing in Kubernetes, nor in Argo CD", async () => {
  const objects = await objectsInState();
  expect(objects.length).toBeGreaterThan(15);
  await program.apply("dev", "destroy");
  expect(await Promise.all(objects.map(async (path) => ((await isThere(path)) ? path : "")))).toEqual(
    objects.map(() => ""),
  );
  const items = async (path: string) => (await ask(argocd, "GET", path)).body.items ?? [];
  const isOfTeam = (item: unknown) => teams.some((team) => JSON.stringify(item).includes(`"${team}"`));
  for (const path of ["/projects", "/applications", "/repositories", "/clusters"])
    expect([path, (await items(path)).filter(isOfTeam)]).toEqual([path, []]);
  expect((await settingsOfArgoCd()).filter((key) => own.includes(key))).toEqual([]);
});
