import { credentials } from "@grpc/grpc-js";
import { onEngineGone } from "../shared/engine-gone";
import { type EngineLibrary, engineAddress } from "../shared/engine-log";
import { keepHeapSmall } from "../shared/heap";
import { ownFile } from "./own-files";
import { Plugin } from "./plugin";
import { serve } from "./server";

/** Most runs have nothing to say. */
function library(): EngineLibrary {
  const { EngineClient } =
    require("@pulumi/pulumi/proto/engine_grpc_pb") as typeof import("@pulumi/pulumi/proto/engine_grpc_pb");
  const { LogRequest } = require("@pulumi/pulumi/proto/engine_pb") as typeof import("@pulumi/pulumi/proto/engine_pb");
  return { connect: (address) => new EngineClient(address, credentials.createInsecure()), LogRequest };
}

async function main(): Promise<void> {
  const engine = engineAddress(process.argv);
  // Nobody would take an answer, and the next run must not find an old one still at work.
  if (engine !== undefined) onEngineGone(() => process.exit(1));
  const { version } = JSON.parse(ownFile("package.json")) as { version: string };
  const options = {
    version,
    schema: () => ownFile("schema.json"),
    engine,
    library,
    ...(engine !== undefined && { onRequest: keepHeapSmall() }),
  };
  const { port } = await serve(() => new Plugin(options));
  // The engine reads it, and connects.
  process.stdout.write(`${port}\n`);
}

void main();
