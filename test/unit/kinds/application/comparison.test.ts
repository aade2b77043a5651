import type { ApiRequest } from "../../../../provider/argo/request";
import type { LiveApplication } from "../../../../provider/kinds/application/live";
import { feedOf } from "../../../../provider/kinds/application/wait/feed";
import { awaitGoal } from "../../../../provider/kinds/application/wait/wait";
import { createContext } from "../../../../provider/lifecycle/context";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const source = { repoURL: "https://git.example.com/a", path: "deploy", targetRevision: "main" };
const destination = { server: "https://kubernetes.default.svc", namespace: "a" };

/** Synced and healthy, as far as Argo CD has looked by now. */
const before: LiveApplication = {
  metadata: { name: "a", namespace: "argocd", uid: "1", resourceVersion: "10" },
  spec: { project: "default", source, destination },
  status: {
    sync: { status: "Synced", revision: "old", comparedTo: { source, destination } },
    health: { status: "Healthy" },
  },
};

const compared: LiveApplication = {
  ...before,
  metadata: { ...before.metadata, resourceVersion: "11" },
  status: { ...before.status, sync: { ...before.status?.sync, revision: "new" } },
};

/**
 * @promise The provider asks Argo CD to compare the application anew, and takes a status only when that comparison
 * was made, when it was made with the spec as it is now, and, after a sync, when it is newer than the end of that
 * sync.
 */
test("a wait asks for a comparison, and ends with its answer, however often it reads the status of before", async () => {
  const environment = { ARGOCD_SERVER: "argocd.example.com", ARGOCD_AUTH_TOKEN: "token" };
  const context = createContext(
    { config: () => undefined, environment, cliContext: () => undefined },
    { info: () => undefined, warn: () => undefined, progress: () => undefined },
  );
  const { session } = context.argo();
  let answer: (application: LiveApplication) => void = () => undefined;
  const comparison = new Promise<LiveApplication>((resolve) => {
    answer = resolve;
  });
  let reads = 0;
  let present = before;
  session.follow = async function* () {};
  session.call = async (schema, { query }: ApiRequest) => {
    if (query?.refresh === "normal") return schema.parse(await comparison);
    reads += 1;
    return schema.parse(present);
  };
  let ended: LiveApplication | undefined;
  void awaitGoal(context, before, { goal: "healthy", howToGiveTime: "" }, performance.now() + 120_000).then(
    (application) => {
      ended = application;
    },
  );
  await jest.advanceTimersByTimeAsync(60_000);
  expect(reads).toBeGreaterThan(3);
  expect(ended).toBeUndefined();
  present = compared;
  answer(compared);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(ended?.status?.sync?.revision).toBe("new");
  feedOf(session).end();
});
