import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { version as kubernetesSdk } from "@pulumi/kubernetes/package.json";
import { cacheDirectory, partDirectory } from "../../tools/local-argocd/build/cache";
import { isRecentGo } from "../../tools/local-argocd/build/go";
import {
  argoCdParts,
  kubernetesProviderPart,
  linkerFlags,
  pulumiPart,
  requiredVersion,
} from "../../tools/local-argocd/build/parts";
import { isRecentPulumi, pulumiToolchain } from "../../tools/local-argocd/build/toolchain";
import { exportLines, prepend } from "../../tools/local-argocd/environment";
import { lastWords, PartFailedError, tail } from "../../tools/local-argocd/errors";
import { parseHead } from "../../tools/local-argocd/git/server";
import type { KubernetesClient } from "../../tools/local-argocd/kubernetes";
import { reserve, reserveFreePorts } from "../../tools/local-argocd/ports";
import { reconcileOnce } from "../../tools/local-argocd/reconcile";

describe("what is built", () => {
  const goMod = "require a/b v1.2.3\n\nrequire (\n\tc/d/v3 v3.4.5\n\te v0.0.0-2020 // indirect\n)\n";

  test("takes versions from go.mod, whichever way it names them", () => {
    expect(requiredVersion(goMod, "a/b")).toBe("1.2.3");
    expect(requiredVersion(goMod, "c/d/v3")).toBe("3.4.5");
    expect(() => requiredVersion(goMod, "c/d")).toThrow("go.mod does not require c/d");
  });

  test("tells programs their own versions", () => {
    const variables = { "x.version": "vVERSION(a/b)", "x.minor": "MINOR(c/d/v3)" };
    expect(linkerFlags({ folder: "x", target: ".", programs: {}, variables }, goMod)).toBe(
      "-s -w -X x.version=v1.2.3 -X x.minor=4",
    );
  });

  test("has, of Pulumi's Kubernetes provider, the version of the SDK that is installed", () => {
    const [module] = kubernetesProviderPart.modules;
    expect(module?.variables).toEqual({ "main.version": kubernetesSdk });
  });

  test("is kept apart by what determines it", () => {
    const go = { version: "go1.26.8", system: "linux", architecture: "amd64" };
    const all = [
      partDirectory(argoCdParts.redis, go),
      partDirectory(argoCdParts.redis, { ...go, version: "go1.27.0" }),
      partDirectory(argoCdParts.redis, { ...go, architecture: "arm64" }),
      partDirectory(argoCdParts.etcd, go),
      partDirectory(pulumiPart, go),
      partDirectory(kubernetesProviderPart, go),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(partDirectory(argoCdParts.redis, go)).toBe(all[0]);
  });

  test("is kept where the environment says", () => {
    expect(cacheDirectory({ PULUMI_ARGOCD_CACHE: "/a", XDG_CACHE_HOME: "/b" })).toBe("/a");
    expect(cacheDirectory({ XDG_CACHE_HOME: "/b" })).toBe("/b/pulumi-argocd");
    expect(cacheDirectory({})).toMatch(/\/\.cache\/pulumi-argocd$/);
  });

  test.each([
    ["go1.25.9", false],
    ["go1.26", true],
    ["go1.26.8", true],
    ["go1.27rc1", true],
    ["go2.0", true],
    ["devel go1.28-abc", true],
  ])("with %s: %s", (version, recent) => {
    expect(isRecentGo(version)).toBe(recent);
  });
});

describe("the Pulumi toolchain", () => {
  test.each([
    ["v3.216.0\n", true],
    ["v3.215.9", false],
    ["v3.300.1-dev", true],
    ["v4.0.0", true],
    ["v2.999.0", false],
    ["something else", false],
  ])("%s is recent enough: %s", (version, recent) => {
    expect(isRecentPulumi(version)).toBe(recent);
  });

  test("is the user's own when that is recent and whole", async () => {
    const folder = mkdtempSync(join(tmpdir(), "argocd-toolchain-"));
    try {
      writeFileSync(join(folder, "pulumi"), "#!/bin/sh\necho v3.250.0\n", { mode: 0o755 });
      writeFileSync(join(folder, "pulumi-language-nodejs"), "#!/bin/sh\n", { mode: 0o755 });
      expect(await pulumiToolchain({}, { PATH: `${folder}:/usr/bin:/bin` })).toBe(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test("a search path begins with what is put there, and has it once", () => {
  expect(prepend("/new", "/a:/b")).toBe("/new:/a:/b");
  expect(prepend("/b", "/a:/b")).toBe("/b:/a");
});

test("ports are free, distinct, and the preferred ones where possible", async () => {
  const names = ["a", "b", "c"] as const;
  const first = await find(names);
  expect(new Set(Object.values(first)).size).toBe(3);
  expect(await find(names, first)).toEqual(first);
  const { b, c } = await find(names, { a: first.a, b: first.a });
  expect(b).not.toBe(first.a);
  expect(c).toBeGreaterThan(0);
});

test("ports are found by nobody else until they are released, though nothing listens there", async () => {
  const { ports, release } = await reserveFreePorts(["a"]);
  expect(await reserve(ports.a)).toBeUndefined();
  expect((await find(["b"], { b: ports.a })).b).not.toBe(ports.a);
  await release();
  expect(await find(["b"], { b: ports.a })).toEqual({ b: ports.a });
});

test("a port on which something listens is not found, and not reserved", async () => {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  expect((await find(["a"], { a: port })).a).not.toBe(port);
  const reserved = await reserve(port);
  expect(reserved).toBeDefined();
  await reserved?.release();
  server.close();
});

async function find<Name extends string>(names: readonly Name[], preferred?: Partial<Record<Name, number>>) {
  const { ports, release } = await reserveFreePorts(names, preferred);
  await release();
  return ports;
}

test("what keeps Argo CD from a first reconciliation is what its application says", async () => {
  const message = "Failed to load target state: connection refused";
  const status = { sync: { status: "Unknown" }, conditions: [{ type: "ComparisonError", message }] };
  const client = { apply: async () => ({}), get: async () => ({ status }), delete: async () => {} };
  let told = "";
  await reconcileOnce(client as unknown as KubernetesClient, "git://localhost", async (check, why) => {
    expect(why()).toBe("");
    expect(await check()).toBe(false);
    told = why();
  });
  expect(told).toBe(`ComparisonError: ${message}`);
});

test("a failed part is told with the end of its log", () => {
  expect(tail("1\n2\n3\n\n", 2)).toBe("2\n3");
  expect(new PartFailedError("etcd", "ended.", "a\nb").message).toBe(
    "etcd ended.\n\nThe end of its log:\n    a\n    b",
  );
  expect(new PartFailedError("etcd", "ended.", "").message).toBe("etcd ended.");
});

test("the head of a CGI answer becomes a status and headers", () => {
  expect(parseHead("Status: 404 Not Found\r\nContent-Type: text/plain")).toEqual({
    status: 404,
    headers: { "Content-Type": "text/plain" },
  });
  expect(parseHead("Expires: Fri, 01 Jan 1980 00:00:00 GMT").status).toBe(200);
});

test("export lines are quoted for a shell", () => {
  expect(exportLines({ A: "b c", D: "e'f" })).toBe("export A='b c'\nexport D='e'\\''f'\n");
  const inherited = "/checkout/node_modules/.bin:/usr/bin";
  const path = (value: string) => exportLines({ PATH: value }, inherited);
  expect(path(`/tools/bin:${inherited}:/argo/bin`)).toBe(`export PATH='/tools/bin':"$PATH":'/argo/bin'\n`);
  expect(path("/tools/bin")).toBe(`export PATH='/tools/bin':"$PATH"\n`);
  expect(path(inherited)).toBe("");
});

test("of a part that ended by itself, what it wrote is told from where it panicked, else its last lines", () => {
  const lines = Array.from({ length: 60 }, (_, index) => `line ${index}`).join("\n");
  expect(lastWords(`started\npanic: nil map\n\ngoroutine 1\n`)).toBe(
    "It wrote:\n    panic: nil map\n    \n    goroutine 1",
  );
  expect(lastWords(lines)).toMatch(/^It wrote:\n {4}line 20\n.*line 59$/s);
});
