import { engineLibrary as library, requireFromPulumi } from "../../../provider/hosts/dynamic/pulumi-runtime";
import { createEngineLog, engineAddress } from "../../../provider/hosts/shared/engine-log";

test.each([
  [["127.0.0.1:4321"], "127.0.0.1:4321"],
  [["-logtostderr", "-v=9", "127.0.0.1:4321"], "127.0.0.1:4321"],
  [["--tracing", "tcp://127.0.0.1:9411", "127.0.0.1:4321"], "127.0.0.1:4321"],
  [["--tracing", "127.0.0.1:9411", "localhost:4321"], "localhost:4321"],
  [["--tracing", "http://localhost:9411"], undefined],
  [["-v:9"], undefined],
  [["two words:1"], undefined],
  [[], undefined],
])("the engine among %j is %j", (parameters, expected) => {
  expect(engineAddress(["node", "index.js", ...parameters])).toBe(expected);
});

interface LogRequest {
  getSeverity(): number;
  getMessage(): string;
  getEphemeral(): boolean;
}
type Call = { request: LogRequest };
type Answer = (error: unknown, value: unknown) => void;
interface GrpcServer {
  addService(service: unknown, handlers: object): void;
  bindAsync(address: string, credentials: unknown, callback: (error: unknown, port: number) => void): void;
  forceShutdown(): void;
}

async function startEngine(
  log: (call: Call, answer: Answer) => void,
): Promise<{ server: GrpcServer; address: string }> {
  const grpc = requireFromPulumi("@grpc/grpc-js") as {
    Server: new () => GrpcServer;
    ServerCredentials: { createInsecure(): unknown };
  };
  const { EngineService } = requireFromPulumi("@pulumi/pulumi/proto/engine_grpc_pb") as { EngineService: unknown };
  const server = new grpc.Server();
  const unused = () => undefined;
  server.addService(EngineService, { log, getRootResource: unused, setRootResource: unused, startDebugging: unused });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return { server, address: `127.0.0.1:${port}` };
}

test("messages reach the engine in order, and flush waits for them", async () => {
  const { Empty } = requireFromPulumi("google-protobuf/google/protobuf/empty_pb") as { Empty: new () => object };
  const got: [number, string, boolean][] = [];
  const { server, address } = await startEngine(({ request }, answer) => {
    const entry: [number, string, boolean] = [request.getSeverity(), request.getMessage(), request.getEphemeral()];
    setTimeout(
      () => {
        got.push(entry);
        answer(null, new Empty());
      },
      30 - 10 * got.length,
    );
  });
  try {
    const log = createEngineLog({ address, library });
    log.warn("one");
    log.info("two");
    log.progress("three");
    await log.flush();
    expect(got).toEqual([
      [2, "one", false],
      [1, "two", false],
      [1, "three", true],
    ]);
  } finally {
    server.forceShutdown();
  }
});

test("an engine that refuses fails nothing", async () => {
  const { server, address } = await startEngine((_call, answer) => answer(new Error("no"), null));
  try {
    const log = createEngineLog({ address, library });
    log.warn("one");
    await expect(log.flush()).resolves.toBeUndefined();
  } finally {
    server.forceShutdown();
  }
});

test("without an engine, messages go to standard error, but for passing ones", async () => {
  const written: unknown[] = [];
  const write = jest.spyOn(process.stderr, "write").mockImplementation((text) => written.push(text) > 0);
  const log = createEngineLog({ address: undefined, library });
  log.warn("one");
  log.progress("two");
  log.info("three");
  await log.flush();
  write.mockRestore();
  expect(written).toEqual(["one\n", "three\n"]);
});
