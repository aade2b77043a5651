import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importFile } from "../../cli/export/import/import-file";
import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { formatPath } from "../../provider/model/paths";
import { allForms } from "../kinds/order";
import type { Revision, Specimen } from "../kinds/specimen";
import { testContext } from "../support/handlers";
import { shownOf } from "../support/hidden-inputs";
import { testOver } from "../support/hosts";
import { type OwnPlace, ownPlace } from "../support/place";
import { programOf, resourceName } from "../support/program-of-kinds";
import { ArgoProxy } from "../support/proxy";
import { connectionOf, Stack } from "../support/stack";

/** A resource in a deployment. */
interface Deployed {
  readonly urn: string;
  readonly type: string;
  readonly inputs?: Json;
  readonly outputs?: Json;
}

/** What can be brought in: what Argo CD names itself are tokens, which it shows once. */
const forms = allForms.filter(({ kind }) => registry[kind].identity.from !== "answer");

/** The kinds of objects from which a write would take what Argo CD hides. */
const hiding = forms.filter(({ kind, maximal }) =>
  Object.values(maximal).some((inputs) => shownOf(kind, inputs).hidden.length > 0),
);

describe("what an import brings in of every kind", () => {
  let place: OwnPlace;
  let proxy: ArgoProxy;
  let stack: Stack;

  const declared = (specimen: Specimen, revision: Revision) =>
    shownOf(specimen.kind, specimen.declare(place, revision));

  /** The program that an export writes, without the settings of what Argo CD hides. */
  function program(revision: Revision): void {
    const inputs = (specimen: Specimen) => {
      const { shown, hidden } = declared(specimen, hiding.some(({ kind }) => kind === specimen.kind) ? revision : 1);
      // What cannot be left out is an empty text.
      const required = hidden.flatMap(({ path }) => (formatPath(path) === "certData" ? { certData: "" } : []));
      return Object.assign({}, shown, ...required) as Json;
    };
    stack.program(
      programOf(
        forms.map((specimen) => ({ ...specimen, after: [] })),
        { inputs },
      ),
    );
  }

  /** Puts the state of the import file into the stack, as newer CLIs do by themselves. */
  async function bringIn(): Promise<void> {
    const text = await stack.exportText();
    const state = JSON.parse(text) as { deployment: { resources: Deployed[] } };
    const found = forms.map((specimen) => {
      const { shown, hidden } = declared(specimen, 1);
      const paths = hidden.map(({ path }) => formatPath(path));
      const name = resourceName(specimen);
      const { id = "" } = made.get(`${specimen.kind} ${name}`) ?? {};
      return { object: { kind: specimen.kind, id, inputs: shown, hidden: paths, remarks: [] }, name };
    });
    const { resources } = JSON.parse(
      await importFile(testContext(place.argocd, stack.environment as Record<string, string>), found),
    ) as {
      resources: (Pick<Deployed, "inputs" | "outputs"> & { type: string; name: string })[];
    };
    const imported = state.deployment.resources.map((resource) => {
      const entry = resources.find(({ type, name }) => resource.urn.endsWith(`::${type}::${name}`));
      if (!entry) return resource;
      const { inputs, outputs } = entry;
      return { ...resource, inputs, outputs, dependencies: [], propertyDependencies: {}, additionalSecretOutputs: [] };
    });
    const file = join(stack.directory, "state.json");
    writeFileSync(file, JSON.stringify({ ...state, deployment: { ...state.deployment, resources: imported } }));
    await stack.succeed("stack", "import", "--file", file);
  }

  const made = new Map<string, { readonly id?: string }>();
  const writes = () =>
    proxy.passed.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);

  beforeAll(async () => {
    place = await ownPlace("brought");
    proxy = await ArgoProxy.before(place.argocd.url);
    stack = await Stack.create({ ...connectionOf(place.argocd), ARGOCD_SERVER: proxy.address });
    stack.program(programOf(forms, { inputs: (specimen) => specimen.declare(place, 1) }));
    await stack.up();
    for (const { urn, type, id } of await stack.resources()) {
      made.set(`${type.split(":").at(-1)} ${urn.split("::").at(-1)}`, { ...(id !== undefined && { id }) });
    }
    await bringIn();
    proxy.passed.length = 0;
  });

  afterAll(async () => {
    await stack?.dispose();
    await proxy?.close();
    await place?.close();
  });

  testOver(
    "take the inputs of an import from a file",
    "is unchanged by the first up, which writes nothing, and by a refresh",
    async () => {
      program(1);
      expect(await stack.preview("--expect-no-changes")).toEqual([]);
      const output = await stack.upUnchanged();
      // The CLI repeats what was said at its end.
      expect(new Set(output.match(/warning: .* was imported without its credentials/g)).size).toBe(1);
      expect(writes()).toEqual([]);
      await stack.refresh("--expect-no-changes");
      await stack.upUnchanged();
      for (const { outputs } of await stack.resources()) expect(outputs).not.toHaveProperty("__mark");
    },
  );

  testOver(
    "take the inputs of an import from a file",
    "keeps the credentials that no program has declared",
    async () => {
      const hidden = () =>
        Promise.all(hiding.map((specimen) => specimen.client.hidden?.(place.argocd, specimen.declare(place, 1))));
      const before = await hidden();
      program(2);
      proxy.passed.length = 0;
      for (const command of [["preview"], ["up", "--yes", "--skip-preview"]]) {
        expect(await stack.fail(...command)).toMatch(
          /would lose that by this change: nothing was changed.*pulumi config set --secret/,
        );
      }
      expect([writes(), await hidden()]).toEqual([[], before]);
    },
  );
});
