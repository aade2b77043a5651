import { execFileSync } from "node:child_process";
import { join } from "node:path";

const host = join(__dirname, "../../../provider/hosts/dynamic.ts");

/** Lets the host begin, has data that lives for a while come and go, and prints the most that the heap had, in megabytes. */
const program = `
const provider = require(${JSON.stringify(host)}).Application();
provider.diff("argocd/a", {}, {}).catch(() => undefined).then(() => {
  const underWay = [];
  let most = 0;
  for (let number = 0; number < 6_000; number += 1) {
    underWay[number % 100] = Array.from({ length: 2_000 }, (_, index) => ({ number, index }));
    most = Math.max(most, process.memoryUsage().heapTotal);
  }
  console.log(most / 1e6);
  process.exit();
});
`;

function mostHeap(...parameters: string[]): number {
  const all = ["--require", "tsx/cjs", "--eval", program, "--", "host", ...parameters];
  return Number(execFileSync(process.execPath, all, { encoding: "utf8" }));
}

test("a process that the engine has started keeps less of what is of no use any more than Node does by itself", () => {
  const [kept, ordinary] = [mostHeap("127.0.0.1:1"), mostHeap()];
  expect(kept).toBeLessThan(0.8 * ordinary);
});
