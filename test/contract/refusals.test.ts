import { rollbackApplication, runResourceAction, syncApplication } from "../../sdk";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { stored, testContext } from "../support/handlers";
import { directorySpec } from "../support/programs";
import { handlers } from "../support/verbs";

describe("what Argo CD refuses to functions", () => {
  const names = { manual: uniqueName("manual"), automated: uniqueName("automated") };
  const policies = { manual: {}, automated: { syncPolicy: { automated: {} } } };
  let argocd: LocalArgoCd;
  let connection: { server: string; authToken: string };
  const states: { id: string; state: Record<string, unknown> }[] = [];

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    connection = { server: argocd.url, authToken: argocd.token };
    for (const [what, policy] of Object.entries(policies)) {
      const name = names[what as keyof typeof policies];
      const inputs = { metadata: { name }, spec: { ...directorySpec(argocd, name), ...policy }, validate: false };
      const { id, state } = await handlers.Application.create(testContext(argocd), inputs);
      states.push({ id, state: stored(state) });
    }
  });

  afterAll(async () => {
    for (const { id, state } of states) await handlers.Application.delete(testContext(argocd), id, state);
  });

  test("is explained", async () => {
    const [manual, automated] = [{ name: names.manual }, { name: names.automated }];
    const resource = { version: "v1", kind: "ConfigMap", namespace: "default", name: "no-such" };
    const calls: Record<string, () => Promise<unknown>> = {
      "a rollback to what was never deployed": () => rollbackApplication(manual, 99, { connection }),
      "a rollback of what is synced automatically": () => rollbackApplication(automated, 0, { connection }),
      "a sync to a revision that does not exist": () =>
        syncApplication(manual, { sync: { revision: "no-such" }, connection }),
      "an action on what is not there": () => runResourceAction(manual, resource, "restart", { connection }),
    };
    const said: Record<string, string> = {};
    for (const [what, call] of Object.entries(calls)) {
      const failure = await call().then(
        () => "nothing",
        (error: Error) => error.message,
      );
      // Argo CD 3.6 adds this.
      const words = failure.replace(/: revision not found$/, "");
      said[what] = words.replaceAll(names.manual, "MANUAL").replaceAll(names.automated, "AUTOMATED");
    }
    expect(said).toMatchSnapshot();
  });
});
