import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A stand-in for the API of a cluster, as far as Argo CD asks before it stores one: it says its version to anybody. */
export interface StandInCluster {
  readonly address: string;
  close(): Promise<void>;
}

/** Opens a {@link StandInCluster}, which is a proxy to itself too. */
export async function standInCluster(): Promise<StandInCluster> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ major: "1", minor: "33", gitVersion: "v1.33.0" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
