import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { succeed } from "./ask";

/** A Helm repository and an OCI registry, as far as their lists go and what their entries say of themselves. */
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

/** What the chart `redis` says of itself. */
export const chart = { description: "A store of keys", home: "https://redis.example.com" };

/** What the OCI artifact says of itself. */
export const artifact = { description: "Takes payments", authors: "payments@example.com" };

const type = "application/vnd.oci.image.manifest.v1+json";
const empty = `sha256:${createHash("sha256").update("{}").digest("hex")}`;
const manifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: type,
  config: { mediaType: "application/vnd.oci.empty.v1+json", digest: empty, size: 2 },
  layers: [{ mediaType: "application/vnd.oci.empty.v1+json", digest: empty, size: 2 }],
  annotations: Object.fromEntries(
    Object.entries(artifact).map(([name, value]) => [`org.opencontainers.image.${name}`, value]),
  ),
});
/** The digest of the OCI artifact, which is its revision. */
export const artifactDigest = `sha256:${createHash("sha256").update(manifest).digest("hex")}`;

function packedChart(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "chart-"));
  mkdirSync(join(folder, "redis"));
  const fields = { apiVersion: "v2", name: "redis", version: "1.0.0", ...chart };
  writeFileSync(join(folder, "redis", "Chart.yaml"), JSON.stringify(fields));
  const packed = execFileSync("tar", ["-czf", "-", "-C", folder, "redis"]);
  rmSync(folder, { recursive: true });
  return packed;
}

const answers: Readonly<Record<string, string | Buffer>> = {
  "/charts/index.yaml": index,
  "/charts/redis-1.0.0.tgz": packedChart(),
  "/v2/": "{}",
  "/v2/payments/api/tags/list": JSON.stringify({ name: "payments/api", tags: ["1.0.0", "1.1.0"] }),
  "/v2/payments/api/manifests/1.0.0": manifest,
  [`/v2/payments/api/manifests/${artifactDigest}`]: manifest,
  [`/v2/payments/api/blobs/${empty}`]: "{}",
};

let started: Promise<RepositoryStandIn> | undefined;

function start(): Promise<RepositoryStandIn> {
  const server = createServer(({ method, url = "" }, response) => {
    const answer = answers[url.split("?")[0] ?? ""];
    const isManifest = answer === manifest;
    response.writeHead(answer === undefined ? 404 : 200, {
      "content-type": isManifest ? type : "application/json",
      "content-length": Buffer.byteLength(answer ?? ""),
      ...(isManifest && { "docker-content-digest": artifactDigest }),
    });
    response.end(method === "HEAD" ? undefined : answer);
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
