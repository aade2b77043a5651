import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { allForms } from "../kinds/order";
import { can } from "../support/ability";
import { ask } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { testedHost } from "../support/hosts";
import { type OwnPlace, ownPlace } from "../support/place";
import { except, programOf } from "../support/program-of-kinds";
import { declare } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

/** The commands that look for drift, as a schedule runs them; the last one with `refresh: always` in Pulumi.yaml. */
const looks = [
  ["refresh", "--preview-only"],
  ["refresh", "--preview-only", "--run-program"],
  ["preview", "--refresh"],
  ["preview", "--refresh", "--run-program"],
  ["preview"],
];

/** @promise Both commands change nothing, neither in Argo CD nor in the state: */
describe("looking for drift by schedule", () => {
  const drifting = allForms.filter((specimen) => can(specimen, "change") && can(specimen, "show drift"));
  let place: OwnPlace;
  let stack: Stack;
  let before: string;

  /** Looks, with whatever end. */
  const look = (command: readonly string[]) => stack.command(...command, "--expect-no-changes", "--diff");

  beforeAll(async () => {
    place = await ownPlace("drift");
    const { argocd, name } = place;
    stack = await Stack.create(connectionOf(argocd));
    await commit(argocd, `${name}-app`, { "one.json": configMap("one") });
    stack.program(
      [
        programOf(allForms, { inputs: (specimen) => specimen.declare(place, 2) }),
        declare("Application", "deployed", deploying(argocd, `${name}-app`, { sync: true, waitFor: "healthy" })),
        "exports.status = deployed.status;",
        'exports.found = argocd.Application.get("found", deployed.id).status;',
      ].join("\n"),
    );
    await stack.up();
    appendFileSync(join(stack.directory, "Pulumi.yaml"), "options:\n  refresh: always\n");
    before = await stack.exportText();
  });

  afterAll(async () => {
    await stack.dispose();
    await place.close();
  });

  /**
   * @promise | 0 | what the program declares is as it was deployed; a status, a revision or a connection that has moved is no
   * change, of what `get` has looked up neither |
   * @promise Neither `--run-program` nor `refresh: always` in Pulumi.yaml makes a difference.
   */
  test.each(looks)("%s %s %s: what Argo CD does by itself is no change", async (...command) => {
    const { argocd, name } = place;
    await commit(argocd, `${name}-app`, { "one.json": configMap("one", { data: { at: command.join() } }) });
    await eventually(async () => {
      await ask(argocd, "GET", `/applications/${name}-app?refresh=normal`);
      return (await liveApplication(argocd, `${name}-app`)).status.sync.status === "OutOfSync";
    });
    expect(await look(command)).toMatchObject({ code: 0 });
    expect(await stack.exportText()).toBe(before);
  });

  /** @promise | any other, without that line | the look itself has failed, and the error says why | */
  test("a failure is no drift, and says so", async () => {
    const { ARGOCD_AUTH_TOKEN: token } = stack.environment;
    stack.environment.ARGOCD_AUTH_TOKEN = "refused";
    for (const command of looks) {
      const { code, output } = await look(command);
      expect([code === 0, output]).toEqual([false, expect.stringContaining("refuses the token")]);
      expect(output).not.toContain("no changes were expected");
    }
    stack.environment.ARGOCD_AUTH_TOKEN = token;
  });

  /**
   * @promise | any other, with `no changes were expected` in the last line | somebody has changed the properties that are
   * shown, or deleted the object |
   */
  test.each(looks)(
    `%s %s %s: what somebody has changed is named${except(allForms, "show drift")}`,
    async (...command) => {
      for (const specimen of drifting) await specimen.client.store(place.argocd, specimen.declare(place, 3));
      const { code, output } = await look(command);
      expect(code).not.toBe(0);
      expect(output).toMatch(/no changes were expected but changes (occurred|were proposed)\n$/);
      const names = drifting.flatMap(({ differsAt }) => differsAt.map((path) => path.split(".").at(-1)));
      for (const name of names) expect(output).toMatch(new RegExp(`~ ${name} *:`));
      expect(output).toContain(`~ ${drifting.length} to update`);
      expect(await stack.exportText()).toBe(before);
    },
  );

  /**
   * @promise | any other, with `no changes were expected` in the last line | somebody has changed the properties that are
   * shown, or deleted the object |
   */
  test("what somebody has deleted is named", async () => {
    const { argocd, name } = place;
    await ask(argocd, "DELETE", `/applications/${name}-app?cascade=false`);
    await eventually(async () => (await liveApplication(argocd, `${name}-app`)) === undefined);
    for (const command of looks) {
      const { code, output } = await look(command);
      expect([command, code === 0]).toEqual([command, false]);
      expect(output).toMatch(/no changes were expected but changes (occurred|were proposed)\n$/);
      const type = testedHost.token("Application");
      expect(output).toMatch(new RegExp(`[-+] ${type}: \\((delete|create)\\)\\n[^~]*::deployed\\]`));
    }
  });
});
