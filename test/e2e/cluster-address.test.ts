import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { eventually } from "../support/eventually";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { declare, directorySpec } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

describe("a cluster that gets another address, and another name", () => {
  const name = uniqueName("address");
  let argocd: LocalArgoCd;
  let stack: Stack;
  let forwarders: Forwarder[];
  let first: string;
  let second: string;

  const cluster = (server: string, called = name) => ({
    server,
    name: called,
    config: { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
  });

  const program = (server: string, called?: string) =>
    stack.program(declare("Cluster", "cluster", cluster(server, called)));

  /** What another team's application deploys to. */
  async function deployTo(destination: Record<string, string>): Promise<void> {
    const spec = { ...directorySpec(argocd, name), destination: { ...destination, namespace: name } };
    await succeed(argocd, "POST", "/applications?upsert=true&validate=false", { metadata: { name }, spec });
  }

  /** Once Argo CD has compared the application anew: what is wrong with its spec. */
  async function problems(): Promise<string> {
    const path = `/applications/${name}?refresh=normal`;
    const { status } = await succeed(argocd, "GET", path);
    return (status.conditions ?? []).map(({ message }: { message: string }) => message).join("\n");
  }

  /** The addresses that have the name. */
  async function servers(): Promise<string[]> {
    const { items } = await succeed(argocd, "GET", "/clusters");
    return items.filter((one: { name: string }) => one.name === name).map(({ server }: { server: string }) => server);
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    forwarders = [await forwardTo(argocd.kubernetesServer), await forwardTo(argocd.kubernetesServer)];
    [first = "", second = ""] = forwarders.map(({ port }) => `https://127.0.0.1:${port}`);
    stack = await Stack.create(connectionOf(argocd));
    program(first);
    await stack.up();
  });

  afterAll(async () => {
    await ask(argocd, "DELETE", `/applications/${name}?cascade=false`);
    await stack.dispose();
    for (const forwarder of forwarders) await forwarder.close();
  });

  /**
   * @promise A Cluster whose `server` changes while its `name` stays is refused while an application names it by that name:
   * nothing is changed, and the program as it was before goes on.
   * @promise Of two clusters with one name it takes neither, and an application that names one of them in
   * `destination.name` does not sync any more.
   */
  test("is refused while an application names it by its name, which Argo CD would not take any more", async () => {
    await deployTo({ name });
    program(second);
    const refusal = await stack.fail("up", "--yes");
    expect(refusal).toContain(`Until then both have the name "${name}"`);
    expect(refusal).toContain(`has the name "${name}", too, and argocd/${name} name it so`);
    expect([await servers(), await problems()]).toEqual([[first], ""]);
    program(first);
    await stack.upUnchanged();
    // What it would have come to.
    await succeed(argocd, "POST", "/clusters", cluster(second));
    await eventually(async () => (await problems()).includes("there are 2 clusters with the same name"));
  });

  /** @promise Where two have one name already, each can be renamed or deleted: the applications then deploy to the other one. */
  test("a name that two have is given up by one of them, and Argo CD takes the other", async () => {
    program(first, `${name}-renamed`);
    await stack.up();
    await eventually(async () => (await problems()) === "");
    await succeed(argocd, "DELETE", `/clusters/${encodeURIComponent(encodeURIComponent(second))}`);
    program(first);
    await stack.up();
    expect(await servers()).toEqual([first]);
  });

  /**
   * @promise A Cluster gets another name in place, which is refused while an application or a project names it by the old
   * one.
   */
  test("a name that an application uses is kept", async () => {
    program(first, `${name}-renamed`);
    const refusal = await stack.fail("up", "--yes", "--skip-preview");
    expect(refusal).toContain(`its name changes from "${name}" to "${name}-renamed", and argocd/${name} name it so`);
    expect([await servers(), await problems()]).toEqual([[first], ""]);
  });

  /** @promise Where the old entry cannot go, the program as it was before takes the change back. */
  test("is taken back where the old entry could not go", async () => {
    await deployTo({ server: first });
    program(second);
    const refusal = await stack.fail("up", "--yes", "--skip-preview");
    expect(refusal).toContain(`is still used by argocd/${name}`);
    expect((await servers()).sort()).toEqual([first, second].sort());
    program(first);
    await stack.up();
    expect(await servers()).toEqual([first]);
    await stack.upUnchanged();
  });
});
