import type { Need, Operation } from "../../provider/argo/rbac";
import type { Json } from "../../provider/contract";
import type { FunctionDefinition } from "../../provider/functions/definition";
import { kindReadings } from "../../provider/functions/reading/kinds";
import { functions, runFunction } from "../../provider/functions/registry";
import { projectOf } from "../../provider/kinds/application/live";
import { type Kind, registry } from "../../provider/kinds/registry";
import { extraNamespace, objectPath } from "../../tools/local-argocd";
import { caseOf } from "../functions";
import { realTarget } from "../functions/case";
import { specimens } from "../kinds";
import { inOrder } from "../kinds/order";
import type { Place, Revision, Specimen } from "../kinds/specimen";
import { urnOf } from "../lifecycle/support/run";
import { can } from "../support/ability";
import { type Accounts, accountsFor } from "../support/accounts";
import { succeed } from "../support/ask";
import { commit, configMap, deploying, knowsProject, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { stored, type TestContext, testContext } from "../support/handlers";
import { type OwnPlace, ownPlace } from "../support/place";
import { registeredOci } from "../support/repository-stand-in";
import { type ServiceAccountCluster, serviceAccountCluster } from "../support/service-account-cluster";
import { connectionOf } from "../support/stack";
import { testedArgoCdKnows } from "../support/tested-version";
import { declaredIdOf, handlers } from "../support/verbs";

/* The tables of rights beside the kinds and functions, tried by accounts that have just what they say, and each time a line less. */

/** An object, and what rights it is tried with. */
interface Scenario {
  readonly title: string;
  readonly kind: Kind;
  declare(place: Place, revision: Revision): Json;
  readonly operations: readonly Operation[];
  /** The conditions of the table that hold in it. */
  readonly conditions?: readonly string[];
  /** What the placeholders of the table stand for in it, beside those that the declaration tells. */
  names?(place: Place): Readonly<Record<string, string>>;
  /** How it is taken over; `always`, if left out. */
  readonly adopt?: "ifEqual";
}

const cycle: readonly Operation[] = ["create", "refresh", "update", "adopt", "delete"];

/** What can be done with an object of a kind. */
function cycleOf(specimen: Specimen): readonly Operation[] {
  const impossible: readonly (Operation | false)[] = [
    !can(specimen, "be named by its declaration") && "adopt",
    // An update of it sends nothing.
    !can(specimen, "change") && "update",
  ];
  return cycle.filter((operation) => !impossible.includes(operation));
}

const openProject = ({ name }: Place) => `${name}-open`;

/** A declaration with another name, and another spec in part. */
function other(declared: Json, name: string, spec: Json = {}): Json {
  return {
    ...declared,
    metadata: { ...(declared.metadata as Json), name },
    spec: { ...(declared.spec as Json), ...spec },
  };
}

const wholeScenarios: readonly Scenario[] = [
  ...inOrder.map((specimen): Scenario => {
    const { kind, declare } = specimen;
    return {
      title: kind,
      kind,
      declare,
      operations: cycleOf(specimen),
      conditions: [
        '`adopt: "always"`',
        "its project stays",
        "no other destination of the project has its server",
        ...(kind === "Repository" ? ["it belongs to a project"] : []),
      ],
    };
  }),
  {
    title: "ApplicationSet whose applications stay",
    kind: "ApplicationSet",
    declare: (place, revision) => ({
      ...other(specimens.ApplicationSet.declare(place, revision), `${place.name}-stay`),
      deletion: { cascade: "orphan" },
    }),
    operations: cycle,
    conditions: ["its project stays", "its applications are to stay"],
  },
  {
    title: "Repository of no project",
    kind: "Repository",
    declare: (place, revision) => {
      const { project: _project, ...others } = specimens.Repository.declare(place, revision);
      return { ...others, repo: `${place.argocd.gitHttpUrl}/${place.name}.git` };
    },
    operations: cycle,
    conditions: ['`adopt: "always"`', "it belongs to no project, so that its connection is tested"],
  },
  {
    title: "Application in another namespace",
    kind: "Application",
    declare: (place, revision) => {
      const declared = specimens.Application.declare(place, revision);
      const metadata = { ...(declared.metadata as Json), namespace: extraNamespace };
      return { ...declared, metadata, spec: { ...(declared.spec as Json), project: openProject(place) } };
    },
    operations: cycle,
    names: ({ name }) => ({ name: `${extraNamespace}/${name}` }),
  },
];

const [bed, table] = ["https://git.example.com/bed", "https://git.example.com/table"];

const partScenarios: readonly Scenario[] = [
  {
    title: "AppProject that gains a source and a destination",
    kind: "AppProject",
    declare: ({ name }, revision) => ({
      metadata: { name: `${name}-more` },
      spec: {
        sourceRepos: revision === 1 ? [bed] : [bed, table],
        destinations: ["https://a", "https://b"].slice(0, revision).map((server) => ({ server, namespace: "*" })),
      },
    }),
    operations: ["update"],
    conditions: ["a source repository is added", "a destination is added"],
    names: () => ({ repository: table, server: "https://b" }),
  },
  {
    title: "AppProject that denies more",
    kind: "AppProject",
    declare: ({ name }, revision) => ({
      metadata: { name: `${name}-deny` },
      spec: {
        destinations: [{ server: "https://a", namespace: "*" }],
        ...(revision > 1 && { namespaceResourceBlacklist: [{ group: "", kind: "Secret" }] }),
      },
    }),
    operations: ["update"],
    conditions: ["a list of allowed or denied resources changes: for each destination"],
    names: () => ({ server: "https://a" }),
  },
  ...[true, false].map(
    (validate): Scenario => ({
      title: `Application that moves, ${validate ? "" : "not "}validated`,
      kind: "Application",
      declare: (place, revision) => {
        const declared = specimens.Application.declare(place, revision);
        const project = revision === 1 ? "default" : openProject(place);
        return { ...other(declared, `${place.name}-moves-${validate}`, { project }), validate };
      },
      operations: ["update"],
      conditions: [
        "its project changes: in the new one",
        ...(validate ? [] : ["its project changes, with `validate: false`: in the new one, too"]),
      ],
      names: (place) => ({ "new project": openProject(place) }),
    }),
  ),
  {
    title: "ApplicationSet that moves",
    kind: "ApplicationSet",
    declare: (place, revision) => {
      const { spec, ...declared } = specimens.ApplicationSet.declare(place, revision);
      const { metadata, spec: inner } = (spec as Json).template as Json;
      const project = revision === 1 ? "default" : openProject(place);
      const template = { metadata, spec: { ...(inner as Json), project } };
      return other({ ...declared, spec }, `${place.name}-moves`, { template });
    },
    operations: ["update"],
    conditions: ["its project changes: in the new one", "its project changes: in the new one, too"],
    names: (place) => ({ "new project": openProject(place) }),
  },
  {
    title: "Cluster that moves",
    kind: "Cluster",
    declare: (place, revision) => ({
      ...specimens.Cluster.declare(place, revision),
      server: place.kubernetes.server.replace("127.0.0.1", "localhost"),
      name: `${place.name}-moves`,
      project: revision === 1 ? "default" : openProject(place),
    }),
    operations: ["update"],
    conditions: ["its project changes: in the new one, too"],
    names: (place) => ({ "new project": openProject(place) }),
  },
  ...(["Repository", "GpgKey"] as const).map(
    (kind): Scenario => ({
      title: `${kind} that is taken over if it is equal`,
      kind,
      declare: (place) => specimens[kind].at(place, 8, specimens[kind].declare(place, 1)),
      operations: ["adopt"],
      adopt: "ifEqual",
      conditions: ['`adopt: "ifEqual"`'],
    }),
  ),
];

function deployed(place: Place, name: string, options: Json = {}): Json {
  return stored(other(deploying(place.argocd, place.name, options) as Json, name));
}

const automated = { automated: {}, syncOptions: ["CreateNamespace=true"] };

/** An application that is written and then followed, so that a right is missing in the middle of it. */
function followed(title: string, then: Operation, options: () => Json, conditions: readonly string[] = []): Scenario {
  const declare = (place: Place) =>
    deployed(place, `${place.name}-${title.replaceAll(" ", "-").toLowerCase()}`, options());
  return { title, kind: "Application", declare, operations: ["create", then], conditions };
}

/** A set that is followed until what it has generated is synced. */
const followedSet: Scenario = {
  title: "waitFor of an ApplicationSet",
  kind: "ApplicationSet",
  declare: ({ argocd, name }) => {
    const generators = [{ list: { elements: [{ name: `${name}-kept` }] } }];
    const { spec } = deploying(argocd, name, { syncPolicy: automated });
    const template = { metadata: { name: "{{name}}" }, spec };
    return stored({ metadata: { name: `${name}-follows` }, spec: { generators, template }, waitFor: "synced" });
  },
  operations: ["create", "wait"],
};

const followedScenarios = [
  followed("waitFor", "wait", () => ({ waitFor: "synced", syncPolicy: automated })),
  followed("sync", "sync", () => ({ sync: true })),
  followed("sync of another revision", "sync", () => ({ sync: { revision: firstCommit } }), [
    "`sync.revision` is not that of the spec, and `argocd-cm` asks for the right",
  ]),
  followedSet,
];

const renamed: Scenario = {
  title: "Application that gets another name",
  kind: "Application",
  declare: (place, revision) => ({
    ...deployed(place, `${place.name}-name-${revision}`, { syncPolicy: automated }),
    __urn: urnOf("renamed"),
  }),
  operations: ["replace"],
  conditions: ["the old one syncs by itself, and is to stand aside"],
  names: ({ name }) => ({ "new name": `${name}-name-2` }),
};

const parent: Scenario = {
  title: "Application of applications",
  kind: "Application",
  declare: (place) => ({
    ...(deploying(place.argocd, `${place.name}-parent`, { sync: true, waitFor: "synced" }) as Json),
  }),
  operations: ["delete"],
  conditions: ["the connection is protected, and it has deployed applications: of each of them"],
  names: ({ name }) => ({ child: `${name}-child` }),
};

const scenarios = [...wholeScenarios, ...partScenarios, ...followedScenarios, renamed, parent];

/** The project of a declared manifest, which may hold another one as template. */
function projectIn(values: Json): string {
  const { template } = values.spec as Json;
  return projectOf((template as Json | undefined) ?? values);
}

/** What the placeholders in the lines of a kind stand for, as a declaration tells. */
function namesIn(values: Json): Record<string, string> {
  return {
    name: String((values.metadata as Json | undefined)?.name),
    project: values.spec === undefined ? String(values.project) : projectIn(values),
    account: String(values.account),
    url: String(values.repo ?? values.url),
    server: String(values.server),
  };
}

function isNeeded({ when, since, otherwise }: Need, conditions: readonly string[]): boolean {
  if (since !== undefined && !testedArgoCdKnows(since)) return false;
  return otherwise === undefined && (when === undefined || conditions.includes(when));
}

/** Rights as policies name them. */
function named(
  needs: readonly Need[],
  resource: string,
  form: string,
  names: Readonly<Record<string, string>>,
): string[] {
  const rights = needs.map(({ action, on }) => [on?.resource ?? resource, action, on?.object ?? form].join(", "));
  return [
    ...new Set(rights.map((right) => right.replace(/<([^>]+)>/g, (whole, name: string) => names[name] ?? whole))),
  ];
}

/** The rights that operations of a scenario take. */
function rightsOf(scenario: Scenario, operations = scenario.operations): string[] {
  const { resource, form, ownedForm, needs } = registry[scenario.kind].rights;
  const values = scenario.declare(place, 1);
  const isOwned = values.spec === undefined && values.project !== undefined;
  const taken = needs.filter(
    (need) => need.to.some((each) => operations.includes(each)) && isNeeded(need, scenario.conditions ?? []),
  );
  const names = { ...namesIn(values), ...scenario.names?.(place) };
  return named(taken, resource, isOwned ? (ownedForm ?? form) : form, names);
}

/** The sets of rights that a scenario is tried with. */
function setsOf(scenario: Scenario): string[][] {
  const isSequence = scenario.operations.length > 1 && !followedScenarios.some((each) => each === scenario);
  return isSequence ? scenario.operations.map((each) => rightsOf(scenario, [each])) : [rightsOf(scenario)];
}

/** The texts that a function is given, by their names. */
function textsGiven({ source, ...given }: { readonly source?: object }): Record<string, string> {
  const entries = Object.entries({ ...source, ...given });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

async function functionRights({ name, needs }: FunctionDefinition): Promise<string[]> {
  const { resource, form } = registry.Application.rights;
  const given =
    (await caseOf(name).real?.(place, { name: `${place.name}-called`, entry: 0, cluster: cluster.server })) ?? {};
  const names = {
    ...namesIn(called()),
    ...textsGiven(given),
    group: "apps",
    kind: "Deployment",
    action: "restart",
    "resource namespace": place.name,
    "resource name": "api",
    server: cluster.server,
  };
  return named(
    needs.filter((need) => isNeeded(need, [])),
    resource,
    form,
    names,
  );
}

/** The application that functions are tried with. */
function called(): Json {
  return deployed(place, `${place.name}-called`, { sync: true, waitFor: "synced" });
}

/** The ApplicationSet of the same name. */
function calledSet(): Json {
  const template = { metadata: { name: "{{name}}" }, spec: deploying(place.argocd, place.name).spec };
  const generators = [{ list: { elements: [] } }];
  return stored({ metadata: { name: `${place.name}-called` }, spec: { generators, template } });
}

function without(rights: readonly string[], right: string): string[] {
  return rights.filter((each) => each !== right);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * How a missing right is named: of an address with a port as a pattern, about which alone Argo CD can be asked. The project
 * of an application that is not shown is not known.
 */
function naming(account: string, right: string): RegExp {
  const line = escaped(right).replace(/default\/(?=.*-child$)/, "<project>/");
  return new RegExp(`\`p, ${account}, ${line}\\*?, allow\``);
}

/** A look-up takes what a refresh of its kind does, which is tried with the kinds. */
const triedFunctions = functions.filter((definition) => !kindReadings.includes(definition));

let place: OwnPlace;
let accounts: Accounts;
let firstCommit: string;
let cluster: ServiceAccountCluster;
let oci: string;

const deployment = JSON.stringify({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "api" },
  spec: {
    replicas: 0,
    selector: { matchLabels: { app: "api" } },
    template: { metadata: { labels: { app: "api" } }, spec: { containers: [{ name: "api", image: "api" }] } },
  },
});

const general = objectPath("v1", "configmaps", "argocd", "argocd-cm");
const overrideKey = "application.sync.requireOverridePrivilegeForRevisionSync";

async function open(): Promise<void> {
  const { argocd, name } = place;
  firstCommit = await commit(argocd, name, { "one.json": configMap("one") });
  await commit(argocd, name, { "api.json": deployment });
  const child = {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    ...deployed(place, `${name}-child`),
  } as Json;
  const metadata = {
    ...(child.metadata as Json),
    namespace: "argocd",
    finalizers: ["resources-finalizer.argocd.argoproj.io"],
  };
  await commit(argocd, `${name}-parent`, { "child.json": JSON.stringify({ ...child, metadata }) });
  await succeed(argocd, "POST", "/projects", {
    project: {
      metadata: { name: openProject(place) },
      spec: { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }], sourceNamespaces: ["*"] },
    },
  });
  await eventually(() => knowsProject(argocd, openProject(place)));
  cluster = await serviceAccountCluster(argocd, `${name}-called`);
  await argocd.kubernetes.patch(general, { data: { [overrideKey]: "true" } });
  oci = await registeredOci(argocd);
}

