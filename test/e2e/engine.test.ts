import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Json } from "../../provider/contract";
import { inOrder } from "../kinds/order";
import { eventually } from "../support/eventually";
import { startCommand } from "../support/interrupt";
import { type OwnPlace, ownPlace } from "../support/place";
import { programOf } from "../support/program-of-kinds";
import { declare } from "../support/programs";
import { hiddenValues } from "../support/secret-values";
import { expectSeen } from "../support/seen";
import { connectionOf, Stack } from "../support/stack";

describe("what else the engine offers, on every kind", () => {
  let place: OwnPlace;
  let stack: Stack;

  beforeEach(async () => {
    place = await ownPlace("engine");
    stack = await Stack.create(connectionOf(place.argocd));
  });

  afterEach(async () => {
    await stack.dispose();
    await place.close();
  });

  const program = (prefix = "", revision: 1 | 2 = 1) =>
    stack.program(`${prefix}\n${programOf(inOrder, { inputs: (specimen) => specimen.declare(place, revision) })}`);

  const expectLive = async (revision: 1 | 2) => {
    for (const specimen of inOrder) await expectSeen(specimen, place.argocd, specimen.declare(place, revision));
  };

  /**
   * @promise Credentials (`password`, `sshPrivateKey`, `config.bearerToken`, …; the reference says which) are encrypted
   * in the state and hidden in previews, whether the program wraps them or not.
   * @promise Credentials are Pulumi secrets, whether or not the program says so: encrypted in the state, hidden in
   * diffs.
   */
  test("a transformation of all resources changes what is declared, and what it adds is as secret as what is declared", async () => {
    const changes: Record<string, Json> = {};
    const removed = inOrder.map((specimen) => {
      const declared = specimen.declare(place, 1);
      const names = Object.keys(declared).filter(
        (name) => name === specimen.secret || name === "config" || name === "metadata",
      );
      changes[specimen.kind] = Object.fromEntries(names.map((name) => [name, declared[name]]));
      return [
        specimen,
        Object.fromEntries(Object.entries(declared).filter(([name]) => !names.includes(name))),
      ] as const;
    });
    const inputs = new Map(removed);
    stack.program(
      `const changes = ${JSON.stringify(changes)};
       pulumi.runtime.registerStackTransformation(({ type, props, opts }) => {
         const kind = /argocd:(?:index:)?(\\w+)$/.exec(type)?.[1];
         if (!kind) return undefined;
         return { props: { ...props, ...changes[kind] }, opts: { ...opts, protect: true } };
       });
       ${programOf(inOrder, { inputs: (specimen) => inputs.get(specimen) as Json })}`,
    );
    await stack.up();
    await expectLive(1);
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");
    await stack.upUnchanged();
    const text = await stack.exportText();
    const secrets = inOrder.flatMap((specimen) =>
      hiddenValues(specimen, specimen.declare(place, 1)).map((value) => [specimen.kind, value]),
    );
    expect(secrets.filter(([, value]) => text.includes(String(value)))).toEqual([]);
    await stack.succeed("state", "unprotect", "--all", "--yes");
    stack.program("");
    await stack.up();
    expect(await stack.resources()).toEqual([]);
  });

  /**
   * @promise Within one Pulumi backend, `pulumi state move` hands over too, also to a stack of another project: the object
   * stays as it is, and the program of the new stack goes on with it.
   */
  test("a state that is moved to another project goes on there", async () => {
    program();
    await stack.up();
    const other = await Stack.create(
      { ...connectionOf(place.argocd), PULUMI_BACKEND_URL: String(stack.environment.PULUMI_BACKEND_URL) },
      "other",
    );
    const projectOf = (directory: string) => directory.split("/").at(-1);
    const before = await stack.resources();
    await stack.succeed(
      "state",
      "move",
      "--yes",
      "--source",
      `organization/${projectOf(stack.directory)}/dev`,
      "--dest",
      `organization/${projectOf(other.directory)}/other`,
      ...before.map(({ urn }) => urn),
    );
    stack.program("");
    await stack.up();
    await expectLive(1);
    const moved = (revision: 1 | 2) =>
      other.program(programOf(inOrder, { inputs: (specimen) => specimen.declare(place, revision) }));
    moved(1);
    await other.upUnchanged();
    await other.refresh("--expect-no-changes");
    moved(2);
    await other.up();
    await other.upUnchanged();
    expect((await other.resources()).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    await other.destroy();
    for (const specimen of inOrder)
      expect(await specimen.client.show(place.argocd, specimen.declare(place, 1))).toEqual([]);
    await other.dispose();
  });

  test("a watch deploys each change, and goes on after a mistake", async () => {
    const bin = join(stack.directory, "bin");
    mkdirSync(bin);
    // The program that tells Pulumi of changes is not built from the sources that these tests use. This one tells of as many
    // as a file says: an update more than was meant would take the Ctrl-C for itself, and the watch go on.
    const script =
      'let told = 0; setInterval(() => { for (; told < +fs.readFileSync("saves"); told++) console.log("index.js") }, 100);';
    let saves = 0;
    const save = () => writeFileSync(join(stack.directory, "saves"), String(++saves));
    save();
    writeFileSync(join(bin, "pulumi-watch"), `#!/bin/sh\nexec "${process.execPath}" -e '${script}'\n`, { mode: 0o755 });
    stack.environment.PATH = [bin, stack.environment.PATH].join(delimiter);
    program();
    await stack.up();
    const watch = startCommand(stack, "watch");
    let heard = 0;
    /** Waits for a text after those that were waited for before. */
    const told = async (text: string) => {
      const at = await eventually(async () => {
        const found = watch.output().indexOf(text, heard);
        return found >= 0 && found + text.length;
      });
      heard = at;
    };
    await told("Watch mode enabled");
    await told("Update complete");
    stack.program(declare("AppProject", "broken", { spec: { sourceRepo: [] } }));
    save();
    await told("did you mean `sourceRepos`?");
    await told("Update failed");
    program("", 2);
    save();
    await told("Update complete");
    // One that comes before all of the update is over ends that alone.
    do watch.interrupt();
    while (!(await Promise.race([watch.ended, sleep(5_000)])));
    await expectLive(2);
    await stack.upUnchanged();
  });

  /** @promise Nothing is written to the home folder: it may be read-only. */
  test("nothing is written to the home folder", async () => {
    stack.environment.HOME = "/dev/null";
    stack.environment.XDG_CONFIG_HOME = "/dev/null";
    stack.environment.XDG_CACHE_HOME = "/dev/null";
    program();
    await stack.up();
    await stack.upUnchanged();
    await stack.destroy();
  });
});
