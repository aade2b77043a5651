import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { onCancel } from "../../../provider/hosts/dynamic/cancellation";
import { requireFromPulumi } from "../../../provider/hosts/dynamic/pulumi-runtime";
import { onEngineGone } from "../../../provider/hosts/shared/engine-gone";

interface Client {
  cancel(request: object, callback: (error: unknown) => void): void;
  getPluginInfo(request: object, callback: (error: unknown) => void): void;
  close(): void;
}

interface Grpc {
  Server: new () => {
    addService(service: unknown, handlers: object): void;
    bindAsync(address: string, credentials: unknown, callback: (error: unknown, port: number) => void): void;
    forceShutdown(): void;
  };
  ServerCredentials: { createInsecure(): unknown };
  credentials: { createInsecure(): unknown };
}

test("the engine's cancel reaches the listener, through the installed gRPC library, and is answered as before", async () => {
  const grpc = requireFromPulumi("@grpc/grpc-js") as Grpc;
  const { ResourceProviderClient, ResourceProviderService } = requireFromPulumi(
    "@pulumi/pulumi/proto/provider_grpc_pb",
  ) as {
    ResourceProviderClient: new (address: string, credentials: unknown) => Client;
    ResourceProviderService: object;
  };
  const { Empty } = requireFromPulumi("google-protobuf/google/protobuf/empty_pb") as { Empty: new () => object };
  const { PluginInfo } = requireFromPulumi("@pulumi/pulumi/proto/plugin_pb") as { PluginInfo: new () => object };

  const server = new grpc.Server();
  const answer = (value: object) => (_call: unknown, callback: (error: null, value: object) => void) =>
    callback(null, value);
  server.addService(ResourceProviderService, {
    cancel: answer(new Empty()),
    getPluginInfo: answer(new PluginInfo()),
  });
  // Attached to a server that runs already, as in the provider process.
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  let cancelled = 0;
  expect(
    onCancel(() => {
      cancelled += 1;
    }),
  ).toBe(true);
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
  try {
    expect(await new Promise((resolve) => client.getPluginInfo(new Empty(), resolve))).toBeNull();
    expect(cancelled).toBe(0);
    expect(await new Promise((resolve) => client.cancel(new Empty(), resolve))).toBeNull();
    expect(cancelled).toBe(1);
  } finally {
    client.close();
    server.forceShutdown();
  }
});

describe("an engine that is killed", () => {
  const folder = mkdtempSync(join(tmpdir(), "engine-gone-"));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens an input as a process has it. Answers it with how often its engine was found to be gone. */
  async function watched(path: string) {
    const stream = createReadStream(path);
    const [fd] = (await once(stream, "open")) as [number];
    const input = Object.assign(stream, { fd });
    const seen = { gone: 0 };
    onEngineGone(() => {
      seen.gone += 1;
    }, input);
    return { input, seen };
  }

  test("is noticed by the end of the pipe that it holds, and not before", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const engine = spawn("sh", ["-c", `exec 3> "${pipe}"; echo opened; exec sleep 600`]);
    const [{ input, seen }] = await Promise.all([watched(pipe), once(engine.stdout, "data")]);
    expect(seen.gone).toBe(0);
    engine.kill("SIGKILL");
    await once(input, "end");
    expect(seen.gone).toBe(1);
  });

  test("is not looked for in a file", async () => {
    const { input, seen } = await watched(__filename);
    await buffer(input);
    expect(seen.gone).toBe(0);
  });
});
