import * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { decodeOnce } from "../../../policy-packs/governance/decode-once";
import { policies } from "../../../policy-packs/lib/policy";
import { rules } from "../../../policy-packs/lib/rules";
import { application, applicationSet, type Declared, project, unknown } from "./support";

/* The SDK's own server, with the requests that Pulumi sends. */

type Handler = (
  call: { request: object },
  callback: (error: unknown, answer: { toObject(): object }) => void,
) => unknown;
type MakeHandler = (pack: string, version: string, level: string, policies: readonly object[]) => Handler;

const server = require("@pulumi/policy/server") as Record<
  "makeAnalyzeRpcFun" | "makeAnalyzeStackRpcFun" | "makeRemediateRpcFun",
  MakeHandler
>;

const secretSignature = "4dabf18193072939515e22adb298388d";
const secret = (value: unknown) => ({ [secretSignature]: "1b47061264138c4ac30d75fd1eb44270", value });

/** Breaks rules, is partly unknown, and has a secret. */
const bad = application({
  "metadata.name": unknown,
  "spec.project": "default",
  "spec.source.targetRevision": "main",
  "spec.source.helm": { parameters: [{ name: "password", value: secret("correct-horse") }] },
});

/** Has objects that cannot all be read. */
const release: Declared = {
  type: "kubernetes:helm.sh/v3:Release",
  name: "apps",
  props: { chart: "argocd-apps", valueYamlFiles: unknown, values: { applications: { api: bad.props.spec } } },
};

const set = applicationSet({
  "spec.generators": [{ list: { elements: [{ cluster: "a" }, { cluster: unknown }] } }],
  "spec.template.spec.source.targetRevision": "{{cluster}}",
});

function ask(make: MakeHandler, request: object, level = "advisory"): Promise<object> {
  const all = policies(rules, { stack: "prod", now: () => new Date("2026-11-22T00:00:00Z"), isPreview: true });
  return new Promise((resolve, reject) => {
    const answer = (error: unknown, given: { toObject(): object }) =>
      error ? reject(error) : resolve(given.toObject());
    void make("governance", "1.0.0", level, all)({ request }, answer);
  });
}

/** Properties whose decodings are counted. */
function counted(props: Record<string, unknown>): Struct & { readonly toJavaScript: jest.Mock } {
  const encoded = Struct.fromJavaScript(props as Parameters<typeof Struct.fromJavaScript>[0]);
  const decode = encoded.toJavaScript.bind(encoded);
  return Object.assign(encoded, { toJavaScript: jest.fn(decode) });
}

function requestOf({ type, name, props }: Declared, provider = counted({})) {
  const encoded = counted(props);
  const request = new analyzer.AnalyzeRequest();
  request.setType(type);
  request.setName(name);
  request.setUrn(`urn:pulumi:prod::shop::${type}::${name}`);
  request.setProperties(encoded);
  request.setOptions(new analyzer.AnalyzerResourceOptions());
  const resource = new analyzer.AnalyzerProviderResource();
  resource.setProperties(provider);
  request.setProvider(resource);
  return { request, encoded, provider };
}

function stackOf(declared: readonly Declared[]) {
  const all = declared.map((one) => requestOf(one));
  const request = new analyzer.AnalyzeStackRequest();
  request.setResourcesList(
    all.map(({ request: one, encoded }) => {
      const resource = new analyzer.AnalyzerResource();
      resource.setType(one.getType());
      resource.setName(one.getName());
      resource.setUrn(one.getUrn());
      resource.setProperties(encoded);
      resource.setOptions(one.getOptions());
      return resource;
    }),
  );
  return { request, all };
}

/** What is said of the same resources, each time encoded anew. */
async function answers(): Promise<object[]> {
  const { makeAnalyzeRpcFun, makeAnalyzeStackRpcFun, makeRemediateRpcFun } = server;
  return [
    await ask(makeAnalyzeRpcFun, requestOf(bad).request),
    await ask(makeAnalyzeRpcFun, requestOf(release).request),
    await ask(makeAnalyzeRpcFun, requestOf(set).request),
    await ask(makeAnalyzeStackRpcFun, stackOf([bad, application({}, "twin"), project(), release, set]).request),
    await ask(makeRemediateRpcFun, requestOf(bad).request, "remediate"),
  ];
}

let before: object[] = [];

beforeAll(async () => {
  before = await answers();
  decodeOnce();
});

test("the answers are those of the SDK as it is", async () => {
  const said = before.map((answer) => Object.values(answer).flat().length);
  expect(Math.min(...said)).toBeGreaterThan(0);
  expect(await answers()).toEqual(before);
});

test("a resource and its provider are decoded once for all rules", async () => {
  const { request, encoded, provider } = requestOf(bad);
  await ask(server.makeAnalyzeRpcFun, request);
  expect(encoded.toJavaScript).toHaveBeenCalledTimes(1);
  expect(provider.toJavaScript).toHaveBeenCalledTimes(1);
});

test("a stack's resources are decoded once for all rules", async () => {
  const { request, all } = stackOf([bad, project()]);
  await ask(server.makeAnalyzeStackRpcFun, request);
  expect(all.map(({ encoded }) => encoded.toJavaScript.mock.calls.length)).toEqual([1, 1]);
});

test("a remediation changes a copy of its own", async () => {
  const { request } = requestOf(bad);
  const analyzed = await ask(server.makeAnalyzeRpcFun, request);
  const remediated = await ask(server.makeRemediateRpcFun, request, "remediate");
  expect(await ask(server.makeRemediateRpcFun, request, "remediate")).toEqual(remediated);
  expect(await ask(server.makeAnalyzeRpcFun, request)).toEqual(analyzed);
});
