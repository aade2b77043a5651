import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { succeed } from "./ask";

/** A Helm repository and an OCI registry, as far as their lists go. */
export interface RepositoryStandIn {
  /** URL of the Helm repository: with the chart `redis`. */
  readonly charts: string;
  /** URL of the repository in the OCI registry: with the tags `1.0.0` and `1.1.0`. */
  readonly oci: string;
}

const index = `apiVersion: v1
entries:
  redis:
    - { apiVersion: v2, name: redis, version: 1.1.0, urls: [redis-1.1.0.tgz] }
    - { apiVersion: v2, name: redis, version: 1.0.0, urls: [redis-1.0.0.tgz] }
`;

const answers: Readonly<Record<string, string>> = {
  "/charts/index.yaml": index,
  "/v2/": "{}",
  "/v2/payments/api/tags/list": JSON.stringify({ name: "payments/api", tags: ["1.0.0", "1.1.0"] }),
};

let started: Promise<RepositoryStandIn> | undefined;

function start(): Promise<RepositoryStandIn> {
  const server = createServer(({ url = "" }, response) => {
    const answer = answers[url.split("?")[0] ?? ""];
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" }).end(answer);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      // It ends with the tests that use it.
      server.unref();
      resolve({ charts: `http://127.0.0.1:${port}/charts`, oci: `oci://127.0.0.1:${port}/payments/api` });
    });
  });
}

/** The stand-in of this test file. */
export function repositoryStandIn(): Promise<RepositoryStandIn> {
  started ??= start();
  return started;
}

/** Registers the stand-in's OCI registry, which has no TLS, until its URL is removed. Answers that URL. */
export async function registeredOci(argocd: LocalArgoCd): Promise<string> {
  const { oci: repo } = await repositoryStandIn();
  await succeed(argocd, "POST", "/repositories", { repo, type: "oci", insecure: true, insecureOCIForceHttp: true });
  return repo;
}