beforeAll(async () => {
  place = await ownPlace("rights");
  await open();
  const all = [...scenarios.flatMap(setsOf), ...(await Promise.all(triedFunctions.map(functionRights)))];
  const sets = all.flatMap((rights) => [rights, ...rights.map((right) => without(rights, right))]);
  accounts = await accountsFor(place.argocd, sets);
});

afterAll(async () => {
  for (const scenario of [...partScenarios, ...followedScenarios, renamed, parent]) await forget(scenario);
  await specimens.Application.client.remove(place.argocd, `argocd/${place.name}-called`);
  for (const name of ["child", "kept"])
    await specimens.Application.client.remove(place.argocd, `argocd/${place.name}-${name}`);
  await specimens.AppProject.client.remove(place.argocd, openProject(place));
  await specimens.Repository.client.remove(place.argocd, oci);
  await place.argocd.kubernetes.patch(general, { data: { [overrideKey]: null } });
  await cluster.close();
  await accounts.close();
  await place.close();
});

/** Takes away what a scenario has made, with what it has deployed left. */
async function forget(scenario: Scenario): Promise<void> {
  for (const revision of [2, 1] as const) {
    const values = scenario.declare(place, revision);
    const id = await declaredIdOf(admin(), scenario.kind, values);
    await specimens[scenario.kind].client.remove(place.argocd, id ?? "");
  }
}

