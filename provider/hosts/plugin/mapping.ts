import { kinds, registry } from "../../kinds/registry";
import type { KindDefinition } from "../../lifecycle/definition";
import { pluginPackage, pluginToken } from "../../tokens";

/** What `pulumi convert` asks of a provider. */
export interface Mapping {
  /** The provider of the other tool that is mapped. */
  readonly provider: string;
  /** How, in the form of Pulumi's Terraform bridge. */
  readonly data: string;
}

/** How Terraform calls its provider. */
const terraformProvider = "argocd";

/**
 * Maps the Argo CD Terraform provider's resources to our kinds, for `pulumi convert --from terraform`; nothing for other tools and
 * providers. Arguments keep their names: what is called otherwise here, the next preview says.
 * @param key the tool; an older Pulumi says `tf`.
 * @param provider its provider; an empty text asks which one is mapped.
 */
export function mapping(key: string, provider: string, version: string): Mapping | undefined {
  if (key !== "terraform" && key !== "tf") return undefined;
  if (provider !== "" && provider !== terraformProvider) return undefined;
  const resources = kinds.flatMap((kind) => {
    const { terraform }: KindDefinition<unknown> = registry[kind];
    return terraform === undefined ? [] : [[terraform, { tok: pluginToken(kind) }]];
  });
  const data = {
    name: pluginPackage,
    version,
    provider: { schema: {}, resources: {}, dataSources: {} },
    resources: Object.fromEntries(resources),
    dataSources: {},
  };
  return { provider: terraformProvider, data: JSON.stringify(data) };
}
