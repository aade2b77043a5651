import { execFileSync } from "node:child_process";
import { join } from "node:path";

const host = join(__dirname, "../../../provider/hosts/dynamic/index.ts");

/** Lets the host answer some requests, goes on with `body`, and prints `result`. */
function program(requests: number, before: string, body: string): string {
  return `
const provider = require(${JSON.stringify(host)}).Application();
(async () => {
  let result;
  ${before}
  for (let number = 0; number < ${requests}; number += 1) await provider.diff("argocd/a", {}, {}).catch(() => undefined);
  ${body}
  console.log(result);
  process.exit();
})();
`;
}

/** What a process prints: the engine starts one with its address. */
function run(code: string, ...parameters: string[]): number {
  // How far threads of their own get with collections depends on what else the machine does.
  // Without limits of its own, Node takes them from the machine's memory.
  const node = ["--single-threaded-gc", "--max-old-space-size=4000", "--max-semi-space-size=8"];
  const all = [...node, "--require", "tsx/cjs", "--eval", code, "--", "host", ...parameters];
  return Number(execFileSync(process.execPath, all, { encoding: "utf8" }));
}

const engine = "127.0.0.1:1";

/** The most that the heap has while data that lives for a while comes and goes and the start is past, in megabytes. */
const mostHeap = program(
  250,
  "",
  `const underWay = [];
  result = 0;
  for (let number = 0; number < 6_000; number += 1) {
    underWay[number % 100] = Array.from({ length: 2_000 }, (_, index) => ({ number, index }));
    if (number > 3_000) result = Math.max(result, process.memoryUsage().heapTotal / 1e6);
  }`,
);

/** How often the process itself has had its heap collected after so many requests, with so many megabytes in use. */
const forced = (requests: number, megabytes = 0) =>
  program(
    requests,
    `globalThis.used = Array.from({ length: ${megabytes} }, () => new Array(131_072).fill(0.5));
  const { constants, PerformanceObserver } = require("node:perf_hooks");
  result = 0;
  new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries()) {
      const isForced = (detail.flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) !== 0;
      if (isForced && detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) result += 1;
    }
  }).observe({ entryTypes: ["gc"] });`,
    "await new Promise((resolve) => setTimeout(resolve, 100));",
  );

test("a process that the engine has started keeps less of what is of no use any more than Node does by itself", () => {
  expect(run(mostHeap, engine)).toBeLessThan(0.8 * run(mostHeap));
});

test("it collects all of its heap for the first time when a run turns out to be no small one", () => {
  expect(run(forced(249), engine)).toBe(0);
  expect(run(forced(600), engine)).toBe(1);
  expect(run(forced(10, 60), engine)).toBe(1);
  expect(run(forced(600))).toBe(0);
});
