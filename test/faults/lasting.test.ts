import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, answer, drop, type Fault, Rule, refusal, silence } from "../support/faults";
import { counted } from "../support/record";
import type { Revision } from "./support/everything";
import { Everything } from "./support/everything";
import { useFaultyStack } from "./support/faulty-stack";
import { fullTest, isFull } from "./support/form";
import { revocableToken } from "./support/sessions";

const present = useFaultyStack();
/** The program with little time for each operation. */
function hurried(revision: Revision): string {
  return present().everything.program(revision, 'customTimeouts: { create: "4s", update: "4s", delete: "4s" }');
}

/** What is in the state, without what a run may add to it. */
async function remembered(): Promise<string[]> {
  return (await present().stack.resources()).map(({ urn, id }) => `${urn} ${id}`).sort();
}

/** The command must fail, with errors of ours alone. */
async function failing(command: string): Promise<string> {
  const output = await present().stack.fail(command, "--yes", "--skip-preview");
  expect(output).not.toMatch(/has a defect|\n\s+at /);
  return output;
}

fullTest("a token that is revoked in the middle", () =>
  counted("token-revoked", async () => {
    const { argocd, proxy, stack, everything } = present();
    const { token, revoke } = await revocableToken(argocd, everything.name);
    stack.environment.ARGOCD_AUTH_TOKEN = token;
    const path = Everything.requests(Everything.dependent);
    const rule = new Rule(after(revoke), { method: "POST", path, times: 1 });
    proxy.rules = [rule];
    stack.program(everything.program(1));
    const output = await failing("up");
    expect(rule.applied).toHaveLength(1);
    expect(output).toMatch(/refuses the token: .*Renew ARGOCD_AUTH_TOKEN/);
    expect(output).not.toContain(token);
    const made = await everything.found();
    for (const { kind } of Everything.needed) expect(made[kind]).toHaveLength(1);
    stack.environment.ARGOCD_AUTH_TOKEN = argocd.token;
    await stack.up();
    expect(await everything.found()).toEqual(everything.wanted(1));
    await stack.upUnchanged();
  }),
);

fullTest("an Argo CD that goes away in the middle", () =>
  counted("outage", async () => {
    const { proxy, stack, everything } = present();
    const outage = new Rule(drop("before"));
    proxy.rules = [new Rule(drop("before"), { method: "POST", path: Everything.requests(Everything.dependent) })];
    stack.program(hurried(1));
    expect(await failing("up")).toMatch(/cannot create .*cannot be reached/);
    const before = await remembered();
    expect(before).toHaveLength(Everything.independent.length);

    proxy.rules = [outage];
    stack.program(hurried(2));
    for (const command of ["refresh", "up", "destroy"]) {
      expect(await failing(command)).toMatch(/cannot be reached/);
      expect(await remembered()).toEqual(before);
    }
    proxy.rules = [];
    await stack.up();
    expect(await everything.found()).toEqual(everything.wanted(2));
    await stack.upUnchanged();
  }),
);

fullTest("creates that are carried out and never answered are taken over by the next run on demand", () =>
  counted("no-answer", async () => {
    const { proxy, stack, everything } = present();
    const silent = new Rule(silence("after"), { method: "POST", path: Everything.requests(Everything.independent) });
    proxy.rules = [silent];
    stack.program(hurried(1));
    expect(await failing("up")).toMatch(/did not answer in time/);
    expect(await remembered()).toEqual([]);
    const made = await everything.found();
    for (const { kind } of Everything.independent) expect(made[kind]).toEqual(everything.wanted(1)[kind]);
    proxy.rules = [];
    expect(await failing("up")).toMatch(/exists already.*ARGOCD_ADOPT=ifEqual pulumi up/s);
    await stack.upTakingOver();
    expect(await everything.found()).toEqual(everything.wanted(1));
    await stack.upUnchanged();
  }),
);

const html = { "content-type": "text/html" };
const json = { "content-type": "application/json" };

/** Answers that are not Argo CD's, or that say nothing of the object. */
const others: [string, Fault][] = [
  ["400 of a proxy", answer(400, { body: "Bad Request" })],
  ["401 of a proxy", answer(401, { body: "<html>Sign in</html>", headers: html })],
  ["403 of a proxy", answer(403, { body: "Forbidden" })],
  ["404 of a proxy", answer(404, { body: "404 page not found" })],
  ["404 in other JSON", answer(404, { body: '{"message":"no Route matched"}', headers: json })],
  ["a login page", answer(200, { body: "<!DOCTYPE html><html>Sign in</html>", headers: html })],
  ["an empty object", answer(200, { body: "{}", headers: json })],
  ["an empty list", answer(200, { body: "[]", headers: json })],
  ["null", answer(200, { body: "null", headers: json })],
  ["a mistake, says Argo CD", refusal(400, 3, "invalid")],
  ["no rights, says Argo CD", refusal(403, 7, "permission denied")],
  ["an internal error of Argo CD", refusal(500, 2, "something broke")],
];

/** The requests for the objects alone, without the one by which the connection proves good. */
const objects = Everything.requests();
const tries: [string, RegExp][] = [
  ["refresh", /\/api\/v1\//],
  ["refresh", objects],
  ["up", objects],
  ["destroy", objects],
];

fullTest(
  "answers of others, and refusals, drop nothing from the state and are not repeated",
  async () => {
    const { proxy, stack, everything } = present();
    stack.program(everything.program(1));
    await stack.up();
    const before = await remembered();
    expect(before).toHaveLength(Everything.count);
    stack.program(everything.program(2));
    for (const [what, fault] of others) {
      await counted("refused-by-others", async () => {
        for (const [command, path] of tries) {
          const rule = new Rule(fault, { path });
          proxy.rules = [rule];
          const output = await failing(command);
          expect([what, command, await remembered()]).toEqual([what, command, before]);
          expect(output).toMatch(/error: /);
          // Nothing but what several resources ask in common may be asked more than once.
          expect([what, command, rule.applied.length <= 2 * Everything.count]).toEqual([what, command, true]);
        }
      });
    }
    proxy.rules = [];
    expect(await everything.found()).toEqual(everything.wanted(1));
    await stack.up();
    expect(await everything.found()).toEqual(everything.wanted(2));
  },
  3_600_000,
);

/** @promise | a redirect | an error at once; it is not followed, not even to the same host | */
test("a redirect is not followed", () =>
  counted("redirect", async () => {
    const { proxy, stack, everything } = present();
    const asked: string[] = [];
    const other = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end("{}");
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    try {
      for (const status of isFull ? [301, 302, 303, 307, 308] : [307]) {
        proxy.rules = [new Rule(answer(status, { headers: { location: `http://127.0.0.1:${port}/api/v1/x` } }))];
        stack.program(everything.program(1));
        expect(await failing("up")).toMatch(/which is not followed/);
      }
      expect(asked).toEqual([]);
    } finally {
      other.closeAllConnections();
      other.close();
    }
    expect(await remembered()).toEqual([]);
  }));
