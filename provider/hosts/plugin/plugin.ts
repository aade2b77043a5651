import { readFile } from "node:fs/promises";
import { type PluginAttach, PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import {
  type GetSchemaRequest,
  GetSchemaResponse,
  type ProviderHandshakeRequest,
  ProviderHandshakeResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { EngineLibrary } from "../shared/engine-log";
import { notFound, refusal } from "./errors";
import type { Provider } from "./provider";

/** What the plugin needs of the process that serves it. */
export interface PluginOptions {
  /** The version of this package. */
  readonly version: string;
  /** Where Pulumi's schema of this package is. */
  readonly schemaFile: string;
  /** The engine that has started the process; one that attaches to it says itself where it is. */
  readonly engine: string | undefined;
  readonly library: () => EngineLibrary;
  /** Called for each request that is about a resource. */
  readonly onRequest?: () => void;
}

/** Answers what the engine asks first. What handles resources takes most of the time to load, and is loaded after that. */
export class Plugin {
  private engine: string | undefined;
  private loaded: Provider | undefined;

  constructor(private readonly options: PluginOptions) {
    this.engine = options.engine;
  }

  get provider(): Provider {
    if (this.loaded === undefined) {
      const { Provider } = require("./provider") as typeof import("./provider");
      this.loaded = new Provider({ ...this.options, engine: () => this.engine });
    }
    return this.loaded;
  }

  handshake(request: ProviderHandshakeRequest): ProviderHandshakeResponse {
    this.engine = request.getEngineAddress() || this.engine;
    // Before it is asked for, and not before this is answered, which goes out at the end of a turn of the event loop.
    setImmediate(() => setImmediate(() => this.provider));
    return new ProviderHandshakeResponse().setAcceptSecrets(true);
  }

  attach(request: PluginAttach): Empty {
    this.engine = request.getAddress();
    return new Empty();
  }

  getPluginInfo(): PluginInfo {
    return new PluginInfo().setVersion(this.options.version);
  }

  async getSchema(request: GetSchemaRequest): Promise<GetSchemaResponse> {
    const { schemaFile } = this.options;
    if (request.getVersion() !== 0) throw refusal(`there is no schema of version ${request.getVersion()}`);
    const schema = await readFile(schemaFile, "utf8").catch((error: NodeJS.ErrnoException) => {
      throw notFound(`${schemaFile} cannot be read (${error.code}): install pulumi-argocd anew`);
    });
    return new GetSchemaResponse().setSchema(schema);
  }
}
