import { setTimeout as sleep } from "node:timers/promises";
import type { Json } from "../../provider/contract";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { hostKeys, specimen } from "../kinds/certificate";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { certificates } from "../support/certificate-subjects";
import { stored, type TestContext, testContext } from "../support/handlers";
import { connectionOf } from "../support/stack";
import { storedBundles, storedKnownHosts } from "../support/storage";
import { handlers } from "../support/verbs";

const [hostKey, otherKey] = hostKeys;

describe("a known host that another client writes at the same time", () => {
  const serverName = `${uniqueName("written-twice")}.example.com`;
  const inputs: Json = { serverName, certType: "ssh", certSubType: "ssh-ed25519", certData: hostKey };
  const path = `/certificates?hostNamePattern=${serverName}&certType=ssh`;
  let argocd: LocalArgoCd;
  let id: string;
  let state: Json;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    const created = await handlers.Certificate.create(testContext(argocd), inputs);
    id = created.id;
    state = stored(created.state);
  });

  afterAll(() => ask(argocd, "DELETE", path));

  /** Puts the old key back after each of the first writes, as a client does that has read the list before. */
  function undoing(times: number): TestContext {
    const context = testContext(argocd);
    let writes = 0;
    context.before = async ({ method }) => {
      if (method !== "POST") return;
      writes += 1;
      if (writes === 1 || writes > times + 1) return;
      await specimen.client.store(argocd, inputs);
    };
    return context;
  }

  const changed = { ...inputs, certData: otherKey };

  async function knownHosts(): Promise<string[]> {
    return (await storedKnownHosts(argocd)).filter((line) => line.startsWith(serverName));
  }

  /**
   * @promise The provider looks half a second after each of its writes whether it has lasted, and writes again where it
   * has not.
   */
  test("is written again when the write was undone", async () => {
    await handlers.Certificate.update(undoing(2), id, state, changed);
    expect(await knownHosts()).toEqual([`${serverName} ssh-ed25519 ${otherKey}`]);
  });

  /** Does something a moment after Argo CD's first answer to such a request, and lets no later read be faster. */
  function shortlyAfter(method: "POST" | "DELETE", act: () => Promise<unknown>) {
    const context = testContext(argocd);
    let isActing = false;
    let acted: Promise<unknown> | undefined;
    context.before = async (request) => {
      if (request.method === "GET" && isActing) await acted;
    };
    context.after = (request) => {
      if (request.method !== method) return;
      acted ??= sleep(100).then(() => {
        isActing = true;
        return act();
      });
    };
    return { context, over: () => acted };
  }

  test("is made again when it was lost after Argo CD had shown it", async () => {
    const host = `${uniqueName("lost")}.example.com`;
    const own = `/certificates?hostNamePattern=${host}&certType=ssh`;
    const declared = { ...inputs, serverName: host };
    const lines = async () => (await storedKnownHosts(argocd)).filter((line) => line.startsWith(host));
    const lost = shortlyAfter("POST", () => ask(argocd, "DELETE", own));
    const made = await handlers.Certificate.create(lost.context, declared);
    await lost.over();
    expect(await lines()).toEqual([`${host} ssh-ed25519 ${hostKey}`]);
    const backAgain = shortlyAfter("DELETE", () => specimen.client.store(argocd, declared));
    await handlers.Certificate.delete(backAgain.context, made.id, stored(made.state));
    await backAgain.over();
    expect(await lines()).toEqual([]);
  });

  test("is an error that names it when every write is undone", async () => {
    await expect(handlers.Certificate.update(undoing(100), id, stored(changed), inputs)).resolves.toBeDefined();
    await expect(handlers.Certificate.update(undoing(100), id, state, changed)).rejects.toThrow(
      `known host key (ssh-ed25519) of ${serverName}: Argo CD has accepted it, but does not keep it`,
    );
  });
});

