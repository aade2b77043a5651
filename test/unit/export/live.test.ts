import { findLive, type Selection } from "../../../cli/export/live/live";
import { ApiError, code } from "../../../provider/argo/errors";
import type { ApiRequest } from "../../../provider/argo/request";
import type { Json } from "../../../provider/contract";
import { kinds, registry } from "../../../provider/kinds/registry";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import { parsePath } from "../../../provider/model/paths";
import { itemOf, type Schema, shapeOf } from "../../../provider/model/schema";
import { traitsOf } from "../../../provider/model/traits";
import { specimens } from "../../kinds";
import { answering } from "../../support/answering";

/* What is found in an Argo CD whose lists are made up. */

const finalizers = ["resources-finalizer.argocd.argoproj.io"];
const source = { repoURL: "https://git.example.com/a", path: "." };

function application(name: string, metadata: Json = {}, spec: Json = {}): Json {
  return {
    metadata: { name, namespace: "argocd", uid: name, finalizers, ...metadata },
    spec: { project: "payments", source, destination: { name: "in-cluster" }, ...spec },
  };
}

function set(name: string, metadata: Json = {}): Json {
  const template = { metadata: { name: "{{name}}" }, spec: application("").spec };
  return {
    metadata: { name, namespace: "argocd", uid: name, ...metadata },
    spec: { generators: [{ list: { elements: [] } }], template },
  };
}

const project = (name: string, others: Json = {}, status: Json = {}): Json => ({
  metadata: { name, namespace: "argocd", uid: name, ...others },
  spec: { roles: [{ name: "ci" }] },
  status,
});

/** What an Argo CD answers: lists by the end of their path, and whether the account has a right. */
interface Made {
  readonly lists?: Readonly<Record<string, readonly Json[]>>;
  readonly settings?: Json;
  readonly refused?: readonly string[];
  canI?(path: string): boolean;
}

function find(made: Made, selection: Selection = {}) {
  const requests: ApiRequest[] = [];
  const answer = (request: ApiRequest): unknown => {
    requests.push(request);
    const path = request.path.replace("/api/v1/", "");
    if (path === "settings") return { controllerNamespace: "argocd", hydratorEnabled: true, ...made.settings };
    if (path === "session/userinfo") return { loggedIn: true, username: "ci" };
    if (path.startsWith("account/can-i/")) return { value: (made.canI?.(path) ?? true) ? "yes" : "no" };
    const [list = "", one] = path.split("/");
    if (made.refused?.includes(list)) throw new ApiError("permission denied", 403, code.permissionDenied);
    const items = made.lists?.[list] ?? [];
    return one === undefined ? { items } : { ...items.find(({ keyID }) => keyID === one), keyData: "data" };
  };
  const finding = findLive(
    answering(answer, () => undefined),
    selection,
  );
  return finding.then((found) => ({ ...found, requests }));
}

const idsOf = ({ objects }: Awaited<ReturnType<typeof find>>) => objects.map(({ kind, id }) => `${kind} ${id}`);

