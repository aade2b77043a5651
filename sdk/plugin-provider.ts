import * as pulumi from "@pulumi/pulumi";
import { pluginPackage, providerPackage } from "../provider/tokens";
import { ownOrigin } from "./origin";
import type { ProviderArgs } from "./provider-arguments";
import { configuredWith, movedFrom } from "./provider-arguments";

/** A connection to one Argo CD, as the class of this name in `pulumi-argocd`: for the resources of this entry. */
export class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs, options?: pulumi.ResourceOptions) {
    const properties = configuredWith(name, args, (setting) => setting);
    super(pluginPackage, name, properties, movedFrom(providerPackage, { ...ownOrigin(), ...options }));
  }
}
