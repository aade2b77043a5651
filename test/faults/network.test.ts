import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import {
  answer,
  cutBody,
  delay,
  drip,
  drop,
  mistype,
  Rule,
  refusal,
  reset,
  truncateJson,
  withToken,
} from "../support/faults";
import { declare } from "../support/programs";
import type { PromiseName } from "../support/promises";
import { counted } from "../support/record";
import { Everything } from "./support/everything";
import { useFaultyStack } from "./support/faulty-stack";
import { fullTest, isFull } from "./support/form";
import { expiredSession } from "./support/sessions";

const page = { body: "<html><body>Bad gateway</body></html>", headers: { "content-type": "text/html" } };
const first = { timesEach: 1 };

/** Faults that happen to the first of each request, by the names of their promises. */
const passing: Partial<Record<PromiseName, () => Rule>> = {
  delay: () => new Rule(delay(500), first),
  "drop-before": () => new Rule(drop("before"), first),
  "drop-after": () => new Rule(drop("after"), first),
  "reset-before": () => new Rule(reset("before"), first),
  "reset-after": () => new Rule(reset("after"), first),
  "cut-body": () => new Rule(cutBody(), first),
  "truncated-json": () => new Rule(truncateJson(), first),
  "wrong-type": () => new Rule(mistype("text/html"), first),
  "slow-drip": () => new Rule(drip(20, 20), first),
  throttled: () => new Rule(answer(429, { headers: { "retry-after": "1" } }), first),
  "throttled-by-kubernetes": () => new Rule(refusal(429, 8, "too many requests"), first),
  conflict: () => new Rule(refusal(409, 10, "the object has been modified"), first),
  unavailable: () => new Rule(refusal(503, 14, "transport is closing", { "retry-after": "1" }), first),
  "500-before": () => new Rule(answer(500), first),
  "502-before": () => new Rule(answer(502, page), first),
  "502-after": () => new Rule(answer(502, { ...page, when: "after" }), first),
  "503-before": () => new Rule(answer(503), first),
  "504-after": () => new Rule(answer(504, { ...page, when: "after" }), first),
};

const present = useFaultyStack();

// The answer to each write that has been carried out gets lost: what all the others come to, too.
const tried = isFull ? (Object.keys(passing) as PromiseName[]) : (["drop-after"] as const);

/**
 * @promise | connection errors, no answer, a cut or broken answer, 5xx of a proxy | repeated, if the request may be
 * sent twice |
 * @promise | 429 of a proxy, or of Argo CD | repeated, as nothing was done |
 */
test.each(tried)("%s: up, update, refresh and destroy do what they should", (name) =>
  counted(name, async () => {
    const { proxy, stack, everything } = present();
    const meet = async (command: () => Promise<string>) => {
      const rule = passing[name]?.() as Rule;
      proxy.rules = [rule];
      await command();
      expect(rule.applied).not.toEqual([]);
    };
    stack.program(everything.program(1));
    await meet(() => stack.up());
    expect(await everything.found()).toEqual(everything.wanted(1));
    stack.program(everything.program(2));
    await meet(() => stack.up());
    expect(await everything.found()).toEqual(everything.wanted(2));
    await meet(() => stack.refresh("--expect-no-changes"));
    expect(await stack.resources()).toHaveLength(Everything.count);
    await meet(() => stack.destroy());
    expect(await everything.found()).toEqual(everything.wanted("none"));
    expect(await stack.resources()).toEqual([]);
  }),
);

fullTest("a session that expires in the middle is renewed once", () =>
  counted("session-expired", async () => {
    const { argocd, proxy, stack, everything } = present();
    const { ARGOCD_AUTH_TOKEN: _token, ...environment } = stack.environment;
    for (const name of Object.keys(stack.environment)) delete stack.environment[name];
    Object.assign(stack.environment, environment, { ARGOCD_USERNAME: "admin", ARGOCD_PASSWORD: argocd.adminPassword });
    const expired = await expiredSession(argocd);
    let begun: string | undefined;
    const expire = withToken((sent) => {
      begun ??= sent;
      return sent === begun ? expired : sent;
    });
    // Until the first write the session is good; from then on the first session is one that has expired.
    let written = false;
    const noticing: typeof expire = (exchange) => {
      written = true;
      return expire(exchange);
    };
    const writes = new Rule(noticing, { method: "POST", path: Everything.requests() });
    const reads = { takes: (method: string, path: string) => written && method === "GET" && path.includes("/api/v1/") };
    proxy.rules = [writes, Object.assign(new Rule(expire), reads)];
    stack.program(everything.program(1));
    await stack.up();
    expect(await everything.found()).toEqual(everything.wanted(1));
    expect(proxy.requests("POST", /\/api\/v1\/session$/)).toHaveLength(2);
  }),
);

fullTest("a project that Argo CD has not heard of yet is waited for", () =>
  counted("stale-project", async () => {
    const { proxy, stack, everything } = present();
    const refusals = [
      `app is not allowed in project "${everything.name}", or the project does not exist`,
      `application repo git://x is not permitted in project '${everything.name}'`,
      `application destination server 'x' and namespace 'y' do not match any of the allowed destinations in project '${everything.name}'`,
    ];
    const choice = { method: /POST|PATCH/, path: /^\/api\/v1\/applications/, times: 1 };
    for (const revision of [1, 2] as const) {
      const rules = refusals.map((text) => new Rule(refusal(400, 3, text), choice));
      proxy.rules = rules;
      stack.program(everything.program(revision));
      await stack.up();
      expect(rules.map(({ applied }) => applied.length)).toEqual([1, 1, 1]);
      expect(await everything.found()).toEqual(everything.wanted(revision));
    }
  }),
);

/**
 * @promise | a sync that got no answer | the application is looked at: a sync with our own id is followed, else it is asked
 * for again |
 */
test("a sync whose answer gets lost is followed", () =>
  counted("lost-sync", async () => {
    const { argocd, proxy, stack, everything } = present();
    await commit(argocd, everything.name, { "map.json": configMap("a") });
    const rule = new Rule(drop("after"), { method: "POST", path: /\/sync$/, times: 1 });
    proxy.rules = [rule];
    stack.program(
      declare("Application", "synced", deploying(argocd, everything.name, { sync: true, waitFor: "synced" })),
    );
    await stack.up();
    expect(rule.applied).toHaveLength(1);
    const { status } = await liveApplication(argocd, everything.name);
    expect(status.history).toHaveLength(1);
    expect(status.operationState.phase).toBe("Succeeded");
  }));
