import type { ConnectionSources } from "../../../provider/connection/sources";
import { registry } from "../../../provider/kinds/registry";
import { createContext } from "../../../provider/lifecycle/context";
import { createHandler } from "../../../provider/lifecycle/handler";
import { type Given, sourcesOf } from "../connection/sources";

/** What checks of two resources say under some settings, and what the user is warned of. */
async function checked(given: Given | ConnectionSources) {
  const warnings: string[] = [];
  const log = { info: () => undefined, progress: () => undefined, warn: (text: string) => void warnings.push(text) };
  const context = createContext("config" in given ? given : sourcesOf(given), log);
  const handler = createHandler(registry.AppProject);
  const inputs = { metadata: { name: "a" }, spec: {} };
  const first = await handler.check(context, "a", {}, inputs);
  const second = await handler.check(context, "b", {}, { ...inputs, metadata: { name: "b" } });
  return { failures: [first, second].map((each) => each.failures.map(({ reason }) => reason)), warnings };
}

test.each<[string, Given, RegExp]>([
  [
    "a value of the wrong form",
    { stack: { server: "a", plainText: "yes" } },
    /^argocd:plainText has a wrong value: write `true` or `false`$/,
  ],
  [
    "a variable of the wrong form",
    { environment: { ARGOCD_SERVER: "a", ARGOCD_INSECURE: "y" } },
    /^ARGOCD_INSECURE has a wrong value/,
  ],
  ["an address that is none", { stack: { server: "http://a b" } }, /argocd:server/],
])("%s is an error of each resource, without a question to anybody", async (_what, given, message) => {
  const one = [expect.stringMatching(message)];
  expect(await checked(given)).toEqual({ failures: [one, one], warnings: [] });
});

test("no server at all is one warning, which says how to name one", async () => {
  expect(await checked({})).toEqual({
    failures: [[], []],
    warnings: [expect.stringMatching(/^no Argo CD server is named\. Name it in the stack with /)],
  });
});

test("a context of the argocd CLI that cannot be used is one warning: a preview does without", async () => {
  const cli = { name: "work", settings: {}, problem: "its token has expired; run `argocd relogin`" };
  expect(await checked({ cli })).toEqual({
    failures: [[], []],
    warnings: [expect.stringMatching(/"work" cannot be used: its token has expired; run `argocd relogin`$/)],
  });
});

test("settings without credentials are no mistake: previews of forks have none", async () => {
  expect(await checked({ stack: { server: "argocd.example.com" } })).toEqual({ failures: [[], []], warnings: [] });
});
