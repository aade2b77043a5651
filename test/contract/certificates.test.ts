import type { Json } from "../../provider/contract";
import { sshFingerprint } from "../../provider/core/certificate";
import { certificateHandler } from "../../provider/handlers/certificate";
import type { LocalArgoCd } from "../local-argocd";
import { ask, sharedArgoCd, uniqueName } from "../support/argocd";
import { stored, type TestContext, testContext } from "../support/handlers";
import { sshKey } from "../support/maximal/certificate";
import { hostKey } from "../support/programs";

describe("a known host that another client writes at the same time", () => {
  const serverName = `${uniqueName("written-twice")}.example.com`;
  const inputs: Json = { serverName, certType: "ssh", certSubType: "ssh-ed25519", certData: hostKey };
  const path = `/certificates?hostNamePattern=${serverName}&certType=ssh`;
  let argocd: LocalArgoCd;
  let id: string;
  let state: Json;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    const created = await certificateHandler.create(testContext(argocd), inputs);
    id = created.id;
    state = stored(created.state);
  });

  afterAll(() => ask(argocd, "DELETE", path));

  /** Puts the old key back after each of the first writes, as a client does that has read the list before. */
  function undoing(times: number): TestContext {
    const context = testContext(argocd);
    let writes = 0;
    let undone = 0;
    context.before = async ({ method }) => {
      if (method === "POST") writes += 1;
      if (method !== "GET" || writes <= undone || undone >= times) return;
      undone += 1;
      const items = [{ ...inputs, certData: Buffer.from(hostKey).toString("base64") }];
      expect(await ask(argocd, "POST", "/certificates?upsert=true", { items })).toMatchObject({ status: 200 });
    };
    return context;
  }

  const changed = { ...inputs, certData: sshKey };
  const fingerprint = async () => (await ask(argocd, "GET", path)).body.items[0].certInfo;

  test("is written again when the write was undone", async () => {
    await certificateHandler.update(undoing(2), id, state, changed);
    expect(await fingerprint()).toBe(sshFingerprint(sshKey));
  });

  test("is an error that names it when every write is undone", async () => {
    await ask(argocd, "POST", "/certificates?upsert=true", {
      items: [{ ...inputs, certData: Buffer.from(hostKey).toString("base64") }],
    });
    await expect(certificateHandler.update(undoing(100), id, state, changed)).rejects.toThrow(
      `known host key (ssh-ed25519) of ${serverName}: Argo CD has accepted it, but does not show it`,
    );
    expect(await fingerprint()).toBe(sshFingerprint(hostKey));
  });
});
