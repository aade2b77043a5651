import type { Json } from "../../provider/contract";
import { unprovenMark } from "../../provider/tokens";
import { specimens } from "../kinds";
import { allForms } from "../kinds/order";
import type { Revision, Specimen } from "../kinds/specimen";
import { can, testIfCan } from "../support/ability";
import { eventually } from "../support/eventually";
import { stored, type TestContext, testContext } from "../support/handlers";
import { type OwnPlace, ownPlace } from "../support/place";
import { hiddenValues } from "../support/secret-values";
import { titleOf } from "../support/title";
import { handlers } from "../support/verbs";

const named = allForms.filter((specimen) => can(specimen, "be named by its declaration"));

describe.each(named.map((specimen) => [titleOf(specimen), specimen] as const))("adopting: %s", (_title, specimen) => {
  const { kind, client, differsAt } = specimen;
  const handler = handlers[kind];
  let place: OwnPlace;
  let id: string;
  const needed: { specimen: Specimen; id: string }[] = [];

  const declared = (revision: Revision) => stored(specimen.declare(place, revision));
  const context = () => testContext(place.argocd);

  async function create(inputs: Json, using = context()) {
    const made = await handler.create(using, inputs);
    ({ id } = made);
    return made;
  }

  /** Takes the object away, and waits until Argo CD's lists, which come from a cache, say so. */
  async function remove(): Promise<void> {
    await client.remove(place.argocd, id);
    await eventually(async () => (await client.show(place.argocd, declared(1))).length === 0);
  }

  beforeAll(async () => {
    place = await ownPlace("adopt");
    for (const other of specimen.after.map((name) => specimens[name])) {
      const made = await handlers[other.kind].create(context(), stored(other.declare(place, 1)));
      needed.push({ specimen: other, id: made.id });
    }
    await create({ ...declared(1), __mark: "a".repeat(32) });
  });

  afterAll(async () => {
    await remove();
    for (const other of needed.reverse()) await other.specimen.client.remove(place.argocd, other.id);
    await place.close();
  });

  testIfCan(
    specimen,
    ["change"],
    "by default a differing object is refused, with the paths and the way to adopt it",
    async () => {
      const failure = await handler.create(context(), { ...declared(2), __mark: "b".repeat(32) }).catch(String);
      expect(failure).toMatch(/exists already/);
      const advice = can(specimen, "be compared before it is adopted")
        ? `differs at ${differsAt.join(", ")}. To take it over, set \`adopt: "always"\`, which changes it to the declaration`
        : 'set `adopt: "ifEqual"` or `adopt: "always"`';
      expect(failure).toContain(advice);
      for (const secret of hiddenValues(specimen, declared(2))) expect(failure).not.toContain(secret);
    },
  );

  testIfCan(specimen, ["change"], "`ifEqual` refuses a differing object", async () => {
    const inputs = { ...declared(2), adopt: "ifEqual", __mark: "b".repeat(32) };
    await expect(handler.create(context(), inputs)).rejects.toThrow(/exists already.*set `adopt: "always"`/s);
  });

  test("`ifEqual` takes an equal one over", async () => {
    const { state } = await create({ ...declared(1), adopt: "ifEqual", __mark: "b".repeat(32) });
    expect(state).toMatchObject(declared(1));
  });

  test.each([undefined, "never"])("an equal object is refused without being asked for: %s", async (adopt) => {
    const using = context();
    const attempt = handler.create(using, { ...declared(1), __mark: "c".repeat(32), ...(adopt && { adopt }) });
    await expect(attempt).rejects.toThrow(/exists already.*ARGOCD_ADOPT=ifEqual pulumi up/s);
    expect(using.writes).toEqual([]);
  });

  testIfCan(specimen, ["carry a mark"], "an equal object with our own mark is finished", async () => {
    await create({ ...declared(1), adopt: "always", __mark: "a".repeat(32) });
    const using = context();
    const { state } = await create({ ...declared(1), __mark: "a".repeat(32) }, using);
    expect(using.messages.join("\n")).toContain("made by an earlier run");
    expect(state).toMatchObject(declared(1));
  });

  testIfCan(specimen, ["carry a mark", "change"], "a differing one with our own mark is refused", async () => {
    const attempt = handler.create(context(), { ...declared(2), __mark: "a".repeat(32) });
    await expect(attempt).rejects.toThrow(/exists already/);
  });

  testIfCan(specimen, ["carry a mark"], "a mark that no organization vouches for proves nothing", async () => {
    const unproven = `${unprovenMark}${"e".repeat(32)}`;
    await create({ ...declared(1), adopt: "always", __mark: unproven });
    const again = handler.create(context(), { ...declared(1), __mark: unproven });
    await expect(again).rejects.toThrow(/exists already.*it equals the declaration/s);
  });

  testIfCan(specimen, ["change"], "`always` brings a differing object to the declaration", async () => {
    const using = context();
    const { state } = await create({ ...declared(2), adopt: "always", __mark: "d".repeat(32) }, using);
    expect(state).toMatchObject(declared(2));
    expect(using.messages.join("\n")).toMatch(/exists already and is taken over/);
    const read = await handler.read(context(), id, stored(state));
    expect(read?.inputs).toMatchObject(declared(2));
  });

  describe("made by somebody else after the look", () => {
    /** Has another client make the object right before our own create arrives. */
    async function overtaken(): Promise<TestContext> {
      await remove();
      const using = context();
      using.before = async ({ method, changesNothing }) => {
        if (method === "GET" || changesNothing) return;
        using.before = undefined;
        await client.store(place.argocd, declared(1));
      };
      return using;
    }

    testIfCan(specimen, ["change"], "it is refused like any other", async () => {
      const failure = await handler.create(await overtaken(), { ...declared(2), __mark: "b".repeat(32) }).catch(String);
      expect(failure).toMatch(/exists already and was not made by this resource/);
      expect(failure).toContain('`adopt: "always"`');
    });

    testIfCan(specimen, ["change"], "`always` brings it to the declaration", async () => {
      const using = await overtaken();
      const { state } = await create({ ...declared(2), adopt: "always", __mark: "d".repeat(32) }, using);
      expect(state).toMatchObject(declared(2));
      expect(using.messages.join("\n")).toMatch(/exists already and is taken over/);
    });
  });
});
