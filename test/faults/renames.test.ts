import { isAside } from "../../provider/kinds/application/aside";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { declare } from "../support/programs";
import { ArgoProxy } from "../support/proxy";
import { counted } from "../support/record";
import { connectionOf, Stack } from "../support/stack";
import { type KillPoint, killDuring, makeReady, type Victim } from "./support/killing";
import { pick, randomNumbers } from "./support/random";

const chosenRounds = process.env.RENAME_ROUNDS;
const seed = Number(process.env.FAULTS_SEED ?? 20261122);
/** About as many requests as a rename sends, and as long as it takes at least. */
const mostRequests = 16;
const shortestRun = 4_000;

let argocd: LocalArgoCd;
let proxy: ArgoProxy;
let stack: Stack;

beforeAll(async () => {
  argocd = await sharedArgoCd();
});

beforeEach(async () => {
  proxy = await ArgoProxy.before(argocd.url);
  stack = await Stack.create({ ...connectionOf(argocd), ARGOCD_SERVER: proxy.address });
});

afterEach(async () => {
  proxy.rules = [];
  await stack.dispose();
  await proxy.close();
});

// Two that heal by themselves would take the resources from each other for as long as both are there.
const automated = { prune: true };
const syncPolicy = { automated, syncOptions: ["CreateNamespace=true"] };

/** Text that declares an application which deploys the repository of a name. */
function application(resource: string, repository: string, called: string, options: object = { syncPolicy }): string {
  const args = deploying(argocd, repository, { ...options, waitFor: "healthy" });
  return declare("Application", resource, { ...args, metadata: { name: called } });
}

/** The uid of a ConfigMap that an application has deployed. */
async function uidOf(repository: string, name: string): Promise<string | undefined> {
  return (await argocd.kubernetes.get(objectPath("v1", "configmaps", repository, name)))?.metadata.uid;
}

async function expectSyncing(name: string): Promise<void> {
  const live = await liveApplication(argocd, name);
  expect([isAside(live), live?.spec.syncPolicy.automated]).toEqual([false, automated]);
}

/** What one round does, chosen by the seed. */
interface Round {
  readonly victim: Victim;
  readonly point: KillPoint;
  /** Whether Argo CD is left the time to sync what the killed run has made. */
  readonly isLate: boolean;
  /** What is run next: the same program, or the one of before the rename. */
  readonly next: "on" | "back";
}

const afterCreate: KillPoint = { moment: "after", request: { method: "POST", path: /\/applications(\?|$)/ } };

/** The rounds of the short form: the new application is made, and nobody has heard of it. */
const fixedRounds: readonly Round[] = [
  { victim: "provider", point: afterCreate, isLate: false, next: "on" },
  { victim: "cli", point: afterCreate, isLate: true, next: "back" },
];

const rounds = Number(chosenRounds ?? fixedRounds.length);

function choose(random: () => number): Round {
  const moment = pick(random, ["before", "after", "time"] as const);
  const point = random();
  return {
    victim: pick(random, ["provider", "cli"] as const),
    point:
      moment === "time"
        ? { moment, milliseconds: point * shortestRun }
        : { moment, request: { skip: Math.floor(point * mostRequests) } },
    isLate: random() < 0.5,
    next: pick(random, ["on", "back"] as const),
  };
}

/** Waits until what is there of an application is synced. */
async function synced(name: string): Promise<void> {
  if (!(await liveApplication(argocd, name))) return;
  await eventually(async () => (await liveApplication(argocd, name))?.status?.operationState?.phase === "Succeeded");
}

/** Goes on after the kill, and looks for what may have been lost or left. */
async function recovered(name: string, { victim, isLate, next }: Round, before: string | undefined): Promise<void> {
  const renamed = `${name}-b`;
  await makeReady({ stack, proxy }, victim);
  if (isLate) await synced(renamed);
  const [wanted, other] = next === "on" ? [renamed, name] : [name, renamed];
  stack.program(application("web", name, wanted));
  await stack.up();
  await expectSyncing(wanted);
  expect(await liveApplication(argocd, other)).toBeUndefined();
  expect(await uidOf(name, "one")).toBe(before);
  await stack.upUnchanged();
  await stack.destroy();
  expect(await liveApplication(argocd, wanted)).toBeUndefined();
  expect(await uidOf(name, "one")).toBeUndefined();
}