function admin(): TestContext {
  return testContext(place.argocd);
}

function as(token: string, configuration: Readonly<Record<string, string>> = {}): TestContext {
  return testContext(place.argocd, { ...connectionOf(place.argocd), ARGOCD_AUTH_TOKEN: token }, configuration);
}

/** Does something with all rights but one, for each, which must fail and name that one, and then with all of them. */
async function tryEach<T>(rights: readonly string[], work: (token: string) => Promise<T>): Promise<T> {
  for (const right of rights) {
    const { name, token } = accounts.having(without(rights, right));
    const outcome = await work(token).then((done) => `done: ${JSON.stringify(done)}`, String);
    expect(outcome).toMatch(naming(name, right));
  }
  return work(accounts.having(rights).token);
}

interface Made {
  readonly id: string;
  readonly state: Json;
}

const made = new Map<Scenario, Made>();

async function create(scenario: Scenario): Promise<Made> {
  const { id, state } = await handlers[scenario.kind].create(admin(), stored(scenario.declare(place, 1)));
  return { id, state: stored(state) };
}

async function operate(scenario: Scenario, operation: Operation, present: Made, context: TestContext): Promise<Made> {
  const handler = handlers[scenario.kind];
  const inputs = (revision: Revision) => stored(scenario.declare(place, revision));
  if (operation === "create") return handler.create(context, inputs(1));
  if (operation === "adopt") {
    const { adopt = "always" } = scenario;
    return handler.create(context, { ...inputs(adopt === "always" ? 3 : 1), adopt });
  }
  if (operation === "update") {
    return { ...present, state: await handler.update(context, present.id, present.state, inputs(2)) };
  }
  const found = await handler.read(context, present.id, present.state);
  if (!found) throw new Error("it is not there");
  return found;
}

