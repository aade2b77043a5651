import { setTimeout as sleep } from "node:timers/promises";
import type { Json } from "../../provider/contract";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { hostKeys, specimen } from "../kinds/certificate";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { stored, type TestContext, testContext } from "../support/handlers";
import { storedKnownHosts } from "../support/storage";
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
