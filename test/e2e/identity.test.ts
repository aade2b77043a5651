import { registry } from "../../provider/kinds/registry";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { specimens } from "../kinds";
import { inOrder } from "../kinds/order";
import type { Specimen } from "../kinds/specimen";
import { can } from "../support/ability";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { testedHost } from "../support/hosts";
import { type OwnPlace, ownPlace } from "../support/place";
import { programOf, resourceName } from "../support/program-of-kinds";
import { declare, directorySpec, expression } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

/** A text as a pattern that stands for itself. */
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

describe("what is one object in Argo CD", () => {
  const name = uniqueName("identity");
  let argocd: LocalArgoCd;
  let stack: Stack;

  const project = (resource: string, text: string) =>
    declare("AppProject", resource, { metadata: { name }, spec: { description: text } });
  const live = async () => (await ask(argocd, "GET", `/projects/${name}`)).body.spec;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
    stack.program(project("a", "from a"));
    await stack.up();
  });

  afterAll(() => stack.dispose());

  /**
   * @promise Two resources of one program that declare the same object are refused at preview, if their names are known
   * there.
   */
  test("is refused at preview to a second resource, with both names", async () => {
    stack.program([project("a", "from a"), project("b", "from b")].join("\n"));
    for (const refused of [await stack.fail("preview"), await stack.fail("up", "--yes", "--skip-preview")]) {
      expect(refused).toMatch(
        new RegExp(`project "${name}" is declared by "[ab]" \\(urn:.*\\) and by "[ab]" \\(urn:.*\\)`),
      );
      expect(refused).toContain("Change `metadata.name` in one of them");
    }
    expect(await live()).toMatchObject({ description: "from a" });
  });

  test("is refused at up where the preview cannot know its name", async () => {
    const late = declare("AppProject", "late", { metadata: { name: `${name}-late` }, spec: {} });
    const second = declare("AppProject", "b", {
      metadata: { name: expression(`late.uid.apply(() => ${JSON.stringify(name)})`) },
      spec: { description: "from b" },
    });
    stack.program([project("a", "from a"), late, second].join("\n"));
    await stack.succeed("preview");
    expect(await stack.fail("up", "--yes", "--skip-preview")).toContain('is declared by "a" (urn:');
    expect(await live()).toMatchObject({ description: "from a" });
    stack.program(project("a", "from a"));
    await stack.up();
  });

  test("is refused at up to another provider, which has a process of its own", async () => {
    const provider = `const other = new argocd.Provider("other", ${JSON.stringify({
      server: argocd.server,
      authToken: argocd.token,
      ...(argocd.plainText ? { plainText: true } : { caCert: argocd.caCertPath }),
    })});`;
    const second = declare("AppProject", "b", { metadata: { name }, spec: {} }, "{ provider: other }");
    stack.program([provider, project("a", "from a"), second].join("\n"));
    expect(await stack.fail("up", "--yes", "--skip-preview")).toContain(`project "${name}" exists already`);
    stack.program(project("a", "from a"));
    await stack.up();
    expect(await live()).toMatchObject({ description: "from a" });
  });
});

/* Argo CD puts what names no namespace into its own one. */
describe("Argo CD's own namespace", () => {
  const name = uniqueName("own-namespace");
  let argocd: LocalArgoCd;
  let stack: Stack;

  const declared = (namespace?: string) =>
    ["Application", "ApplicationSet", "AppProject"].map((kind) => {
      const metadata = { name, ...(namespace && { namespace }) };
      const template = { metadata: { name: `${name}-{{a}}` }, spec: directorySpec(argocd, name) };
      const specs: Record<string, object> = {
        Application: directorySpec(argocd, name),
        ApplicationSet: { generators: [{ list: { elements: [] } }], template },
      };
      return declare(kind, kind.toLowerCase(), { metadata, spec: specs[kind] ?? {} });
    });

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
  });

  afterAll(() => stack.dispose());

  /** @promise Naming Argo CD's own namespace, or leaving it out again, replaces nothing. */
  test("is named and left out without a replacement", async () => {
    const uids = async () => (await stack.resources()).flatMap(({ outputs }) => outputs?.uid ?? []).sort();
    stack.program(declared().join("\n"));
    await stack.up();
    const before = await uids();
    expect(before).toHaveLength(3);
    for (const namespace of ["argocd", undefined, "argocd"]) {
      stack.program(declared(namespace).join("\n"));
      expect((await stack.preview()).map(({ op }) => op).filter((op) => op !== "update")).toEqual([]);
      await stack.up();
      expect(await uids()).toEqual(before);
      await stack.upUnchanged();
    }
  });
});

