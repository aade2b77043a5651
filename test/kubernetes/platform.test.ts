import { join } from "node:path";
import { parsePreview } from "../../policy-packs/report/preview";
import { kubernetesProvider, type LocalArgoCd, objectPath, pulumiToolchain } from "../../tools/local-argocd";
import { environmentOf, prepend } from "../../tools/local-argocd/environment";
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

/** A resource in the state. */
interface StateResource {
  readonly type: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into states of any form
  readonly outputs?: any;
}

let argocd: LocalArgoCd;
let program: ProgramInPlace<(typeof stacks)[number]>;

beforeAll(async () => {
  argocd = await sharedArgoCd();
  const path = prepend(await kubernetesProvider(), process.env.PATH ?? "");
  program = new ProgramInPlace(example, environmentOf(argocd, await pulumiToolchain(), path));
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
    if (!type.startsWith("kubernetes:")) return [];
    const { apiVersion, kind, metadata } = outputs;
    return objectPath(apiVersion, `${kind.toLowerCase()}s`, metadata.namespace, metadata.name);
  });
}

async function isThere(path: string): Promise<boolean> {
  return (await argocd.kubernetes.get(path)) !== undefined;
}

test.each(stacks)(
  "%s: a preview shows all that will be made, and passes the policies without a word",
  async (stack) => {
    const { code, output, violations } = await previewed(stack);
    expect({ code, violations }).toEqual({ code: 0, violations: [] });
    for (const kind of [
      "Namespace",
      "ResourceQuota",
      "RoleBinding",
      "Cluster",
      "AppProject",
      "ProjectToken",
      "Application",
    ])
      expect(output).toMatch(new RegExp(`:${kind}::`));
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
  const secret = await argocd.kubernetes.get(objectPath("v1", "secrets", "ci", "argocd-payments"));
  const { ARGOCD_SERVER, ARGOCD_AUTH_TOKEN } = (secret?.data ?? {}) as Record<string, string>;
  const decoded = (value = "") => Buffer.from(value, "base64").toString();
  expect(decoded(ARGOCD_SERVER)).toBe(argocd.server);
  const token = decoded(ARGOCD_AUTH_TOKEN);
  const sync = async (team: string) => (await ask(argocd, "POST", `/applications/${team}/sync`, {}, token)).status;
  expect(await sync("payments")).toBe(200);
  expect(await sync("orders")).toBe(403);
  expect((await ask(argocd, "DELETE", "/applications/payments", undefined, token)).status).toBe(403);
});

test("Argo CD deploys to the teams' namespaces, and cannot change what bounds them", async () => {
  const account = holderOf(argocd, await tokenOfCluster(argocd, argocd.kubernetesServer));
  await account.create(objectPath("v1", "configmaps", "payments"), { metadata: { name: "own" } });
  for (const refused of [
    account.patch(objectPath("v1", "resourcequotas", "payments", "platform"), { spec: { hard: { pods: "1000" } } }),
    account.create(objectPath("v1", "configmaps", "ci"), { metadata: { name: "own" } }),
    account.get(objectPath("v1", "secrets", "ci", "argocd-payments")),
  ])
    await expect(refused).rejects.toMatchObject({ status: 403 });
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
  const names = async (path: string) => (await ask(argocd, "GET", path)).body.items ?? [];
  const own = (text: unknown) => teams.some((team) => JSON.stringify(text).includes(`"${team}"`));
  for (const path of ["/projects", "/applications", "/repositories", "/clusters"])
    expect([path, (await names(path)).filter(own)]).toEqual([path, []]);
});
