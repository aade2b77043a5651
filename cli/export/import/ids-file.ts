import { pluginToken } from "../../../provider/tokens";
import type { Imported } from "../program/parts";

/** The text of a file for `pulumi import --file` over the plugin, which reads what each id names. It holds no secrets. */
export function idsFile(declared: readonly Imported[]): string {
  const resources = declared.map(({ object: { kind, id }, name }) => ({ type: pluginToken(kind), name, id }));
  return `${JSON.stringify({ resources }, null, 2)}\n`;
}
