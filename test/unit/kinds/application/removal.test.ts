import type { LiveApplication } from "../../../../provider/kinds/application/live";
import { removeApplication } from "../../../../provider/kinds/application/remove";
import { feedOf } from "../../../../provider/kinds/application/wait/feed";
import { createContext } from "../../../../provider/lifecycle/context";

const before: LiveApplication = {
  metadata: { name: "a", namespace: "argocd", uid: "1", resourceVersion: "10" },
  spec: { project: "default" },
};

const deletionTimestamp = "2026-01-01T10:00:00Z";

const held: LiveApplication = {
  ...before,
  metadata: { ...before.metadata, deletionTimestamp, finalizers: ["resources-finalizer.argocd.argoproj.io"] },
};

/** Deletes an application when its time is over as soon as Argo CD has accepted that; then it is as given. */
async function removeTooLate(after: LiveApplication | undefined): Promise<void> {
  const environment = { ARGOCD_SERVER: "argocd.example.com", ARGOCD_AUTH_TOKEN: "token" };
  const context = createContext(
    { config: () => undefined, environment, cliContext: () => undefined },
    { info: () => undefined, warn: () => undefined, progress: () => undefined },
  );
  const { session } = context.argo();
  session.call = async (schema) => schema.parse({});
  session.follow = async function* () {};
  const find = async () => after;
  const options = { replaced: undefined, deadline: performance.now() };
  await removeApplication(context, { list: find, find }, before, {}, options).finally(() => feedOf(session).end());
}

describe("a delete whose request takes all of its time", () => {
  test("says what holds the application since then", async () => {
    await expect(removeTooLate(held)).rejects.toThrow("(finalizers: resources-finalizer.argocd.argoproj.io)");
  });

  test("succeeds when the application has gone by then", async () => {
    await expect(removeTooLate(undefined)).resolves.toBeUndefined();
  });
});
