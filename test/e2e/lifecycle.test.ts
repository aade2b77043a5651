import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { declare, directorySpec, hostKey, inCluster } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

/** What the test declares; each step changes a part of it. */
interface Declarations {
  application: Record<string, unknown>;
  project: Record<string, unknown>;
  repository: Record<string, unknown>;
  cluster: Record<string, unknown>;
  certificate: Record<string, unknown>;
  knownHost: Record<string, unknown>;
}

const otherKey = "AAAAC3NzaC1lZDI1NTE5AAAAIKw3yRGCyMxLbDrqRmpxGhl0GS8NiQb6jZyyVMPsoBRn";

describe("every kind, through the engine", () => {
  const name = uniqueName("life");
  const host = `${name}.example.com`;
  let argocd: LocalArgoCd;
  let stack: Stack;
  let forwarder: Forwarder;
  let declared: Declarations;

  const repositoryUrl = () => `${argocd.gitHttpUrl}/environments.git`;
  // An address of its own for the Kubernetes API: tests that run at the same time must not share a cluster entry.
  const clusterServer = () => `https://127.0.0.1:${forwarder.port}`;
  const applicationPath = `/applications/${name}?project=${name}&appNamespace=argocd`;

  function program(): string {
    return [
      declare("AppProject", "project", {
        ...declared.project,
        metadata: { ...(declared.project.metadata as object), name },
      }),
      declare("Repository", "repository", declared.repository),
      declare("Cluster", "cluster", declared.cluster),
      declare("Certificate", "certificate", declared.certificate),
      declare("Certificate", "known-host", declared.knownHost),
      declare("Application", name, declared.application, "{ dependsOn: [project] }"),
    ].join("\n");
  }

  async function read(path: string) {
    const { status, body } = await ask(argocd, "GET", path);
    expect(status).toBe(200);
    return body;
  }

  async function change(method: string, path: string, body?: unknown) {
    const answer = await ask(argocd, method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  }

  async function readCluster() {
    const { items } = await read(`/clusters?server=${encodeURIComponent(clusterServer())}`);
    return items?.[0];
  }

  async function readRepository() {
    const { items } = await read("/repositories");
    return (items ?? []).find(
      (item: { repo: string; project?: string }) => item.repo === repositoryUrl() && item.project === name,
    );
  }

  async function readCertificates(type: string) {
    return (await read(`/certificates?hostNamePattern=${host}&certType=${type}`)).items ?? [];
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    forwarder = await forwardTo(argocd.kubernetesServer);
    stack = await Stack.create(connectionOf(argocd));
    declared = {
      project: {
        metadata: { labels: { team: "payments" } },
        spec: {
          description: "first",
          sourceRepos: ["*"],
          destinations: [{ server: inCluster, namespace: "*" }],
          clusterResourceWhitelist: [{ group: "*", kind: "*" }],
        },
      },
      repository: {
        repo: repositoryUrl(),
        project: name,
        username: argocd.gitUser,
        password: argocd.gitPassword,
        name: "first",
      },
      cluster: {
        server: clusterServer(),
        name,
        labels: { tier: "first" },
        config: { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
      },
      certificate: { serverName: host, certType: "https", certData: certificateOne },
      knownHost: { serverName: host, certType: "ssh", certSubType: "ssh-ed25519", certData: hostKey },
      application: {
        metadata: { labels: { team: "payments" } },
        spec: {
          ...directorySpec(argocd, name, name),
          syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
        },
        waitFor: "healthy",
      },
    };
    stack.program(program());
  });

  afterAll(async () => {
    await stack.dispose();
    await forwarder.close();
  });

  test("create: an independent read shows what was declared", async () => {
    await stack.up();
    const application = await read(applicationPath);
    expect(application.metadata.labels).toEqual({ team: "payments" });
    expect(application.spec).toEqual(declared.application.spec);
    expect(application.status.health.status).toBe("Healthy");
    expect(application.status.sync.status).toBe("Synced");
    const project = await read(`/projects/${name}`);
    expect(project.spec).toEqual(declared.project.spec);
    expect(project.metadata.labels).toEqual({ team: "payments" });
    expect(await readRepository()).toMatchObject({ name: "first", type: "git" });
    expect(await readCluster()).toMatchObject({ name, labels: { tier: "first" } });
    expect(await readCertificates("https")).toMatchObject([{ serverName: host, certInfo: "CN=one.example.com" }]);
    expect(await readCertificates("ssh")).toMatchObject([{ serverName: host, certSubType: "ssh-ed25519" }]);
  });

  test("the state names the lines of the program that declare the resources", async () => {
    const positions = (await stack.resources()).map(({ sourcePosition }) => sourcePosition?.replace(/#.*/, ""));
    expect(new Set(positions)).toEqual(new Set(["project:///index.js"]));
  });

  test("a second up, and one after a refresh, changes nothing", async () => {
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");
    await stack.upUnchanged();
  });

  test("an update in place keeps uid, tokens of others and what is not declared", async () => {
    const uids = [(await read(applicationPath)).metadata.uid, (await read(`/projects/${name}`)).metadata.uid];
    declared.application.metadata = { labels: { team: "orders" } };
    declared.project.spec = { ...(declared.project.spec as object), description: "second" };
    declared.repository.name = "second";
    declared.cluster.labels = { tier: "second" };
    declared.certificate.certData = certificateTwo;
    declared.knownHost.certData = otherKey;
    stack.program(program());
    await stack.up();
    const application = await read(applicationPath);
    expect([application.metadata.uid, (await read(`/projects/${name}`)).metadata.uid]).toEqual(uids);
    expect(application.metadata.labels).toEqual({ team: "orders" });
    expect((await read(`/projects/${name}`)).spec.description).toBe("second");
    expect(await readRepository()).toMatchObject({ name: "second", connectionState: { status: "Successful" } });
    expect(await readCluster()).toMatchObject({ labels: { tier: "second" } });
    expect(await readCertificates("https")).toMatchObject([{ certInfo: "CN=two.example.com" }]);
    await stack.upUnchanged();
  });

  test("a change behind Pulumi's back appears as exactly that property, and up heals it", async () => {
    const application = await read(applicationPath);
    application.spec.revisionHistoryLimit = 3;
    await change("PUT", applicationPath, application);
    const project = await read(`/projects/${name}`);
    project.spec.description = "by-hand";
    await change("PUT", `/projects/${name}`, { project });
    await change("PUT", `/clusters/${encodeURIComponent(encodeURIComponent(clusterServer()))}?updatedFields=labels`, {
      server: clusterServer(),
      labels: { tier: "by-hand" },
    });
    await change("PUT", `/repositories/${encodeURIComponent(encodeURIComponent(repositoryUrl()))}`, {
      ...declared.repository,
      type: "git",
      name: "by-hand",
    });
    await change("POST", "/certificates?upsert=true", {
      items: [{ serverName: host, certType: "https", certData: Buffer.from(certificateOne).toString("base64") }],
    });
    await stack.refresh();
    const steps = await stack.preview();
    expect(Object.fromEntries(steps.map(({ name: step, op, paths }) => [step, [op, ...paths]]))).toEqual({
      [name]: ["update", "spec.revisionHistoryLimit"],
      project: ["update", "spec.description"],
      repository: ["update", "name"],
      cluster: ["update", "labels.tier"],
      certificate: ["update", "certData"],
    });
    await stack.up();
    expect((await read(applicationPath)).spec.revisionHistoryLimit).toBeUndefined();
    expect((await read(`/projects/${name}`)).spec.description).toBe("second");
    expect(await readRepository()).toMatchObject({ name: "second" });
    expect(await readCluster()).toMatchObject({ labels: { tier: "second" } });
    expect(await readCertificates("https")).toMatchObject([{ certInfo: "CN=two.example.com" }]);
    await stack.upUnchanged();
  });

  test("an object deleted behind Pulumi's back is created again", async () => {
    await change("DELETE", `${applicationPath}&cascade=false`);
    await change("DELETE", `/clusters/${encodeURIComponent(encodeURIComponent(clusterServer()))}`);
    await change(
      "DELETE",
      `/repositories/${encodeURIComponent(encodeURIComponent(repositoryUrl()))}?appProject=${name}`,
    );
    await change("DELETE", `/certificates?hostNamePattern=${host}&certType=https`);
    await change("DELETE", `/certificates?hostNamePattern=${host}&certType=ssh&certSubType=ssh-ed25519`);
    while ((await ask(argocd, "GET", applicationPath)).status !== 404)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await change("DELETE", `/projects/${name}`);
    await stack.refresh();
    expect(await stack.resources()).toEqual([]);
    await stack.up();
    expect((await read(applicationPath)).status.health.status).toBe("Healthy");
    expect(await readCluster()).toBeDefined();
    expect(await readRepository()).toBeDefined();
    expect(await readCertificates("https")).toHaveLength(1);
    expect(await readCertificates("ssh")).toHaveLength(1);
  });

  test("the state holds no secret in clear and one short constant per kind", async () => {
    const text = await stack.exportText();
    for (const secret of [argocd.gitPassword, argocd.kubernetesToken, argocd.token]) expect(text).not.toContain(secret);
    const codes = (await stack.resources()).map(({ type, inputs }) => `${type}: ${inputs.__provider}`);
    expect(new Set(codes).size).toBe(5);
    for (const { inputs, outputs } of await stack.resources()) {
      expect(inputs.__provider.length).toBeLessThan(100);
      expect(outputs.__provider).toBe(inputs.__provider);
    }
  });

  test("destroy removes everything", async () => {
    await stack.destroy();
    expect((await ask(argocd, "GET", `/applications?name=${name}`)).body.items).toBeNull();
    expect((await ask(argocd, "GET", `/projects/${name}`)).status).toBe(404);
    expect(await readRepository()).toBeUndefined();
    expect(await readCluster()).toBeUndefined();
    expect(await readCertificates("https")).toEqual([]);
    expect(await readCertificates("ssh")).toEqual([]);
  });
});

const certificateOne = `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIUSqnvGQbV78hjUVMFnodYJaDXhLowCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPb25lLmV4YW1wbGUuY29tMCAXDTI2MTEyMjA2MzYwOVoYDzIx
MjYxMDI5MDYzNjA5WjAaMRgwFgYDVQQDDA9vbmUuZXhhbXBsZS5jb20wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAATpp+pWs6hj8K5edrAsH+yErMZpfpXKgCyNQt6k
po/9LErugoYzAsxqHuB6rSfRTSXWF/BqC+eE2yS4oOV/kTmuo1MwUTAdBgNVHQ4E
FgQURm9WU7BRiqb48IdAX7lrDaKSGjIwHwYDVR0jBBgwFoAURm9WU7BRiqb48IdA
X7lrDaKSGjIwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAaYLcR
LcOB2OkvO0bM6WYsorxOqShT1KMuutwyfsh0aAIhAOOGWX0ILwCKEh5Ze3sERDGo
OY/t1ILhLeKQdHkKjtws
-----END CERTIFICATE-----
`;
const certificateTwo = `-----BEGIN CERTIFICATE-----
MIIBijCCATGgAwIBAgIUGxLooRQTxcJEM7Hb1461X78kungwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPdHdvLmV4YW1wbGUuY29tMCAXDTI2MTEyMjA2MzYwOVoYDzIx
MjYxMDI5MDYzNjA5WjAaMRgwFgYDVQQDDA90d28uZXhhbXBsZS5jb20wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAQiVq/jCqsp6/R3KkAVFBQ9n4JNqw/qZIN7PDlJ
cRQzN126ki88TnxO0nK2jdGzCr07E2MA93dPxq10/m3PKZjGo1MwUTAdBgNVHQ4E
FgQUWJ1gY6PDraXumgQxzoF/VwhTBD8wHwYDVR0jBBgwFoAUWJ1gY6PDraXumgQx
zoF/VwhTBD8wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiABI+AR
pf8iXNPoN/pZ9CvkD+1ApJvRzRTaip4y4vAMagIgFzneH8MA0p/5jxAqCgW1cKgQ
rZYEZpXyOl9aXUGC4gw=
-----END CERTIFICATE-----
`;
