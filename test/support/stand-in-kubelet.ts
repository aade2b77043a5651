import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { LocalArgoCd } from "../../tools/local-argocd";

/** A node whose pods never run, and whose kubelet has logs of them all the same. */
export interface StandInKubelet {
  close(): Promise<void>;
}

function certificate(name: string): string {
  return readFileSync(join(__dirname, "certificates", `${name}.pem`), "utf8");
}

/**
 * Registers a node. Of each log its kubelet has `lines`, the last ones where so many are asked for; who follows gets
 * `later` as well, and then waits.
 */
export async function standInKubelet(
  argocd: LocalArgoCd,
  name: string,
  lines: readonly string[],
  later: string,
): Promise<StandInKubelet> {
  const server = createServer({ cert: certificate("server"), key: certificate("key") }, ({ url = "" }, response) => {
    const query = new URL(url, "https://kubelet").searchParams;
    const kept = lines.slice(-Number(query.get("tailLines") ?? lines.length));
    response.write(kept.map(lineOf).join(""));
    if (query.get("follow") === "true") response.write(lineOf(later));
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: Port } = server.address() as AddressInfo;
  await argocd.kubernetes.create("/api/v1/nodes", {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name },
    status: {
      addresses: [{ type: "InternalIP", address: "127.0.0.1" }],
      daemonEndpoints: { kubeletEndpoint: { Port } },
    },
  });
  return {
    async close() {
      await argocd.kubernetes.delete(`/api/v1/nodes/${name}`);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** A line as a kubelet writes it, which Argo CD asks to begin with the time. */
function lineOf(line: string): string {
  return `2026-01-01T00:00:00.000000001Z ${line}\n`;
}
