import { onCancel } from "../../../../provider/hosts/dynamic/cancellation";
import { requireFromPulumi } from "../../../../provider/hosts/dynamic/pulumi-runtime";

interface Grpc {
  readonly Server: { readonly prototype: { _retrieveHandler(path: string): unknown } };
}

test("the engine's Cancel call is heard, and the host answers it as before", () => {
  const { Server } = requireFromPulumi("@grpc/grpc-js") as Grpc;
  let heard = 0;
  const original = Server.prototype._retrieveHandler;
  try {
    expect(onCancel(() => (heard += 1))).toBe(true);
    const host = { handlers: new Map([["/pulumirpc.ResourceProvider/Cancel", "answer"]]) };
    const retrieve = (path: string) =>
      Server.prototype._retrieveHandler.call({ ...host, trace: () => undefined }, path);
    retrieve("/pulumirpc.ResourceProvider/Create");
    expect(heard).toBe(0);
    expect(retrieve("/pulumirpc.ResourceProvider/Cancel")).toBe("answer");
    expect(heard).toBe(1);
  } finally {
    Server.prototype._retrieveHandler = original;
  }
});
