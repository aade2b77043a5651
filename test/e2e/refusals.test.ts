import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";

import { declare, directorySpec, inCluster } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";
import { diagnosticsIn } from "../support/terminal";

/**
 * What Argo CD refuses, word for word as the terminal shows it: what it means, what to do, and then what Argo CD says. All in one
 * run, which goes on with the others where one fails.
 */
describe("what Argo CD refuses, in the terminal", () => {
  const name = uniqueName("refuse");
  let argocd: LocalArgoCd;
  let stack: Stack;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
  });

  afterAll(async () => {
    await stack.dispose();
  });

  /** An application that differs in a few things from one that Argo CD takes. */
  function application(what: string, spec: object, more: object = {}): string {
    const { metadata = {}, ...options } = more as { metadata?: object };
    return declare("Application", what, {
      metadata: { name: `${name}-${what}`, ...metadata },
      spec: { ...directorySpec(argocd, name), ...spec },
      ...options,
    });
  }

  test("of sources, destinations and projects of applications", async () => {
    const { source } = directorySpec(argocd, name);
    const from = (changed: object) => ({ source: { ...source, ...changed } });
    stack.program(
      [
        application("revision", from({ targetRevision: "no-such-branch" })),
        application("repository", from({ repoURL: `${argocd.gitDaemonUrl}/no-such.git` })),
        application("private", from({ repoURL: `${argocd.gitHttpUrl}/environments.git` })),
        application("path", from({ path: "no/such/folder" })),
        application("file", from({ path: "README.md" })),
        application("values", from({ path: "helm", helm: { valueFiles: ["no-such.yaml"] } })),
        application("several", { source: undefined, sources: [source, { ...source, targetRevision: "no-such-tag" }] }),
        application("cluster-name", { destination: { name: "no-such-cluster", namespace: name } }),
        application("cluster-server", { destination: { server: "https://10.11.12.13", namespace: name } }),
        application("project", { project: `${name}-none` }),
        application("namespace", {}, { metadata: { namespace: `${name}-elsewhere` } }),
        application(
          "managed",
          {},
          { metadata: { annotations: { "argocd.argoproj.io/managed-by-url": "ftp:/nowhere" } } },
        ),
        declare("AppProject", "narrow", {
          metadata: { name: `${name}-narrow` },
          spec: {
            sourceRepos: ["https://git.example.com/*"],
            destinations: [{ server: inCluster, namespace: "other" }],
          },
        }),
        application("narrow-app", { project: `${name}-narrow` }).replace(/\{\}\);$/, "{ dependsOn: narrow });"),
      ].join("\n"),
    );
    expect(said(await update())).toMatchSnapshot();
  });

  test("of repositories, clusters and certificates, and what a sync meets", async () => {
    const url = `${argocd.gitHttpUrl}/environments.git`;
    const credentials = { username: argocd.gitUser, password: argocd.gitPassword };
    stack.program(
      [
        declare("Repository", "elsewhere", { repo: url, project: `${name}-other`, ...credentials }),
        declare(
          "Repository",
          "password",
          { repo: url, username: argocd.gitUser, password: "not-this-one" },
          "{ dependsOn: elsewhere }",
        ),
        declare("Repository", "unknown", { repo: `${argocd.gitDaemonUrl}/no-such.git` }),
        declare("Certificate", "broken", {
          serverName: `${name}.example.com`,
          certType: "https",
          certData: "-----BEGIN CERTIFICATE-----\nbm90aGluZw==\n-----END CERTIFICATE-----\n",
        }),
        application("no-namespace", {}, { sync: true, waitFor: "synced" }),
        application(
          "wrong-cluster",
          { destination: { name: "no-such-cluster", namespace: name } },
          { validate: false, waitFor: "synced" },
        ),
      ].join("\n"),
    );
    expect(said(await update())).toMatchSnapshot();
  });

  /** The engine ends a preview at the first resource that fails, so that each has one of its own. */
  const mistaken: Readonly<Record<string, () => string>> = {
    application: () =>
      application(
        "keys",
        {
          source: { ...directorySpec(argocd, name).source, chart: "payments", targetRevision: "1.0.0" },
          destination: { server: "https//kubernetes.default.svc", namespace: name },
          waitfor: "healthy",
          syncWindow: {},
        },
        { metadata: { labels: { "a team": "x" }, annotations: { "a/b/c": "x" } } },
      ),
    "https certificate of an address": () =>
      declare("Certificate", "address", {
        serverName: "fe80::1",
        certType: "https",
        certData: "-----BEGIN CERTIFICATE-----\nbm90aGluZw==\n-----END CERTIFICATE-----\n",
      }),
    "key of several hosts": () =>
      declare("Certificate", "hosts", {
        serverName: "one.example.com,two.example.com",
        certType: "ssh",
        certSubType: "ssh-ed25519",
        certData: "AAAAC3NzaC1lZDI1NTE5AAAAIHJlZnVzZWQ=",
      }),
    project: () =>
      declare("AppProject", "roles", {
        metadata: { name: `${name}-roles` },
        spec: {
          roles: [
            { name: "deploy", groups: [""], policies: ["p, proj:other:deploy, applications, sync, other/*, allow"] },
            { name: "read", policies: [`p, proj:${name}-roles:deploy, applications, get, ${name}-roles/*, allow`] },
          ],
        },
      }),
  };

  test.each(Object.keys(mistaken))("what needs no Argo CD is said at preview: %s", async (what) => {
    stack.program(mistaken[what]?.() ?? "");
    expect(said(await stack.fail("preview"))).toMatchSnapshot();
  });

  /** What is said, without the clusters and repositories of other tests. */
  function said(output: string): string {
    expect(output).not.toMatch(/\(known: (?!.*in-cluster at https:\/\/kubernetes\.default\.svc)/);
    return diagnosticsIn(output, { NAME: name })
      .replace(/\(known: .*\)/g, "(known: CLUSTERS)")
      .replace(/for project "(?!NAME)[^"]*" and /g, "");
  }

  const update = () => stack.fail("up", "--yes", "--skip-preview", "--continue-on-error");
});
