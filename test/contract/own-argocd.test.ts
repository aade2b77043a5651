import type { Json } from "../../provider/contract";
import { kindReadings } from "../../provider/functions/reading/kinds";
import { runFunction } from "../../provider/functions/registry";
import { limitedSince } from "../../provider/kinds/certificate/limit";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sshKey } from "../kinds/certificate";
import { ask } from "../support/ask";
import { eventually } from "../support/eventually";
import { stored, testContext } from "../support/handlers";
import { type OwnArgoCd, startOwnArgoCd } from "../support/own-argocd";
import { inCluster } from "../support/programs";
import { storedKnownHosts, storedSecrets } from "../support/storage";
import { testedArgoCdKnows } from "../support/tested-version";
import { handlers } from "../support/verbs";

const knownHost = (serverName: string): Json => {
  return { serverName, certType: "ssh", certSubType: "ssh-ed25519", certData: sshKey };
};

// An Argo CD that is of no use to other tests: one of its own.
let own: OwnArgoCd;
let argocd: LocalArgoCd;

beforeAll(async () => {
  own = await startOwnArgoCd();
  argocd = own.argocd;
});

afterAll(() => own?.close());

/** The names of what a new Argo CD has of itself, by the list that shows it. */
const builtIn: Readonly<Record<string, (item: Json) => unknown>> = {
  getAppProjects: ({ metadata }) => (metadata as Json).name,
  getClusters: ({ server }) => server,
};

test("an Argo CD in which nobody has made anything yet is listed as it is: empty, or with what it has of itself", async () => {
  const connection = { server: argocd.url, authToken: argocd.token };
  const all = kindReadings.filter(({ arguments: taken }) => Object.keys(taken.shape).length === 0);
  const lists = all.filter(({ name }) => name !== "getWriteRepositories");
  await expect(runFunction("getWriteRepositories", { connection })).rejects.toThrow("hydrator is disabled");
  const found = await Promise.all(
    lists.map(async ({ name, result }) => {
      const items = result.parse(await runFunction(name, { connection })) as Json[];
      return [name, builtIn[name] ? items.map(builtIn[name]) : items.length] as const;
    }),
  );
  const listed = Object.fromEntries(found);
  // The projects and tokens that the local Argo CD makes for its own accounts.
  expect(listed).toMatchObject({ getAppProjects: expect.arrayContaining(["default"]), getClusters: [inCluster] });
  const { getAppProjects: _projects, getClusters: _clusters, getAccountTokens: _tokens, ...others } = listed;
  const { getCertificates: _hosts, ...rest } = others;
  const none = Object.fromEntries(Object.keys(rest).map((name) => [name, 0]));
  // The project `default` lets everything through, with an entry of each sort.
  expect(rest).toEqual({ ...none, getProjectDestinations: 1, getProjectSourceRepositories: 1 });
  expect(Object.keys(rest).length).toBeGreaterThan(9);
});

test("where the hydrator is off, a write repository is refused with what to set", async () => {
  const inputs = { repo: "https://git.example.com/a", username: "a", password: "b" };
  const create = handlers.WriteRepository.create(testContext(argocd), stored(inputs));
  await expect(create).rejects.toThrow('set `hydrator.enabled: "true"` in the ConfigMap `argocd-cmd-params-cm`');
});

test("the cluster that Argo CD runs in gets an entry when it is to be read anew", async () => {
  expect(await storedSecrets(argocd, "cluster")).toEqual([]);
  const connection = { server: argocd.url, authToken: argocd.token };
  await runFunction("invalidateClusterCache", { target: { name: "in-cluster" }, connection });
  expect(await storedSecrets(argocd, "cluster")).toMatchObject([{ server: inCluster, name: "in-cluster" }]);
});

