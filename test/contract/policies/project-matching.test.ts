import fc from "fast-check";
import { sharedArgoCd } from "../../support/argocd";
import { local, matchingCases } from "../../unit/policies/matching-cases";
import { Permissions, type Permitted } from "./permissions";
import { requestsOfTrial, trial } from "./trials";

/** How many generated applications ask: few among the other tests, thousands by `npm run matching`. */
const cases = Number(process.env.FUZZ_CASES ?? 400);
const seed = Number(process.env.FAST_CHECK_SEED ?? 20261122);
/** Projects that are tried side by side: some have repositories and clusters of their own, the others have not. */
const [lanes, plainLanes] = [
  [0, 1, 2, 3],
  [4, 5, 6, 7],
];
/** Neither side may be rare, or a rule that always says the same would pass. */
const rarest = 0.25;

let permissions: Permissions;

beforeAll(async () => {
  permissions = await Permissions.open(await sharedArgoCd(), `match-${process.pid.toString(36)}`);
});

afterAll(async () => {
  await permissions?.close();
});

/** Does some work in several lanes, one piece after the other in each. */
async function inLanes<T>(
  lanes: readonly number[],
  list: readonly T[],
  work: (item: T, lane: number, index: number) => Promise<void>,
): Promise<void> {
  const left = list.map((item, index) => ({ item, index })).reverse();
  const run = async (lane: number) => {
    for (let next = left.pop(); next; next = left.pop()) await work(next.item, lane, next.index);
  };
  await Promise.all(lanes.map(run));
}

test("the rule and Argo CD permit and refuse the same", async () => {
  expect(matchingCases.length).toBeGreaterThanOrEqual(60);
  const disagreements: unknown[] = [];
  await inLanes(plainLanes, permissions.real(matchingCases), async (matching, lane, index) => {
    const {
      sourceRepos = ["*"],
      destinations = [{ server: "*", namespace: "*" }],
      repoURL = "https://git.example.com/payments/api",
      destination = { server: local, namespace: "payments" },
    } = matching;
    const project = { sourceRepos, destinations };
    const request = { source: { repoURL, path: "deploy" }, destination };
    await permissions.setProject(lane, project, `case ${index}`);
    const server = await permissions.byServer(lane, request);
    const rule = permissions.byRule(lane, project, request);
    const expected = {
      sources: true,
      destination: true,
      [matching.repoURL ? "sources" : "destination"]: matching.isPermitted,
    };
    for (const said of [server, rule]) if (!isSame(said, expected)) disagreements.push({ ...matching, server, rule });
  });
  expect(disagreements).toEqual([]);
});

test(`the rule and Argo CD permit and refuse the same of what is generated from seed ${seed}`, async () => {
  const trials = permissions.real(fc.sample(trial, { numRuns: Math.ceil(cases / requestsOfTrial), seed }));
  const answers: Permitted[] = [];
  const disagreements: string[] = [];
  await inLanes(lanes, trials, async ({ project, requests }, lane, index) => {
    await permissions.setProject(lane, project, `trial ${index}`);
    for (const request of requests) {
      const server = await permissions.byServer(lane, request);
      const rule = permissions.byRule(lane, project, request);
      answers.push(server);
      if (!isSame(server, rule)) disagreements.push(JSON.stringify({ lane, project, request, server, rule }));
    }
  });
  expect(disagreements).toEqual([]);
  for (const part of ["sources", "destination"] as const) {
    const share = answers.filter((answer) => answer[part]).length / answers.length;
    expect(Math.min(share, 1 - share)).toBeGreaterThan(rarest);
  }
});

function isSame(one: Permitted, other: Permitted): boolean {
  return one.sources === other.sources && one.destination === other.destination;
}