describe("a resource renamed by an alias, and a new one of its old name", () => {
  const name = uniqueName("alias");
  let argocd: LocalArgoCd;
  let stack: Stack;

  function application(resource: string, place: string, options = "{}"): string {
    const spec = {
      ...directorySpec(argocd, place),
      syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
    };
    return declare("Application", resource, { metadata: { name: place }, spec, waitFor: "healthy" }, options);
  }

  const deployed = async (place: string) =>
    (await argocd.kubernetes.get(objectPath("v1", "configmaps", place, "guestbook")))?.metadata.uid;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
    stack.program(application("one", name));
    await stack.up();
  });

  afterAll(() => stack.dispose());

  test("are two: the rename is no change, and each goes as declared", async () => {
    const alias = '{ aliases: [{ name: "one" }] }';
    stack.program(application("renamed", name, alias).replace('"healthy"', '"synced"'));
    // With a change beside it, the rename is not shown as another one.
    expect(await stack.succeed("preview", "--diff")).not.toMatch(/__|urn:.*=>/);
    stack.program(application("renamed", name, alias));
    expect(await stack.preview()).toEqual([]);
    await stack.upUnchanged();
    await stack.refresh();
    await stack.upUnchanged();
    const second = application("one", `${name}-new`);
    // What the alias says is known by now; with it, the new one could not have the old name.
    stack.program([application("renamed", name), second].join("\n"));
    const before = await deployed(name);
    await stack.up();
    expect([before, await deployed(name)]).toEqual([expect.any(String), before]);
    stack.program(second);
    await stack.up();
    expect(await deployed(name)).toBeUndefined();
    expect(await deployed(`${name}-new`)).toBeDefined();
  });

  /**
   * @promise `deletedWith`: Pulumi sends no delete when the named resource goes too.
   * @promise The application stays in Argo CD with all that it deployed, and no state knows of it.
   */
  test("`deletedWith` leaves an application in Argo CD: Pulumi sends no delete", async () => {
    const other = declare("AppProject", "other", { metadata: { name: `${name}-other` }, spec: {} });
    stack.program([other, application("one", `${name}-new`, "{ deletedWith: other }")].join("\n"));
    await stack.up();
    await stack.destroy();
    expect((await ask(argocd, "GET", `/projects/${name}-other`)).status).toBe(404);
    expect(await deployed(`${name}-new`)).toBeDefined();
    expect((await ask(argocd, "DELETE", `/applications/${name}-new?cascade=true`)).status).toBe(200);
  });
});

describe("what cannot be replaced under its own name", () => {
  let place: OwnPlace;
  let stack: Stack;

  const named = inOrder.filter((specimen) => can(specimen, "be named by its declaration"));
  const program = (options = "") =>
    stack.program(
      programOf(named, {
        inputs: (specimen) => specimen.declare(place, 1),
        ...(options && { options: () => options }),
      }),
    );

  beforeAll(async () => {
    place = await ownPlace("forced");
    stack = await Stack.create(connectionOf(place.argocd));
    program();
    await stack.up();
  });

  afterAll(async () => {
    await stack.dispose();
    await place.close();
  });

  const forced = async (specimen: Specimen) => ["--replace", (await stack.resource(resourceName(specimen))).urn];

  const alone = named.filter(({ after }) => after.length === 0);
  // Pulumi leaves out what depends on a resource that has failed.
  const groups = [alone, ...named.filter((specimen) => !alone.includes(specimen)).map((specimen) => [specimen])];

  const isProved = (specimen: Specimen) =>
    testedHost.cannot["prove what it has made"] === undefined && can(specimen, "carry a mark");

  /**
   * @promise The other kinds are replaced in the same way; they have no live resources.
   * @promise In place of a refusal, Pulumi Cloud's organization or the plugin lets a forced replacement go on, when what is there carries
   * the resource's own mark and equals the declaration: the object stays.
   */
  test.each(groups.map((group) => ({ group, kinds: group.map(({ kind }) => kind).join(", ") })))(
    "is refused with the reason where nothing proves whose it is, else stays, and goes on without force: $kinds",
    async ({ group }) => {
      const parameters = await Promise.all(group.map(forced));
      const options = ["--yes", "--skip-preview", "--continue-on-error", ...parameters.flat()];
      const { code, output } = await stack.command("up", ...options);
      expect(code === 0).toBe(group.every(isProved));
      for (const specimen of group) {
        const title = literal(registry[specimen.kind].title(specimen.declare(place, 1)));
        const said = isProved(specimen)
          ? "was made by an earlier run of this resource"
          : "exists already.*If its replacement was forced";
        expect(output).toMatch(new RegExp(`${title} ${said}`));
      }
      await stack.upUnchanged();
      await stack.refresh("--expect-no-changes");
    },
  );

  /**
   * @promise A project or a cluster that applications use cannot be deleted first: the error says so, and nothing is
   * changed.
   */
  test("cannot go first either while it is in use", async () => {
    program("deleteBeforeReplace: true");
    const parameters = await forced(specimens.AppProject);
    const refused = await stack.fail("up", "--yes", "--skip-preview", ...parameters);
    expect(refused).toMatch(/is still used by .* It was to be deleted first and made again, as a forced replacement/s);
    program();
    await stack.upUnchanged();
  });
});