test("what it is configured with is read: notifications, links, and the projects that others take their rules from", async () => {
  const read = (name: string, given: object = {}) =>
    runFunction(name, { ...given, connection: { server: argocd.url, authToken: argocd.token } });
  const notifications = {
    "service.webhook.chat": "url: https://chat.example.com",
    "template.deployed": "message: deployed",
    "trigger.on-deployed": "- when: app.status.health.status == 'Healthy'\n  send: [deployed]",
  };
  const metadata = { name: "argocd-notifications-cm", labels: { "app.kubernetes.io/part-of": "argocd" } };
  await argocd.kubernetes.create(objectPath("v1", "configmaps", "argocd"), {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { ...metadata, namespace: "argocd" },
    data: notifications,
  });
  const link = {
    title: "Costs",
    url: "https://costs.example.com/{{.project.metadata.name}}",
    description: "What it costs",
  };
  const inherits = { labelSelector: { matchLabels: { team: "shop" } }, projectName: "everywhere" };
  await argocd.kubernetes.patch(objectPath("v1", "configmaps", "argocd", "argocd-cm"), {
    data: { "project.links": JSON.stringify([link]), globalProjects: JSON.stringify([inherits]) },
  });
  for (const [name, labels] of [
    ["everywhere", {}],
    ["shop", { team: "shop" }],
  ] as const) {
    const project = { metadata: { name, labels }, spec: { description: name } };
    await ask(argocd, "POST", "/projects", { project });
  }
  const deployed = async () => ((await read("getNotificationTriggers")) as Json[]).length > 0;
  await eventually(deployed);
  expect(await read("getNotificationTriggers")).toEqual([{ name: "on-deployed" }]);
  expect(await read("getNotificationTemplates")).toEqual([{ name: "deployed" }]);
  expect(await read("getNotificationServices")).toEqual([{ name: "chat" }]);
  const links = await eventually(async () => {
    const found = (await read("getProjectLinks", { name: "shop" })) as Json[];
    return found.length > 0 && found;
  });
  expect(links).toMatchObject([
    { title: "Costs", url: "https://costs.example.com/shop", description: "What it costs" },
  ]);
  const inherited = await eventually(async () => {
    const found = (await read("getGlobalProjects", { name: "shop" })) as Json[];
    return found.length > 0 && found;
  });
  expect(JSON.stringify(inherited)).toContain('"everywhere"');
});

(testedArgoCdKnows(limitedSince) ? describe : describe.skip)("as many known hosts as Argo CD reads", () => {
  /** Stores so many known hosts behind Argo CD's back, and waits until its answer is such. */
  async function store(count: number, isShown: (status: number, items: readonly unknown[]) => boolean): Promise<void> {
    const lines = Array.from({ length: count }, (_, index) => `h${index}.example.com ssh-ed25519 ${sshKey}\n`);
    await argocd.kubernetes.patch(objectPath("v1", "configmaps", "argocd", "argocd-ssh-known-hosts-cm"), {
      data: { ssh_known_hosts: lines.join("") },
    });
    await eventually(async () => {
      const { status, body } = await ask(argocd, "GET", "/certificates?certType=ssh");
      return isShown(status, body.items ?? []);
    });
  }

  test("are not made one too many, and where they are, the error names lines and ConfigMap", async () => {
    const create = () => handlers.Certificate.create(testContext(argocd), knownHost("new.example.com"));
    await store(256, (_status, items) => items.length === 256);
    await expect(create()).rejects.toThrow("Argo CD reads 256 known hosts, and has as many");
    expect((await storedKnownHosts(argocd)).filter((line) => line.startsWith("new."))).toEqual([]);
    await store(257, (status) => status !== 200);
    const mend = "`ssh_known_hosts` in the ConfigMap argocd-ssh-known-hosts-cm";
    await expect(create()).rejects.toThrow(`Take the last lines out of ${mend}`);
    const remove = handlers.Certificate.delete(
      testContext(argocd),
      "ssh|ssh-ed25519|h0.example.com",
      knownHost("h0.example.com"),
    );
    await expect(remove).rejects.toThrow(`out of ${mend}`);
    await store(255, (_status, items) => items.length === 255);
    await create();
  });
});
