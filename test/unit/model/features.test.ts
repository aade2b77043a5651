import { registry } from "../../../provider/kinds/registry";
import { gatedFields, isAtLeast, parseRelease } from "../../../provider/model/features";
import { itemOf, type Schema, shapeOf } from "../../../provider/model/schema";
import { traitsOf } from "../../../provider/model/traits";
import { kinds } from "../../../sdk/generated/kinds";
import { maximalAppProject } from "../../kinds/app-project";
import { maximalApplications } from "../../kinds/application-maximal";
import { maximalCluster } from "../../kinds/cluster";
import { maximalRepositories } from "../../kinds/repository";

test.each([
  ["v3.5.5+c9c369e", [3, 5]],
  ["3.2", [3, 2]],
  ["v3.6.0-rc1", [3, 6]],
  ["v99.99.99+unknown", [99, 99]],
  ["unknown", undefined],
  ["", undefined],
])("release of %j", (version, expected) => {
  expect(parseRelease(version)).toEqual(expected);
});

test.each([
  ["v3.2.1", "3.3", false],
  ["v3.3.0", "3.3", true],
  ["v3.10.0", "3.5", true],
  ["v4.0.0", "3.5", true],
  ["v2.14.0", "3.3", false],
  ["v99.99.99+unknown", "3.5", true],
  ["a build of mine", "3.5", true],
])("%s knows what came with %s: %s", (version, since, expected) => {
  expect(isAtLeast(version, since)).toBe(expected);
});

test("declared fields with their releases", () => {
  const { sourceHydrator } = maximalApplications.hydratorPlugin.spec;
  expect(gatedFields(registry.Application.schema, maximalApplications.plugin)).toEqual([
    { path: "spec.source.tagPrefix", since: "3.5" },
  ]);
  expect(gatedFields(registry.Application.schema, { spec: { sourceHydrator } })).toEqual([
    { path: "spec.sourceHydrator.drySource.plugin", since: "3.3" },
    { path: "spec.sourceHydrator.syncSource.repoURL", since: "3.5" },
  ]);
  expect(gatedFields(registry.AppProject.schema, maximalAppProject)).toEqual([
    { path: "spec.clusterResourceWhitelist[0].name", since: "3.3" },
    { path: "spec.clusterResourceBlacklist[0].name", since: "3.3" },
    { path: "spec.syncWindows[0].syncOverrun", since: "3.5" },
    { path: "spec.sourceIntegrity", since: "3.5" },
  ]);
  expect(gatedFields(registry.Cluster.schema, maximalCluster).map(({ path }) => path)).toEqual([
    "config.execProviderConfig.provideClusterInfo",
    "config.execProviderConfig.config",
  ]);
  expect(gatedFields(registry.Repository.schema, maximalRepositories.git).map(({ path }) => path)).toEqual([
    "azureServicePrincipalClientId",
    "azureServicePrincipalClientSecret",
    "azureServicePrincipalTenantId",
    "azureActiveDirectoryEndpoint",
    "depth",
    "webhookManifestCacheWarmDisabled",
  ]);
});

test("a value that means nothing needs no release, an empty object that means something does", () => {
  expect(gatedFields(registry.Repository.schema, { depth: 0, webhookManifestCacheWarmDisabled: false })).toEqual([]);
  expect(gatedFields(registry.AppProject.schema, { spec: { sourceIntegrity: {} } })).toHaveLength(1);
});

test("every release is one that this provider supports", () => {
  const releases = new Set<string>();
  const collect = (schema: Schema | undefined): void => {
    if (!schema) return;
    const { since } = traitsOf(schema);
    if (since) releases.add(since);
    for (const child of Object.values(shapeOf(schema) ?? {})) collect(child);
    collect(itemOf(schema));
  };
  for (const kind of kinds) collect(registry[kind].schema);
  expect([...releases].sort()).toEqual(["3.3", "3.5"]);
});
