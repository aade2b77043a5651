import type { Json } from "../../provider/contract";
import { allForms } from "../kinds/order";
import type { Revision, Specimen } from "../kinds/specimen";
import { can } from "../support/ability";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { startCommand } from "../support/interrupt";
import { type OwnPlace, ownPlace } from "../support/place";
import { except, programOf, resourceName } from "../support/program-of-kinds";
import { declare, variableOf } from "../support/programs";
import { installSdk, type Sdk, sdkNames, useSdk } from "../support/sdk";
import { hiddenValues } from "../support/secret-values";
import { expectSeen } from "../support/seen";
import { connectionOf, Stack } from "../support/stack";

/**
 * @promise | `@pulumi/pulumi` | 3.216 up to 4 | 3.216, 3.248, 3.270 |
 * @promise The npm package needs Node 20.19 or newer.
 * @promise | Node | 20.19 and later | 20, and 24 with the newest SDK |
 */
describe.each(sdkNames)("with the %s SDK that is supported", (sdkName) => {
  const drifting = allForms.filter((specimen) => can(specimen, "change") && can(specimen, "show drift"));
  let sdk: Sdk;
  let stack: Stack;
  let place: OwnPlace;

  beforeAll(async () => {
    sdk = await installSdk(sdkName);
  });

  beforeEach(async () => {
    place = await ownPlace(sdkName);
    stack = await Stack.create(connectionOf(place.argocd));
    useSdk(stack, sdk);
  });

  afterEach(async () => {
    await stack.dispose();
    await place.close();
  });

  function declared(specimen: Specimen, revision: Revision): Json {
    const inputs = specimen.declare(place, revision);
    return specimen.alive?.declare?.(inputs) ?? inputs;
  }

  /** A resource of each kind. */
  function program(revision: Revision): string {
    const variables = allForms.map((specimen) => variableOf(resourceName(specimen)));
    return [
      programOf(allForms, { inputs: (specimen) => declared(specimen, revision) }),
      // Which SDK and which Node it is that run, and that the package's classes are of the same SDK.
      'exports.sdk = require("@pulumi/pulumi/package.json").version;',
      `exports.isSame = [${variables}].every((resource) => resource instanceof pulumi.CustomResource);`,
      "exports.node = process.versions.node;",
      `exports.ids = [${variables}].map(({ id }) => id);`,
    ].join("\n");
  }

  const steps = async () => (await stack.preview()).map(({ op, name, paths }) => [name, op, ...paths]).sort();
  const updates = (of: readonly Specimen[]) =>
    of.map((specimen) => [resourceName(specimen), "update", ...specimen.differsAt]).sort();

  test(`all kinds are created, kept, updated, refreshed and destroyed${except(allForms, "show drift")}`, async () => {
    const { argocd } = place;
    stack.program(program(1));
    await stack.up();
    const outputs = await stack.outputs();
    const ids = (await stack.resources()).map(({ id }) => id);
    expect(outputs).toMatchObject({ sdk: sdk.version, isSame: true });
    expect([...(outputs.ids as string[])].sort()).toEqual(ids.sort());
    if (sdk.node) expect(Number.parseInt(String(outputs.node), 10)).toBeGreaterThanOrEqual(22);
    const text = await stack.exportText();
    for (const specimen of allForms) {
      expect(await expectSeen(specimen, argocd, declared(specimen, 1))).toMatchObject(specimen.alive?.shows ?? {});
      for (const secret of hiddenValues(specimen, declared(specimen, 1))) expect(text).not.toContain(secret);
    }
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");
    stack.program(program(2));
    expect(await steps()).toEqual(updates(allForms.filter((specimen) => can(specimen, "change"))));
    await stack.up();
    for (const specimen of allForms) await expectSeen(specimen, argocd, declared(specimen, 2));
    for (const specimen of drifting) await specimen.client.store(argocd, specimen.declare(place, 3));
    await stack.refresh();
    expect(await steps()).toEqual(updates(drifting));
    await stack.up();
    await stack.upUnchanged();
    await stack.destroy();
    expect(await stack.resources()).toEqual([]);
    for (const specimen of allForms) expect(await specimen.client.show(argocd, declared(specimen, 2))).toEqual([]);
  });

  test("Ctrl-C ends a wait, saves the state, and the next up goes on", async () => {
    const { argocd, name } = place;
    await commit(argocd, name, { "one.json": configMap("one", { health: "Progressing" }) });
    stack.program(
      [
        declare("Application", name, deploying(argocd, name, { sync: true, waitFor: "healthy" })),
        `exports.health = ${variableOf(name)}.status.health.status;`,
      ].join("\n"),
    );
    const up = startCommand(stack, "up", "--yes", "--skip-preview");
    await eventually(async () => up.output().includes("/one: Progressing"));
    up.interrupt();
    const { code, output } = await up.ended;
    expect(code).not.toBe(0);
    expect(output).toContain("interrupted while waiting");
    const { outputs, initErrors } = await stack.resource(name);
    expect(outputs.__operation).toMatch(/^sync /);
    expect(initErrors).toHaveLength(1);
    const { uid } = (await liveApplication(argocd, name)).metadata;
    await commit(argocd, name, { "one.json": configMap("one") });
    await stack.up();
    expect(await stack.outputs()).toEqual({ health: "Healthy" });
    expect((await liveApplication(argocd, name)).metadata.uid).toBe(uid);
    await stack.upUnchanged();
  });
});
