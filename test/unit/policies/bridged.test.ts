import { unknownCheckingProxy } from "@pulumi/policy";
import { argoObjects, isArgoType } from "../../../policy-packs/lib/view/adapter";
import { unknown } from "./support";

/** The objects of a resource of the bridged Terraform provider, with all that is read of them. */
function read(type: string, props: Record<string, unknown>): unknown[] {
  const input = { type: `argocd:index/${type}`, name: "a", urn: "urn", props };
  return argoObjects(input, () => undefined).map(({ kind, root }) => ({ kind, ...(root.plain() as object) }));
}

const metadata = { name: "a", labels: { repoUrl: "x" } };

/** The provider's own names, as its SDKs have them. */
test.each<[string, Record<string, unknown>, unknown[]]>([
  [
    "application:Application",
    {
      cascade: true,
      metadata,
      spec: {
        project: "p",
        destination: { server: "s", namespace: "n" },
        sources: [{ repoUrl: "r", targetRevision: "main", plugin: { envs: [{ name: "A", value: "b" }] } }],
        syncPolicy: {
          automated: { prune: true },
          syncOptions: ["A=b"],
          retry: { limit: "5", backoff: { factor: "2" } },
        },
        ignoreDifferences: [{ kind: "x", jsonPointers: ["/spec"] }],
        infos: [{ name: "a", value: "b" }],
      },
    },
    [
      {
        kind: "Application",
        metadata,
        spec: {
          project: "p",
          destination: { server: "s", namespace: "n" },
          sources: [{ repoURL: "r", targetRevision: "main", plugin: { env: [{ name: "A", value: "b" }] } }],
          syncPolicy: {
            automated: { prune: true },
            syncOptions: ["A=b"],
            retry: { limit: 5, backoff: { factor: "2" } },
          },
          ignoreDifferences: [{ kind: "x", jsonPointers: ["/spec"] }],
          info: [{ name: "a", value: "b" }],
        },
      },
    ],
  ],
  [
    "project:Project",
    {
      metadata,
      spec: {
        sourceRepos: ["*"],
        destinations: [{ server: "s", namespace: "n" }],
        clusterResourceWhitelists: [{ group: "*", kind: "*" }],
        clusterResourceBlacklists: [],
        namespaceResourceBlacklists: [{ group: "", kind: "Role" }],
        namespaceResourceWhitelists: [{ group: "", kind: "Pod" }],
        orphanedResources: [{ warn: true, ignores: [{ kind: "x" }] }],
        signatureKeys: ["A"],
        syncWindows: [{ kind: "allow", clusters: ["c"], timezone: "UTC", useAndOperator: true }],
        destinationServiceAccounts: [{ server: "s", defaultServiceAccount: "d" }],
        roles: [{ name: "r", policies: ["p, a"], groups: ["g"] }],
      },
    },
    [
      {
        kind: "AppProject",
        metadata,
        spec: {
          sourceRepos: ["*"],
          destinations: [{ server: "s", namespace: "n" }],
          clusterResourceWhitelist: [{ group: "*", kind: "*" }],
          clusterResourceBlacklist: [],
          namespaceResourceBlacklist: [{ group: "", kind: "Role" }],
          namespaceResourceWhitelist: [{ group: "", kind: "Pod" }],
          orphanedResources: { warn: true, ignore: [{ kind: "x" }] },
          signatureKeys: [{ keyID: "A" }],
          syncWindows: [{ kind: "allow", clusters: ["c"], timeZone: "UTC", andOperator: true }],
          destinationServiceAccounts: [{ server: "s", defaultServiceAccount: "d" }],
          roles: [{ name: "r", policies: ["p, a"], groups: ["g"] }],
        },
      },
    ],
  ],
  [
    "applicationSet:ApplicationSet",
    {
      metadata,
      spec: {
        generators: [
          { matrices: [{ generators: [{ gits: [{ repoUrl: "r" }] }, { clusters: [{ values: { repoUrl: "x" } }] }] }] },
          { lists: [{ elements: [{ repoUrl: "x" }] }] },
        ],
        template: {},
      },
    },
    [
      {
        kind: "ApplicationSet",
        metadata,
        spec: {
          generators: [
            { matrix: { generators: [{ git: { repoURL: "r" } }, { clusters: { values: { repoUrl: "x" } } }] } },
            { list: { elements: [{ repoUrl: "x" }] } },
          ],
          template: {},
        },
      },
    ],
  ],
  [
    "repository:Repository",
    { repo: "r", enableOci: true, githubappId: "1" },
    [{ kind: "Repository", repo: "r", enableOCI: true, githubAppID: "1" }],
  ],
  [
    "repositoryCredentials:RepositoryCredentials",
    { url: "r", githubappPrivateKey: "k" },
    [{ kind: "RepositoryCredentials", repo: "r", githubAppPrivateKey: "k" }],
  ],
  [
    "cluster:Cluster",
    {
      server: "s",
      metadatas: [{ labels: { a: "b" } }],
      config: { awsAuthConfigs: [{ clusterName: "c" }], execProviderConfig: { command: "x", env: { infos: "y" } } },
    },
    [
      {
        kind: "Cluster",
        server: "s",
        metadata: { labels: { a: "b" } },
        labels: { a: "b" },
        config: { awsAuthConfig: { clusterName: "c" }, execProviderConfig: { command: "x", env: { infos: "y" } } },
      },
    ],
  ],
  ["gpgKey:GpgKey", { publicKey: "k" }, [{ kind: "GpgKey", publicKey: "k" }]],
  [
    "repositoryCertificate:RepositoryCertificate",
    { sshes: [{ serverName: "s", certSubtype: "ssh-rsa", certData: "d" }] },
    [{ kind: "Certificate", certType: "ssh", serverName: "s", certSubType: "ssh-rsa", certData: "d" }],
  ],
  [
    "repositoryCertificate:RepositoryCertificate",
    { https: { serverName: "s", certData: "d" } },
    [{ kind: "Certificate", certType: "https", serverName: "s", certData: "d" }],
  ],
])("%s", (type, props, objects) => {
  expect(JSON.parse(JSON.stringify(read(type, props).slice(0, 1)))).toEqual(objects);
});

test("tokens are none of what the rules look at", () => {
  expect(
    ["projectToken:ProjectToken", "accountToken:AccountToken"].filter((type) => isArgoType(`argocd:index/${type}`)),
  ).toEqual([]);
});

test("what an ApplicationSet makes is read too", () => {
  const spec = {
    generators: [{ lists: [{ elements: [{ project: "default" }] }] }],
    template: { spec: { project: "{{project}}", sources: [{ repoUrl: "r" }] } },
  };
  const input = { type: "argocd:index/applicationSet:ApplicationSet", name: "a", urn: "urn", props: { spec } };
  const [, application] = argoObjects(input, () => undefined);
  expect(application?.root.at("spec", "project").text()).toBe("default");
  expect(application?.root.at("spec", "sources").plain()).toEqual([{ repoURL: "r" }]);
});

test("what is not known is said with its place in the program", () => {
  const unknowns: string[] = [];
  const props = unknownCheckingProxy({ spec: { sources: [{ repoUrl: unknown }] } });
  const input = { type: "argocd:index/application:Application", name: "a", urn: "urn", props };
  const [application] = argoObjects(input, (path) => unknowns.push(path));
  expect(application?.root.at("spec", "sources").items()[0]?.at("repoURL").text()).toBeUndefined();
  expect(unknowns).toEqual(["spec.sources[0].repoUrl"]);
});
