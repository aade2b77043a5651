import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import type { KindDefinition } from "../../provider/lifecycle/definition";
import { formatPath } from "../../provider/model/paths";
import { pluginPackage, pluginToken } from "../../provider/tokens";
import { pulumiLanguageHost } from "../../tools/local-argocd";
import { allForms } from "../kinds/order";
import type { Specimen } from "../kinds/specimen";
import { testContext } from "../support/handlers";
import { shownOf } from "../support/hidden-inputs";
import { type OwnPlace, ownPlace } from "../support/place";
import { programOf, resourceName } from "../support/program-of-kinds";
import { ArgoProxy } from "../support/proxy";
import { connectionOf, Stack, type StateResource } from "../support/stack";
import { titleOf } from "../support/title";
import { handlers } from "../support/verbs";

/** What can be brought in by an id that somebody types: what Argo CD names itself are tokens, which it shows once. */
const forms = allForms.filter(({ kind }) => registry[kind].identity.from !== "answer");

describe("an import by ids alone, of every kind", () => {
  let place: OwnPlace;
  let proxy: ArgoProxy;
  let maker: Stack;
  let stack: Stack;
  /** What Pulumi has written of the imports, as a program in YAML. */
  let generated: string;
  let imported: readonly StateResource[];

  const inputsOf = (specimen: Specimen) => specimen.declare(place, 1);
  const hiddenOf = (specimen: Specimen) =>
    shownOf(specimen.kind, inputsOf(specimen)).hidden.map(({ path }) => formatPath(path));
  /** What has changed something: what is refused is how some kinds are looked up. */
  const writes = () =>
    proxy.passed
      .filter(({ method, status = 200 }) => method !== "GET" && status < 300)
      .map(({ method, path }) => `${method} ${path}`);

  function runtime(name: "yaml" | "nodejs"): void {
    const file = join(stack.directory, "Pulumi.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^runtime: .*$/m, `runtime: ${name}`));
  }

  /** What a person declares of objects who knows what Argo CD shows of them, with an option for how applications end. */
  function written(specimen: Specimen): Json {
    const { byOptions }: KindDefinition<unknown> = registry[specimen.kind];
    const { shown, hidden } = shownOf(specimen.kind, inputsOf(specimen));
    // What cannot be left out is an empty text.
    const required = hidden.flatMap(({ path }) => (formatPath(path) === "certData" ? { certData: "" } : []));
    return Object.assign({}, shown, byOptions?.(shown).options, ...required) as Json;
  }

  beforeAll(async () => {
    place = await ownPlace("by-id");
    proxy = await ArgoProxy.before(place.argocd.url);
    maker = await Stack.create(connectionOf(place.argocd));
    maker.program(programOf(forms, { inputs: inputsOf }));
    await maker.up();
    const made = await maker.resources();
    stack = await Stack.create({ ...connectionOf(place.argocd), ARGOCD_SERVER: proxy.address }, "dev", {
      plugin: true,
    });
    stack.environment.PATH = [await pulumiLanguageHost("yaml"), stack.environment.PATH].join(delimiter);
    runtime("yaml");
    const file = join(stack.directory, "Main.yaml");
    writeFileSync(file, "resources: {}\n");
    const resources = forms.map((specimen) => {
      const name = resourceName(specimen);
      const { id } = made.find(({ urn }) => urn.endsWith(`:${specimen.kind}::${name}`)) ?? {};
      return { type: pluginToken(specimen.kind), name, id };
    });
    writeFileSync(join(stack.directory, "imports.json"), JSON.stringify({ resources }));
    const output = await stack.succeed(
      "import",
      ...["--file", "imports.json", "--out", "generated.yaml"],
      ...["--yes", "--protect=false", "--skip-preview"],
    );
    expect(output).not.toContain("failed to validate");
    generated = readFileSync(join(stack.directory, "generated.yaml"), "utf8");
    writeFileSync(file, generated);
    imported = await stack.resources();
  });

  afterAll(async () => {
    await maker?.dispose();
    await stack?.dispose();
    await proxy?.close();
    await place?.close();
  });

  test("writes nothing, and has no mark", () => {
    expect(writes()).toEqual([]);
    expect(imported).toHaveLength(forms.length);
    for (const { outputs } of imported) expect(outputs).not.toHaveProperty("__mark");
  });

  test.each(forms.map((specimen) => [titleOf(specimen), specimen] as const))(
    "of %s names the credentials that Argo CD hides, and has none",
    (_title, specimen) => {
      const { inputs } = imported.find(({ urn }) => urn.endsWith(`::${resourceName(specimen)}`)) ?? {};
      const missing = (inputs.__undeclared ?? []) as string[];
      // Of several by which Argo CD may log in, it does not show which.
      const known = hiddenOf(specimen);
      expect(missing.some((path) => known.includes(path))).toBe(known.length > 0);
      expect(shownOf(specimen.kind, inputs).hidden).toEqual([]);
    },
  );

  /** @promise Of those that are built from a clone, the one of YAML does. */
  test("the generated program is one, and its preview is empty", async () => {
    for (const { kind } of forms) expect(generated).toContain(`type: ${pluginPackage}:${kind}\n`);
    expect(await stack.preview("--expect-no-changes")).toEqual([]);
    await stack.upUnchanged();
    expect(writes()).toEqual([]);
  });

  test("what a person declares of it is no change either, nor a refresh", async () => {
    runtime("nodejs");
    stack.program(
      programOf(
        forms.map((specimen) => ({ ...specimen, after: [] })),
        { inputs: written },
      ),
    );
    expect(await stack.preview("--expect-no-changes")).toEqual([]);
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");
    await stack.upUnchanged();
    expect(writes()).toEqual([]);
  });

  test.each(forms.map((specimen) => [titleOf(specimen), specimen] as const))(
    "a wrong id of %s is told how ids look",
    async (_title, { kind }) => {
      const { documentation }: KindDefinition<unknown> = registry[kind];
      const form = documentation.id.replaceAll("`", "").split(", ").at(-1);
      const told = await handlers[kind].read(testContext(place.argocd), "no-such-id", { __import: true }).catch(String);
      expect(String(told).replaceAll("`", "")).toContain(form);
    },
  );
});
