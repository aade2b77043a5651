import * as pulumi from "@pulumi/pulumi";

/** What the form of a function with outputs takes besides. */
export interface DependsOn {
  /** Resources that are made or changed before the function is called, with all in those that are components. */
  readonly dependsOn?: pulumi.Input<pulumi.Input<pulumi.Resource>[]> | pulumi.Input<pulumi.Resource> | undefined;
}

/** What Pulumi's own calls of functions find out their dependencies by. */
interface Dependencies {
  gatherExplicitDependencies(dependsOn: unknown): Promise<pulumi.Resource[]>;
  getAllTransitivelyReferencedResources(
    resources: ReadonlySet<pulumi.Resource>,
    exclude: ReadonlySet<pulumi.Resource>,
  ): Promise<pulumi.Resource[]>;
}

/**
 * The ids of the resources that values come from, and of those that are named, with what is in components. Known when all of
 * them are made, which not all are in a preview.
 */
export function idsOf(values: unknown, dependsOn: DependsOn["dependsOn"]): pulumi.Output<readonly string[]> {
  const ids = async () => (await resourcesOf(values, dependsOn)).map((resource) => idOf(resource));
  return pulumi.output(ids()).apply((known) => pulumi.all(known));
}

async function resourcesOf(values: unknown, dependsOn: DependsOn["dependsOn"]): Promise<pulumi.Resource[]> {
  const { gatherExplicitDependencies, getAllTransitivelyReferencedResources } =
    require("@pulumi/pulumi/runtime/dependsOn") as Dependencies;
  const origin = pulumi.output(values) as unknown as { allResources(): Promise<ReadonlySet<pulumi.Resource>> };
  const named = await gatherExplicitDependencies(dependsOn);
  return getAllTransitivelyReferencedResources(new Set([...(await origin.allResources()), ...named]), new Set());
}

function idOf(resource: pulumi.Resource): pulumi.Output<string> {
  return pulumi.CustomResource.isInstance(resource) ? resource.id : resource.urn;
}
