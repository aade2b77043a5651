import { MostRecent } from "../../model/most-recent";
import type { Plugin } from "./plugin";

/** With these the engine begins to talk to a provider. */
const greetings = new Set(["handshake", "attach"]);

/** So many connections are remembered: each provider of a program has one, for as long as the run lasts. */
const mostConnections = 100;

/**
 * Who is talked to. A process that an engine attaches to (`PULUMI_DEBUG_PROVIDERS`) serves all providers of all its runs, each by a
 * connection of its own, and no call but the first ones says whose it is.
 */
export class Connections {
  private readonly plugins = new MostRecent<Plugin>(mostConnections);
  private last: Plugin | undefined;

  constructor(private readonly create: () => Plugin) {}

  /**
   * The plugin that a call means.
   * @param peer the other end of the connection that it came by. One without a greeting was lost and is made anew.
   */
  pluginOf(peer: string, method: string): Plugin {
    const { last } = this;
    const plugin = this.plugins.get(peer, () => (greetings.has(method) ? this.create() : (last ?? this.create())));
    this.last = plugin;
    return plugin;
  }
}