/**
 * @promise A rename of an Application that is cut off can leave the old one's automated sync switched off, and a new
 * one that the state does not know.
 * @promise The next `pulumi up` finds that without a refresh: the same program goes on with the rename, and the
 * program as it was before takes it back, and takes away what the killed run has made (in full).
 * @promise What a killed run has made, and no state knows, names the old one's uid: the same program finishes it where
 * it equals the declaration, and the program as it was before takes it away, without its live resources, before the
 * old one syncs again.
 */
test(`${rounds} renames that are killed, gone on with or taken back, and destroyed${chosenRounds ? `, from seed ${seed}` : ""}`, async () => {
  const random = randomNumbers(seed);
  const name = uniqueName("renamed");
  await commit(argocd, name, { "one.json": configMap("one") });
  for (let hits = 0; hits < rounds; ) {
    const round = (chosenRounds ? undefined : fixedRounds[hits]) ?? choose(random);
    stack.program(application("web", name, name));
    await stack.up();
    const before = await uidOf(name, "one");
    expect(before).toBeDefined();
    stack.program(application("web", name, `${name}-b`));
    const story = await killDuring({ stack, proxy }, "up", round.victim, round.point);
    if (story === undefined) {
      await stack.destroy();
      continue;
    }
    hits += 1;
    process.stderr.write(`kill ${hits} of ${rounds}: ${JSON.stringify(round)}\n`);
    await counted(round.next === "on" ? "rename-killed" : "rename-taken-back", async () => {
      try {
        await recovered(name, round, before);
      } catch (error) {
        throw new Error(`kill ${hits}, ${JSON.stringify(round)}: ${String(error)}\n${story}`);
      }
    });
  }
}, 86_400_000);

/**
 * @promise Applications that swap their names in one run, and one that takes a name which another gives up, are
 * refused where a sync that prunes would delete what the other has deployed: rename in two runs.
 */
test("two applications that swap names are refused where their syncs prune: what they deployed stays, and the way back is open", () =>
  counted("rename-swap", async () => {
    const name = uniqueName("swap");
    const files = ["one", "two"];
    for (const file of files) await commit(argocd, `${name}-${file}`, { [`${file}.json`]: configMap(file) });
    const program = (first: string, second: string) =>
      [application("r", `${name}-one`, `${name}-${first}`), application("s", `${name}-two`, `${name}-${second}`)].join(
        "\n",
      );
    const uids = () => Promise.all(files.map((file) => uidOf(`${name}-${file}`, file)));
    stack.program(program("x", "y"));
    await stack.up();
    const before = await uids();
    stack.program(program("y", "x"));
    await stack.preview();
    expect(await stack.fail("up", "--yes", "--skip-preview")).toContain(
      "as its sync prunes, Argo CD would delete what that one has deployed. Rename in two runs",
    );
    expect(await uids()).toEqual(before);
    stack.program(program("x", "y"));
    await stack.up();
    expect(await uids()).toEqual(before);
    await stack.upUnchanged();
  }));

/**
 * @promise When the new one is made and does not get ready, it stays, and the old one stays switched off: the next
 * `pulumi up` of the same program goes on, and one of the program as it was before takes the rename back.
 */
test("a rename that is made and never gets ready is taken back by the program as it was", () =>
  counted("rename-not-ready", async () => {
    const name = uniqueName("back");
    await commit(argocd, name, { "one.json": configMap("one") });
    const straight = application("web", name, name);
    stack.program(straight);
    await stack.up();
    const before = await uidOf(name, "one");
    // Nothing will sync the new one, so that its wait ends at once.
    stack.program(application("web", name, `${name}-b`, { syncPolicy: {} }));
    expect(await stack.fail("up", "--yes", "--skip-preview")).toContain("nothing will sync it");
    stack.program(straight);
    await stack.up();
    await expectSyncing(name);
    expect(await liveApplication(argocd, `${name}-b`)).toBeUndefined();
    expect(await uidOf(name, "one")).toBe(before);
    await stack.upUnchanged();
    await stack.destroy();
    expect(await uidOf(name, "one")).toBeUndefined();
  }));
