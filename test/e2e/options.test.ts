import type { Json } from "../../provider/contract";
import { specimens } from "../kinds";
import { inOrder } from "../kinds/order";
import type { Revision, Specimen } from "../kinds/specimen";
import { can } from "../support/ability";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { eventually } from "../support/eventually";
import { type OwnPlace, ownPlace } from "../support/place";
import { except, programOf, resourceName } from "../support/program-of-kinds";
import { declare, directorySpec } from "../support/programs";
import { expectSeen, seen } from "../support/seen";
import { connectionOf, Stack } from "../support/stack";

describe("the engine's resource options on every kind", () => {
  const changing = inOrder.filter((specimen) => can(specimen, "change"));
  /** What others refer to cannot be deleted as long as they are there. */
  const needed = new Set(inOrder.flatMap(({ after }) => after.map((kind) => specimens[kind])));
  const text = (value: unknown) => JSON.stringify(value);
  const renamed = (specimen: Specimen) => `renamed-${resourceName(specimen)}`;
  let place: OwnPlace;
  let stack: Stack;

  function program(
    revision: Revision,
    options?: (specimen: Specimen) => string,
    name?: (specimen: Specimen) => string,
  ) {
    const inputs = (specimen: Specimen) => specimen.declare(place, revision);
    stack.program(programOf(inOrder, { inputs, ...(options && { options }), ...(name && { name }) }));
  }

  async function expectLive(revision: Revision): Promise<void> {
    for (const specimen of inOrder) await expectSeen(specimen, place.argocd, specimen.declare(place, revision));
  }

  async function uids(of = inOrder): Promise<unknown[]> {
    const found = await Promise.all(of.map((specimen) => seen(specimen, place.argocd, specimen.declare(place, 1))));
    return found.map(([object]) => (object?.metadata as Json | undefined)?.uid).filter((uid) => uid !== undefined);
  }

  beforeAll(async () => {
    place = await ownPlace("options");
    stack = await Stack.create(connectionOf(place.argocd));
    program(1);
    await stack.up();
  });

  afterAll(async () => {
    await stack.dispose();
    await place.close();
  });

  test(`ignoreChanges${except(inOrder, "change")}`, async () => {
    program(2, ({ differsAt }) => `ignoreChanges: ${text(differsAt)}`);
    await stack.upUnchanged();
    await expectLive(1);
  });

  test(`replaceOnChanges, where the new object has the old one's identity${except(inOrder, "change")}`, async () => {
    const before = await uids();
    program(2, ({ differsAt }) => `replaceOnChanges: ${text(differsAt)}`);
    const output = await stack.up();
    expect(output).toContain(`${changing.length} replaced`);
    await expectLive(2);
    expect(await uids()).toEqual(before);
    expect((await stack.resources()).filter((resource) => resource.delete)).toEqual([]);
    await stack.upUnchanged();
  });

  test(`deleteBeforeReplace, but for what others keep in use${except(inOrder, "change")}`, async () => {
    const deleted = changing.filter((specimen) => !needed.has(specimen));
    const [gone, kept] = [await uids(deleted), await uids([...needed])];
    const first = (specimen: Specimen) => (needed.has(specimen) ? "" : "deleteBeforeReplace: true, ");
    program(1, (specimen) => `${first(specimen)}replaceOnChanges: ${text(specimen.differsAt)}`);
    await stack.up();
    await expectLive(1);
    expect(await uids([...needed])).toEqual(kept);
    const made = await uids(deleted);
    expect(made).toHaveLength(gone.length);
    for (const uid of gone) expect(made).not.toContain(uid);
    await stack.upUnchanged();
  });

  test("aliases", async () => {
    const alias = (specimen: Specimen) => `aliases: [{ name: "${resourceName(specimen)}" }]`;
    program(1, alias, renamed);
    await stack.upUnchanged();
    program(1, (specimen) => `protect: true, ${alias(specimen)}`, renamed);
    await stack.up();
    await expectLive(1);
  });

  /** @promise Pulumi's own `protect: true` forbids a delete whatever it takes along. */
  test("protect", async () => {
    const output = await stack.fail("destroy", "--yes", "--skip-preview");
    expect(output).toContain("protected");
    await expectLive(1);
  });

  test("retainOnDelete", async () => {
    program(1, () => "retainOnDelete: true", renamed);
    await stack.up();
    stack.program("");
    await stack.up();
    expect(await stack.resources()).toEqual([]);
    await expectLive(1);
  });

  test(`what was retained is taken over by \`adopt\`${except(inOrder, "be named by its declaration")}`, async () => {
    const inputs = (specimen: Specimen) => ({ ...specimen.declare(place, 1), adopt: "ifEqual" });
    const named = inOrder.filter((specimen) => can(specimen, "be named by its declaration"));
    stack.program(programOf(named, { inputs }));
    await stack.up();
    expect(await stack.resources()).toHaveLength(named.length);
    await expectLive(1);
  });
});

