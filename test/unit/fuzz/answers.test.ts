import fc from "fast-check";
import { explainAnswer, parseErrorBody } from "../../../provider/argo/answers";
import { ApiError, oneLine, UnreachableError } from "../../../provider/argo/errors";
import { parseEvents, type ServerSentEvent } from "../../../provider/argo/events";
import { splitLines } from "../../../provider/argo/lines";
import { explainNetworkFailure } from "../../../provider/argo/network-failure";
import { isPartAway, isPassing } from "../../../provider/argo/refusals";
import { parseRetryAfter, retryDelay } from "../../../provider/argo/retry";
import type { Session } from "../../../provider/argo/session";
import { followApplications } from "../../../provider/kinds/application/wait/stream";
import {
  certificateSubjects,
  encodeCertificateData,
  parseSubject,
  sshFingerprint,
} from "../../../provider/kinds/certificate/data";
import { anyJson } from "../../support/arbitraries";
import { expectCleanPrototypes, fuzz, fuzzTimeout } from "../../support/fuzz";

const address = "https://argo.example.com";

jest.setTimeout(fuzzTimeout);
afterEach(expectCleanPrototypes);

/** Text as a server, a proxy or an attacker could send it. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  anyJson.map((value) => JSON.stringify(value)),
  fc
    .record({
      error: fc.oneof(fc.string({ unit: "binary" }), anyJson),
      message: fc.oneof(fc.string({ unit: "binary" }), anyJson),
      code: fc.oneof(fc.integer({ min: -1, max: 20 }), fc.double(), fc.string()),
    })
    .map((value) => JSON.stringify(value)),
  fc.constantFrom(
    "",
    "null",
    "[]",
    '{"__proto__":{"polluted":1}}',
    "<html>",
    '{"code":7,"message":"\\u001b[2J\\r\\nx"}',
  ),
);

const headers = fc.dictionary(
  fc.constantFrom("content-type", "location", "retry-after", "date", "__proto__"),
  fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.constantFrom("text/html", "//evil", "1e9", "-5", "Thu, 01 Jan 1970 00:00:00 GMT"),
  ),
);

/** What holds for every message that reaches a terminal. */
function expectPrintable(message: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get through
  expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  expect(message.length).toBeLessThan(3_000);
}

test("whatever is answered in place of success, the error is one printable line", () =>
  fuzz(
    "fuzz-errors",
    300,
    fc.property(fc.integer({ min: 100, max: 999 }), headers, anyText, (status, given, body) => {
      const error = explainAnswer(address, { status, headers: given, body });
      expect(error instanceof ApiError || error instanceof UnreachableError).toBe(true);
      expectPrintable(error.message);
      isPartAway(error);
      const delay = retryDelay(error, { repeatable: true }, 1);
      if (delay !== undefined) expect(delay).toBeGreaterThan(0);
      if ([400, 401, 403, 404].includes(status) && error instanceof UnreachableError)
        expect(isPassing(error)).toBe(false);
      const own = parseErrorBody(body);
      if (own) expect(oneLine(own.message)).toBe(own.message);
      const wait = parseRetryAfter(given);
      if (wait !== undefined) expect(wait).toBeGreaterThanOrEqual(0);
    }),
  ));

test("whatever fails below HTTP, the error is one printable line", () =>
  fuzz(
    "fuzz-errors",
    300,
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (code, message) => {
      expectPrintable(explainNetworkFailure(address, { code, message }).message);
    }),
  ));

/** Text cut into pieces at any places. */
const pieces = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom("data:", "data: ", "data", ":", "\n", "\n\n", "\r\n", "\r", "event: x\n", "id: 1\n", "{", "}"),
        anyJson.map((value) => `data: ${JSON.stringify(value)}\n\n`),
        fc.string({ unit: "binary", maxLength: 20 }),
      ),
      { maxLength: 20 },
    ),
    fc.array(fc.nat(200), { maxLength: 10 }),
  )
  .map(([parts, cuts]) => {
    const text = parts.join("");
    const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
    return { text, pieces: places.slice(1).map((place, index) => text.slice(places[index], place)) };
  });

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test("whatever a stream sends, and wherever it is cut, the same lines and events come out", () =>
  fuzz(
    "fuzz-stream",
    300,
    fc.asyncProperty(pieces, async (given) => {
      const lines = await all(splitLines(each(given.pieces), 10_000));
      expect(lines).toEqual(given.text.split("\n").slice(0, -1));
      const events = await all(parseEvents(each(lines)));
      const text = events.map((event: ServerSentEvent) => (event.kind === "data" ? event.data : "")).join("");
      expect(text.length).toBeLessThanOrEqual(given.text.length);
    }),
  ));

test("whatever a stream sends, what is kept of it is bounded", () =>
  fuzz(
    "fuzz-stream",
    300,
    fc.asyncProperty(pieces, fc.nat(50), async (given, largest) => {
      for (const line of await all(splitLines(each(given.pieces), largest)))
        expect(line.length).toBeLessThanOrEqual(largest);
      const lines = given.text.split("\n");
      for (const event of await all(parseEvents(each(lines), largest))) {
        if (event.kind === "data") expect(event.data.length).toBeLessThanOrEqual(largest);
      }
    }),
  ));

test("whatever an event says, following goes on", () =>
  fuzz(
    "fuzz-stream",
    300,
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          anyText,
          anyJson.map((value) => JSON.stringify({ result: value })),
        ),
      ),
      async (data) => {
        const lines = data.flatMap((text) => [...text.split("\n").map((line) => `data: ${line}`), ""]);
        const session = { follow: () => each(lines) } as unknown as Session;
        const events = await all(followApplications(session, ["default"], new AbortController().signal));
        for (const { kind } of events) expect(["changed", "deleted", "keepalive"]).toContain(kind);
      },
    ),
  ));

test("whatever a certificate says, it is compared", () =>
  fuzz(
    "fuzz-errors",
    300,
    fc.property(
      fc.oneof(
        anyText,
        fc.string().map((text) => `-----BEGIN CERTIFICATE-----${text}-----END CERTIFICATE-----`),
      ),
      (text) => {
        certificateSubjects(text);
        parseSubject(text);
        sshFingerprint(text);
        encodeCertificateData(text);
      },
    ),
  ));
