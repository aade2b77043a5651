import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { counted } from "../support/record";
import { Everything, type Revision } from "./support/everything";
import { useFaultyStack } from "./support/faulty-stack";
import { filesBesideState, type KillPoint, killDuring, makeReady, type Victim } from "./support/killing";
import { pick, randomNumbers } from "./support/random";

const chosenRounds = process.env.KILL_ROUNDS;
const seed = Number(process.env.FAULTS_SEED ?? 20261122);
/** About as many requests as a command sends, and as long as it takes at least. */
const mostRequests = 25;
const shortestRun = 3_000;

const present = useFaultyStack();

/** What one round does, chosen by the seed. */
interface Round {
  readonly victim: Victim;
  readonly target: Revision;
  /** Where between the begin and the end of the command, from 0 to 1. */
  readonly point: number;
  /** At a request, before or after Argo CD has acted on it, or at a time, whatever goes on then. */
  readonly moment: KillPoint["moment"];
  /** What is done after a destroy that was killed: it is begun again, or the program is brought up again. */
  readonly next: Revision;
}

/** The rounds of the short form: each victim once, when Argo CD has begun to act. */
const fixedRounds: readonly Round[] = [
  { victim: "cli", target: 1, point: 0.3, moment: "after", next: 1 },
  { victim: "provider", target: 2, point: 0.3, moment: "after", next: 2 },
];

const rounds = Number(chosenRounds ?? fixedRounds.length);

function choose(random: () => number, before: Revision): Round {
  const target = pick(
    random,
    ([1, 2, "none"] as const).filter((revision) => revision !== before),
  );
  return {
    victim: pick(random, ["provider", "cli"] as const),
    target,
    point: random(),
    moment: pick(random, ["before", "after", "time"] as const),
    next: target === "none" ? pick(random, ["none", 1, 2] as const) : target,
  };
}

/** Runs the command that a round kills. Answers what it said, or nothing if it was not hit. */
async function interrupted({ victim, target, point, moment }: Round): Promise<string | undefined> {
  const { stack, everything } = present();
  if (target !== "none") stack.program(everything.program(target));
  const killPoint: KillPoint =
    moment === "time"
      ? { moment, milliseconds: point * shortestRun }
      : { moment, request: { skip: Math.floor(point * mostRequests) } };
  return killDuring(present(), target === "none" ? "destroy" : "up", victim, killPoint);
}

/**
 * What a person does next: unlock the stack, clear what was pending after a destroy, and run the command again. What a create
 * has left that was cut off is taken over on demand: in a file backend's state nothing proves whose it is.
 */
async function recover({ victim, target, next }: Round): Promise<void> {
  const { stack } = present();
  await makeReady(present(), victim);
  if (target === "none" && next !== "none") await stack.refresh("--clear-pending-creates");
  if (next === "none") return void (await stack.destroy());
  await bringUp(next);
}

async function bringUp(next: Revision): Promise<void> {
  const { stack, everything } = present();
  stack.program(everything.program(next));
  await stack.upTakingOver();
}

/**
 * @promise After a `destroy` that was killed, the state still names what may be gone or on its way out; `pulumi
 * refresh` finds out, and the next `pulumi up` waits for the end of what is being deleted and creates it again.
 * @promise No state has to be edited by hand.
 * @promise A killed provider process: run the same command again.
 */
test(`${rounds} commands that are killed${chosenRounds ? `, from seed ${seed}` : ""}`, async () => {
  const random = randomNumbers(seed);
  let before: Revision = "none";
  for (let hits = 0; hits < rounds; ) {
    const fixed = chosenRounds ? undefined : fixedRounds[hits];
    const round: Round = fixed ?? choose(random, before);
    const story = await interrupted(round);
    if (fixed !== undefined) expect(story).toBeDefined();
    before = story === undefined ? round.target : round.next;
    if (story === undefined) continue;
    hits += 1;
    process.stderr.write(`kill ${hits} of ${rounds}: ${JSON.stringify(round)}\n`);
    await counted(`kill-${round.victim}`, async () => {
      const { stack, everything } = present();
      try {
        await recover(round);
        expect(await everything.found()).toEqual(everything.wanted(round.next));
        expect(await stack.resources()).toHaveLength(round.next === "none" ? 0 : Everything.count);
        if (hits % 10 === 0 && round.next !== "none") await stack.upUnchanged();
      } catch (error) {
        throw new Error(`kill ${hits}, ${JSON.stringify(round)}: ${String(error)}\n${story}`);
      }
    });
  }
}, 86_400_000);

/**
 * @promise When the CLI is killed in the very moment in which it writes the state, a file backend (`file://`) can be
 * left with an empty `<stack>.json.attrs`, and every command says `failed to load checkpoint: EOF`.
 * @promise That file holds a media type and a checksum, nothing of the state, which is replaced at one stroke: delete
 * it, and go on as above.
 */
test("a file beside the state that a kill has left empty stops every command, and is missed by none", async () => {
  const { stack } = present();
  await bringUp(1);
  const file = filesBesideState(stack).find((name) => basename(name) === "dev.json.attrs") ?? "";
  const state = readFileSync(file.replace(/\.attrs$/, ""));
  const held = Object.values(JSON.parse(readFileSync(file, "utf8")) as object).filter(Boolean);
  expect(held).toEqual([expect.stringMatching(/^text\/plain\b/), createHash("md5").update(state).digest("base64")]);
  writeFileSync(file, "");
  for (const command of ["cancel", "up", "refresh", "destroy"]) {
    expect(await stack.fail(command, "--yes")).toBe("error: failed to load checkpoint: EOF\n");
  }
  rmSync(file);
  await stack.upUnchanged();
});
