import { exceeded, parseLimits } from "../../../policy-packs/report/limits";
import { markdown } from "../../../policy-packs/report/markdown";
import { parsePreview } from "../../../policy-packs/report/preview";

const type = "pulumi-nodejs:dynamic/argocd:Application";
const urn = (name: string, of = type) => `urn:pulumi:prod::shop::${of}::${name}`;
const state = (project: unknown) => ({ inputs: { spec: { project } } });

/** The steps of a preview, and the violations, in both forms of Pulumi's output. */
const steps = [
  { op: "same", urn: urn("same") },
  { op: "create", urn: urn("new") },
  {
    op: "update",
    urn: urn("moved"),
    old: state("orders"),
    new: state("payments"),
    detailedDiff: { "spec.project": {} },
  },
  { op: "update", urn: urn("late"), old: state("orders"), new: state("04da6b54-80e4-46f7-96ec-b56ff0331ba9") },
  { op: "create-replacement", urn: urn("again") },
  { op: "replace", urn: urn("again"), keys: ["metadata.name"] },
  { op: "delete-replaced", urn: urn("again") },
  { op: "delete", urn: urn("gone") },
  { op: "delete", urn: urn("default", "pulumi:providers:pulumi-nodejs") },
  { op: "delete", urn: urn("token", "random:index/randomPassword:RandomPassword") },
];

const violations = [
  {
    resourceUrn: urn("new"),
    policyName: "argocd-b",
    enforcementLevel: "advisory",
    severity: "low",
    message: "spec.b: is b.\nRule: B.\nFix: Write c.\n",
  },
  {
    resourceUrn: urn("new"),
    policyName: "argocd-a",
    enforcementLevel: "mandatory",
    severity: "high",
    message: `spec.a: is a.\nURN: ${urn("new")}\nRule: A.\nFix: Do this.\n`,
  },
  {
    resourceUrn: urn("moved"),
    policyName: "argocd-a",
    enforcementLevel: "mandatory",
    severity: "high",
    message: "spec.a: is @x <b>|.\n",
  },
];

function streamed(...events: readonly object[]): string {
  return events.map((event) => JSON.stringify(event)).join("\n");
}

const stream = streamed(
  ...steps.map((metadata) => ({ resourcePreEvent: { metadata } })),
  ...violations.map((policyEvent) => ({ policyEvent })),
  { diagnosticEvent: { severity: "error", message: "preview failed\n" } },
  { diagnosticEvent: { severity: "error", message: "spec.source: is required\n" } },
  { diagnosticEvent: { severity: "debug", message: "noise" } },
);

const digest = JSON.stringify({
  steps: steps.map(({ op, urn: address, old, new: next, detailedDiff, keys }) => {
    return { op, urn: address, oldState: old, newState: next, detailedDiff, replaceReasons: keys };
  }),
  diagnostics: [{ severity: "error", message: "error: preview failed\n" }],
});

test("both forms of output hold the same steps", () => {
  expect(parsePreview(digest).steps).toEqual(parsePreview(stream).steps);
});

test("a stream may be mixed with other lines", () => {
  expect(parsePreview(`warning: x\n${stream}\n\n`).violations).toHaveLength(3);
});

test.each(["", "{", "error: no stack selected"])("what is no output of a preview is refused: %j", (text) => {
  expect(() => parsePreview(text)).toThrow("no output of `pulumi preview --json`");
});

function reportOf(text: string): string {
  return markdown(parsePreview(text), { title: "Preview", exceeded: [] });
}

const head = "<!-- pulumi-argocd preview-report -->\n\n## Preview\n\n";
const untold =
  "The outcome of the policies is not in this preview: run it with `PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true`.";

test.each([
  ["an empty program on an empty state", '{"steps": []}', untold],
  ["nothing but what is as it was", `{"steps": [{"op": "same", "urn": "${urn("same")}"}]}`, untold],
  ["a summary alone", '{"changeSummary": {"same": 2}}', untold],
  ["a stream without policies", streamed({ preludeEvent: {} }), "No policies have run: preview with `--policy-pack`."],
  ["policies on an empty stack", streamed({ policyLoadEvent: {} }), "No policy is violated."],
  ["policies that found nothing", streamed({ policyAnalyzeStackSummaryEvent: {} }), "No policy is violated."],
])("there is nothing to tell of %s", (_title, text, outcome) => {
  expect(reportOf(text)).toBe(`${head}No changes.\n\n${outcome}\n`);
});

