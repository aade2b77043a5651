import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { DeclaredSetting } from "../../provider/components/argocd-settings/declared";
import type { ArgoCdSettingsArgs } from "../generated/inputs";
import { isEventual } from "../values";
import { mistakesIn, refusal } from "./refusal";

type Declared = typeof import("../../provider/components/argocd-settings/declared");

const component = "ArgoCdSettings";

/** The texts of one ConfigMap, by their keys. */
type Data = Record<string, pulumi.Output<string>>;

/**
 * Settings of Argo CD itself, in its ConfigMaps: each key that is declared, and none that is not. A key that is declared no more is gone, unless
 * somebody else has it too.
 * @example
 * ```ts
 * new ArgoCdSettings("argocd", { accounts: { ci: { capabilities: ["apiKey"] } }, rbac: { defaultRole: "role:readonly" } });
 * ```
 */
export class ArgoCdSettings extends pulumi.ComponentResource {
  /** The type token of the component. */
  static readonly __pulumiType = "argocd:kubernetes:ArgoCdSettings";

  /** What is declared, as Argo CD reads it: by ConfigMap and key. */
  readonly data: pulumi.Output<Record<string, Record<string, string>>>;

  /**
   * Declares settings.
   * @param options `provider` or `providers` may have a `k8s.Provider` for the cluster in which Argo CD runs.
   */
  constructor(name: string, args: ArgoCdSettingsArgs, options?: pulumi.ComponentResourceOptions) {
    super(ArgoCdSettings.__pulumiType, name, {}, options);
    const mistakes = mistakesIn(component, args);
    if (mistakes.length > 0) throw refusal(component, name, mistakes.join("; "));
    const data = dataOf(name, args);
    for (const [configMap, texts] of data) this.patch(name, args, configMap, texts);
    this.data = pulumi.output(Object.fromEntries(data));
    this.registerOutputs({ data: this.data });
  }

  private patch(name: string, { namespace, force }: ArgoCdSettingsArgs, configMap: string, data: Data): void {
    const annotations = pulumi
      .output(force)
      .apply((isForced): Record<string, string> => (isForced ? { "pulumi.com/patchForce": "true" } : {}));
    const metadata = {
      name: configMap,
      namespace: pulumi.output(namespace).apply((known) => known ?? "argocd"),
      annotations,
    };
    new k8s.core.v1.ConfigMapPatch(`${name}-${configMap}`, { metadata, data }, { parent: this });
  }

  /** Whether a value is such a component. */
  static override isInstance(value: unknown): value is ArgoCdSettings {
    return (value as { __pulumiType?: unknown } | null | undefined)?.__pulumiType === ArgoCdSettings.__pulumiType;
  }
}

/** What the arguments declare, by ConfigMap. */
function dataOf(name: string, args: ArgoCdSettingsArgs): Map<string, Data> {
  // Loaded here, so that programs load nothing of the provider with the package.
  const { declaredSettings } = require("../../provider/components/argocd-settings/declared") as Declared;
  const data = new Map<string, Data>();
  for (const setting of declaredSettings(args, isEventual)) {
    data.set(setting.configMap, { ...data.get(setting.configMap), [setting.key]: textOf(name, setting) });
  }
  return data;
}

/** The text of a setting, of which some may be there later. */
function textOf(name: string, { value, place, mistakes, written }: DeclaredSetting): pulumi.Output<string> {
  const given: pulumi.Output<unknown> = pulumi.output(value);
  return pulumi.output(pulumi.isSecret(given)).apply((isSecret) => {
    if (isSecret) throw refusal(component, name, `\`${place}\` ${shownToAll}`);
    return given.apply((known) => {
      const wrong = mistakes(known);
      if (wrong.length > 0) throw refusal(component, name, wrong.join("; "));
      return written(known);
    });
  });
}

const shownToAll =
  "is a secret, and a ConfigMap shows it to everybody who may read it: store it in a Kubernetes Secret and write a reference, or, where it is " +
  "none, `pulumi.unsecret(…)`";
