import type { Json } from "../../../provider/contract";
import { handlers } from "../../../provider/hosts/handlers";
import { kinds, registry } from "../../../provider/kinds/registry";
import { createContext } from "../../../provider/lifecycle/context";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import { fateOf } from "../../../provider/lifecycle/fate";
import { declaredRef, noteWritten } from "../../../provider/lifecycle/work";
import { specimens } from "../../kinds";
import { testIfCan } from "../../support/ability";

const quiet = { info: () => undefined, warn: () => undefined, progress: () => undefined };
const newRun = () => createContext({ config: () => undefined, environment: {}, cliContext: () => undefined }, quiet);

const urn = (name: string) => `urn:pulumi:dev::tests::any::${name}`;

/** What is wrong with the second of two declarations. */
async function refusal(kind: (typeof kinds)[number], one: Json, two: Json): Promise<string> {
  const run = newRun();
  await handlers[kind].check(run, urn("one"), {}, one);
  const { failures } = await handlers[kind].check(run, urn("two"), {}, two);
  return failures.map(({ reason }) => reason).find((reason) => reason.includes("is declared by")) ?? "";
}

const [cluster, repository] = [specimens.Cluster, specimens.Repository].map(
  ({ maximal }) => Object.values(maximal)[0] ?? {},
);

describe.each(kinds)("%s", (kind) => {
  const inputs = Object.values(specimens[kind].maximal)[0] ?? {};

  testIfCan(
    specimens[kind],
    ["be named by its declaration"],
    "is refused where two resources declare one object",
    async () => {
      const said = await refusal(kind, inputs, { ...inputs, adopt: "always" });
      expect(said).toContain(
        `${registry[kind].title(inputs)} is declared by "one" (${urn("one")}) and by "two" (${urn("two")})`,
      );
    },
  );
});

test.each([
  ["Cluster", cluster, { ...cluster, server: `${String(cluster?.server)}/` }, "`server`"],
  ["Repository", repository, { ...repository, insecure: true }, "`repo`"],
] as const)("%s: another spelling is the same object", async (kind, one, two, path) => {
  expect(await refusal(kind, one ?? {}, two)).toMatch(new RegExp(`Change ${path}`));
});

test("another namespace, project or host is another object", async () => {
  const metadata = { name: "a" };
  const app = Object.values(specimens.Application.maximal)[0] ?? {};
  const other = { ...app, metadata: { ...metadata, namespace: "other" } };
  expect(await refusal("Application", { ...app, metadata: { ...metadata, namespace: "one" } }, other)).toBe("");
  expect(
    await refusal(
      "Repository",
      { repo: "https://git.example.com/a" },
      { repo: "https://git.example.com/a", project: "p" },
    ),
  ).toBe("");
});

test.each([
  ["Repository", { repo: "https://git.example.com/a.git" }, { repo: "https://git.example.com/a" }],
  ["Cluster", { server: "https://k8s.example.com/" }, { server: "https://k8s.example.com" }],
] as const)("%s: what this run has written under another spelling is not deleted", async (kind, old, taken) => {
  const context = newRun();
  const work = { definition: registry[kind] as KindDefinition<unknown>, context, self: urn("two") };
  noteWritten(work, String(Object.values(taken)[0]), taken);
  const object = { kind, id: String(Object.values(old)[0]) };
  expect(await fateOf(context.run, object, old, declaredRef(work, old))).toMatchObject({ is: "kept" });
  const other = { [Object.keys(old)[0] ?? ""]: "https://other.example.com/b" };
  const dropped = await fateOf(
    context.run,
    { kind, id: "https://other.example.com/b" },
    other,
    declaredRef(work, other),
  );
  expect(dropped).toEqual({ is: "dropped" });
});