/** Types and inputs of what takes others with it, as it is declared by this package and by `@pulumi/kubernetes`. */
const grave: readonly [type: string, kind: string, inputs?: object][] = [
  ["pulumi-nodejs:dynamic/argocd:Application", "Application"],
  ["pulumi-nodejs:dynamic/argocd:AppProject", "AppProject"],
  ["pulumi-nodejs:dynamic/argocd:Cluster", "Cluster"],
  ["my:component:Team$pulumi-nodejs:dynamic/argocd:Cluster", "Cluster"],
  ["argocd:index:Application", "Application"],
  ["argocd:index:ApplicationSet", "ApplicationSet"],
  ["argocd:index:AppProject", "AppProject"],
  ["my:component:Team$argocd:index:Cluster", "Cluster"],
  ["kubernetes:argoproj.io/v1alpha1:Application", "Application"],
  ["kubernetes:argoproj.io/v1alpha1:AppProject", "AppProject"],
  ["kubernetes:argoproj.io/v1alpha1:ApplicationSet", "ApplicationSet"],
  [
    "kubernetes:core/v1:Secret",
    "Cluster",
    {
      metadata: { labels: { "argocd.argoproj.io/secret-type": "cluster" } },
      stringData: { config: "not for reports" },
    },
  ],
];

test.each(grave)("a deletion of %s is warned of", (of, kind, inputs = {}) => {
  const text = JSON.stringify({ steps: [{ op: "delete", urn: urn("gone", of), oldState: { inputs } }] });
  expect(reportOf(text)).toContain(`> [!WARNING]\n> - Deletes the ${kind} \`gone\`.`);
  expect(reportOf(text)).toContain(`| **delete** | ${kind} | \`gone\` |`);
  expect(reportOf(text)).not.toContain("not for reports");
});

test.each(grave)("a replacement of %s is warned of, with its reason", (of, kind, inputs = {}) => {
  const step = {
    urn: urn("again", of),
    oldState: { inputs },
    newState: { inputs },
    replaceReasons: ["spec.b", "spec.a"],
  };
  const text = JSON.stringify({
    steps: ["create-replacement", "replace", "delete-replaced"].map((op) => ({ op, ...step })),
  });
  expect(reportOf(text)).toContain(
    `1 to replace.\n\n> [!WARNING]\n> - Replaces the ${kind} \`again\`, because of \`spec.a\`, \`spec.b\`.\n\n`,
  );
});

test.each([
  ["pulumi-nodejs:dynamic/argocd:Repository"],
  ["pulumi-nodejs:dynamic/argocd:Certificate"],
  ["kubernetes:core/v1:Secret"],
  ["eks:index:Cluster"],
])("a deletion of %s is told without a warning", (of) => {
  const report = reportOf(JSON.stringify({ steps: [{ op: "delete", urn: urn("gone", of) }] }));
  expect(report).toContain("1 to delete.");
  expect(report).toContain("| **delete** |");
  expect(report).not.toContain("[!WARNING]");
});

test.each([
  [["create-replacement", "replace", "delete-replaced"]],
  [["delete-replaced", "replace", "create-replacement"]],
])("a replacement in the order %j counts once, and is no deletion", (operations) => {
  const project = { oldState: state("a"), newState: state("b") };
  const preview = parsePreview(
    JSON.stringify({ steps: operations.map((op) => ({ op, urn: urn("again"), ...project })) }),
  );
  expect(exceeded(preview, { deletes: 0 })).toEqual([]);
  expect(exceeded(preview, { replacements: 0, projectMoves: 0 })).toEqual([
    "1 replacements are more than the 0 that are accepted",
    "1 projectMoves are more than the 0 that are accepted",
  ]);
});

test("what an interrupted replacement has left to delete counts as a deletion", () => {
  const preview = parsePreview(JSON.stringify({ steps: [{ op: "delete-replaced", urn: urn("left") }] }));
  expect(exceeded(preview, { deletes: 0 })).toHaveLength(1);
});

test("what policies have set is told by rule and resource, never by value", () => {
  const policyRemediationEvent = {
    resourceUrn: urn("new"),
    policyName: "argocd-required-labels",
    before: { password: "not for reports" },
    after: { password: "not for reports" },
  };
  const report = reportOf(streamed({ policyLoadEvent: {} }, { policyRemediationEvent }, { policyRemediationEvent }));
  expect(report).toContain(`### Set by policies\n\n- \`${urn("new")}\`: changed by \`argocd-required-labels\`\n`);
  expect(report).not.toContain("not for reports");
  expect(report.match(/changed by/g)).toHaveLength(1);
});

