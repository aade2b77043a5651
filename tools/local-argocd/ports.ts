import { randomInt } from "node:crypto";
import dgram from "node:dgram";
import { once } from "node:events";
import net from "node:net";

/** Below the ports that systems hand out for outgoing connections, so that those do not take one in between. */
const lowestPort = 20_000;
const highestPort = 32_000;

/** A free loopback port for each name, which no other search finds until all are released. */
export interface ReservedPorts<Name extends string> {
  readonly ports: Record<Name, number>;
  release(): Promise<void>;
}

/** Reserves a free loopback port for each name: the preferred one when it is free, else another. */
export async function reserveFreePorts<Name extends string>(
  names: readonly Name[],
  preferred: Partial<Record<Name, number>> = {},
): Promise<ReservedPorts<Name>> {
  const reserved: ReservedPort[] = [];
  const release = async () => {
    await Promise.all(reserved.map((one) => one.release()));
  };
  const ports: Partial<Record<Name, number>> = {};
  try {
    for (const name of names) {
      const wanted = preferred[name];
      let found = wanted === undefined ? undefined : await reserveFree(wanted);
      while (found === undefined) {
        found = await reserveFree(randomInt(lowestPort, highestPort));
      }
      reserved.push(found);
      ports[name] = found.port;
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { ports: ports as Record<Name, number>, release };
}

/** A port that nobody else gets. */
interface ReservedPort {
  readonly port: number;
  release(): Promise<void>;
}

/** Reserves a port, which is done by its twin of UDP; `undefined` where it is reserved already. */
export async function reserve(port: number): Promise<ReservedPort | undefined> {
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

async function reserveFree(port: number): Promise<ReservedPort | undefined> {
  const reserved = await reserve(port);
  if (reserved === undefined || (await isFree(port))) return reserved;
  await reserved.release();
  return undefined;
}

async function isFree(port: number): Promise<boolean> {
  const server = net.createServer().listen({ port, host: "127.0.0.1", exclusive: true });
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  await new Promise((resolve) => server.close(resolve));
  return true;
}
