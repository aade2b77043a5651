import { pluginToken, typeToken } from "../../provider/tokens";
import { ownOrigin } from "../origin";
import type { Host } from "./host";

/** Pulumi's provider protocol: each call names the resource, its time and its secrets. */
export const plugin: Host = {
  token: pluginToken,
  origin: ownOrigin,
  tokenBefore: typeToken,
  refuse: () => undefined,
  told: () => ({}),
  toldOfLookup: () => ({}),
};