/**
 * @promise A change of `sync` alone is no update: it matters to the next one.
 * @promise | `deletion.wait` | `true` (default): until the application is proved gone |
 */
describe("each option of ours, changed alone, then destroyed", () => {
  const name = uniqueName("alone");
  /** What is changed of one application each, and the path at which the engine shows an update of it, if it does. */
  const changes: Record<string, [change: Json, path?: string]> = {
    validate: [{ validate: false }],
    adopt: [{ adopt: "always" }],
    waitfor: [{ waitFor: "synced" }],
    sync: [{ sync: { prune: true } }],
    triggers: [{ syncTriggers: ["1"] }, "syncTriggers"],
    running: [{ onRunningOperation: "terminate" }],
    managed: [{ externallyManaged: ["spec.info"] }, "externallyManaged"],
    background: [{ deletion: { cascade: "background" } }, "deletion"],
    orphan: [{ deletion: { cascade: "orphan" } }, "deletion"],
    nowait: [{ deletion: { wait: false } }, "deletion"],
  };

  test("an application set to orphan after its creation is orphaned, all others go with what they deployed", async () => {
    const argocd = await sharedArgoCd();
    const stack = await Stack.create(connectionOf(argocd));
    const application = (option: string, more: Json) => {
      const spec = {
        ...directorySpec(argocd, `${name}-${option}`),
        syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
      };
      return declare("Application", option, { metadata: { name: `${name}-${option}` }, spec, ...more });
    };
    const program = (declared: (change: Json) => Json) =>
      stack.program(
        Object.entries(changes)
          .map(([option, [change]]) => application(option, declared(change)))
          .join("\n"),
      );
    program(() => ({ waitFor: "healthy" }));
    await stack.up();
    program((change) => ({ waitFor: "healthy", ...change }));
    const steps = (await stack.preview()).map((step) => [step.name, `${step.op} ${step.paths.join(" ")}`]);
    expect(Object.fromEntries(steps)).toEqual(
      Object.fromEntries(
        Object.entries(changes).flatMap(([option, [, path]]) => (path ? [[option, `update ${path}`]] : [])),
      ),
    );
    await stack.up();
    await stack.upUnchanged();
    await stack.destroy();
    const alive = async () => {
      const { items } = (await ask(argocd, "GET", "/applications?fields=items.metadata.name")).body;
      const names = (items ?? []).map(({ metadata }: { metadata: { name: string } }) => metadata.name);
      return names.filter((found: string) => found.startsWith(`${name}-`));
    };
    expect([[], [`${name}-nowait`]]).toContainEqual(await alive());
    await eventually(async () => (await alive()).length === 0);
    const left = async (option: string) => {
      const deployed = await argocd.kubernetes.list(`/api/v1/namespaces/${name}-${option}/configmaps`);
      return deployed.some(({ metadata }) => metadata.name === "guestbook");
    };
    expect(await left("orphan")).toBe(true);
    for (const option of ["validate", "adopt", "waitfor", "sync", "triggers", "running", "managed"]) {
      expect([option, await left(option)]).toEqual([option, false]);
    }
    await stack.dispose();
  });
});
