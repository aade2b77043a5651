import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import type { Json } from "../../provider/contract";
import { certificateText } from "../../provider/kinds/certificate/schema";
import { schemas } from "../../provider/kinds/schemas";
import { objectPart } from "../../provider/model/inputs";
import { isRecord, own } from "../../provider/model/json";
import { isSame } from "../../provider/model/normalise";
import { shapeOf } from "../../provider/model/schema";
import type { Kind } from "../../sdk/generated/kinds";
import { type KubernetesObject, type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { maximalAppProject } from "../kinds/app-project";
import { maximalApplications } from "../kinds/application-maximal";
import { certificatePem, sshKey } from "../kinds/certificate";
import { maximalCluster } from "../kinds/cluster";
import { maximalRepositories } from "../kinds/repository";
import { inputsOf } from "../support/arbitraries";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { certificates } from "../support/certificate-subjects";
import { filledPaths } from "../support/field-paths";
import { handlers, stored, type TestContext, testContext } from "../support/handlers";
import { hiddenPaths, RoundTrips, valueAt } from "../support/round-trip-record";

/** Whether this run is the one that is recorded, as `npm run round-trip` does. */
const recorded = process.env.RECORD_ROUND_TRIP === "1";
/** How many generated declarations of each kind are stored and read back. */
const specs = recorded ? 500 : 25;
/** Another seed with every run: a failure prints the declaration. */
const seed = Number(process.env.ROUND_TRIP_SEED ?? Date.now() % 1_000_000);

const proved = new RoundTrips();
let argocd: LocalArgoCd;
let context: TestContext;

beforeAll(async () => {
  argocd = await sharedArgoCd();
  context = testContext(argocd);
  console.log(`round trips of ${specs} declarations of each kind, seed ${seed}`);
});

/** Keeps what a whole test has proved of a kind. */
function record(kind: Kind): void {
  if (recorded) proved.write(kind);
}

function samples(kind: Kind, overrides: Record<string, fc.Arbitrary<unknown>>, count = specs): Json[] {
  return fc.sample(inputsOf(kind, overrides), { numRuns: count, seed });
}

/** One object of a kind whose declaration changes again and again, by the provider's own way of writing. */
class Subject {
  private id = "";
  private state: Json = {};
  private writes = 0;

  constructor(readonly kind: Kind) {}

  /** Stores a declaration; one time in three, and always at first, reads it back as a later run would. */
  async store(inputs: Json): Promise<void> {
    const handler = handlers[this.kind];
    const declared = stored(inputs);
    if (this.id === "") ({ id: this.id, state: this.state } = await handler.create(context, declared));
    else this.state = await handler.update(context, this.id, stored(this.state), declared);
    this.writes += 1;
    if (this.writes % 3 !== 1) return;
    await eventually(async () => {
      const found = await handler.read(testContext(argocd), this.id, stored(this.state));
      expect(JSON.stringify(found?.inputs, sortedKeys)).toBe(JSON.stringify(declared, sortedKeys));
      const drift = await handler.diff(context, this.id, stored(found?.state ?? {}), declared);
      expect(drift).toEqual({ replaces: [] });
    });
  }

  /** Compares an independently read object with the declaration, under the normaliser alone. */
  same(declared: Json, live: Json, fields: readonly string[]): void {
    const shape = shapeOf(schemas[this.kind]);
    proved.show(this.kind, objectPart(schemas[this.kind], declared), live);
    for (const field of fields) {
      if (isSame(own(shape, field), declared[field], live[field])) continue;
      expect({ [field]: live[field] }).toEqual({ [field]: declared[field] });
      throw new Error(`${field} differs: ${JSON.stringify(declared)}`);
    }
  }

  async remove(others: Json = {}): Promise<void> {
    if (this.id) await handlers[this.kind].delete(testContext(argocd), this.id, { ...stored(this.state), ...others });
    this.id = "";
  }
}

function sortedKeys(_key: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

/** Stores declarations one after the other, in a few lanes side by side. */
async function inLanes(
  kind: Kind,
  declarations: readonly Json[],
  lanes: number,
  store: (lane: number, declaration: Json) => Promise<void>,
): Promise<void> {
  let done = 0;
  const left = [...declarations.entries()].reverse();
  const run = async (lane: number) => {
    for (let next = left.pop(); next; next = left.pop()) {
      try {
        await store(lane, next[1]);
      } catch (error) {
        left.length = 0;
        throw new Error(`${kind} ${next[0]}, seed ${seed}: ${JSON.stringify(next[1])}`, { cause: error });
      }
      done += 1;
      if (done % 100 === 0 && declarations.length > 100)
        process.stderr.write(`${kind}: ${done} of ${declarations.length}\n`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_item, lane) => run(lane)));
}

async function live(path: string): Promise<Json> {
  const { status, body } = await ask(argocd, "GET", path);
  expect(status).toBe(200);
  return body as Json;
}

async function secretWith(type: string, field: string, value: string): Promise<Record<string, string>> {
  const path = objectPath("v1", "secrets", "argocd");
  const label = encodeURIComponent(`argocd.argoproj.io/secret-type=${type}`);
  const secrets: KubernetesObject[] = await argocd.kubernetes.list(`${path}?labelSelector=${label}`);
  const decoded = secrets.map(({ metadata, data }): Record<string, string> => {
    const entries = Object.entries((data ?? {}) as Record<string, string>);
    const texts = entries.map(([name, text]) => [name, Buffer.from(text, "base64").toString()]);
    return { ...Object.fromEntries(texts), __name: metadata.name };
  });
  const found = decoded.find((secret) => secret[field] === value);
  if (!found) throw new Error(`no ${type} secret with ${field} ${value}`);
  return found;
}

/** Repeats a comparison for some seconds: the lists of Argo CD's server follow its own writes a little later. */
async function eventually(compare: () => Promise<void>): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    try {
      return await compare();
    } catch (error) {
      if (left === 1) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe("Application", () => {
  const kind = "Application";
  const lanes = [0, 1, 2, 3].map(() => ({ name: uniqueName("rt"), subject: new Subject(kind) }));
  const path = (name: string) => objectPath("argoproj.io/v1alpha1", "applications", "argocd", name);
  // The controller leaves such applications alone: nothing is compared, fetched or deployed.
  const skip = { "argocd.argoproj.io/skip-reconcile": "true" };
  const foreign = {
    labels: { "foreign.example.com/label": "kept" },
    annotations: { "foreign.example.com/note": "kept" },
  };

  afterAll(async () => {
    for (const { name } of lanes) {
      await argocd.kubernetes.patch(path(name), { metadata: { finalizers: null } }).catch(() => undefined);
      await argocd.kubernetes.delete(path(name));
    }
  });

  async function store(lane: number, inputs: Json): Promise<void> {
    const { name, subject } = lanes[lane] ?? lanes[0] ?? { name: "", subject: new Subject(kind) };
    const metadata = inputs.metadata as Json;
    const annotations = { ...(metadata.annotations as Json | undefined), ...skip };
    const declared = { ...inputs, metadata: { ...metadata, name, annotations }, validate: false };
    await subject.store(declared);
    const found = await live(`/applications/${name}?appNamespace=argocd`);
    subject.same(stored(declared), found, ["spec"]);
  }

  test("maximal and generated declarations come back as they were sent, and nothing foreign is lost", async () => {
    for (const inputs of Object.values(maximalApplications)) await store(0, inputs as Json);
    for (const lane of lanes.keys()) {
      await store(lane, maximalApplications.directory as unknown as Json);
      await argocd.kubernetes.patch(path(lanes[lane]?.name ?? ""), { metadata: foreign });
    }
    const declarations = samples(kind, {
      "metadata.namespace": fc.constantFrom(undefined, "argocd"),
      "spec.project": fc.constantFrom(undefined, "", "default"),
      "spec.destination": fc.constantFrom(
        { server: "https://kubernetes.default.svc", namespace: "a" },
        { server: "https://kubernetes.default.svc", name: "" },
        { name: "in-cluster" },
      ),
      waitFor: fc.constant(undefined),
      sync: fc.constant(undefined),
      syncTriggers: fc.constant(undefined),
      onRunningOperation: fc.constant(undefined),
      externallyManaged: fc.constant(undefined),
      timeouts: fc.constant(undefined),
    });
    await inLanes(kind, declarations, lanes.length, store);
    for (const { name } of lanes) {
      const { metadata } = (await live(`/applications/${name}?appNamespace=argocd`)) as { metadata: Json };
      expect(metadata).toMatchObject(foreign);
    }
    record(kind);
  });
});

describe("AppProject", () => {
  const kind = "AppProject";
  const lanes = [0, 1, 2, 3].map(() => ({ name: uniqueName("rt"), subject: new Subject(kind) }));
  const path = (name: string) => objectPath("argoproj.io/v1alpha1", "appprojects", "argocd", name);
  const foreign = {
    labels: { "foreign.example.com/label": "kept" },
    annotations: { "foreign.example.com/note": "kept" },
  };

  afterAll(async () => {
    for (const { name } of lanes) {
      await argocd.kubernetes.patch(path(name), { metadata: { finalizers: null } }).catch(() => undefined);
      await argocd.kubernetes.delete(path(name));
    }
  });

  async function store(lane: number, inputs: Json): Promise<void> {
    const { name, subject } = lanes[lane] ?? lanes[0] ?? { name: "", subject: new Subject(kind) };
    const own = (inputs.metadata as Json).name;
    // A project's policies carry its name.
    const declared = JSON.parse(
      JSON.stringify(inputs)
        .replaceAll(`proj:${own}:`, `proj:${name}:`)
        .replaceAll(`,${own}/`, `,${name}/`)
        .replaceAll(` ${own}/`, ` ${name}/`),
    ) as Json;
    declared.metadata = { ...(declared.metadata as Json), name };
    await subject.store(declared);
    subject.same(declared, await live(`/projects/${name}`), ["spec"]);
  }

  test("maximal and generated declarations come back as they were sent, and nothing foreign is lost", async () => {
    for (const lane of lanes.keys()) {
      await store(lane, maximalAppProject as unknown as Json);
      await argocd.kubernetes.patch(path(lanes[lane]?.name ?? ""), { metadata: foreign });
    }
    const declarations = samples(kind, {
      "metadata.namespace": fc.constantFrom(undefined, "argocd"),
      externallyManaged: fc.constant(undefined),
    });
    await inLanes(kind, declarations, lanes.length, store);
    for (const { name } of lanes) {
      const { metadata } = (await live(`/projects/${name}`)) as { metadata: Json };
      expect(metadata).toMatchObject(foreign);
    }
    record(kind);
  });
});

describe("Repository", () => {
  const kind = "Repository";
  const project = uniqueName("rt");
  const lanes = [0, 1, 2, 3].map(() => new Subject(kind));
  const forms = [
    `https://${project}.example.com/0.git`,
    `ssh://git@${project}.example.com/1`,
    `git@${project}.example.com:2.git`,
    `oci://${project}.example.com/3`,
  ];
  const oci = forms.map((_form, lane) => `${project}.example.com/charts-${lane}`);
  const charts = oci.map(() => new Subject(kind));

  afterAll(async () => {
    for (const subject of [...lanes, ...charts]) await subject.remove();
  });

  async function store(lane: number, inputs: Json): Promise<void> {
    const isChart = inputs.enableOCI === true;
    const subject = (isChart ? charts : lanes)[lane] ?? new Subject(kind);
    const repo = (isChart ? oci : forms)[lane];
    const declared: Json = { ...inputs, repo, project };
    await subject.store(declared);
    const { items } = (await live("/repositories")) as { items: Json[] };
    const found = items.find((item) => item.repo === repo && item.project === project);
    const object = Object.keys(objectPart(schemas[kind], found ?? {}));
    const shown = [...new Set([...Object.keys(objectPart(schemas[kind], declared)), ...object])].filter(
      (field) => !hiddenOf(kind).includes(field),
    );
    subject.same(objectPart(schemas[kind], stored(declared)), found ?? {}, shown);
  }

  test("maximal and generated declarations come back as they were sent; what is hidden stands in the Secret", async () => {
    for (const inputs of Object.values(maximalRepositories)) {
      const declared = inputs as Json;
      await store(0, declared);
      const repo = (declared.enableOCI === true ? oci : forms)[0] ?? "";
      const secret = await secretWith("repository", "url", repo);
      const hidden = hiddenOf(kind).filter((field) => declared[field] !== undefined);
      for (const field of hidden) expect({ [field]: secret[field] }).toEqual({ [field]: String(declared[field]) });
      proved.prove(kind, "stored", hidden);
    }
    await inLanes(kind, samples(kind, { externallyManaged: fc.constant(undefined) }), lanes.length, store);
    record(kind);
  });
});

/** The fields of a kind that Argo CD never shows. */
function hiddenOf(kind: Kind): string[] {
  return hiddenPaths(schemas[kind]);
}

describe("Cluster", () => {
  const kind = "Cluster";
  const lanes = [0, 1, 2, 3].map(() => new Subject(kind));
  const servers: string[] = [];
  let kubernetes: Server;

  /** The configurations by which a cluster can be reached, which Argo CD tries before it stores any. */
  let configurations: Json[];

  beforeAll(async () => {
    // Says only what version it is, to anybody, and is its own proxy: Argo CD asks for no more before it stores a cluster.
    kubernetes = createServer((_request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ major: "1", minor: "33", gitVersion: "v1.33.0" }));
    });
    await new Promise<void>((resolve) => kubernetes.listen(0, "127.0.0.1", resolve));
    const address = `127.0.0.1:${(kubernetes.address() as AddressInfo).port}`;
    servers.push(...lanes.map((_lane, index) => `http://${address}/${uniqueName("rt")}-${index}`));
    const pem = (name: string) =>
      readFileSync(join(__dirname, "..", "support", "certificates", name)).toString("base64");
    const { username, password, bearerToken } = maximalCluster.config as Json;
    const credential = {
      apiVersion: "client.authentication.k8s.io/v1",
      kind: "ExecCredential",
      status: { token: "a" },
    };
    configurations = [
      {
        username,
        password,
        disableCompression: true,
        tlsClientConfig: { insecure: true, serverName: "a.example.com" },
      },
      {
        bearerToken,
        proxyUrl: `http://user:fixture-proxy-password@${address}`,
        tlsClientConfig: { caData: pem("ca.pem"), certData: pem("client.pem"), keyData: pem("key.pem") },
      },
      {
        execProviderConfig: {
          ...((maximalCluster.config as Json).execProviderConfig as Json),
          command: "/bin/sh",
          args: ["-c", `echo '${JSON.stringify(credential)}'`],
        },
      },
      { bearerToken, disableCompression: false, tlsClientConfig: {} },
      {},
    ];
  });

  afterAll(async () => {
    for (const subject of lanes) await subject.remove();
    await new Promise((resolve) => kubernetes.close(resolve));
  });

  /** Reads what Argo CD stores only where a login at a cloud succeeds, from the Secret in the form that it documents. */
  async function readBack(config: Json): Promise<void> {
    const declared = { ...maximalCluster, server: servers[0] } as Json;
    await store(0, { ...declared, config: {} });
    const secret = await secretWith("cluster", "server", servers[0] ?? "");
    const path = objectPath("v1", "secrets", "argocd", secret.__name ?? "");
    await argocd.kubernetes.patch(path, { stringData: { config: JSON.stringify(config) } });
    await eventually(async () => {
      const expected = { ...config, tlsClientConfig: { insecure: false } };
      expect(isSame(undefined, (await cluster(0)).config, expected)).toBe(true);
    });
    const found = await handlers[kind].read(testContext(argocd), servers[0] ?? "", { ...declared, config });
    expect(found?.inputs).toEqual({ ...declared, config });
    proved.prove(kind, "read", filledPaths(schemas[kind], { config }));
  }

  async function cluster(lane: number): Promise<Json> {
    const { items } = (await live(`/clusters?server=${encodeURIComponent(servers[lane] ?? "")}`)) as { items: Json[] };
    return items[0] ?? {};
  }

  async function store(lane: number, inputs: Json): Promise<void> {
    const subject = lanes[lane] ?? new Subject(kind);
    const declared: Json = { ...inputs, server: servers[lane] };
    await subject.store(declared);
    const fields = ["namespaces", "shard", "clusterResources", "project", ...(declared.name ? ["name"] : [])];
    await eventually(async () => subject.same(stored(declared), await cluster(lane), fields));
  }

  test("maximal and generated declarations come back as they were sent; what is hidden stands in the Secret", async () => {
    for (const config of configurations) {
      const declared: Json = { ...maximalCluster, config };
      await store(0, declared);
      const secret = await secretWith("cluster", "server", servers[0] ?? "");
      const found = JSON.parse(secret.config ?? "{}") as Json;
      const hidden = hiddenOf(kind).filter((path) => valueAt(declared, path) !== undefined);
      for (const path of hidden) expect(valueAt({ config: found }, path)).toEqual(valueAt(declared, path));
      proved.prove(kind, "stored", hidden);
    }
    await readBack({ awsAuthConfig: (maximalCluster.config as Json).awsAuthConfig });
    const declarations = samples(kind, {
      server: fc.constant("https://a.example.com"),
      config: fc.constantFrom(undefined, ...configurations),
      externallyManaged: fc.constant(undefined),
    });
    await inLanes(kind, declarations, lanes.length, store);
    record(kind);
  });
});

