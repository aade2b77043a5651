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
  { op: "replace", urn: urn("again") },
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
    message: "B.\nspec.b: is b.\nFix: Write c.\n",
  },
  {
    resourceUrn: urn("new"),
    policyName: "argocd-a",
    enforcementLevel: "mandatory",
    severity: "high",
    message: `A.\nspec.a: is a.\nFix: Do this.\nURN: ${urn("new")}\n`,
  },
  {
    resourceUrn: urn("moved"),
    policyName: "argocd-a",
    enforcementLevel: "mandatory",
    severity: "high",
    message: "A.\nspec.a: is @x <b>|.\nFix: Do this.\n",
  },
];

const stream = [
  ...steps.map((metadata) => ({ resourcePreEvent: { metadata } })),
  ...violations.map((policyEvent) => ({ policyEvent })),
  { diagnosticEvent: { severity: "error", message: "preview failed\n" } },
  { diagnosticEvent: { severity: "error", message: "spec.source: is required\n" } },
  { diagnosticEvent: { severity: "debug", message: "noise" } },
]
  .map((event) => JSON.stringify(event))
  .join("\n");

const digest = JSON.stringify({
  steps: steps.map(({ op, urn: address, old, new: next, detailedDiff }) => {
    return { op, urn: address, oldState: old, newState: next, detailedDiff };
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

test("a preview without changes", () => {
  const report = markdown(parsePreview('{"steps": []}'), { title: "Preview", exceeded: [] });
  expect(report).toContain("No changes.");
  expect(report).toContain("PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true");
});

test("warnings first, then rules with the mandatory ones first, then changes with the grave ones first", () => {
  const preview = parsePreview(stream);
  const report = markdown(preview, { title: "Preview of prod", exceeded: exceeded(preview, { deletes: 0 }) });
  expect(report).toBe(`<!-- pulumi-argocd preview-report -->

## Preview of prod

1 to create, 2 to update, 1 to replace, 2 to delete.

> [!WARNING]
> - 2 deletes are more than the 0 that are accepted.
> - Replaces the Application \`again\`.
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
