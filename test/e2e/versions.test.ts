import { Everything } from "../faults/support/everything";
import { useFaultyStack } from "../faults/support/faulty-stack";
import { type Fault, Rule, reply } from "../support/faults";

/* Argo CDs that are older and newer than the one of these tests, simulated by what is known to differ. */

const present = useFaultyStack();

interface Answered {
  readonly items?: readonly Answered[] | null;
  readonly spec?: object;
}

/** An answer with fields that no known version has. */
function withMore(answer: Answered): Answered {
  const more = { fromTheFuture: { enabled: true } };
  if (answer.items) return { ...answer, items: answer.items.map(withMore) };
  return answer.spec ? { ...answer, spec: { ...answer.spec, ...more } } : { ...answer, ...more };
}

/** Answers as a newer server would, which has more fields and fills them in. */
const newer: Fault = async (exchange) => {
  const { body, ...rest } = await exchange.forward({ ...exchange.headers, "accept-encoding": "identity" });
  reply(exchange, { ...rest, body: Buffer.from(JSON.stringify(withMore(JSON.parse(body.toString()) as Answered))) });
};

const objects = /^\/api\/v1\/(applications|projects|repositories|clusters|certificates)/;

/** @promise | Argo CD | 3.2 and later; a field that is newer than the server is an error at preview | 3.5.5, 3.2.11, 3.6.1 | */
test.each([
  ["v3.2.0+66b2f30", []],
  ["v3.6.1+1a2b3c4", [new Rule(newer, { path: objects })]],
])("objects live their whole life on Argo CD %s", async (version, rules) => {
  const { proxy, stack, everything } = present();
  proxy.answers.set("/api/version", { Version: version });
  proxy.rules = rules;
  for (const revision of [1, 2] as const) {
    stack.program(everything.program(revision));
    await stack.up();
    expect(await everything.found()).toEqual(everything.wanted(revision));
  }
  await stack.upUnchanged();
  await stack.refresh("--expect-no-changes");
  expect(await stack.resources()).toHaveLength(Everything.count);
  await stack.destroy();
  expect(await everything.found()).toEqual(everything.wanted("none"));
});
