import type { Json } from "../../../provider/contract";
import { type Kind, registry } from "../../../provider/kinds/registry";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import { answering } from "../../support/answering";

/** What an Argo CD answers that has one application, and lets the account see all of them or not. */
function contextWith({ settings = {}, seesAll = true }: { settings?: Json; seesAll?: boolean } = {}) {
  return answering(
    ({ path }) => {
      if (path.endsWith("/settings")) return { controllerNamespace: "argocd", ...settings };
      if (path.includes("/account/can-i/")) return { value: seesAll ? "yes" : "no" };
      if (path.endsWith("/session/userinfo")) return { loggedIn: true, username: "ci" };
      return { items: [{ metadata: { name: "root", namespace: "argocd" } }] };
    },
    () => undefined,
  );
}

function deployerOf(kind: Kind, live: Json, context = contextWith()) {
  const definition: KindDefinition<unknown> = registry[kind];
  return definition.deployer?.(context, live);
}

const tracked = (id: string): Json => ({
  metadata: { name: "a", namespace: "argocd", annotations: { "argocd.argoproj.io/tracking-id": id } },
});
const by = (deployer: string, kind = "Application") => tracked(`${deployer}:argoproj.io/${kind}:argocd/a`);

test.each(["Application", "ApplicationSet", "AppProject"] as const)("%s: by Argo CD's annotation", async (kind) => {
  expect(await deployerOf(kind, by("root", kind))).toBe('application "root"');
});

test("a cluster: by the annotation on its Secret", async () => {
  const annotations = { "argocd.argoproj.io/tracking-id": "root:/Secret:argocd/cluster-a" };
  expect(await deployerOf("Cluster", { server: "https://a", annotations })).toBe('application "root"');
});

test("by the label, where Argo CD tracks by that", async () => {
  const live = { metadata: { name: "a", namespace: "argocd", labels: { "app.kubernetes.io/instance": "root" } } };
  const settings = { trackingMethod: "label", appLabelKey: "app.kubernetes.io/instance" };
  expect(await deployerOf("Application", live)).toBeUndefined();
  expect(await deployerOf("Application", live, contextWith({ settings }))).toBe('application "root"');
});

test("what was copied, and what has no mark, has none", async () => {
  expect(await deployerOf("Application", tracked("root:argoproj.io/Application:argocd/b"))).toBeUndefined();
  expect(await deployerOf("Application", { metadata: { name: "a", namespace: "argocd" } })).toBeUndefined();
});

test.each([["gone"], ["team-a_root"]])(
  "an application that has gone has left its mark, and is none: %s",
  async (name) => {
    expect(await deployerOf("Application", by(name))).toBeUndefined();
  },
);

test("where nobody can tell whether it has gone, that is an error which names the right", async () => {
  await expect(deployerOf("Application", by("gone"), contextWith({ seesAll: false }))).rejects.toThrow(
    /carries the mark of application "gone".*p, ci, applications, get, \*\/\*, allow.*tracking-id/s,
  );
});
