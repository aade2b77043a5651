import * as pulumi from "@pulumi/pulumi";
import type { ConnectionSettings } from "./generated/declarations";
import type * as inputs from "./generated/inputs";
import { isEventual } from "./values";

type ConfigModule = typeof import("../provider/connection/settings");

/** Settings of a connection; see the same names in stack configuration, such as `argocd:authToken`. */
export interface ProviderArgs extends inputs.ConnectionSettings {
  server: pulumi.Input<string>;
}

/** Headers without those whose values are not known yet. */
function knownHeaders(headers: object): object {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => !isEventual(value)));
}

/** Checks what is known when the program runs; what comes from other resources is checked at its first use. */
function checkPlainValues(name: string, args: ProviderArgs): void {
  const plain = Object.fromEntries(
    Object.entries(args)
      .filter(([, value]) => !isEventual(value))
      .map(([name, value]) => [name, name === "headers" && value instanceof Object ? knownHeaders(value) : value]),
  );
  const { mistakesIn } = require("../provider/connection/mistakes") as typeof import("../provider/connection/mistakes");
  const mistakes = mistakesIn(plain);
  if (mistakes.length > 0) throw new pulumi.RunError(`provider "${name}" for Argo CD: ${mistakes.join("; ")}`);
  if (args.server === undefined) throw new pulumi.RunError(`provider "${name}" for Argo CD: server is required`);
}

/** The engine asks nothing of a provider whose configuration is not known, not even whether a resource is right. */
async function sayWhatIsUnchecked(name: string, server: pulumi.Input<string>): Promise<void> {
  const { isKnown } = pulumi.output(server) as unknown as { readonly isKnown: Promise<boolean> };
  if (await isKnown) return;
  await pulumi.log.warn(
    `provider "${name}" for Argo CD: its server is not known yet, so that this preview checks nothing of its resources`,
  );
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What a provider is configured with: a text for each setting, by what the host calls it. Says what is wrong with them. */
export function configuredWith(
  name: string,
  args: ProviderArgs,
  keyOf: (setting: keyof ConnectionSettings) => string,
): pulumi.Inputs {
  // Loaded here, so that programs without a provider of their own start faster.
  const { secretSettingNames } = require("../provider/connection/settings") as ConfigModule;
  checkPlainValues(name, args);
  if (pulumi.runtime.isDryRun()) void sayWhatIsUnchecked(name, args.server);
  const secret = new Set<string>(secretSettingNames);
  const entries = Object.entries(args)
    .filter(([, value]) => value !== undefined)
    .map(([setting, value]) => {
      const text = pulumi.output<object | string | number | boolean>(value as pulumi.Input<string>).apply(asText);
      return [keyOf(setting as keyof ConnectionSettings), secret.has(setting) ? pulumi.secret(text) : text];
    });
  return Object.fromEntries(entries);
}

/** The options of a provider, which is the same one as that of another package by its name. */
export function movedFrom(
  providerPackage: string,
  options: pulumi.ResourceOptions | undefined,
): pulumi.ResourceOptions {
  return pulumi.mergeOptions(options, { aliases: [{ type: `pulumi:providers:${providerPackage}` }] });
}
