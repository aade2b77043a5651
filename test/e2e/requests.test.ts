import { readInterval } from "../../provider/kinds/application/wait/feed";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { specimens } from "../kinds";
import { hostKeys } from "../kinds/certificate";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { declare, directorySpec, variableOf } from "../support/programs";
import { ArgoProxy } from "../support/proxy";
import { tally } from "../support/requests";
import { connectionOf, Stack } from "../support/stack";

/** More than are looked up one by one. */
const size = 12;
const numbers = [...Array(size).keys()];

/** What every process asks once, whatever it does: it logs in, and learns which server this is. */
const oncePerProcess = { "POST session": 1, "GET settings": 1, "GET projects/*": 1 };

describe("requests", () => {
  const name = uniqueName("requests");
  let argocd: LocalArgoCd;
  let proxy: ArgoProxy;
  let stack: Stack;

  /** One project, and as many applications, repositories and known hosts. */
  function program(owner = "platform", revision = "main"): string {
    const spec = directorySpec(argocd, name, name);
    return [
      declare("AppProject", "project", {
        metadata: { name },
        spec: { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }], description: owner },
      }),
      ...numbers.flatMap((number) => [
        declare(
          "Application",
          `${name}-${number}`,
          {
            spec: { ...spec, source: { ...spec.source, targetRevision: number === 0 ? revision : "main" } },
            deletion: { cascade: number % 2 === 0 ? "foreground" : "background" },
          },
          "{ dependsOn: project }",
        ),
        declare("Repository", `repository-${number}`, {
          repo: `https://git.example.com/${name}/${number}`,
          project: name,
        }),
        declare("Certificate", `host-${number}`, {
          serverName: `${number}.${name}.example.com`,
          certType: "ssh",
          certSubType: "ssh-ed25519",
          certData: hostKeys[0],
        }),
      ]),
    ].join("\n");
  }

  /**
   * What is sent for as many certificates; those that a test file at the same time has undone are written again, and read
   * once more. Argo CD loses known hosts that are written at the same time: each write is read back.
   */
  function certificateRequests(
    counts: Record<string, number>,
    kind: "POST certificates" | "DELETE certificates",
    perUndone: number,
  ): Record<string, number> {
    const undone = ((counts[kind] ?? 0) - size) / perUndone;
    expect(undone).toBeLessThan(size / 2);
    const writes = size + undone * perUndone;
    const looks = { "GET certificates?hostNamePattern": 2 * size + undone };
    if (kind === "DELETE certificates") return { [kind]: writes, ...looks };
    // Each write of a known host counts them first; one that met another writer's is sent again, and is not counted here.
    const counted = counts["GET certificates"] ?? 0;
    expect(counted).toBeGreaterThanOrEqual(writes);
    expect(counted).toBeLessThan(2 * writes);
    return { [kind]: writes, ...looks, "GET certificates": counted };
  }

  /** How many rounds of reads a command has had at most that waited for deletes: three as a stream begins, then few. */
  function mostRounds(streams: number): number {
    const [begun] = proxy.requests("DELETE", /\/applications\//);
    const waited = (proxy.passed.at(-1)?.at ?? 0) - (begun?.at ?? 0);
    return 3 * streams + waited / readInterval;
  }

  /** What a command sends. */
  async function requestsOf(command: () => Promise<unknown>): Promise<Record<string, number>> {
    proxy.passed.length = 0;
    await command();
    return tally(proxy.passed);
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    proxy = await ArgoProxy.before(argocd.url);
    const { ARGOCD_AUTH_TOKEN: _token, ...connection } = connectionOf(argocd);
    stack = await Stack.create({
      ...connection,
      ARGOCD_SERVER: proxy.address,
      ARGOCD_USERNAME: "admin",
      ARGOCD_PASSWORD: argocd.adminPassword,
    });
    stack.program(program());
  });

  afterAll(async () => {
    await stack.dispose();
    await proxy.close();
  });

  test("a preview sends none, also when everything is to be created", async () => {
    expect(await requestsOf(() => stack.preview())).toEqual({});
  });

  test("nor does one that looks up what is to be created, or names it as what it depends on", async () => {
    const lookUps = [
      `exports.named = argocd.getApplicationOutput({ name: "${name}-0" }, { dependsOn: ${variableOf(`${name}-0`)} }).uid;`,
      "exports.found = argocd.getAppProjectOutput({ name: project.metadata.name }).uid;",
      "exports.all = argocd.getAppProjectsOutput({ dependsOn: project }).length;",
    ];
    stack.program([program(), ...lookUps].join("\n"));
    expect(await requestsOf(() => stack.preview())).toEqual({});
    stack.program(program());
  });

  /** @promise By default `pulumi up` declares an application and leaves the rest to Argo CD. */
  test("a create is one list and one write", async () => {
    const counts = await requestsOf(() => stack.up());
    expect(counts).toEqual({
      ...oncePerProcess,
      "GET projects/*": 2,
      "POST projects": 1,
      "GET applications?name": size,
      "POST applications": size,
      "GET repositories": expect.any(Number),
      "POST repositories": size,
      "GET account/can-i": size,
      // The second write tells that the first was undone, the third that it is stored.
      ...certificateRequests(counts, "POST certificates", 2),
    });
  });

  /**
   * @promise Nothing is sent for what has not changed, but for one question in an `up` whose applications sync by
   * themselves (whether a rename of one was cut off).
   */
  test("without changes, up and preview send none", async () => {
    expect(await requestsOf(() => stack.upUnchanged())).toEqual({});
    expect(await requestsOf(() => stack.preview())).toEqual({});
  });

  test("a change is one read and one write, and nothing for what has not changed", async () => {
    stack.program(program("platform", "HEAD"));
    expect(await requestsOf(() => stack.up())).toEqual({
      ...oncePerProcess,
      "GET applications?name": 1,
      "PATCH applications/*": 1,
    });
    stack.program(program("delivery", "HEAD"));
    expect(await requestsOf(() => stack.up())).toEqual({ ...oncePerProcess, "GET projects/*": 2, "PUT projects/*": 1 });
  });

  const refreshed = {
    ...oncePerProcess,
    "GET applications?projects": 1,
    "GET projects": 1,
    "GET repositories": 1,
    "GET certificates": 1,
  };

  /**
   * @promise A refresh takes at most two lists for a kind, however many resources there are, and one request for each
   * certificate, each token and each of the `WriteRepositoryCredentials`.
   */
  test("a refresh is a few lists, and one comparison for each certificate", async () => {
    const { "GET applications?name": single = 0, ...counts } = await requestsOf(() =>
      stack.refresh("--expect-no-changes"),
    );
    expect(counts).toEqual(refreshed);
    // Where more than a few are asked for together, none is looked up by itself.
    expect(single).toBeLessThanOrEqual(3);
    // Their data is in no list. Argo CD refuses each comparison, so that nothing is stored.
    const comparisons = proxy.requests("POST", /\/certificates/);
    expect(comparisons.map(({ status = 0 }) => status >= 400)).toEqual(Array(size).fill(true));
  });

  test("a refresh asks once more for each object that is missing", async () => {
    const missing = numbers.slice(-3).map((number) => `${name}-${number}`);
    for (const application of missing) {
      await argocd.kubernetes.patch(objectPath("argoproj.io/v1alpha1", "applications", "argocd", application), {
        metadata: { finalizers: null },
      });
      await ask(argocd, "DELETE", `/applications/${application}?cascade=false`);
    }
    await specimens.Certificate.client.remove(argocd, `ssh|ssh-ed25519|0.${name}.example.com`);
    const counts = await requestsOf(() => stack.refresh());
    const { "GET applications?name": single = 0, ...others } = counts;
    expect(others).toEqual({
      ...refreshed,
      "GET applications?fields": 1,
      "GET applications/*": missing.length,
      "GET certificates?hostNamePattern": 1,
      "GET account/can-i": 1,
    });
    expect(single).toBeLessThanOrEqual(3);
    expect((await stack.resources()).filter(({ type }) => type.endsWith(":Application"))).toHaveLength(size - 3);
    await stack.up();
  });

  test("a program that looks applications up by name makes one list, in a preview too", async () => {
    const looks = numbers.map((number) => `argocd.getApplicationOutput({ name: "${name}-${number}" })`);
    const asked = `exports.found = pulumi.all([${looks.join(", ")}]).apply((all) => all.map(({ uid }) => uid));`;
    stack.program(`${program("delivery", "HEAD")}\n${asked}`);
    const looked = { "POST session": 1, "GET settings": 1, "GET applications": 1 };
    expect(await requestsOf(() => stack.preview())).toEqual(looked);
    expect(await requestsOf(() => stack.up())).toEqual(looked);
    const uids = (await stack.resources())
      .filter(({ type }) => type.endsWith(":Application"))
      .map(({ outputs }) => outputs?.uid);
    expect([...((await stack.outputs()).found as string[])].sort()).toEqual([...uids].sort());
  });

  /** @promise All waits share one event stream. */
  test("a delete is one read and one write, shared news while it waits, and one proof", async () => {
    const counts = await requestsOf(() => stack.destroy());
    const {
      "GET applications?name": reads = 0,
      "GET applications/*": proofs = 0,
      "GET applications?projects": lists = 0,
      "GET applications?fields&projects": looks = 0,
      "GET stream": streams = 0,
      "GET repositories": repositories = 0,
      ...rest
    } = counts;
    expect(rest).toEqual({
      ...oncePerProcess,
      "DELETE applications/*": size,
      // Whether one of them has taken the place of another, whose replacement was interrupted.
      "GET applications?fields": 1,
      "DELETE repositories/*": size,
      ...certificateRequests(counts, "DELETE certificates", 1),
      "DELETE projects/*": 1,
      "GET projects/*": 3,
    });
    // One before the delete, and one when an event says that it is gone. Reads by name, which cost Argo CD a call to
    // Kubernetes, are for the few that no event tells of.
    expect(reads).toBeGreaterThanOrEqual(2 * size);
    expect(reads).toBeLessThanOrEqual(2 * size + 3 * mostRounds(streams));
    expect(proofs).toBeLessThan(size);
    expect(lists).toBeLessThan(size);
    expect(streams).toBeLessThan(size / 2);
    expect(repositories).toBeLessThanOrEqual(2 * size);
    // The project waits for the applications.
    expect(looks).toBeGreaterThan(0);
  });
});
