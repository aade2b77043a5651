import { randomInt } from "node:crypto";
import dgram from "node:dgram";
import { once } from "node:events";
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
  const held: HeldPort[] = [];
  try {
    const ports: Partial<Record<Name, number>> = {};
    for (const name of names) {
      const wanted = preferred[name];
      let found = wanted === undefined ? undefined : await hold(wanted);
      while (found === undefined) {
        found = await hold(randomInt(lowestPort, highestPort));
      }
      held.push(found);
      ports[name] = found.port;
    }
    return ports as Record<Name, number>;
  } finally {
    await Promise.all(held.map(({ release }) => release()));
  }
}

/** A port that nobody else gets. */
interface HeldPort {
  readonly port: number;
  release(): Promise<unknown>;
}

/**
 * Reserves a port on which nothing listens by itself: it is not found free as long as this process has its twin of UDP.
 * `undefined` where it is reserved already.
 */
export async function reserve(port: number): Promise<HeldPort | undefined> {
  const socket = dgram.createSocket("udp4");
  socket.bind({ port, address: "127.0.0.1", exclusive: true });
  const isBound = await once(socket, "listening").then(
    () => true,
    () => false,
  );
  const release = () => new Promise<void>((resolve) => socket.close(resolve));
  if (isBound) return { port, release };
  await release();
  return undefined;
}

async function hold(port: number): Promise<HeldPort | undefined> {
  const reserved = await reserve(port);
  if (reserved === undefined) return undefined;
  const server = net.createServer().listen({ port, host: "127.0.0.1", exclusive: true });
  try {
    await once(server, "listening");
  } catch {
    await reserved.release();
    return undefined;
  }
  const release = () => Promise.all([reserved.release(), new Promise((resolve) => server.close(resolve))]);
  return { port, release };
}