test("what policies have set and left alone is listed, and is no violation", () => {
  const note = (policyName: string, message: string, enforcementLevel = "advisory") => ({
    policyEvent: { resourceUrn: urn("new"), policyName, enforcementLevel, message },
  });
  const set = 'metadata.labels.team: set to "payments", by argocd-required-labels';
  const remediation = { resourceUrn: urn("new"), policyName: "argocd-required-labels", before: {}, after: {} };
  const left = "argocd-app-naming: metadata.name: is odd; exempt until 2026-12-31 (ends in 5 days): moves soon";
  const report = reportOf(
    streamed(
      { policyRemediationEvent: remediation },
      note("argocd-remediations", `${set}\nRule: Every value is as the program declares it.\nFix: Nothing.`),
      note("argocd-exemptions", `${left}\n`),
    ),
  );
  expect(report).toContain(`### Set by policies\n\n- \`${urn("new")}\`: ${set}\n`);
  expect(report).toContain(`### Left alone by exemptions\n\n- \`${urn("new")}\`: ${left}\n`);
  expect(report).not.toContain("changed by");
  expect(report).toContain("No policy is violated.");
  const strict = reportOf(streamed(note("argocd-exemptions", left, "mandatory")));
  expect(strict).toContain("### Policies: 1 mandatory, 0 advisory");
});

test("policies of other packs say in their first line what they demand", () => {
  const policyEvent = {
    resourceUrn: urn("new"),
    policyName: "theirs",
    enforcementLevel: "advisory",
    message: "D.\nis d.",
  };
  const report = reportOf(streamed({ policyEvent }, { policyEvent }));
  expect(report).toContain(`**\`theirs\`** (advisory): D.\n\n- \`${urn("new")}\`: is d.\n`);
});

test("what is about no resource is about the stack", () => {
  const stack = "urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod";
  const policyEvent = { resourceUrn: stack, policyName: "a", enforcementLevel: "advisory", message: "is a." };
  expect(reportOf(streamed({ policyEvent }))).toContain("- the stack: is a.");
});

test("warnings first, then rules with the mandatory ones first, then changes with the grave ones first", () => {
  const preview = parsePreview(stream);
  const report = markdown(preview, { title: "Preview of prod", exceeded: exceeded(preview, { deletes: 0 }) });
  expect(report).toBe(`<!-- pulumi-argocd preview-report -->

## Preview of prod

1 to create, 2 to update, 1 to replace, 2 to delete.

> [!WARNING]
> - 2 deletes are more than the 0 that are accepted.
> - Replaces the Application \`again\`, because of \`metadata.name\`.
> - Deletes the Application \`gone\`.
> - Moves the Application \`moved\` from the project \`orders\` to \`payments\`.

### Policies: 2 mandatory, 1 advisory

**\`argocd-a\`** (mandatory, high): A.

- \`${urn("new")}\`: spec.a: is a.
- \`${urn("moved")}\`: spec.a: is @\u200bx &lt;b>\\|.

Fix: Do this.

**\`argocd-b\`** (advisory, low): B.

- \`${urn("new")}\`: spec.b: is b.

Fix: Write c.

### Changes

| | Kind | Name | What |
|---|---|---|---|
| **delete** | Application | \`gone\` |  |
| **replace** | Application | \`again\` |  |
| update | Application | \`moved\` | \`spec.project\` |
| update | Application | \`late\` |  |
| **delete** | RandomPassword | \`token\` |  |
| create | Application | \`new\` |  |

### Errors

\`\`\`
spec.source: is required
\`\`\`
`);
});

test("limits", () => {
  const preview = parsePreview(stream);
  expect(exceeded(preview, parseLimits("deletes=2,replacements=1,projectMoves=1"))).toEqual([]);
  expect(exceeded(preview, parseLimits("deletes=1, replacements=0, projectMoves=0"))).toEqual([
    "2 deletes are more than the 1 that are accepted",
    "1 replacements are more than the 0 that are accepted",
    "1 projectMoves are more than the 0 that are accepted",
  ]);
});

test.each(["deletes", "deletes=x", "creates=1", "deletes=-1"])("the limit %j is refused", (text) => {
  expect(() => parseLimits(text)).toThrow(`this is none of them: ${text}`);
});

/** Kyverno's application-prevent-updates-project, with the cases of its test: it denies an update of the project. */
test.each([
  ["create", undefined, state("biz"), 0],
  ["update", state("biz"), state("biz"), 0],
  ["update", state("biz"), state("newbiz"), 1],
  ["update", state(undefined), state("default"), 0],
])("an application's project: %s", (op, old, next, moves) => {
  const preview = parsePreview(JSON.stringify({ steps: [{ op, urn: urn("app"), oldState: old, newState: next }] }));
  expect(exceeded(preview, { projectMoves: 0 })).toHaveLength(moves);
});