const titled = <T extends { readonly title: string }>(items: readonly T[]) =>
  items.map((item) => [item.title, item] as const);

/**
 * @promise An account needs no more than the lines of rights.md for what it does, and an error for want of one names it.
 * @promise Argo CD tests a connection only for an account that may create the repository: without that right an
 * update changes nothing, and the error names the RBAC line.
 */
describe.each(titled([...wholeScenarios, ...partScenarios]))(
  "%s takes just the rights of its table",
  (_title, scenario) => {
    test.each(scenario.operations.filter((operation) => operation !== "delete"))("to %s", async (operation) => {
      const present = made.get(scenario) ?? (operation === "create" ? { id: "", state: {} } : await create(scenario));
      const done = await tryEach(rightsOf(scenario, [operation]), (token) =>
        operate(scenario, operation, present, as(token)),
      );
      made.set(scenario, { id: done.id, state: stored(done.state) });
    });
  },
);

test.each(titled(followedScenarios))(
  "%s takes just the rights of its table, and is told of them in its middle",
  async (_title, scenario) => {
    const inputs = stored(scenario.declare(place, 1));
    await tryEach(rightsOf(scenario), async (token) => {
      await forget(scenario);
      return handlers[scenario.kind].create(as(token), inputs);
    });
  },
);

