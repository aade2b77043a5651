import { randomInt } from "node:crypto";
import net from "node:net";

/** Below the ports that systems hand out for outgoing connections, so that those do not take one in between. */
const lowestPort = 20_000;
const highestPort = 32_000;

/** Finds a free loopback port for each name: the preferred one when it is free, else another. */
export async function findFreePorts<Name extends string>(
  names: readonly Name[],
  preferred: Partial<Record<Name, number>> = {},
): Promise<Record<Name, number>> {
  // All are held until the last is found, so that none is given twice.
  const held: net.Server[] = [];
  try {
    const ports: Partial<Record<Name, number>> = {};
    for (const name of names) {
      const wanted = preferred[name];
      let server = wanted === undefined ? undefined : await hold(wanted);
      while (server === undefined) {
        server = await hold(randomInt(lowestPort, highestPort));
      }
      held.push(server);
      ports[name] = (server.address() as net.AddressInfo).port;
    }
    return ports as Record<Name, number>;
  } finally {
    await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}

function hold(port: number): Promise<net.Server | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => resolve(server));
  });
}
