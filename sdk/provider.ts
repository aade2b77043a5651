import * as pulumi from "@pulumi/pulumi";
import { pluginPackage, providerPackage } from "../provider/tokens";
import type { ProviderArgs } from "./provider-arguments";
import { configuredWith, movedFrom } from "./provider-arguments";

/**
 * A connection to one Argo CD, for stacks that use several, or whose connection comes from other resources. It takes
 * nothing from stack configuration or the environment.
 * @example
 * ```ts
 * const prod = new argocd.Provider("prod", { server: "argocd.example.com", authToken: config.requireSecret("token") });
 * new argocd.AppProject("payments", { ... }, { provider: prod });
 * ```
 */
export class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs, options?: pulumi.ResourceOptions) {
    const { configKey, explicitProviderKey } =
      require("../provider/connection/settings") as typeof import("../provider/connection/settings");
    const properties = { ...configuredWith(name, args, configKey), [explicitProviderKey]: name };
    super(providerPackage, name, properties, movedFrom(pluginPackage, options));
  }
}
