import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { addressIn } from "../../../../sdk/kubernetes/kubeconfig";

const server = "https://10.0.0.1:6443";
const caData = Buffer.from("the authority").toString("base64");

function config(cluster: object, others: object = {}) {
  return {
    "current-context": "a",
    clusters: [
      { name: "one", cluster },
      { name: "two", cluster: { server: "https://two" } },
    ],
    contexts: [
      { name: "a", context: { cluster: "one", user: "u" } },
      { name: "b", context: { cluster: "two", user: "u" } },
      { name: "c", context: { cluster: "three", user: "u" } },
    ],
    users: [{ name: "u", user: { token: "hush" } }],
    ...others,
  };
}

const plain = config({ server, "certificate-authority-data": caData });

test.each([
  ["an object", plain],
  ["YAML", stringify(plain)],
  ["JSON", JSON.stringify(plain)],
])("is read from %s, without its credentials", (_form, kubeconfig) => {
  expect(addressIn(kubeconfig)).toEqual({ server, tlsClientConfig: { caData }, proxyUrl: undefined });
});

test("says all that Argo CD can do as well", () => {
  const all = { server, "certificate-authority-data": caData, "tls-server-name": "api", "proxy-url": "http://proxy" };
  expect(addressIn(config(all))).toEqual({
    server,
    tlsClientConfig: { caData, serverName: "api" },
    proxyUrl: "http://proxy",
  });
});

test("has no authority for a cluster that is not verified, which Argo CD refuses together", () => {
  const insecure = { server, "certificate-authority-data": caData, "insecure-skip-tls-verify": true };
  expect(addressIn(config(insecure)).tlsClientConfig).toEqual({ insecure: true });
});

test("is about the context that is chosen, or the cluster", () => {
  expect(addressIn(plain, { context: "b" }).server).toBe("https://two");
  expect(addressIn(plain, { context: "a", cluster: "two" }).server).toBe("https://two");
});

describe("in a file", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kubeconfig-"));
    mkdirSync(join(folder, "pki"));
    writeFileSync(join(folder, "pki", "ca.pem"), "the authority");
    writeFileSync(join(folder, "config"), stringify(config({ server, "certificate-authority": "pki/ca.pem" })));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("names files from its own folder", () => {
    expect(addressIn(join(folder, "config")).tlsClientConfig).toEqual({ caData });
  });

  test("that does not exist is said to", () => {
    expect(() => addressIn(join(folder, "none"))).toThrow("is neither one nor the path of a file that exists");
  });
});

test.each([
  ["nothing", undefined, {}, "is not there: declare `kubeconfig`, or `server` and `tlsClientConfig`"],
  ["a list", "- token: hush", {}, "is no object with `clusters`"],
  ["no YAML", "a: [hush", {}, "is no YAML"],
  ["a number", 3, {}, "is no object with `clusters`"],
  ["a number for an address", config({ server: 3 }), {}, "has mistakes: `clusters[0].cluster.server` must be a string"],
  [
    "mistakes in its text",
    stringify({ ...plain, clusters: "hush", contexts: [{ name: "a" }] }),
    {},
    "has mistakes: `clusters` must be a list; `contexts[0].context` is required",
  ],
  [
    "no current context",
    { ...plain, "current-context": "" },
    {},
    'has no current context: write `context` (it has "a", "b", "c")',
  ],
  ["no such context", plain, { context: "x" }, 'has no context "x" (it has "a", "b", "c")'],
  ["no such cluster", plain, { context: "c" }, 'has no cluster "three" (it has "one", "two")'],
  ["no address", config({}), {}, 'has no `server` for the cluster "one"'],
  [
    "no authority",
    config({ server, "certificate-authority": "/none/ca.pem" }),
    {},
    "names a certificate authority in a file that is not here",
  ],
])("with %s is refused, without a secret in the error", (_what, kubeconfig, choice, message) => {
  const refusal = (() => {
    try {
      return JSON.stringify(addressIn(kubeconfig, choice));
    } catch (error) {
      return (error as Error).message;
    }
  })();
  expect(refusal).toContain(message);
  expect(refusal).not.toContain("hush");
});
