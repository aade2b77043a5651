import { parse, stringify } from "yaml";
import { parsePath } from "../../provider/model/paths";
import { objectPath } from "../../tools/local-argocd";
import { maximalApplications } from "../kinds/application-maximal";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { declare } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

/** A manifest as YAML or JSON holds it. */
// biome-ignore lint/suspicious/noExplicitAny: tests change manifests at any place
type Manifest = any;

/** @promise `metadata` and `spec` are Argo CD's own manifest, field for field, so that YAML pastes in. */
test("a manifest pasted from kubectl needs only the changes that the messages name", async () => {
  const argocd = await sharedArgoCd();
  const name = uniqueName("pasted");
  const stack = await Stack.create(connectionOf(argocd));
  const { metadata, spec, validate: _validate, ...type } = structuredClone<Manifest>(maximalApplications.multiSource);
  const made = { ...type, metadata: { ...metadata, name }, spec };
  made.metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"] = JSON.stringify(spec);
  const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd");
  await argocd.kubernetes.create(path, {
    ...made,
    status: { sync: { status: "Unknown" }, health: { status: "Missing" } },
  });
  const pasted: Manifest = parse(stringify(await argocd.kubernetes.get(`${path}/${name}`)));
  const program = (manifest: Manifest) =>
    declare("Application", "pasted", { ...manifest, validate: false, adopt: "ifEqual" });
  stack.program(program(pasted));
  const output = await stack.fail("preview");
  const refused = [...output.matchAll(/`(\S+)`:? is written by .*: remove these lines/g)].map(([, text = ""]) => text);
  const written = ["creationTimestamp", "generation", "managedFields", "resourceVersion", "uid"];
  expect([...new Set(refused)].sort()).toEqual(
    [
      "status",
      'metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]',
      ...written.map((key) => `metadata.${key}`),
    ].sort(),
  );
  for (const steps of refused.map(parsePath)) {
    const parent = steps.slice(0, -1).reduce((value, step) => value[step], pasted);
    delete parent[steps.at(-1) ?? ""];
  }
  stack.program(program(pasted));
  await stack.up();
  await stack.upUnchanged();
  await stack.refresh("--expect-no-changes");
  await stack.upUnchanged();
  await stack.destroy();
  await stack.dispose();
});
