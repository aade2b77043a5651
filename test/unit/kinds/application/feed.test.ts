import type { Session } from "../../../../provider/argo/session";
import { Feed, readInterval, type Subscription } from "../../../../provider/kinds/application/wait/feed";

const key = (number: number, project = "one") => ({ name: `app-${number}`, namespace: "argocd", project });

/** A session whose stream says nothing, and whose lists show nothing. */
const session: Session = {
  lastWrite: 0,
  expiry: async () => undefined,
  call: async (schema) => schema.parse({ items: null }),
  async *follow({ signal }) {
    await new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));
    // The last line of a stream that was cut.
    yield "";
  },
};

/** Notes all that a subscriber hears; no time limit of its own makes it look. */
function listen(subscription: Subscription): unknown[] {
  const heard: unknown[] = [];
  const go = async () => {
    for (;;) heard.push(await subscription.next(2 ** 31 - 1, new AbortController().signal));
  };
  void go();
  return heard;
}

beforeEach(() => jest.useFakeTimers());

afterEach(() => jest.useRealTimers());

test.each([
  ["of the same project", () => "one"],
  ["each of a project of its own", (number: number) => `project-${number}`],
])("waits that begin one after the other, %s, put off nobody's reads", async (_which, projectOf) => {
  const feed = new Feed(session);
  const first = feed.subscribe(key(0));
  const heard = listen(first);
  const others = [];
  for (let number = 1; number <= 60; number += 1) {
    others.push(feed.subscribe(key(number, projectOf(number))));
    await jest.advanceTimersByTimeAsync(readInterval / 25);
  }
  expect(heard).toContain("look");
  for (const other of [first, ...others]) other.close();
  feed.end();
});

test("only who has heard nothing for a while is told to look", async () => {
  const feed = new Feed(session);
  const [told, quiet] = [feed.subscribe(key(0)), feed.subscribe(key(1))];
  // The first reads are for all, until the stream is surely open.
  await jest.advanceTimersByTimeAsync(readInterval);
  const [heardByTold, heardByQuiet] = [listen(told), listen(quiet)];
  for (let second = 0; second < 30; second += 1) {
    told.hear("gone");
    await jest.advanceTimersByTimeAsync(1_000);
  }
  expect(heardByTold).toContain("gone");
  expect(heardByTold.slice(1)).not.toContain("look");
  expect(heardByQuiet.filter((hint) => hint === "look").length).toBeGreaterThan(4);
  for (const each of [told, quiet]) each.close();
  feed.end();
});
