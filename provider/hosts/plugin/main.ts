import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { credentials } from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { onEngineGone } from "../shared/engine-gone";
import { engineAddress } from "../shared/engine-log";
import { keepHeapSmall } from "../shared/heap";
import { Plugin } from "./plugin";
import { serve } from "./server";

/** The version of the package that a folder is in. */
function versionOf(folder: string): string {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return versionOf(dirname(folder));
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

async function main(): Promise<void> {
  const engine = engineAddress(process.argv);
  // Nobody would take an answer, and the next run must not find an old one still at work.
  if (engine !== undefined) onEngineGone(() => process.exit(1));
  const options = {
    version: versionOf(__dirname),
    schemaFile: join(__dirname, "schema.json"),
    engine,
    library: () => ({
      connect: (address: string) => new EngineClient(address, credentials.createInsecure()),
      LogRequest,
    }),
    ...(engine !== undefined && { onRequest: keepHeapSmall() }),
  };
  const { port } = await serve(() => new Plugin(options));
  // The engine reads it, and connects.
  process.stdout.write(`${port}\n`);
}

void main();