describe("what a refresh sees of data that Argo CD never shows", () => {
  let argocd: LocalArgoCd;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
  });

  const host = () => `${uniqueName("unseen")}.example.com`;
  const knownHost = (serverName: string): Json => {
    return { serverName, certType: "ssh", certSubType: "ssh-ed25519", certData: hostKey };
  };
  const bundle = (serverName: string): Json => ({ serverName, certType: "https", certData: certificates.plain.pem });

  /** What is stored of a host, known or not. */
  async function storedOf({ serverName }: Json): Promise<string[]> {
    const lines = (await storedKnownHosts(argocd)).filter((line) => line.startsWith(String(serverName)));
    const pem = (await storedBundles(argocd))[String(serverName)];
    return pem === undefined ? lines : [...lines, pem];
  }

  async function create(inputs: Json) {
    const { id, state } = await handlers.Certificate.create(testContext(argocd), inputs);
    return { id, state: stored(state) };
  }

  // Some Argo CDs tell the fingerprint of what is stored.
  const changed = expect.stringMatching(/^changed in Argo CD(: SHA256:\S+)?$/);
  const remove = ({ serverName, certType, certSubType }: Json) =>
    specimen.client.remove(argocd, [certType, certSubType, serverName].filter(Boolean).join("|"));

  /**
   * @promise A certificate or known host that somebody else has changed shows up in a refresh, though Argo CD never
   * shows what is stored.
   */
  test.each<[string, Json, unknown]>([
    ["a known host", knownHost(host()), otherKey],
    // As when a certificate is renewed: what a list shows of it stays.
    ["a bundle", bundle(host()), `${certificates.plain.pem}\n`],
  ])("%s that another client has changed is drift, which the next update undoes", async (_what, inputs, certData) => {
    const { id, state } = await create(inputs);
    const before = await storedOf(inputs);
    await specimen.client.store(argocd, { ...inputs, certData });
    const read = await handlers.Certificate.read(testContext(argocd), id, state);
    expect(read?.inputs).toEqual({ ...inputs, certData: changed });
    const again = await handlers.Certificate.read(testContext(argocd), id, stored(read?.state ?? {}));
    expect(again?.state).toEqual(read?.state);
    await handlers.Certificate.update(testContext(argocd), id, stored(read?.state ?? {}), inputs);
    expect(await storedOf(inputs)).toEqual(before);
    await remove(inputs);
  });

  /**
   * @promise The provider sends what it knows in a request that Argo CD compares and then always refuses, so that a
   * refresh stores nothing.
   */
  test.each([
    ["a known host", knownHost(host())],
    ["a bundle", bundle(host())],
  ])("%s that nobody has changed is none, and stays as it is", async (_what, inputs) => {
    const { id, state } = await create(inputs);
    const before = await storedOf(inputs);
    const read = await handlers.Certificate.read(testContext(argocd), id, state);
    expect(read?.state).toEqual(state);
    expect(await storedOf(inputs)).toEqual(before);
    await remove(inputs);
  });

  /**
   * @promise The provider sends what it knows in a request that Argo CD compares and then always refuses, so that a
   * refresh stores nothing.
   */
  test.each([
    ["a known host", knownHost(host())],
    ["a bundle", bundle(host())],
  ])("%s that goes while it is compared is not made again", async (_what, inputs) => {
    const { id, state } = await create(inputs);
    const context = testContext(argocd);
    const sent: string[] = [];
    context.before = async ({ method }) => {
      if (method !== "POST") return;
      sent.push(method);
      await remove(inputs);
    };
    await handlers.Certificate.read(context, id, state);
    expect(sent).toEqual(["POST"]);
    expect(await storedOf(inputs)).toEqual([]);
    expect(await handlers.Certificate.read(testContext(argocd), id, state)).toBeUndefined();
  });

  /**
   * @promise The request takes the right to create certificates.
   * @promise Without it a change is seen only as far as a list shows it: other subjects of a server's certificate.
   */
  test("an account that may not create certificates sees no change", async () => {
    const inputs = knownHost(host());
    const { id, state } = await create(inputs);
    await specimen.client.store(argocd, { ...inputs, certData: otherKey });
    const context = testContext(argocd);
    const { session } = testContext(argocd, { ...connectionOf(argocd), ARGOCD_AUTH_TOKEN: argocd.viewerToken }).argo();
    const { call } = context.argo().session;
    context.argo().session.call = (schema, request) =>
      request.method === "POST" ? session.call(schema, request) : call(schema, request);
    const read = await handlers.Certificate.read(context, id, state);
    const isFingerprintShown = /^SHA256:\S/.test(String(state.certInfo));
    expect(read?.state).toEqual(isFingerprintShown ? expect.objectContaining({ certData: changed }) : state);
    await remove(inputs);
  });
});
