import type { Json } from "../../provider/contract";
import { inOrder } from "../kinds/order";
import type { Specimen } from "../kinds/specimen";
import { type OwnPlace, standInPlace } from "../support/place";
import { declare } from "../support/programs";
import { shownOtherwise } from "../support/seen";
import { connectionOf, Stack } from "../support/stack";

describe("declarations with every field, through the engine", () => {
  let place: OwnPlace;
  let stack: Stack;

  /** What fills every field of every kind, each under an identity of its own. */
  function declarations(): { specimen: Specimen; variant: string; inputs: Json }[] {
    return inOrder.flatMap((specimen) =>
      Object.entries(specimen.storable?.(place) ?? specimen.maximal).map(([variant, inputs], number) => ({
        specimen,
        variant,
        inputs: specimen.at(place, number, inputs),
      })),
    );
  }

  beforeAll(async () => {
    place = await standInPlace("max");
    stack = await Stack.create(connectionOf(place.argocd));
  });

  afterAll(async () => {
    await stack.dispose();
    await place.close();
  });

  test("up, then nothing to do, also after a refresh", async () => {
    const program = declarations().map(({ specimen, variant, inputs }) =>
      declare(specimen.kind, `${specimen.kind}-${variant}`, inputs),
    );
    stack.program(program.join("\n"));
    await stack.up();
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");
    await stack.upUnchanged();
    expect(await stack.resources()).toHaveLength(program.length);
  });

  test("what was stored is what the declarations say", async () => {
    for (const { specimen, variant, inputs } of declarations()) {
      const found = await specimen.client.show(place.argocd, inputs);
      expect([variant, found.length]).toEqual([variant, 1]);
      const [shown = {}] = found;
      expect([variant, shownOtherwise(specimen, inputs, shown)]).toEqual([variant, []]);
      const metadata = inputs.metadata as Json | undefined;
      if (metadata) expect(shown).toMatchObject({ metadata: { labels: metadata.labels } });
      if (specimen.verbatim) expect(shown).toMatchObject({ spec: inputs.spec });
    }
  });

  test("destroy takes all of it away", async () => {
    await stack.destroy();
    expect(await stack.resources()).toEqual([]);
    for (const { specimen, inputs } of declarations()) {
      expect(await specimen.client.show(place.argocd, inputs)).toEqual([]);
    }
  });
});
