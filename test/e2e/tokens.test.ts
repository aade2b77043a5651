import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { eventually } from "../support/eventually";
import { declare, expression } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

/**
 * A resource that takes a token: it writes it where a client finds it, in one step. It has no outputs, as Pulumi's debug log
 * shows those of every resource in clear.
 */
const holder = `const write = ({ file, jwt }) => {
  const fs = require("node:fs");
  fs.writeFileSync(file + ".new", jwt);
  fs.renameSync(file + ".new", file);
};
class Holder extends pulumi.dynamic.Resource {
  constructor(name, props) {
    super({
      async create(inputs) { write(inputs); return { id: "holder", outs: {} }; },
      async update(_id, _olds, news) { write(news); return { outs: {} }; },
    }, name, props);
  }
}`;

/** A client that asks Argo CD again and again with the token that it finds. */
function client(argocd: LocalArgoCd, path: string, file: string) {
  const used = new Set<string>();
  const failures: string[] = [];
  let isStopped = false;
  async function work(): Promise<void> {
    while (!isStopped) {
      const jwt = readFileSync(file, "utf8");
      const { status, body } = await ask(argocd, "GET", path, undefined, jwt);
      used.add(jwt);
      if (status !== 200) failures.push(`${status} ${JSON.stringify(body)}`);
    }
  }
  const working = work();
  return {
    used,
    async stop(): Promise<string[]> {
      isStopped = true;
      await working;
      return failures;
    },
  };
}

const anyJwt = /eyJ[\w-]{10,}\.[\w-]+\.[\w-]+/;

/**
 * @promise The `jwt` of a ProjectToken or AccountToken is always a secret, too.
 * @promise With `expiresIn` and `renewBefore`, the first `up` after the time in `renewAfter` makes a new token and revokes the
 * old one last.
 * @promise A client that uses the output sees no failure while the token is renewed.
 */
describe("a token that a client uses", () => {
  const project = uniqueName("renewal");
  let argocd: LocalArgoCd;
  let stack: Stack;
  let file: string;
  let renewed: string;

  const program = (renewBefore: string) =>
    stack.program(
      [
        holder,
        declare("AppProject", "project", { metadata: { name: project }, spec: { roles: [{ name: "ci" }] } }),
        declare("ProjectToken", "token", {
          project: expression("project.metadata.name"),
          role: "ci",
          expiresIn: "1h",
          renewBefore,
        }),
        `new Holder("holder", { jwt: token.jwt, file: ${JSON.stringify(file)} });`,
        "exports.renewAfter = token.renewAfter;",
      ].join("\n"),
    );
  const token = async () => (await stack.resource("token")).outputs;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
    file = join(stack.directory, "token");
  });

  afterAll(() => stack.dispose());

  test("is renewed without a failure, and shown nowhere", async () => {
    program("1s");
    await stack.up();
    await stack.upUnchanged();
    const before = readFileSync(file, "utf8");
    const using = client(argocd, `/projects/${project}`, file);
    program("3599s");
    const preview = await stack.succeed("preview", "--diff");
    const update = await stack.up("--diff", "--debug", "--show-full-output");
    renewed = readFileSync(file, "utf8");
    await eventually(async () => using.used.has(renewed));
    expect(await using.stop()).toEqual([]);
    expect([...using.used]).toEqual([before, renewed]);
    for (const output of [preview, update]) {
      expect(output).toMatch(
        /token of role "ci" in project "[^"]+" is to be replaced by a new one: it is to be renewed after \S+Z, and it is \S+Z by Argo CD's clock/,
      );
    }
    expect((await ask(argocd, "GET", `/projects/${project}`, undefined, before)).status).toBe(401);
    for (const output of [preview, update, await stack.exportText()]) expect(output).not.toMatch(anyJwt);
  });

  test("keeps its JWT where only the time of its renewal changes, and is made anew when it was revoked", async () => {
    program("10m");
    await stack.up();
    await stack.upUnchanged();
    const { tokenId, renewAfter, expiresAt } = await token();
    expect(readFileSync(file, "utf8")).toBe(renewed);
    expect(Date.parse(expiresAt) - Date.parse(renewAfter)).toBe(600_000);
    await stack.refresh("--expect-no-changes");
    await ask(argocd, "DELETE", `/projects/${project}/roles/ci/token/-1?id=${tokenId}`);
    await stack.refresh();
    expect((await stack.preview()).map(({ name, op }) => [name, op])).toEqual([["token", "create"]]);
    await stack.up();
    await stack.upUnchanged();
    const next = readFileSync(file, "utf8");
    expect((await ask(argocd, "GET", `/projects/${project}`, undefined, next)).status).toBe(200);
    await stack.destroy();
    expect((await ask(argocd, "GET", `/projects/${project}`)).status).toBe(404);
  });
});
