import { sharedArgoCd } from "../support/argocd";
import { connectionOf, Stack } from "../support/stack";

/** What an SDK of the plugin does: resources by their tokens, with the outputs that they have besides. */
const sdk = `
const declare = (kind, name, args, outputs, options) => new pulumi.CustomResource("argocd:index:" + kind, name,
  { ...Object.fromEntries(outputs.map((output) => [output, undefined])), ...args }, options);
`;

function projectProgram(description: string): string {
  return `${sdk}
const project = declare("AppProject", "plugin", {
  metadata: { name: "plugin" },
  spec: { description: "${description}", sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] },
}, ["uid", "namespace", "url"]);
exports.uid = project.uid;
`;
}

test("up", async () => {
  const argocd = await sharedArgoCd();
  const stack = await Stack.create(connectionOf(argocd), "dev", { plugin: true });
  try {
    stack.program(projectProgram("one"));
    console.log(await stack.up());
    console.log(await stack.upUnchanged());
    console.log(await stack.refresh("--expect-no-changes"));
    stack.program(projectProgram("two"));
    console.log(await stack.succeed("preview", "--diff"));
    console.log(await stack.up("--diff"));
    console.log(JSON.stringify(await stack.resources(), undefined, 1));
    console.log(await stack.destroy());
  } finally {
    await stack.dispose();
  }
});