describe("Certificate", () => {
  const kind = "Certificate";
  const suffix = `${uniqueName("rt")}.example.com`;

  async function removeAll(): Promise<void> {
    for (const type of ["https", "ssh"]) {
      const pattern = encodeURIComponent(`*${suffix}*`);
      await ask(argocd, "DELETE", `/certificates?hostNamePattern=${pattern}&certType=${type}`);
    }
  }

  async function storeOne(_lane: number, declared: Json): Promise<void> {
    const subject = new Subject(kind);
    await subject.store(declared);
    const host = encodeURIComponent(String(declared.serverName));
    const found = await live(`/certificates?hostNamePattern=${host}&certType=${declared.certType}`);
    subject.same(declared, (found.items as Json[])[0] ?? {}, ["serverName", "certType"]);
  }

  /** Compares what was declared with what Argo CD has written, which it never shows. */
  async function compareData(declarations: readonly Json[]): Promise<void> {
    const kept = async (name: string) => {
      const object = await argocd.kubernetes.get(objectPath("v1", "configmaps", "argocd", name));
      return (object?.data ?? {}) as Record<string, string>;
    };
    const [bundles, keys] = [await kept("argocd-tls-certs-cm"), await kept("argocd-ssh-known-hosts-cm")];
    for (const { serverName, certType, certSubType, certData } of declarations as Record<string, string>[]) {
      if (certType === "ssh") expect(keys.ssh_known_hosts).toContain(`${serverName} ${certSubType} ${certData}\n`);
      else expect(bundles[serverName ?? ""]?.trim()).toBe(certificateText(certData ?? ""));
    }
  }

  afterAll(removeAll);

  test("generated declarations come back as they were sent, and the data stands in the ConfigMap", async () => {
    const bundles = Object.values(certificates).map(({ pem }) => pem);
    const data = [certificatePem, ...bundles, bundles.join(""), Buffer.from(certificatePem).toString("base64")];
    const declarations = Array.from({ length: specs }, (_item, index): Json => {
      if (index % 2 === 0) {
        return { serverName: `h${index}.${suffix}`, certType: "https", certData: data[(index / 2) % data.length] };
      }
      const serverName = index % 4 === 1 ? `h${index}.${suffix}` : `[h${index}.${suffix}]:2222`;
      return { serverName, certType: "ssh", certSubType: "ssh-ed25519", certData: sshKey };
    });
    // Argo CD keeps 256 known hosts at most.
    for (let start = 0; start < declarations.length; start += 100) {
      const some = declarations.slice(start, start + 100);
      process.stderr.write(`${kind}: ${start} of ${declarations.length}\n`);
      await inLanes(kind, some, 1, storeOne);
      await compareData(some);
      await removeAll();
    }
    proved.prove(kind, "stored", ["certData"]);
    record(kind);
  });
});
