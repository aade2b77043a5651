import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { ArgoProxy } from "../test/support/proxy";
import { tally } from "../test/support/requests";
import { connectionOf, Stack } from "../test/support/stack";
import { withPeakMemory } from "./memory";
import { RawLoop } from "./raw";
import { writeStatuses } from "./statuses";
import { type Applications, idleProgram, idleProvider, ourProgram, type Step, steps } from "./subjects";

/** What one step took. */
export interface Measurement {
  readonly seconds: number;
  /** How many requests of each kind went to Argo CD. */
  readonly requests?: Readonly<Record<string, number>>;
  /** The most memory of the provider process, in bytes. */
  readonly memory?: number;
  /** The state's file afterwards, in bytes. */
  readonly state?: number;
}

/** What all steps took. */
export type Measurements = Readonly<Record<Step, Measurement>>;

/** Called before each step, with its name. */
export type OnStep = <T>(name: string, work: () => Promise<T>) => Promise<T>;

const settleLimit = 900_000;
const settlePoll = 500;

async function inOrder(measure: (step: Step) => Promise<Measurement>): Promise<Measurements> {
  const measured: Partial<Record<Step, Measurement>> = {};
  for (const step of steps) measured[step] = await measure(step);
  return measured as Measurements;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** What the state holds, without the white space that a file backend puts into it. */
function stateSize(stack: Stack): number {
  return stack.stored().reduce((sum, file) => sum + Buffer.byteLength(JSON.stringify(file)), 0);
}

/** A stack as users have it: tests start Node.js with options that save time and take memory. */
async function ordinaryStack(environment: Record<string, string>): Promise<Stack> {
  const stack = await Stack.create(environment);
  delete stack.environment.NODE_OPTIONS;
  return stack;
}

function runStep(stack: Stack, step: Step): Promise<string> {
  switch (step) {
    case "preview":
      return stack.succeed("preview");
    case "upUnchanged":
      return stack.upUnchanged();
    case "refresh":
      return stack.refresh();
    case "destroy":
      return stack.destroy();
    default:
      return stack.up();
  }
}

/** Waits until the controller has nothing left to do, which would slow down what is measured next. */
async function settle(raw: RawLoop, applications: Applications): Promise<void> {
  if (applications.resources > 1) return writeStatuses(applications);
  const ends = performance.now() + settleLimit;
  while ((await raw.compared()) < applications.size) {
    if (performance.now() > ends) throw new Error("Argo CD's controller has not compared all applications in time");
    await sleep(settlePoll);
  }
}

async function requireEmpty(raw: RawLoop): Promise<void> {
  const left = await raw.left();
  if (left > 0) throw new Error(`${left} applications are left after a destroy`);
}

/** The provider, through a proxy that counts. */
export async function measureProvider(applications: Applications, onStep: OnStep): Promise<Measurements> {
  const { argocd } = applications;
  const proxy = await ArgoProxy.before(argocd.url);
  const raw = new RawLoop(applications);
  const stack = await ordinaryStack({ ...connectionOf(argocd), ARGOCD_SERVER: proxy.address });
  try {
    return await inOrder(async (step) => {
      stack.program(ourProgram(applications, step === "upChanged" || step === "refresh" || step === "destroy"));
      proxy.passed.length = 0;
      const { result, peak } = await onStep(`pulumi-argocd, ${step}`, () =>
        withPeakMemory(() => timed(() => runStep(stack, step))),
      );
      const requests = tally(proxy.passed);
      if (step === "up") await onStep("Argo CD compares the applications", () => settle(raw, applications));
      if (step === "destroy") await requireEmpty(raw);
      return { seconds: result, requests, memory: peak, state: stateSize(stack) };
    });
  } finally {
    await stack.dispose();
    raw.end();
    await proxy.close();
  }
}

/** Pulumi itself, with resources that do nothing. */
export async function measureIdle(applications: Applications, onStep: OnStep): Promise<Measurements> {
  const stack = await ordinaryStack({});
  try {
    writeFileSync(join(stack.directory, "idle.js"), idleProvider);
    return await inOrder(async (step) => {
      stack.program(idleProgram(applications, step === "upChanged" || step === "refresh" || step === "destroy"));
      const { result, peak } = await onStep(`Pulumi itself, ${step}`, () =>
        withPeakMemory(() => timed(() => runStep(stack, step))),
      );
      return { seconds: result, memory: peak, state: stateSize(stack) };
    });
  } finally {
    await stack.dispose();
  }
}

/** Argo CD's API itself. */
export async function measureRaw(applications: Applications, onStep: OnStep): Promise<Measurements> {
  const raw = new RawLoop(applications);
  try {
    return await inOrder(async (step) => {
      const seconds = await onStep(`Argo CD's API itself, ${step}`, () => timed(() => raw.run(step)));
      if (step === "up") await onStep("Argo CD compares the applications", () => settle(raw, applications));
      if (step === "destroy") await requireEmpty(raw);
      return { seconds };
    });
  } finally {
    raw.end();
  }
}

/** How many times {@link OnStep} is called for one of each. */
export const stepsOf = { provider: steps.length + 1, idle: steps.length, raw: steps.length + 1 };

const constructionCode = (body: string) => `
const pulumi = require("@pulumi/pulumi");
pulumi.runtime.setMocks({ newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: ({ inputs }) => inputs }, "p", "s", false, "o");
const begun = process.cpuUsage();
${body}
pulumi.runtime.disconnect().then(() => {
  const { user, system } = process.cpuUsage(begun);
  console.log((user + system) / 1e6);
});
`;

/** The seconds of processor time that constructing so many applications costs a program beyond Pulumi's own. */
export async function measureConstruction(applications: Applications): Promise<number> {
  const stack = await ordinaryStack({});
  try {
    const run = async (program: string) => {
      const code = constructionCode(program);
      const { stdout } = await promisify(execFile)(process.execPath, ["-e", code], { cwd: stack.directory });
      return Number(stdout);
    };
    const ours = await run(`const argocd = require("pulumi-argocd");\n${ourProgram(applications, false)}`);
    return ours - (await run(idleProgram(applications, false)));
  } finally {
    await stack.dispose();
  }
}
