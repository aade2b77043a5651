import { configKey, explicitProviderKey, type SettingName } from "../../../provider/connection/settings";
import type { CliContext, ConnectionSources } from "../../../provider/connection/sources";

/** Settings as a person writes them. */
export type Texts = Partial<Record<SettingName, string>>;

/** What may name a server in a test. */
export interface Given {
  /** The settings of an explicit `argocd.Provider("prod", ...)`. */
  readonly provider?: Texts;
  readonly stack?: Texts;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cli?: CliContext;
}

/** The sources of a provider process; an explicit provider's configuration hides the stack's, as in the engine. */
export function sourcesOf({ provider, stack, environment = {}, cli }: Given): ConnectionSources {
  const texts = Object.entries(provider ?? stack ?? {}).map(([name, text]) => [configKey(name as SettingName), text]);
  const config: Record<string, string> = {
    ...Object.fromEntries(texts),
    ...(provider && { [explicitProviderKey]: "prod" }),
  };
  return { config: (key) => config[key], environment, cliContext: () => cli };
}
