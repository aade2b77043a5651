import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { ArgoProxy } from "../../test/support/proxy";
import { tally } from "../../test/support/requests";
import { connectionOf, Stack } from "../../test/support/stack";
import { objectPath } from "../local-argocd";
import { type ProviderProcess, providerProcesses, withPeakMemory } from "./memory";
import { RawLoop } from "./raw";
import { type Host, hosts, type Measurement, type Measurements } from "./results";
import { writeStatuses } from "./statuses";
import { type Applications, idleProgram, idleProvider, ourProgram, type Step, steps } from "./subjects";

/** Called before each step, with its name. */
export type OnStep = <T>(name: string, work: () => Promise<T>) => Promise<T>;

const settleLimit = 900_000;
const settlePoll = 500;

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
async function ordinaryStack(environment: Record<string, string>, plugin = false): Promise<Stack> {
  const stack = await Stack.create(environment, "dev", { plugin });
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

/** What belongs to a step that has applications made or deleted, and is not measured. */
async function followUp(step: Step, raw: RawLoop, applications: Applications, onStep: OnStep): Promise<void> {
  if (step === "up") await onStep("Argo CD compares the applications", () => settle(raw, applications));
  if (step === "destroy") await requireEmpty(raw);
}

const beside = [...hosts, "idle"] as const;

/** A stack of which each step is measured. */
interface Subject {
  run(step: Step): Promise<Measurement>;
  end(): Promise<void>;
}

/** The programs of the last steps declare what the one change has made of them. */
function isChanged(step: Step): boolean {
  return step === "upChanged" || step === "refresh" || step === "destroy";
}

async function runMeasured(stack: Stack, step: Step, process: ProviderProcess): Promise<Measurement> {
  const { result, peak } = await withPeakMemory(() => timed(() => runStep(stack, step)), process);
  return { seconds: result, memory: peak, state: stateSize(stack) };
}

/** A project that allows what the default one does. */
function projectOf(name: string): object {
  const spec = {
    sourceRepos: ["*"],
    destinations: [{ server: "*", namespace: "*" }],
    clusterResourceWhitelist: [{ group: "*", kind: "*" }],
  };
  return { apiVersion: "argoproj.io/v1alpha1", kind: "AppProject", metadata: { name }, spec };
}

/** The provider in one of its hosts, through a proxy that counts. */
async function openProvider(of: Applications, host: Host, onStep: OnStep): Promise<Subject> {
  // Both hosts have applications at the same time: by its project, a list has no more than those of one.
  const project = `bench-${host}`;
  const applications = { ...of, prefix: `${of.prefix}${host}-`, project };
  const { argocd } = applications;
  const path = objectPath("argoproj.io/v1alpha1", "appprojects", "argocd", project);
  await argocd.kubernetes.apply(path, projectOf(project));
  const proxy = await ArgoProxy.before(argocd.url);
  const raw = new RawLoop(applications);
  const stack = await ordinaryStack({ ...connectionOf(argocd), ARGOCD_SERVER: proxy.address }, host === "plugin");
  return {
    async run(step) {
      stack.program(ourProgram(applications, isChanged(step)));
      proxy.passed.length = 0;
      const measured = await onStep(`pulumi-argocd, ${host}, ${step}`, () =>
        runMeasured(stack, step, providerProcesses[host]),
      );
      const requests = tally(proxy.passed);
      await followUp(step, raw, applications, onStep);
      return { ...measured, requests };
    },
    async end() {
      await stack.dispose();
      raw.end();
      await proxy.close();
      await argocd.kubernetes.delete(path);
    },
  };
}

/** Pulumi itself, with resources that do nothing. */
async function openIdle(applications: Applications, onStep: OnStep): Promise<Subject> {
  const stack = await ordinaryStack({});
  writeFileSync(join(stack.directory, "idle.js"), idleProvider);
  return {
    run(step) {
      stack.program(idleProgram(applications, isChanged(step)));
      return onStep(`Pulumi itself, ${step}`, () => runMeasured(stack, step, providerProcesses.ours));
    },
    end: () => stack.dispose(),
  };
}

/** What is measured beside each other. */
type Beside = Readonly<Record<Host | "idle", Measurements>>;

/**
 * The provider in both hosts and Pulumi itself, step by step beside each other, so that all meet the machine in the same
 * condition: Argo CD has work of its own as long as there are applications.
 * @param turn which of them goes first: each does in turn.
 */
export async function measureBeside(applications: Applications, turn: number, onStep: OnStep): Promise<Beside> {
  const subjects: Readonly<Record<keyof Beside, Subject>> = {
    ours: await openProvider(applications, "ours", onStep),
    plugin: await openProvider(applications, "plugin", onStep),
    idle: await openIdle(applications, onStep),
  };
  const first = turn % beside.length;
  const names = [...beside.slice(first), ...beside.slice(0, first)];
  const measured: Record<keyof Beside, Partial<Record<Step, Measurement>>> = { ours: {}, plugin: {}, idle: {} };
  try {
    for (const step of steps) for (const name of names) measured[name][step] = await subjects[name].run(step);
  } finally {
    await Promise.all(names.map((name) => subjects[name].end()));
  }
  return measured as Beside;
}

/** Argo CD's API itself. */
export async function measureRaw(applications: Applications, onStep: OnStep): Promise<Measurements> {
  const raw = new RawLoop(applications);
  const measured: Partial<Record<Step, Measurement>> = {};
  try {
    for (const step of steps) {
      const seconds = await onStep(`Argo CD's API itself, ${step}`, () => timed(() => raw.run(step)));
      await followUp(step, raw, applications, onStep);
      measured[step] = { seconds };
    }
  } finally {
    raw.end();
  }
  return measured as Measurements;
}

/** How many times {@link OnStep} is called for one repetition: for each step, and while the controller settles after a first `up`. */
export const stepsOfOne = (beside.length + 1) * steps.length + hosts.length + 1;

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

/** How often a program is run, since one run differs from the next by more than what is looked for. */
const constructions = 5;

/** The seconds of processor time that constructing so many applications costs a program beyond Pulumi's own: least beside least. */
export async function measureConstruction(applications: Applications): Promise<number> {
  const stack = await ordinaryStack({});
  const run = async (program: string) => {
    const { stdout } = await promisify(execFile)(process.execPath, ["-e", constructionCode(program)], {
      cwd: stack.directory,
    });
    return Number(stdout);
  };
  try {
    const ours: number[] = [];
    const idle: number[] = [];
    for (let round = 0; round < constructions; round += 1) {
      ours.push(await run(`const argocd = require("pulumi-argocd");\n${ourProgram(applications, false)}`));
      idle.push(await run(idleProgram(applications, false)));
    }
    return Math.min(...ours) - Math.min(...idle);
  } finally {
    await stack.dispose();
  }
}