test("an application that gets another name takes just the rights of its table", async () => {
  const [olds, news] = [renamed.declare(place, 1), renamed.declare(place, 2)];
  await tryEach(rightsOf(renamed), async (token) => {
    await forget(renamed);
    const { id, state } = await create(renamed);
    const context = as(token);
    await handlers.Application.check(context, olds, news);
    await handlers.Application.create(context, news);
    await handlers.Application.delete(context, id, state);
  });
});

test("a protected delete takes just the rights of its table", async () => {
  const { id, state } = await create(parent);
  await eventually(async () => (await liveApplication(place.argocd, `${place.name}-child`))?.status?.reconciledAt);
  const configuration = { "argocd:protected": "true", "argocd:protectedLimit": "100" };
  await tryEach(rightsOf(parent), (token) => handlers.Application.delete(as(token, configuration), id, state));
});

/** @promise An error names what was asked for, and the RBAC line that is missing. */
describe("functions take just the rights of their tables", () => {
  beforeAll(async () => {
    await handlers.Application.create(admin(), called());
    await handlers.ApplicationSet.create(admin(), calledSet());
  });

  test.each(triedFunctions.map((definition) => [definition.name, definition] as const))(
    "%s",
    async (name, definition) => {
      const [entry] = (await liveApplication(place.argocd, `${place.name}-called`)).status.history;
      const { real, refused } = caseOf(name);
      const called = { name: `${place.name}-called`, entry: entry.id, cluster: cluster.server };
      const wanted = (await real?.(place, called)) ?? realTarget(called.name);
      const tried = tryEach(await functionRights(definition), (token) =>
        runFunction(name, { ...wanted, connection: { server: place.argocd.url, authToken: token } }),
      );
      await (refused ? expect(tried).rejects.toThrow(refused) : tried);
    },
  );

  test("of an application that is not shown, whose project is not known, the line has room for it", async () => {
    const { name, token } = accounts.having([]);
    const connection = { server: place.argocd.url, authToken: token };
    const wait = runFunction("waitForApplication", { target: { name: `${place.name}-called` }, connection });
    await expect(wait).rejects.toThrow(`\`p, ${name}, applications, get, <project>/${place.name}-called, allow\``);
  });
});

test.each([...titled(wholeScenarios)].reverse())(
  "%s takes just the rights of its table to be deleted",
  async (_title, scenario) => {
    const { id, state } = made.get(scenario) ?? (await create(scenario));
    await tryEach(rightsOf(scenario, ["delete"]), (token) => handlers[scenario.kind].delete(as(token), id, state));
    expect(await handlers[scenario.kind].read(admin(), id, state)).toBeUndefined();
  },
);

test("every condition of the tables is tried", () => {
  const conditions = Object.values(registry).flatMap(({ rights }) =>
    rights.needs.flatMap(({ when, otherwise }) => (when === undefined || otherwise !== undefined ? [] : [when])),
  );
  const tried = new Set(scenarios.flatMap((scenario) => scenario.conditions ?? []));
  expect(conditions.filter((condition) => !tried.has(condition))).toEqual([]);
});