describe("what is found", () => {
  test("is described as a program would declare it, in the order of its ids, by lists alone", async () => {
    const found = await find({
      lists: {
        applications: [application("b"), application("a", { namespace: "team-a" })],
        applicationsets: [set("zones")],
        projects: [project("payments")],
        repositories: [{ repo: "https://git.example.com/a", type: "git", project: "payments" }],
        clusters: [{ server: "https://k8s.example.com", name: "prod", config: { tlsClientConfig: {} } }],
      },
    });
    expect(idsOf(found)).toEqual([
      "Application argocd/b",
      "Application team-a/a",
      "ApplicationSet argocd/zones",
      "AppProject payments",
      "Repository https://git.example.com/a|payments",
      "Cluster https://k8s.example.com",
    ]);
    expect(found.objects[0]).toEqual({
      kind: "Application",
      id: "argocd/b",
      inputs: {
        metadata: { name: "b" },
        spec: { project: "payments", source, destination: { name: "in-cluster" } },
      },
      hidden: [],
      remarks: [],
    });
    expect(found.unseen).toEqual([]);
    const asked = found.requests.map(({ path }) => path).filter((path) => !path.includes("/can-i/"));
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("has the data of each GPG key, which lists lack, and says how far that has come", async () => {
    const keyData = specimens.GpgKey.maximal.key?.keyData;
    const keys = [...Array(10).keys()].map((number) => ({ keyID: `${number}`.repeat(16) }));
    const lines: string[] = [];
    const context = answering(
      ({ path }) => (path.endsWith("gpgkeys") ? { items: keys } : { keyID: path.split("/").at(-1), keyData }),
      () => undefined,
    );
    const { objects } = await findLive(context, { kinds: ["GpgKey"], onProgress: (line) => void lines.push(line) });
    expect(objects).toHaveLength(10);
    expect(objects[0]?.inputs).toEqual({ keyData });
    expect(lines).toEqual(["GPG keys: 10", "GPG keys: 10 of 10"]);
  });

  test("leaves out the entries of projects, unless they are asked for by their kind", async () => {
    const lists = { projects: [project("payments")] };
    expect(idsOf(await find({ lists }))).toEqual(["AppProject payments"]);
    expect(idsOf(await find({ lists }, { kinds: ["ProjectRole"] }))).toEqual(["ProjectRole payments|role|ci"]);
  });

  /**
   * @promise Of credentials to push with, Argo CD lists those for many repositories to nobody, and none at all while its source hydrator
   * is off: the report says so, and you declare them by hand.
   */
  test("says of write repositories that none are shown where the hydrator is off", async () => {
    const { requests, leftOut } = await find({ settings: { hydratorEnabled: false } });
    expect(requests.filter(({ path }) => path.includes("write-repo"))).toEqual([]);
    const why = expect.stringContaining("the source hydrator is off");
    expect(leftOut).toEqual(["WriteRepository", "WriteRepositoryCredentials"].map((title) => ({ title, why })));
  });
});

describe("what no program should declare", () => {
  const owner = { kind: "ApplicationSet", name: "zones", controller: true };
  const tracked = (name: string, id: string) => application(name, { annotations: { [trackingId]: id } });
  const trackingId = "argocd.argoproj.io/tracking-id";
  const whyOf = async (made: Made, selection?: Selection) =>
    (await find(made, selection)).leftOut.map(({ why }) => why);

  test.each<[string, Json, string]>([
    [
      "what a set makes",
      application("a", { ownerReferences: [owner] }),
      'is made and kept by the ApplicationSet "zones"',
    ],
    [
      "what an application deploys",
      tracked("a", "root:argoproj.io/Application:argocd/a"),
      'is made and kept by application "root"',
    ],
    [
      "what an application of another namespace deploys",
      tracked("a", "team-a_root:argoproj.io/Application:argocd/a"),
      'is made and kept by application "team-a/root"',
    ],
    ["what is on its way out", application("a", { deletionTimestamp: "2026-01-01T00:00:00Z" }), "is being deleted"],
    [
      "what Argo CD itself takes for invalid",
      application("a", {}, { sources: [source] }),
      "cannot be declared as it is: `spec`: needs exactly one of `source`, `sources` and `sourceHydrator`: write one and remove the others",
    ],
  ])("%s", async (_what, live, why) => {
    expect(await whyOf({ lists: { applications: [live] } })).toContain(why);
  });

  test("what another controller owns, also of kinds that know of none", async () => {
    const owned = { ownerReferences: [{ kind: "Tenant", name: "a", controller: true }] };
    expect(await whyOf({ lists: { projects: [project("a", owned)] } })).toContain('is made and kept by the Tenant "a"');
  });

  test("a mark that was copied with an object, or that does not count here, says nothing", async () => {
    const copied = tracked("a", "root:argoproj.io/Application:argocd/b");
    const labelled = application("b", { labels: { "app.kubernetes.io/instance": "root" } });
    const lists = { applications: [copied, labelled] };
    expect(idsOf(await find({ lists }))).toHaveLength(2);
    const byLabel = { trackingMethod: "label", appLabelKey: "app.kubernetes.io/instance" };
    expect(await whyOf({ lists, settings: byLabel })).toContain('is made and kept by application "root"');
  });

  test("is taken on demand, with whose it is, and without the marks of the owner", async () => {
    const lists = { applications: [tracked("a", "root:argoproj.io/Application:argocd/a")] };
    const { objects } = await find({ lists }, { includeGenerated: true });
    expect(objects).toMatchObject([
      {
        inputs: { metadata: { name: "a" } },
        remarks: ['application "root" makes and keeps it, and would undo what a program changes'],
        owner: 'is made and kept by application "root"',
      },
    ]);
  });

  test("the built-in cluster, and host keys that come with Argo CD", async () => {
    const clusters = [
      { server: "https://kubernetes.default.svc", name: "in-cluster", config: { tlsClientConfig: {} } },
    ];
    const certificates = ["github.com", "git.example.com"].map((serverName) => {
      return { serverName, certType: "ssh", certSubType: "ssh-ed25519", certInfo: "SHA256:" };
    });
    const found = await find({ lists: { clusters, certificates } });
    expect(idsOf(found)).toEqual(["Certificate ssh|ssh-ed25519|git.example.com"]);
    expect(found.leftOut).toEqual(
      expect.arrayContaining([
        {
          title: "cluster https://kubernetes.default.svc",
          why: "is what Argo CD shows where nobody has stored an entry for it",
        },
        { title: "known host key (ssh-ed25519) of github.com", why: "comes with Argo CD's own manifests" },
      ]),
    );
  });

  test("tokens, where there are some, and write credentials, which nobody can list", async () => {
    const tokens = { jwtTokensByRole: { ci: { items: [{ id: "a" }, { id: "b" }] } } };
    const { leftOut } = await find({ lists: { projects: [project("payments", {}, tokens)] } });
    expect(leftOut).toEqual([
      {
        title: 'token of role "ci" in project "payments"',
        why: expect.stringContaining("Argo CD shows a token once"),
      },
      { title: "WriteRepositoryCredentials", why: expect.stringContaining("Argo CD lists them to nobody") },
    ]);
    expect((await find({}, { projects: ["payments"] })).leftOut).toEqual([]);
  });

  test("a URL in a spec that would bring a token into the program, which no message shows", async () => {
    const tokened = { source: { ...source, repoURL: "https://bot:fixture-password@git.example.com/a" } };
    const { objects, leftOut } = await find({ lists: { applications: [application("a", {}, tokened)] } });
    expect(objects).toEqual([]);
    expect(leftOut[0]?.why).toMatch(/^cannot be declared as it is: `spec.source.repoURL` is a URL with a password/);
    expect(JSON.stringify(leftOut)).not.toContain("fixture-password");
  });

  test("a URL that a project denies, and that has a password", async () => {
    const spec = { sourceRepos: ["*", "!https://bot:fixture-password@git.example.com/a"] };
    const denying = { ...project("payments"), spec };
    const { objects, leftOut } = await find({ lists: { projects: [denying] } });
    expect(objects).toEqual([]);
    expect(leftOut[0]?.why).toMatch(/^cannot be declared as it is: `spec.sourceRepos\[1\]` is a URL with a password/);
    expect(JSON.stringify(leftOut)).not.toContain("fixture-password");
  });

  test("a repository whose URL has a password, which no message shows", async () => {
    const repositories = [{ repo: "https://bot:fixture-password@git.example.com/a", type: "git" }];
    const { objects, leftOut } = await find({ lists: { repositories } });
    expect(objects).toEqual([]);
    expect(leftOut).toContainEqual({
      title: "repository https://bot:[secret]@git.example.com/a",
      why: expect.stringContaining("cannot be declared as it is: `repo` is a URL with a password"),
    });
  });
});

describe("what is to be known before something is declared", () => {
  const remarksOn = async (live: Json) => (await find({ lists: { applications: [live] } })).objects[0]?.remarks;

  test.each<[string, Json, string]>([
    [
      "that Helm has made it",
      application("a", { annotations: { "meta.helm.sh/release-name": "apps" } }),
      'The Helm release "apps" has made it, and its next upgrade writes it, too',
    ],
    [
      "that another stack may have it",
      application("a", { annotations: { "pulumi-argocd/created-by": "x" } }),
      "A resource of this package has made it: a stack that still has it would write it, too",
    ],
    [
      "what this version does not know",
      application("a", {}, { source: { ...source, newer: { field: 1 } } }),
      "This version of the package does not know `spec.source.newer`, which stays as it is",
    ],
  ])("%s", async (_what, live, remark) => {
    expect(await remarksOn(live)).toEqual([remark]);
  });

  test("several Secrets for one URL", async () => {
    const url = "https://git.example.com";
    const { objects, leftOut } = await find({ lists: { repocreds: [{ url }, { url }] } });
    expect(objects).toEqual([]);
    // Argo CD shows each of them, and uses any.
    const why = "is stored in 2 Secrets, of which Argo CD uses any: delete all but one";
    expect(leftOut).toContainEqual({ title: `credential template ${url}`, why });
  });
});

describe("what an object may hide", () => {
  const https = "https://git.example.com/a";
  const logins = [
    "username",
    "password",
    "bearerToken",
    "gcpServiceAccountKey",
    "tlsClientCertData",
    "tlsClientCertKey",
  ];

  test.each<[string, Json, readonly string[]]>([
    ["by HTTPS", { repo: https, type: "git" }, logins],
    ["of charts", { repo: https, type: "helm" }, ["username", "password", "tlsClientCertData", "tlsClientCertKey"]],
    ["by SSH", { repo: "git@git.example.com:a", type: "git" }, ["sshPrivateKey"]],
    ["by SSH without a user", { repo: "ssh://git.example.com/a", type: "git" }, ["sshPrivateKey"]],
    ["by git's own protocol", { repo: "git://git.example.com/a", type: "git" }, []],
    ["as a GitHub App", { repo: https, type: "git", githubAppID: 1 }, ["githubAppPrivateKey"]],
    [
      "as an Azure service principal",
      { repo: https, type: "git", azureServicePrincipalClientId: "a" },
      ["azureServicePrincipalClientSecret"],
    ],
    ["by a workload identity", { repo: https, type: "git", useAzureWorkloadIdentity: true }, []],
    ["by a template", { repo: https, type: "git", inheritedCreds: true, githubAppID: 1 }, []],
    [
      "through a proxy with a password",
      { repo: "git@git.example.com:a", type: "git", proxy: "http://a:fixture-password@proxy" },
      ["sshPrivateKey", "proxy"],
    ],
  ])("a repository %s", async (_how, live, hidden) => {
    const { objects } = await find({ lists: { repositories: [live] } });
    expect(objects.map((object) => object.hidden)).toEqual([hidden]);
    expect(JSON.stringify(objects)).not.toContain("fixture-password");
  });

  test.each<[string, Json, readonly string[]]>([
    ["of a user", { url: https, username: "a" }, ["password"]],
    ["by SSH", { url: "git@git.example.com:a" }, ["sshPrivateKey"]],
    [
      "of which nothing is shown",
      { url: https },
      [
        "githubAppPrivateKey",
        "azureServicePrincipalClientSecret",
        "bearerToken",
        "password",
        "gcpServiceAccountKey",
        "tlsClientCertData",
        "tlsClientCertKey",
      ],
    ],
  ])("credentials %s", async (_how, live, hidden) => {
    const { objects } = await find({ lists: { repocreds: [live] } });
    expect(objects.map((object) => object.hidden)).toEqual([hidden]);
  });

  const caData = "config.tlsClientConfig.caData";
  test.each<[string, Json, string, readonly string[]]>([
    ["a cluster with AWS IAM", { awsAuthConfig: { clusterName: "a" } }, "https://a", [caData]],
    [
      "a cluster",
      {},
      "https://a",
      [
        expect.stringContaining("bearerToken"),
        expect.stringContaining("username"),
        expect.stringContaining("password"),
        expect.stringContaining("certData"),
        expect.stringContaining("keyData"),
        expect.stringContaining("execProviderConfig"),
        caData,
      ] as string[],
    ],
    ["the cluster of Argo CD itself", {}, "https://kubernetes.default.svc", []],
  ])("%s", async (_what, config, server, hidden) => {
    const { objects } = await find({ lists: { clusters: [{ server, name: "a", labels: { a: "b" }, config }] } });
    expect(objects.map((object) => object.hidden)).toEqual([hidden]);
  });

  test.each(kinds)("%s names such fields of its schema alone", (kind) => {
    const definition: KindDefinition<unknown> = registry[kind];
    const { hidden } = definition.reading.found ?? {};
    const shown = [...Object.values(specimens[kind].maximal), {}];
    const lives = shown.map((live) => ({ repo: https, url: https, server: https, ...live }));
    for (const path of lives.flatMap((live) => hidden?.(live) ?? [])) {
      const field = parsePath(path).reduce<Schema | undefined>(
        (schema, step) => shapeOf(schema)?.[String(step)] ?? itemOf(schema),
        definition.schema,
      );
      const { secret, unreadable } = traitsOf(field);
      expect({ [path]: secret === true || unreadable === true }).toEqual({ [path]: true });
    }
  });
});

describe("a selection", () => {
  const lists = {
    applications: [
      application("a", { labels: { team: "payments", tier: "web" } }),
      application("b", { namespace: "team-a" }, { project: "shop" }),
    ],
    projects: [project("payments", { labels: { team: "payments" } }), project("shop")],
    repositories: [{ repo: "https://a", project: "payments" }, { repo: "https://b" }],
    certificates: [{ serverName: "git.example.com", certType: "ssh", certSubType: "ssh-ed25519" }],
  };

  test.each<[string, Selection, readonly string[]]>([
    [
      "of projects",
      { projects: ["payments"] },
      ["Application argocd/a", "AppProject payments", "Repository https://a|payments"],
    ],
    [
      "of kinds",
      { kinds: ["Application", "Certificate"] },
      ["Application argocd/a", "Application team-a/b", "Certificate ssh|ssh-ed25519|git.example.com"],
    ],
    ["of labels", { selector: "team=payments" }, ["Application argocd/a", "AppProject payments"]],
    ["of namespaces", { namespaces: ["team-a"] }, ["Application team-a/b"]],
    [
      "of several at once",
      { projects: ["payments"], selector: "tier in (web, api)", kinds: ["Application"] },
      ["Application argocd/a"],
    ],
  ])("%s", async (_what, selection, ids) => {
    expect(idsOf(await find({ lists }, selection))).toEqual(ids);
  });

  test("narrows the lists that Argo CD can narrow", async () => {
    const { requests } = await find({ lists }, { projects: ["payments"], selector: "a=b", namespaces: ["team-a"] });
    const query = requests.find(({ path }) => path.endsWith("/applications"))?.query;
    expect(query).toMatchObject({ projects: ["payments"], selector: "a=b", appNamespace: "team-a" });
  });

  test.each<[string, readonly string[]]>([
    ["team=payments", ["a"]],
    ["team==payments,tier!=api", ["a"]],
    ["team!=payments", ["b", "c"]],
    ["team", ["a", "b"]],
    ["!team", ["c"]],
    ["team in (payments, shop), tier", ["a"]],
    ["team notin (payments)", ["b", "c"]],
    ["team=", ["b"]],
  ])("by `%s`, as Kubernetes selects", async (selector, names) => {
    const labels = { a: { team: "payments", tier: "web" }, b: { team: "" }, c: {} };
    const applications = Object.entries(labels).map(([name, own]) => application(name, { labels: own }));
    const { objects } = await find({ lists: { applications } }, { selector });
    expect(objects.map(({ id }) => id.split("/")[1])).toEqual(names);
  });

  test.each(["", "team=a=b", "team in payments", "a b"])(
    "by `%s` is refused before anything is sent",
    async (selector) => {
      const sent: string[] = [];
      const context = answering(
        ({ path }) => sent.push(path),
        () => undefined,
      );
      await expect(findLive(context, { selector })).rejects.toThrow(
        "is no part of a label selector: write `team=payments",
      );
      expect(sent).toEqual([]);
    },
  );
});

describe("what the account may not see", () => {
  test("is named with the missing right, and the other kinds are found all the same", async () => {
    const lists = { applications: [application("a")] };
    const found = await find({ lists, refused: ["certificates"] });
    expect(idsOf(found)).toEqual(["Application argocd/a"]);
    expect(found.unseen).toEqual([expect.stringContaining("certificates are not shown: permission denied")]);
  });

  test("is named where a list may lack something that Argo CD leaves out without a word", async () => {
    const found = await find({ canI: (path) => !/applications\/|clusters/.test(path) }, {});
    expect(found.unseen).toEqual([
      "Argo CD shows ci some applications and leaves out others, if there are any; to see all, it needs the RBAC line " +
        "`p, ci, applications, get, */*, allow`",
      "Argo CD shows ci some clusters and leaves out others, if there are any; to see all, it needs the RBAC line " +
        "`p, ci, clusters, get, */*, allow`",
    ]);
  });

  test("is asked of the projects that are wanted", async () => {
    const { unseen } = await find({ canI: (path) => !path.includes("shop") }, { projects: ["payments", "shop"] });
    expect(unseen.join("\n")).toContain("`p, ci, applications, get, shop/*, allow`");
    expect(unseen.join("\n")).toContain("`p, ci, projects, get, shop, allow`");
    expect(unseen.join("\n")).not.toContain("payments");
  });

  test("other failures are failures", async () => {
    const context = answering(
      ({ path }) => {
        if (path.endsWith("/repositories")) throw new ApiError("broken", 500, code.internal);
        return path.endsWith("settings") ? {} : { items: [], value: "yes" };
      },
      () => undefined,
    );
    await expect(findLive(context, {})).rejects.toThrow("broken");
  });
});
