import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parsePreview } from "../../policy-packs/report/preview";
import { type LocalArgoCd, pulumiToolchain } from "../../tools/local-argocd";
import { environmentOf } from "../../tools/local-argocd/environment";
import { sharedArgoCd } from "../support/argocd";
import { ask } from "../support/ask";
import { eventually } from "../support/eventually";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { ProgramInPlace } from "../support/program-in-place";

const root = join(__dirname, "../..");
const environments = ["dev", "staging", "prod"] as const;
type Environment = (typeof environments)[number];

interface StateResource {
  readonly type: string;
  readonly inputs?: { readonly __provider?: string };
  readonly outputs?: { readonly __provider?: string };
}

describe("the main program", () => {
  let argocd: LocalArgoCd;
  let forwarder: Forwarder;
  let program: ProgramInPlace<Environment>;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    forwarder = await forwardTo(argocd.kubernetesServer);
    program = new ProgramInPlace(root, {
      ...environmentOf(argocd, await pulumiToolchain(), process.env.PATH ?? ""),
      // Other tests have clusters of their own at other ports.
      ARGOCD_LOCAL_KUBERNETES_SERVER: `https://127.0.0.1:${forwarder.port}`,
    });
    for (const stack of environments) await program.make(stack);
  });

  afterAll(async () => {
    for (const stack of environments) await program.apply(stack, "destroy").catch(() => "");
    program.forget();
    await forwarder.close();
  });

  /** Everything of an environment that Argo CD holds. */
  async function held(stack: Environment) {
    const name = `guestbook-${stack}`;
    const host = stack === "prod" ? "git.example.com" : `git.${stack}.example.com`;
    const [project, applications, repositories, clusters, certificates] = await Promise.all(
      [
        `/projects/${name}`,
        `/applications?project=${name}`,
        "/repositories",
        "/clusters",
        `/certificates?hostNamePattern=${host}`,
      ].map((path) => ask(argocd, "GET", path)),
    );
    return {
      project: project?.status === 200 ? project.body : undefined,
      applications: applications?.body.items ?? [],
      repositories: (repositories?.body.items ?? []).filter((item: { project?: string }) => item.project === name),
      clusters: (clusters?.body.items ?? []).filter((item: { name: string }) => item.name === name),
      certificates: certificates?.body.items ?? [],
    };
  }

  const kinds = { AppProject: 1, Application: 3, Certificate: 1, Cluster: 1, Repository: 1 };

  function countKinds(types: readonly string[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const type of types) {
      const kind = /dynamic\/argocd:(\w+)/.exec(type)?.[1];
      if (kind) counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  }

  test.each(environments)("%s: a preview shows all that will be made", async (stack) => {
    const preview = await program.on(stack, "preview", "--json");
    const { steps } = JSON.parse(preview) as { steps: { op: string; urn: string }[] };
    expect(countKinds(steps.filter(({ op }) => op === "create").map(({ urn }) => urn))).toEqual(kinds);
    expect(preview).not.toContain(argocd.gitPassword);
    expect(preview).not.toContain(argocd.kubernetesToken);
    expect(preview).not.toContain("undefined");
  });

  /** Runs a command on a stack with the governance pack at a preset. */
  function governed(stack: Environment, preset: string, command: string, ...parameters: string[]) {
    const file = join(program.folder, `${preset}.json`);
    writeFileSync(file, JSON.stringify({ preset }));
    return program.governed(stack, file, command, ...parameters);
  }

  /** What the pack says of a stack's preview: level, kind, part of the name that differs, and rule, each with its count. */
  async function findings(stack: Environment, preset: string) {
    const { code, output, errors } = await governed(stack, preset, "preview", "--json");
    const counts = new Map<string, number>();
    for (const { level, urn, rule } of parsePreview(output).violations) {
      const [, kind, name] = /dynamic\/argocd:(\w+)::(.*)$/.exec(urn) ?? [];
      const found = `${level} ${rule}: ${kind} ${name}`;
      counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    return { code, errors, found: Object.fromEntries(counts) };
  }

  /** The same finding for each of the three applications. */
  const ofEach = (finding: string) =>
    Object.fromEntries(
      ["directory", "helm", "kustomize"].map((part) => [`${finding}: Application guestbook-prod-${part}`, 1]),
    );

  test("prod passes the preset production without a word", async () => {
    expect(await findings("prod", "production")).toEqual({ code: 0, errors: "", found: {} });
  });

  test("prod does not pass the preset strict, which names everything that could be stricter", async () => {
    const { code, found } = await findings("prod", "strict");
    expect(found).toEqual({
      ...ofEach("mandatory argocd-app-revision-pinned"),
      "mandatory argocd-project-cluster-resource-blacklist: AppProject guestbook-prod": 1,
      "mandatory argocd-project-role-wildcard: AppProject guestbook-prod": 5,
      "mandatory argocd-project-scope: Cluster guestbook-prod": 1,
      "mandatory argocd-project-scoped-clusters: AppProject guestbook-prod": 1,
      "mandatory argocd-project-service-accounts: AppProject guestbook-prod": 1,
      "mandatory argocd-project-signature-keys: AppProject guestbook-prod": 1,
    });
    expect(code).not.toBe(0);
  });

  test.each(environments)("%s: up ends when Argo CD calls everything synced and healthy", async (stack) => {
    // In production the rules also see what is known only now.
    const parameters = ["up", "--yes", "--skip-preview"] as const;
    if (stack === "prod") expect(await governed(stack, "production", ...parameters)).toMatchObject({ code: 0 });
    else await program.apply(stack, "up");
    const found = await held(stack);
    const states = found.applications.map(({ metadata, status }: { metadata: { name: string }; status: Status }) => [
      metadata.name,
      status.sync.status,
      status.health.status,
    ]);
    const parts = ["directory", "helm", "kustomize"];
    expect(states.sort()).toEqual(parts.map((part) => [`guestbook-${stack}-${part}`, "Synced", "Healthy"]));
    expect(found.project.spec.roles.map(({ name }: { name: string }) => name).sort()).toEqual(["operator", "viewer"]);
    expect(found.project.spec.syncWindows.length).toBeGreaterThan(0);
    expect(found.clusters).toHaveLength(1);
    // Argo CD looks at its clusters every few seconds.
    await eventually(async () => (await held(stack)).clusters[0]?.connectionState.status === "Successful");
    expect([found.repositories.length, found.certificates.length]).toEqual([1, 1]);

    const outputs = JSON.parse(await program.about(stack, "output", "--json")) as {
      applications: Record<string, Record<string, string>>;
    };
    expect(Object.keys(outputs.applications).sort()).toEqual(parts);
    for (const [part, output] of Object.entries(outputs.applications)) {
      const name = `guestbook-${stack}-${part}`;
      expect(output).toEqual({
        name,
        health: "Healthy",
        revision: expect.stringMatching(/^[0-9a-f]{40}$/),
        url: expect.stringContaining(name),
      });
    }
  });

  test("the environments stand side by side, and prod is pinned and narrow", async () => {
    for (const stack of environments) expect((await held(stack)).project).toBeDefined();
    const { project, applications } = await held("prod");
    expect(JSON.stringify([project.spec.sourceRepos, project.spec.destinations])).not.toContain("*");
    for (const { spec } of applications) {
      expect(spec.source.targetRevision).toBe("v1.0.0");
      expect(spec.syncPolicy).toMatchObject({ automated: { prune: true, selfHeal: true }, retry: { limit: 5 } });
    }
  });

  test.each(environments)("%s: a second up changes nothing, nor does one after a refresh", async (stack) => {
    await program.apply(stack, "up", "--expect-no-changes");
    await program.apply(stack, "refresh", "--expect-no-changes");
    await program.on(stack, "preview", "--expect-no-changes");
  });

  test.each(environments)("%s: the state holds no secret in clear, and one short provider per kind", async (stack) => {
    const text = await program.about(stack, "export");
    for (const secret of [argocd.gitPassword, argocd.kubernetesToken, argocd.token, argocd.adminPassword]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(Buffer.from(secret).toString("base64"));
    }
    const open = await program.about(stack, "export", "--show-secrets");
    const { resources } = (JSON.parse(open) as { deployment: { resources: StateResource[] } }).deployment;
    const own = resources.filter(({ type }) => type.includes("dynamic/argocd:"));
    expect(countKinds(own.map(({ type }) => type))).toEqual(kinds);
    // What connects to Argo CD is in none of our resources, not even encrypted.
    expect(JSON.stringify(own)).not.toContain(argocd.token);
    const codes = new Map<string, Set<string>>();
    for (const { type, inputs, outputs } of own) {
      const ofKind = codes.get(type) ?? new Set();
      codes.set(type, ofKind.add(inputs?.__provider ?? "").add(outputs?.__provider ?? ""));
    }
    for (const [code, ...others] of [...codes.values()].map((ofKind) => [...ofKind])) {
      expect(others).toEqual([]);
      expect(code?.length).toBeGreaterThan(0);
      expect(Buffer.byteLength(code ?? "")).toBeLessThan(100);
    }
  });

  test.each(environments)("%s: destroy leaves nothing", async (stack) => {
    await program.apply(stack, "destroy");
    expect(await held(stack)).toEqual({
      project: undefined,
      applications: [],
      repositories: [],
      clusters: [],
      certificates: [],
    });
    const left = await argocd.kubernetes.list(`/api/v1/namespaces/guestbook-${stack}/configmaps`);
    expect(left.map(({ metadata }) => metadata.name).filter((name) => name !== "kube-root-ca.crt")).toEqual([]);
  });
});

interface Status {
  readonly sync: { readonly status: string };
  readonly health: { readonly status: string };
}
