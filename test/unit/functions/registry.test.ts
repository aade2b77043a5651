import * as z from "zod";
import type { ApplicationCall } from "../../../provider/functions/on-application";
import { functionOf, functions } from "../../../provider/functions/registry";
import { statusOf } from "../../../provider/kinds/application/definition";
import type { LiveApplication } from "../../../provider/kinds/application/live";
import { describedFunctions } from "../../../tools/generate/described";
import { Editor } from "../sdk/editor/editor";

/** Answers of Argo CD stand in for what a function does with an application. */
const mockCall = jest.fn<unknown, [unknown, (call: ApplicationCall) => unknown]>();
jest.mock("../../../provider/functions/on-application", () => ({
  onApplication: (given: unknown, work: (call: ApplicationCall) => unknown) => mockCall(given, work),
}));

const live = {
  metadata: { name: "payments-api", namespace: "argocd", uid: "1" },
  spec: { project: "payments" },
  status: {
    sync: { status: "Synced", revision: "abc" },
    health: { status: "Healthy" },
    operationState: { phase: "Succeeded", message: "done" },
    conditions: [{ type: "OrphanedResourceWarning", message: "one" }],
  },
} as LiveApplication;

const target = { name: "payments-api" };

test("no two functions have one name", () => {
  const names = functions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const definition of functions) expect(functionOf(definition.name)).toBe(definition);
  expect(() => functionOf("noSuch")).toThrow("there is no function noSuch");
});

test.each(functions.map((definition) => [definition.name, definition] as const))(
  "%s is documented",
  (name, { effect, documentation }) => {
    expect(["acts", "reads"]).toContain(effect);
    expect(documentation.summary).toMatch(/^[A-Z].*\.$/);
    expect(documentation.example).toContain(`argocd.${name}(`);
    expect(documentation.see).toMatch(/^https:\/\/argo-cd\.readthedocs\.io\/en\/stable\//);
    const described = describedFunctions.find((description) => description.name === name);
    expect(described?.result.type.is === "nothing" || described?.result.text).toBeTruthy();
  },
);

test("the examples are programs without a mistake", () => {
  const body = functions.map(({ documentation }) => `{\n${documentation.example}\n}`).join("\n");
  const program = `import * as argocd from "pulumi-argocd";\nexport async function examples() {\n${body}\n}\n`;
  expect(new Editor().complaints(program)).toEqual([]);
});
