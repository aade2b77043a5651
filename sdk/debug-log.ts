import { pluginPackage, pluginToken, providerPackage, typeToken } from "../provider/tokens";

interface DebugLog {
  debug(message: string, ...rest: readonly unknown[]): Promise<void>;
}

const kinds = [typeToken, pluginToken].map((token) => token("\\w+"));
const providers = [providerPackage, pluginPackage].map((name) => `pulumi:providers:${name}`);

/** What the SDK writes when one of our resources, or a provider of theirs, is registered or read: at the end all it has, in clear. */
const line = new RegExp(
  `^((?:Register|Read)Resource RPC finished: .*?\\[(?:${[...kinds, ...providers].join("|")})\\]; .*?, resp: ).*$`,
  "s",
);

/** A line of the SDK's debug log without the properties of our resources, whose secrets stand there in clear. */
export function withoutProperties(message: string): string {
  return message.replace(line, "$1[not shown by pulumi-argocd, because secrets stand there in clear]");
}

/** Takes the properties of our resources out of the SDK's debug log, which `--debug` and `--event-log` show. */
export function guardDebugLog(log: DebugLog): void {
  const { debug } = log;
  log.debug = (message, ...rest) => debug(withoutProperties(message), ...rest);
}

guardDebugLog(require("@pulumi/pulumi/log") as DebugLog);
