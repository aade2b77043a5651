import { createRequire } from "node:module";
import type { EngineLibrary } from "../shared/engine-log";

/** Loads a module as the provider process itself sees it, also where package managers hide indirect dependencies. */
export function requireFromPulumi(name: string): unknown {
  const pulumi = createRequire(__filename).resolve("@pulumi/pulumi");
  return createRequire(pulumi)(name);
}

/** What talks to the engine, of what the SDK's host has loaded already. */
export function engineLibrary(): EngineLibrary {
  const { credentials } = requireFromPulumi("@grpc/grpc-js") as { credentials: { createInsecure(): unknown } };
  const { EngineClient } = requireFromPulumi("@pulumi/pulumi/proto/engine_grpc_pb") as {
    EngineClient: new (address: string, credentials: unknown) => ReturnType<EngineLibrary["connect"]>;
  };
  const { LogRequest } = requireFromPulumi("@pulumi/pulumi/proto/engine_pb") as Pick<EngineLibrary, "LogRequest">;
  return { connect: (address) => new EngineClient(address, credentials.createInsecure()), LogRequest };
}
