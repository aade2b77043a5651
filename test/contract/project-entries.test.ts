import type { Json } from "../../provider/contract";
import { managedAnnotation } from "../../provider/model/annotations";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { stored, testContext } from "../support/handlers";
import { handlers } from "../support/verbs";

/* Entries of a project that an AppProject of this provider declares; the suites of all kinds have them in another tool's. */

const name = uniqueName("entries");
const lists = ["spec.roles", "spec.syncWindows", "spec.destinations", "spec.sourceRepos"];
const owned = {
  metadata: { name },
  spec: { description: "owned", clusterResourceWhitelist: [{ group: "", kind: "Namespace" }] },
  externallyManaged: lists,
  __mark: "a".repeat(32),
};
const policy = `p,proj:${name}:deploy,  applications,sync,${name}/*,allow`;
const declared = {
  ProjectRole: { project: name, name: "deploy", policies: [policy], groups: ["payments"] },
  ProjectSyncWindow: { project: name, kind: "deny", schedule: "0 0 1 1 *", duration: "1h", applications: ["*"] },
  ProjectDestination: { project: name, server: "https://kubernetes.default.svc", namespace: "payments" },
  ProjectSourceRepository: { project: name, repo: "!https://git.example.com/payments/secret" },
};
const kinds = Object.keys(declared) as (keyof typeof declared)[];

let argocd: LocalArgoCd;
let project: { id: string; state: Json };
const made = new Map<string, { id: string; state: Json }>();

const live = async () =>
  (await succeed(argocd, "GET", `/projects/${name}`)) as { metadata: Json; spec: Json; status?: Json };
const noted = async () => ((await live()).metadata.annotations as Json)[managedAnnotation];

async function update(news: Json): Promise<void> {
  project = {
    ...project,
    state: stored(await handlers.AppProject.update(testContext(argocd), name, project.state, news)),
  };
}

beforeAll(async () => {
  argocd = await sharedArgoCd();
  const { id, state } = await handlers.AppProject.create(testContext(argocd), owned);
  project = { id, state: stored(state) };
});

afterAll(async () => {
  await ask(argocd, "DELETE", `/projects/${name}`);
});

test("what an AppProject leaves to others is noted on the project, and is no drift", async () => {
  expect(await noted()).toBe(JSON.stringify(lists.toSorted()));
  const read = await handlers.AppProject.read(testContext(argocd), name, project.state);
  expect(read?.inputs).toEqual(owned);
});

/**
 * @promise The AppProject says which lists it leaves to others:
 * @promise Its own writes keep what stands in these lists then, and it notes them on the project for other stacks to read (the
 * annotation `pulumi-argocd/externally-managed`).
 */
test("entries of others come and stay beside what the AppProject changes", async () => {
  for (const kind of kinds) {
    const { id, state } = await handlers[kind].create(testContext(argocd), declared[kind]);
    made.set(kind, { id, state: stored(state) });
  }
  await succeed(argocd, "POST", `/projects/${name}/roles/deploy/token`, { id: "theirs" });
  await update({ ...owned, spec: { ...owned.spec, description: "changed" } });
  const read = await handlers.AppProject.read(testContext(argocd), name, project.state);
  expect(read?.inputs.spec).toEqual({ ...owned.spec, description: "changed" });
  for (const kind of kinds) {
    const { id = "", state = {} } = made.get(kind) ?? {};
    expect((await handlers[kind].read(testContext(argocd), id, state))?.inputs).toEqual(declared[kind]);
  }
});

/** @promise The tokens of a role end with it, and no others do. */
test("a role is changed with its tokens kept, also when one is made between the read and the write", async () => {
  const { id = "", state = {} } = made.get("ProjectRole") ?? {};
  const context = testContext(argocd);
  context.before = async ({ method }) => {
    if (method !== "PUT") return;
    context.before = undefined;
    // In another second: Argo CD keeps no order among tokens of one.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await succeed(argocd, "POST", `/projects/${name}/roles/deploy/token`, { id: "between" });
  };
  await handlers.ProjectRole.update(context, id, state, { ...declared.ProjectRole, groups: ["others"] });
  const { spec, status } = await live();
  expect(spec.roles).toMatchObject([{ name: "deploy", groups: ["others"] }]);
  const { jwtTokensByRole = {} } = status ?? {};
  const { deploy } = jwtTokensByRole as Record<string, { items: Json[] }>;
  expect(deploy?.items.map(({ id: token }) => token).toSorted()).toEqual(["between", "theirs"]);
});

/**
 * @promise An entry is refused in a project whose AppProject does not leave the list alone; the error says what to set there.
 * @promise When an AppProject takes a list back, the entries stay until a `pulumi refresh` has shown them; a stack that deletes
 * its entry later leaves it to the AppProject, and says so.
 */
test("an AppProject that takes its lists back takes the note off and leaves the entries for a refresh to show", async () => {
  const before = (await live()).spec;
  const { externallyManaged: _lists, ...news } = { ...owned, spec: { ...owned.spec, description: "changed" } };
  await update(news);
  expect(await noted()).toBeUndefined();
  expect((await live()).spec).toEqual(before);
  const read = await handlers.AppProject.read(testContext(argocd), name, project.state);
  expect(read?.inputs.spec).toMatchObject({
    roles: [{ name: "deploy" }],
    sourceRepos: [declared.ProjectSourceRepository.repo],
  });
  const another = handlers.ProjectRole.create(testContext(argocd), { project: name, name: "another" });
  await expect(another).rejects.toThrow('set `externallyManaged: ["spec.roles"]` there');
  const deleting = testContext(argocd);
  const { id = "", state = {} } = made.get("ProjectRole") ?? {};
  await handlers.ProjectRole.delete(deleting, id, state);
  expect(deleting.messages.join()).toContain(`role "deploy" of project "${name}" stays`);
  expect((await live()).spec).toEqual(before);
});

/**
 * @promise Deleting a project takes its entries along, and a stack that deletes an entry of a project which is gone has nothing
 * to do.
 */
test("an AppProject that takes over an equal project notes what it leaves to others", async () => {
  const others = {
    ...owned,
    __mark: "b".repeat(32),
    adopt: "ifEqual",
    spec: { ...owned.spec, description: "changed" },
  };
  const { state } = await handlers.AppProject.create(testContext(argocd), others);
  expect(await noted()).toBe(JSON.stringify(lists.toSorted()));
  project = { ...project, state: stored(state) };
  for (const kind of kinds.slice(1)) {
    const { id = "", state: entry = {} } = made.get(kind) ?? {};
    await handlers[kind].delete(testContext(argocd), id, entry);
  }
  expect(Object.keys((await live()).spec).toSorted()).toEqual(["clusterResourceWhitelist", "description", "roles"]);
  await handlers.AppProject.delete(testContext(argocd), name, project.state);
  await handlers.ProjectRole.delete(
    testContext(argocd),
    made.get("ProjectRole")?.id ?? "",
    made.get("ProjectRole")?.state ?? {},
  );
});
