import type { Json } from "../../../provider/contract";
import { kinds as allKinds, registry } from "../../../provider/kinds/registry";
import { validate } from "../../../provider/model/validation";
import { maximalInputs } from "../../support/maximal-inputs";

type WithMetadata = "Application" | "ApplicationSet" | "AppProject";

function reasons(kind: WithMetadata, ...finalizers: string[]): string[] {
  const [{ metadata, deletion: _cascade, ...others } = {}] = maximalInputs(kind);
  const inputs: Json = { ...others, metadata: { ...(metadata as Json), finalizers } };
  return validate(registry[kind].schema, inputs, registry[kind].refused).map(({ reason }) => reason);
}

const kinds: readonly WithMetadata[] = ["Application", "ApplicationSet", "AppProject"];
const resources = "resources-finalizer.argocd.argoproj.io";
const nobody = "is no finalizer of Argo CD, so that nothing would remove it and a delete could never end: ";
const byItself = "is set and removed by Argo CD itself, as the application has hooks for its deletion: remove it";

test("every kind that declares finalizers is here", () => {
  expect(allKinds.filter((kind) => Object.hasOwn(registry[kind].schema.shape, "metadata"))).toEqual(kinds);
});

describe.each(kinds)("the finalizers of %s", (kind) => {
  test.each([resources, "example.com/hold", "foregroundDeletion", "orphan", "backup.example.com/argocd"])(
    "%s is one",
    (finalizer) => {
      expect(reasons(kind, finalizer)).toEqual([]);
    },
  );

  test.each([
    ["resource-finalizer.argocd.argoproj.io", resources],
    ["resources-finalizers.argocd.argoproj.io", resources],
    ["Resources-Finalizer.argocd.argoproj.io", resources],
    ["resources-finalizer.argocd.argocd.argoproj.io", resources],
    ["resources-finalizer.argoproj.io", resources],
    ["resources-finalizer.argocd.argoproj.io/", resources],
    ["resources-finalizer.argocd.argoproj.io/forground", `${resources}/foreground`],
    ["resources-finalizer.argocd.argoproj.io/backgroud", `${resources}/background`],
  ])("%s is not one", (finalizer, meant) => {
    expect(reasons(kind, "example.com/hold", finalizer)).toEqual([
      `\`metadata.finalizers[1]\`: ${nobody}did you mean \`${meant}\`?`,
    ]);
  });

  test.each(["cleanup.argocd.argoproj.io", "argocd.argoproj.io/x", "post-delete-finalizer.argocd.argoproj.oi"])(
    "%s is none that anybody knows",
    (finalizer) => {
      expect(reasons(kind, finalizer)).toEqual([
        `\`metadata.finalizers[0]\`: ${nobody}remove it, or write one of ${resources}, ${resources}/foreground, ${resources}/background`,
      ]);
    },
  );

  test.each(["pre-delete-finalizer.argocd.argoproj.io", "post-delete-finalizer.argocd.argoproj.io"])(
    "%s is Argo CD's own, with any stage",
    (finalizer) => {
      for (const stage of ["", "/cleanup", "/other"]) {
        expect(reasons(kind, `${finalizer}${stage}`)).toEqual([`\`metadata.finalizers[0]\`: ${byItself}`]);
      }
    },
  );
});

test.each(["foreground", "background"])("the cascade %s is for applications alone", (cascade) => {
  expect(reasons("Application", `${resources}/${cascade}`)).not.toContainEqual(expect.stringContaining("finalizers"));
  for (const [kind, what] of [
    ["AppProject", "a project"],
    ["ApplicationSet", "an ApplicationSet"],
  ] as const) {
    expect(reasons(kind, `${resources}/${cascade}`)).toEqual([
      "`metadata.finalizers`: name a cascade, which applications have: Argo CD takes no other finalizer than " +
        `\`${resources}\` off ${what}`,
    ]);
  }
});
