import * as pulumi from "@pulumi/pulumi";
import { unprovenMark } from "../../../provider/tokens";
import * as argocd from "../../../sdk";
import * as overPlugin from "../../../sdk/plugin";
import { mockEngine, settled } from "./mocks";

const declare = (name: string, parent?: pulumi.Resource, options?: pulumi.CustomResourceOptions) =>
  new argocd.AppProject(name, { spec: {} }, { ...(parent && { parent }), ...options });

/** The marks of projects, by the name of what declares them. */
async function marksOf(organization: string, program: () => argocd.AppProject[]): Promise<unknown[]> {
  const registered = await mockEngine(false, organization);
  for (const { urn } of program()) await settled(urn);
  return registered.filter(({ type }) => type === argocd.AppProject.__pulumiType).map(({ inputs }) => inputs.__mark);
}

test("children of one name have a mark each, whichever component they belong to", async () => {
  const marks = await marksOf("acme", () => {
    const parents = ["one", "two"].map((name) => new pulumi.ComponentResource("tests:Team", name));
    return [declare("web"), ...parents.flatMap((parent) => [declare("web", parent), declare("api", parent)])];
  });
  expect(marks).toHaveLength(5);
  expect(new Set(marks).size).toBe(5);
});

test.each([true, false])("a resource says whether the run is a preview, over both hosts: %s", async (isPreview) => {
  const registered = await mockEngine(isPreview);
  for (const { AppProject } of [argocd, overPlugin]) await settled(new AppProject("web", { spec: {} }).urn);
  const said = isPreview || undefined;
  expect(registered.map(({ inputs }) => inputs.__preview)).toEqual([said, said]);
});

/**
 * @promise The option has to stand at the application itself, before the rename, since Pulumi does not tell the
 * provider of it.
 * @promise Where a component or a transform sets it, the old application is left with its automation switched off.
 */
test("`retainOnDelete` is told where it stands at the resource itself, not where others set it", async () => {
  const registered = await mockEngine();
  const team = new pulumi.ComponentResource("tests:Team", "team", {}, { retainOnDelete: true });
  const transformation: pulumi.ResourceTransformation = ({ props, opts }) => ({
    props,
    opts: { ...opts, retainOnDelete: true },
  });
  const own = [undefined, { transformations: [transformation] }, { retainOnDelete: true }];
  for (const [index, options] of own.entries()) await settled(declare(`web-${index}`, team, options).urn);
  const projects = registered.filter(({ type }) => type === argocd.AppProject.__pulumiType);
  expect(projects.map(({ inputs }) => inputs.__retainOnDelete)).toEqual([undefined, undefined, true]);
});

test("a resource says its URN as the engine makes it, and those of `replaceWith`", async () => {
  const registered = await mockEngine();
  const team = new pulumi.ComponentResource("tests:Team", "team");
  const child = declare("web", team);
  const alone = new argocd.AppProject("alone", { spec: {} }, { replaceWith: [child] });
  const urns = [await settled(child.urn), await settled(alone.urn)];
  expect(urns[0]).toContain("::tests:Team$pulumi-nodejs:dynamic/argocd:AppProject::web");
  const inputs = registered.filter(({ type }) => type === argocd.AppProject.__pulumiType).map((made) => made.inputs);
  expect(inputs.map(({ __urn }) => __urn)).toEqual(urns);
  expect(inputs.map(({ __replaceWith }) => __replaceWith)).toEqual([undefined, [urns[0]]]);
});

/**
 * @promise Where a real organization vouches for the stack (Pulumi Cloud), the annotation `pulumi-argocd/created-by`
 * proves whose it is, and the next `pulumi up` finishes what is there when it equals the declaration.
 */
test("an organization vouches for a mark; without one it proves nothing", async () => {
  expect(await marksOf("acme", () => [declare("web")])).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  expect(await marksOf("organization", () => [declare("web")])).toEqual([
    expect.stringMatching(`^${unprovenMark}[0-9a-f]{32}$`),
  ]);
});

test("a lookup says that it is one, and has a place for every output", async () => {
  const registered = await mockEngine();
  const found = argocd.Cluster.get("found", "https://10.0.0.1");
  await settled(found.urn);
  expect(registered).toMatchObject([{ id: "https://10.0.0.1", inputs: { __lookup: true } }]);
  for (const output of ["server", "name", "labels", "connectionStatus"] as const) expect(found[output]).toBeDefined();
});
