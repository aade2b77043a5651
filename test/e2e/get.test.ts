import { registry } from "../../provider/kinds/registry";
import { shapeOf } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";
import { inOrder } from "../kinds/order";
import type { Specimen } from "../kinds/specimen";
import { can } from "../support/ability";
import { type OwnPlace, ownPlace } from "../support/place";
import { programOf, resourceName } from "../support/program-of-kinds";
import { connectionOf, Stack } from "../support/stack";

/** The outputs that Argo CD can show of what is declared. */
function shown({ kind }: Specimen, declared: Record<string, unknown>): string[] {
  const { schema, computed } = registry[kind];
  const own = Object.entries(shapeOf(schema) ?? {}).filter(([name, field]) => {
    const { secret, unreadable } = traitsOf(field);
    return name in declared && !secret && !unreadable;
  });
  return [...own.map(([name]) => name), ...Object.keys(computed.shape)];
}

const named = inOrder.filter((specimen) => can(specimen, "be named by its declaration"));
const unnamed = inOrder.filter((specimen) => !named.includes(specimen));

/**
 * @promise Each but the tokens, whose JWT Argo CD shows once, has `get` to look up an object that exists, which fails for one
 * that does not.
 */
describe("get", () => {
  let place: OwnPlace;
  let owner: Stack;
  let reader: Stack;
  let ids: Map<Specimen, string>;

  const lookUp = (specimens: readonly Specimen[]) =>
    reader.program(
      specimens
        .map((specimen) => {
          const [kind, id] = [JSON.stringify(specimen.kind), JSON.stringify(ids.get(specimen))];
          return `exports[${kind}] = argocd[${kind}].get("found-" + ${kind}, ${id});`;
        })
        .join("\n"),
    );

  beforeAll(async () => {
    place = await ownPlace("get");
    owner = await Stack.create(connectionOf(place.argocd));
    reader = await Stack.create(connectionOf(place.argocd));
    owner.program(programOf(inOrder, { inputs: (specimen) => specimen.declare(place, 1) }));
    await owner.up();
    const made = await owner.resources();
    const idOf = (specimen: Specimen) => made.find(({ urn }) => urn.endsWith(`::${resourceName(specimen)}`))?.id ?? "";
    ids = new Map(inOrder.map((specimen) => [specimen, idOf(specimen)]));
  });

  afterAll(async () => {
    await owner.dispose();
    await reader.dispose();
    await place.close();
  });

  test("fills every output of what exists, and the next up changes nothing", async () => {
    lookUp(named);
    await reader.up();
    const outputs = await reader.outputs();
    for (const specimen of named) {
      const found = outputs[specimen.kind] as Record<string, unknown>;
      const missing = shown(specimen, specimen.declare(place, 1)).filter((name) => found[name] === undefined);
      expect([specimen.kind, missing]).toEqual([specimen.kind, []]);
    }
    await reader.upUnchanged();
  });

  test("is refused for what Argo CD shows once", async () => {
    for (const specimen of unnamed) {
      lookUp([specimen]);
      expect(await reader.fail("preview")).toMatch(/cannot be looked up: Argo CD shows its `jwt` once/);
    }
  });

  test("fails for what has gone, which a refresh drops", async () => {
    await owner.destroy();
    await reader.refresh();
    expect(await reader.resources()).toEqual([]);
    for (const specimen of named) {
      lookUp([specimen]);
      expect(await reader.fail("preview")).toMatch(/does not exist: Argo CD has no .* with the id/);
    }
  });
});
