import { type Argo, type ArgoOptions, openArgo } from "../argo/argo";
import type { Connection } from "../connection/sources";
import { MostRecent } from "../model/most-recent";

/** So many connections stay open: a process that lives long may see many tokens. */
const mostOpen = 20;

const opened = new MostRecent<Argo>(mostOpen);
/** The tokens that are not among the settings, as far as they are known. */
const tokens = new WeakMap<Argo, readonly string[]>();

function open(connection: Connection, isKept: boolean | undefined): Argo {
  const learnt: string[] = [];
  const argo = openArgo(connection, { isKept: isKept === true, onToken: (token) => learnt.push(token) });
  tokens.set(argo, learnt);
  return argo;
}

/** The Argo CD of a connection, one for all calls of this process that only read. No single call's end ends it. */
export function openShared(connection: Connection, { isKept }: ArgoOptions): Argo {
  const key = JSON.stringify([connection.source, connection.settings]);
  return opened.get(key, () => open(connection, isKept));
}

/** The tokens that a shared Argo CD has come by: calls hide them. */
export function tokensOf(argo: Argo): readonly string[] {
  return tokens.get(argo) ?? [];
}
