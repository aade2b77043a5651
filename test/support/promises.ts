/** What is promised about a fault, and where it is tried. */
export interface PromiseEntry {
  readonly group: string;
  readonly fault: string;
  readonly promise: string;
  readonly test: string;
}

const network = "test/faults/network.test.ts";
const lasting = "test/faults/lasting.test.ts";
const renames = "test/faults/renames.test.ts";
const fuzz = "test/unit/fuzz";

function eachFirst(fault: string): PromiseEntry {
  return {
    group: "Faults that pass, at the first attempt of every request",
    fault,
    promise: "`up`, an update, `refresh` and `destroy` succeed; every object is there once, as declared",
    test: network,
  };
}

function forGood(fault: string, promise: string): PromiseEntry {
  return { group: "Faults that last", fault, promise, test: lasting };
}

function generated(fault: string, promise: string): PromiseEntry {
  return { group: "Hostile input, generated", fault, promise, test: fuzz };
}

const interrupted =
  "after the next `up`, with `ARGOCD_ADOPT=ifEqual` where a create was cut off, Argo CD has what the program declares, once, and the state knows it; after a `destroy` nothing is left";

/** Every promise of the report, by the name under which tests count its runs. */
export const promises = {
  delay: eachFirst("held up for half a second"),
  "drop-before": eachFirst("connection closed before Argo CD has seen the request"),
  "drop-after": eachFirst("connection closed after Argo CD has acted"),
  "reset-before": eachFirst("connection reset before Argo CD has seen the request"),
  "reset-after": eachFirst("connection reset after Argo CD has acted"),
  "cut-body": eachFirst("answer cut in the middle, after Argo CD has acted"),
  "truncated-json": eachFirst("half of the JSON as a whole answer, after Argo CD has acted"),
  "wrong-type": eachFirst("right answer with the media type `text/html`"),
  "slow-drip": eachFirst("answer drop by drop"),
  throttled: eachFirst("429 with `Retry-After: 1`, from a proxy"),
  "throttled-by-kubernetes": eachFirst("429 with Argo CD's code 8"),
  conflict: eachFirst("409 with Argo CD's code 10, a conflict"),
  unavailable: eachFirst("503 with Argo CD's code 14 and `Retry-After: 1`"),
  "500-before": eachFirst("500 without Argo CD's error format"),
  "502-before": eachFirst("502 with an HTML page, before Argo CD has seen the request"),
  "502-after": eachFirst("502 with an HTML page, after Argo CD has acted"),
  "503-before": eachFirst("503 with an empty body"),
  "504-after": eachFirst("504 with an HTML page, after Argo CD has acted"),
  "session-expired": {
    group: "Faults that pass",
    fault: "the session of a password login expires in the middle of an `up`",
    promise: "one new login, and the `up` succeeds",
    test: network,
  },
  "stale-project": {
    group: "Faults that pass",
    fault: "Argo CD does not know yet of the project that the same run has written",
    promise: "the application's create and update are repeated, and succeed",
    test: network,
  },
  "lost-sync": {
    group: "Faults that pass",
    fault: "the answer to a sync gets lost",
    promise: "the sync is recognised by its id and followed; no second one is started",
    test: network,
  },
  "token-revoked": forGood(
    "the token is revoked in the middle of an `up`",
    "an error that names the setting to renew; with a new token the next `up` finishes",
  ),
  outage: forGood(
    "Argo CD goes away in the middle of an `up`",
    "an error in the operation's own time; `refresh` fails and keeps the state; the next `up` finishes",
  ),
  "no-answer": forGood(
    "creates are carried out and never answered",
    "an error in the operation's own time; the next `up` says what is there, and with `ARGOCD_ADOPT=ifEqual` takes it over",
  ),
  "refused-by-others": forGood(
    "400, 401, 403, 404 and pages of a proxy, a login page with 200, broken JSON, other JSON",
    "no repetition of what cannot pass, no resource dropped from the state by `refresh`, `destroy` or `up`",
  ),
  redirect: forGood("a redirect to another server", "not followed: that server gets no request"),
  "kill-provider": {
    group: "Interrupted runs",
    fault: "`kill -9` of the provider process at a random point of `up` or `destroy`",
    promise: interrupted,
    test: "test/faults/kill.test.ts",
  },
  "kill-cli": {
    group: "Interrupted runs",
    fault: "`kill -9` of the Pulumi CLI at a random point of `up` or `destroy`",
    promise: interrupted,
    test: "test/faults/kill.test.ts",
  },
  "rename-killed": {
    group: "Renames of applications",
    fault:
      "`kill -9` of the provider process or of the Pulumi CLI at a random point of a rename; the same program again",
    promise:
      "the next `up` finishes the rename: the live resources have stayed, the old application is gone, and the new one syncs " +
      "by itself; a `destroy` after it leaves nothing",
    test: renames,
  },
  "rename-taken-back": {
    group: "Renames of applications",
    fault:
      "`kill -9` of the provider process or of the Pulumi CLI at a random point of a rename; the program as it was before",
    promise:
      "the next `up` takes the rename back: the live resources have stayed, what the killed run has made is gone, and the old " +
      "application syncs by itself again; a `destroy` after it leaves nothing",
    test: renames,
  },
  "rename-not-ready": {
    group: "Renames of applications",
    fault: "the new application is made and never gets ready; the program as it was before",
    promise: "the next `up` takes the rename back; a `destroy` after it leaves nothing",
    test: renames,
  },
  "rename-swap": {
    group: "Renames of applications",
    fault: "two applications whose syncs prune swap their names in one run",
    promise:
      "refused, with what to do; what they have deployed stays, and the program as it was before changes nothing of it",
    test: renames,
  },
  race: {
    group: "Concurrency",
    fault: "two stacks write to the same project, the same certificate store and the same repositories at once",
    promise: "both succeed; no label, certificate or repository of either is lost or doubled",
    test: "test/faults/concurrency.test.ts",
  },
  entries: {
    group: "Concurrency",
    fault: "two stacks change and replace entries of one project, which one of them owns without these lists",
    promise: "nothing is lost, of either or of others",
    test: "test/faults/concurrency.test.ts",
  },
  parallel: {
    group: "Concurrency",
    fault: "200 resources of one stack are created, and destroyed, at once",
    promise: "all are there once, nothing to do afterwards, and nothing left after `destroy`",
    test: "test/faults/concurrency.test.ts",
  },
  canaries: {
    group: "Secrets",
    fault:
      "marked values in every secret field and connection setting, as literals and from secret stack configuration; Argo CD " +
      "echoes all that it is sent; the provider process crashes",
    promise:
      "no mark in state, output, errors, crash output, policy output, nor in any line of ours at `-v=9`; none from stack " +
      "configuration in any line of the engine's either (counted: marks × places searched)",
    test: "test/faults/secrets.test.ts",
  },
  "fuzz-check": generated(
    "any JSON as inputs and state of `check` and `diff`",
    "an answer or a one-line error; nothing thrown, hung or polluted",
  ),
  "fuzz-normalise": generated(
    "any JSON, normalised and compared",
    "an answer in JSON; normalising again changes nothing",
  ),
  "fuzz-merge": generated(
    "any JSON, merged with any live object",
    "an answer in JSON; inputs and prototypes stay as they were",
  ),
  "fuzz-urls": generated(
    "any text as name, URL key, setting or address",
    "no request outside the configured server and root path; line breaks, `..` and control characters are refused",
  ),
  "fuzz-errors": generated(
    "any status, headers and body in place of an answer",
    "one printable line of bounded length",
  ),
  "fuzz-stream": generated(
    "any text in any pieces as an event stream",
    "the same events wherever it is cut; bounded buffers",
  ),
} as const satisfies Record<string, PromiseEntry>;

/** The name of a promise. */
export type PromiseName = keyof typeof promises;
