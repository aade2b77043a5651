import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as k8s from "@pulumi/kubernetes";
import { kubernetesProvider } from "../../tools/local-argocd";

/** The type tokens of all resources in a module and those inside it. */
function tokensIn(module: object, found = new Set<string>()): Set<string> {
  for (const value of Object.values(module)) {
    if (typeof value === "function" && "__pulumiType" in value) found.add(String(value.__pulumiType));
    if (typeof value === "object" && value !== null) tokensIn(value, found);
  }
  return found;
}

test("the provider that is built has the resources of the SDK that is installed", async () => {
  const file = join(await kubernetesProvider(), "..", "kubernetes", "schema.json");
  const { resources } = JSON.parse(readFileSync(file, "utf8")) as {
    resources: Record<string, { isOverlay?: boolean }>;
  };
  const declared = [...tokensIn(k8s)].filter((token) => token !== "kubernetes");
  expect(declared.length).toBeGreaterThan(100);
  expect(declared.filter((token) => !Object.hasOwn(resources, token))).toEqual([]);
});
