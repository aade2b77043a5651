import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A loopback port that leads to another one. */
export interface Forwarder {
  readonly port: number;
  close(): Promise<void>;
}

/** Opens a port of its own for a server, such as a second address of one Kubernetes API. */
export async function forwardTo(target: string): Promise<Forwarder> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((incoming) => {
    const outgoing = connect(Number(port), hostname);
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      socket.on("error", () => [incoming, outgoing].forEach((each) => void each.destroy()));
    }
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
