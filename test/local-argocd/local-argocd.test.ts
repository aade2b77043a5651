import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  type ArgoCdError,
  buildArgoCd,
  callArgoCd,
  commitFiles,
  connect,
  inspect,
  type KubernetesObject,
  type LocalArgoCd,
  objectPath,
  type PartFailedError,
  pulumiToolchain,
  seededRepository,
  silentProgress,
  startLocalArgoCd,
  stopLocalArgoCd,
  viewerProject,
} from "../../tools/local-argocd";
import { environmentOf, exportLines } from "../../tools/local-argocd/environment";
import { runGit } from "../../tools/local-argocd/git/command";
import { sendRequest } from "../../tools/local-argocd/http";
import { layoutOf } from "../../tools/local-argocd/layout";
import { reserve } from "../../tools/local-argocd/ports";
import { readState } from "../../tools/local-argocd/state";

const buildTimeout = 30 * 60_000;

const inCluster = "https://kubernetes.default.svc";
const directories: string[] = [];
const starters: ChildProcess[] = [];

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "argocd-test-"));
  directories.push(directory);
  return directory;
}

let plain: LocalArgoCd;
let secure: LocalArgoCd;

beforeAll(async () => {
  await buildArgoCd({ progress: silentProgress });
  await pulumiToolchain();
  [plain, secure] = await Promise.all([
    startLocalArgoCd({ directory: newDirectory(), endWithThisProcess: true }),
    startLocalArgoCd({ directory: newDirectory(), endWithThisProcess: true, tls: true, rootPath: "/argo" }),
  ]);
}, buildTimeout);

afterAll(async () => {
  for (const starter of starters) starter.kill("SIGKILL");
  await Promise.all(directories.map((directory) => stopLocalArgoCd(directory)));
  for (const directory of directories) {
    rmSync(directory, { recursive: true, force: true });
  }
});

describe("one beside another", () => {
  test("each accepts its own token and refuses the other's", async () => {
    const statusOf = async (local: LocalArgoCd, token: string) =>
      (
        await sendRequest({
          url: `${local.url}/api/v1/projects/default`,
          headers: { authorization: `Bearer ${token}` },
          certificateAuthority: readFileSync(local.caCertPath, "utf8"),
        })
      ).status;
    expect(await statusOf(plain, plain.token)).toBe(200);
    expect(await statusOf(secure, secure.token)).toBe(200);
    expect(await statusOf(plain, secure.token)).toBe(401);
    expect(await statusOf(secure, plain.token)).toBe(401);
  });

  test("a second start finds what runs and starts nothing", async () => {
    const before = readState(layoutOf(plain.directory))?.parts;
    const again = await startLocalArgoCd({ directory: plain.directory });
    expect(again.wasRunning).toBe(true);
    expect(again.token).toBe(plain.token);
    expect(readState(layoutOf(plain.directory))?.parts).toEqual(before);
  });

  /**
   * @promise Everything listens on loopback only, and lives in `.quickstart` and in the cache
   * (`~/.cache/pulumi-argocd`).
   */
  test("listens on the loopback address alone", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of others) {
      expect(await Promise.all(portsOf(plain.directory).map((port) => accepts(port, address)))).not.toContain(true);
    }
  });
});

describe("TLS and a root path", () => {
  test("answers those who trust its own authority, below its path", async () => {
    expect(secure.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/argo$/);
    const certificateAuthority = readFileSync(secure.caCertPath, "utf8");
    const answer = await sendRequest({ url: `${secure.url}/api/version`, certificateAuthority });
    expect(JSON.parse(answer.text)).toMatchObject({ Version: expect.stringMatching(/^v3\.5\.5/) });
  });

  test("is refused by those who do not", async () => {
    await expect(sendRequest({ url: `${secure.url}/api/version` })).rejects.toThrow(/certificate/);
  });
});

describe("git", () => {
  const repositoryUrl = (password: string) =>
    plain.gitHttpUrl.replace("http://", `http://${plain.gitUser}:${password}@`).concat(`/${seededRepository}`);

  test("over HTTP needs the password", async () => {
    await expect(runGit(["ls-remote", `${plain.gitHttpUrl}/${seededRepository}`])).rejects.toThrow();
    await expect(runGit(["ls-remote", repositoryUrl("wrong")])).rejects.toThrow();
    const references = await runGit(["ls-remote", repositoryUrl(plain.gitPassword)]);
    expect(references).toMatch(/\tHEAD$/m);
    expect(references).toMatch(/\trefs\/heads\/main$/m);
    expect(references).toMatch(/\trefs\/tags\/v1\.0\.0$/m);
  });

  test("takes a push over HTTP, and serves it by its own protocol", async () => {
    const clone = join(newDirectory(), "clone");
    await runGit(["clone", "--quiet", repositoryUrl(plain.gitPassword), clone]);
    await runGit(["commit", "--quiet", "--allow-empty", "-m", "pushed"], { folder: clone });
    await runGit(["push", "--quiet", "origin", "main:pushed"], { folder: clone });
    const head = await runGit(["rev-parse", "HEAD"], { folder: clone });
    expect(await runGit(["ls-remote", `${plain.gitDaemonUrl}/${seededRepository}`, "pushed"])).toContain(head);
  });

  test("gets commits made straight in its folder", async () => {
    const repository = join(plain.gitDirectory, "made-by-test.git");
    const first = await commitFiles(repository, { "a/b.txt": "1", "c.txt": "2" }, "first");
    const second = await commitFiles(repository, { "a/b.txt": null }, "second");
    expect(await runGit(["ls-tree", "-r", "--name-only", first], { folder: repository })).toBe("a/b.txt\nc.txt");
    expect(await runGit(["ls-tree", "-r", "--name-only", second], { folder: repository })).toBe("c.txt");
    expect(await runGit(["ls-remote", `${plain.gitDaemonUrl}/made-by-test.git`, "HEAD"])).toContain(second);
  });
});

describe("applications", () => {
  test.each([
    ["directory", { path: "directory" }, "guestbook", { greeting: "hello" }],
    [
      "helm",
      { path: "helm", helm: { valuesObject: { greeting: "hi", features: { search: { enabled: true } } } } },
      "helm-chart",
      { greeting: "hi", search: "true", searchLimit: "10" },
    ],
    ["kustomize", { path: "kustomize" }, "guestbook-kustomize", { greeting: "hello" }],
  ])("from %s end Synced and Healthy, and a default delete takes everything away", async (name, source, map, data) => {
    await createApplication(name, { ...source, repoURL: `${plain.gitDaemonUrl}/${seededRepository}` });
    await untilHealth(name, "Healthy");
    const path = objectPath("v1", "configmaps", name, map);
    expect(await plain.kubernetes.get(path)).toMatchObject({ data });
    await deleteApplication(name);
    expect(await plain.kubernetes.get(path)).toBeUndefined();
  });

  test("are Degraded when a ConfigMap says so", async () => {
    const manifest = `apiVersion: v1
kind: ConfigMap
metadata:
  name: broken
  annotations:
    local-argocd/health: Degraded
    local-argocd/message: broken by a test
`;
    await commitFiles(join(plain.gitDirectory, "health.git"), { "configmap.yaml": manifest }, "broken");
    await createApplication("degraded", { path: ".", repoURL: `${plain.gitDaemonUrl}/health.git` });
    await untilHealth("degraded", "Degraded");
    await deleteApplication("degraded");
  });

  test("reach a second cluster by the Kubernetes API's other address", async () => {
    const config = {
      bearerToken: plain.kubernetesToken,
      tlsClientConfig: { caData: Buffer.from(readFileSync(plain.caCertPath)).toString("base64") },
    };
    await call("POST", "/api/v1/clusters", { name: "second", server: plain.kubernetesServer, config });
    const repoURL = `${plain.gitDaemonUrl}/${seededRepository}`;
    await createApplication("elsewhere", { path: "kustomize", repoURL }, plain.kubernetesServer);
    await untilHealth("elsewhere", "Healthy");
    await deleteApplication("elsewhere");
  });

  test("need a certificate for git over TLS, which reaches the repo-server once it is made", async () => {
    const credentials = { username: plain.gitUser, password: plain.gitPassword };
    const known = `${plain.gitHttpsUrl}/${seededRepository}`;
    await call("POST", "/api/v1/repositories", { repo: known, ...credentials });
    await createApplication("over-tls", { path: "kustomize", repoURL: known });
    await untilHealth("over-tls", "Healthy");
    await deleteApplication("over-tls");
    const repository = { repo: known.replace("localhost", "127.0.0.1"), ...credentials };
    await expect(call("POST", "/api/v1/repositories", repository)).rejects.toThrow(/certificate/);
    const certdata = Buffer.from(readFileSync(plain.caCertPath)).toString("base64");
    await call("POST", "/api/v1/certificates", { items: [{ serverName: "127.0.0.1", certType: "https", certdata }] });
    await until(async () => existsSync(join(layoutOf(plain.directory).tlsData, "127.0.0.1")));
    await call("POST", "/api/v1/repositories", repository);
  });
});

describe("the account viewer", () => {
  test("sees one project and nothing else, and changes nothing", async () => {
    await call("POST", "/api/v1/projects", {
      project: {
        metadata: { name: viewerProject },
        spec: {
          sourceRepos: ["*"],
          destinations: [{ server: "*", namespace: "*" }],
          clusterResourceWhitelist: [{ group: "*", kind: "*" }],
        },
      },
    });
    await untilKnown(viewerProject);
    const repoURL = `${plain.gitDaemonUrl}/${seededRepository}`;
    await createApplication("visible", { path: "kustomize", repoURL }, inCluster, viewerProject);
    await createApplication("invisible", { path: "kustomize", repoURL });

    const seen = await call<{ items: KubernetesObject[] }>("GET", "/api/v1/applications", undefined, plain.viewerToken);
    expect(seen.items.map(({ metadata }) => metadata.name)).toEqual(["visible"]);
    await call("GET", `/api/v1/projects/${viewerProject}`, undefined, plain.viewerToken);
    for (const [method, path] of [
      ["GET", "/api/v1/projects/default"],
      ["GET", `/api/v1/applications/invisible?project=default`],
      ["DELETE", `/api/v1/applications/visible?project=${viewerProject}`],
    ] as const) {
      const refused = call(method, path, undefined, plain.viewerToken);
      await expect(refused).rejects.toMatchObject({ status: 403 } satisfies Partial<ArgoCdError>);
    }
    const session = { username: "viewer", password: plain.viewerPassword };
    expect(await call("POST", "/api/v1/session", session)).toHaveProperty("token");
    await Promise.all(["visible", "invisible"].map((name) => deleteApplication(name)));
  });
});

describe("single parts", () => {
  test("are reported when they are frozen or gone, and come back", async () => {
    const healthOfRepoServer = async () => (await inspect(layoutOf(plain.directory)))?.parts["argocd-repo-server"];
    plain.pause("argocd-repo-server");
    expect(await healthOfRepoServer()).toBe("not answering");
    plain.resume("argocd-repo-server");
    await until(async () => (await healthOfRepoServer()) === "working");
    await plain.stopPart("argocd-repo-server");
    expect(await healthOfRepoServer()).toBe("not running");
    await expect(connect(plain.directory)).rejects.toThrow(/does not work/);
    await plain.startPart("argocd-repo-server");
    await until(async () => (await connect(plain.directory).catch(() => undefined))?.token === plain.token);
  });

  test("that end by themselves are started again, and what they wrote is kept", async () => {
    const leader = () => readState(layoutOf(plain.directory))?.parts["argocd-server"]?.id ?? 0;
    const before = leader();
    process.kill(before, "SIGABRT");
    await until(
      async () => leader() !== before && (await connect(plain.directory).catch(() => undefined)) !== undefined,
    );
    const told = readFileSync(layoutOf(plain.directory).endings, "utf8");
    expect(told).toMatch(/^argocd-server ended by itself, and is started again\. It wrote:\n/);
  });
});

describe("git", () => {
  test("does not work where another answers on the port of its daemon", async () => {
    await plain.stopPart("git");
    const other = net.createServer((socket) => socket.on("error", () => {}).end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    await new Promise<void>((resolve) => other.listen(Number(new URL(plain.gitDaemonUrl).port), "127.0.0.1", resolve));
    const started = plain.startPart("git");
    await until(async () => readState(layoutOf(plain.directory))?.parts.git !== undefined);
    expect((await inspect(layoutOf(plain.directory)))?.parts.git).toBe("not answering");
    other.close();
    await started;
    expect((await inspect(layoutOf(plain.directory)))?.parts.git).toBe("working");
  });
});

describe("the environment", () => {
  /**
   * @promise A program of your own can use the quickstart's Argo CD: run `eval "$(npm run --silent argocd -- env --dir
   * .quickstart/argocd)"` in a shell, log in to a Pulumi backend (`pulumi login file://~` and a
   * `PULUMI_CONFIG_PASSPHRASE`, for a local one), and go on below with `npm install`; server and token are set.
   */
  test("survives a shell, whatever its values hold", async () => {
    const environment = environmentOf(plain, "/opt/it's here/bin", "/usr/bin:/bin");
    const script = `${exportLines(environment, "/usr/bin:/bin")}env`;
    const printed = execFileSync("sh", ["-c", script], { encoding: "utf8", env: { PATH: "/usr/bin:/bin" } });
    for (const [name, value] of Object.entries(environment)) {
      expect(printed.split("\n")).toContain(`${name}=${value}`);
    }
    expect(environment).toMatchObject({ ARGOCD_PLAINTEXT: "true", PATH: "/opt/it's here/bin:/usr/bin:/bin" });
    expect(environmentOf(secure, "/bin", "")).toMatchObject({ ARGOCD_CA_CERT: secure.caCertPath });
  });
});

/** Stops the starter once Kubernetes runs, so that it cannot be through before its signal, however late that is. */
const freezeHalfway = encodeURIComponent(`
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text) => {
    write(text);
    if (text.includes("✔ kube-apiserver")) process.kill(process.pid, "SIGSTOP");
  };
`);

describe("an end", () => {
  test("comes to all that was started when a part fails, which is told with the end of its log", async () => {
    const directory = newDirectory();
    const failure = await startLocalArgoCd({ directory, serverArguments: ["--no-such-flag"] }).catch((error) => error);
    expect(failure).toMatchObject({ part: "argocd-server" } satisfies Partial<PartFailedError>);
    expect(failure.message).toContain("unknown flag: --no-such-flag");
    expect(processesOf(directory)).toEqual([]);
  });

  test.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("comes to all that was started on %s", async (signal) => {
    const directory = newDirectory();
    const starter = spawn(
      process.execPath,
      [
        ...["--import", require.resolve("tsx"), "--import", `data:text/javascript,${freezeHalfway}`],
        ...[join(__dirname, "../../tools/local-argocd/cli.ts"), "start", "--dir", directory],
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    starters.push(starter);
    let printed = "";
    starter.stderr.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    const ended = new Promise<number | null>((resolve) => starter.once("close", resolve));
    await until(async () => printed.includes("✔ kube-apiserver"));
    expect(processesOf(directory).length).toBeGreaterThan(3);
    // No other start finds the ports of parts that do not listen yet.
    expect(await reserve(Number(readState(layoutOf(directory))?.settings.ports.repoServer))).toBeUndefined();
    starter.kill(signal);
    starter.kill("SIGCONT");
    const code = await ended;
    if (signal !== "SIGKILL") {
      expect(code).toBe(1);
      expect(printed).toContain("Interrupted: what was started has been stopped.");
      expect(processesOf(directory)).toEqual([]);
    }
    await until(async () => processesOf(directory).length === 0);
    expect(existsSync(layoutOf(directory).sockets)).toBe(false);
  });

  test("leaves no process and no port, keeps the data for the next start, and comes by a signal to what keeps the parts, too", async () => {
    const directory = newDirectory();
    const local = await startLocalArgoCd({ directory, endWithThisProcess: true });
    const ports = portsOf(directory);
    await callArgoCd(local, "POST", "/api/v1/projects", { project: { metadata: { name: "kept" }, spec: {} } });
    await local.stop();
    expect(processesOf(directory)).toEqual([]);
    expect(await Promise.all(ports.map((port) => accepts(port)))).not.toContain(true);

    const again = await startLocalArgoCd({ directory, endWithThisProcess: true });
    expect(again.wasRunning).toBe(false);
    expect(await callArgoCd(again, "GET", "/api/v1/projects/kept")).toMatchObject({ metadata: { name: "kept" } });

    process.kill(Number(readState(layoutOf(directory))?.parts.git?.id), "SIGTERM");
    await until(async () => processesOf(directory).length === 0);
  });
});

function call<Result>(method: string, path: string, body?: unknown, token = plain.token): Promise<Result> {
  return callArgoCd<Result>({ url: plain.url, token }, method, path, body);
}

async function createApplication(
  name: string,
  source: object,
  server: string = inCluster,
  project = "default",
): Promise<void> {
  await call("POST", "/api/v1/applications", {
    metadata: { name, finalizers: ["resources-finalizer.argocd.argoproj.io"] },
    spec: {
      project,
      source: { targetRevision: "main", ...source },
      destination: { server, namespace: name },
      syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
    },
  });
}

/** Waits until a project is in the cache in which Argo CD looks up the projects of applications. */
async function untilKnown(project: string): Promise<void> {
  await until(() =>
    call("GET", `/api/v1/projects/${project}/detailed`).then(
      () => true,
      () => false,
    ),
  );
}

async function untilHealth(name: string, wanted: string): Promise<void> {
  await until(async () => {
    const { status } = await call<{ status: { health?: { status?: string }; sync?: { status?: string } } }>(
      "GET",
      `/api/v1/applications/${name}`,
    );
    return status.sync?.status === "Synced" && status.health?.status === wanted;
  });
}

async function deleteApplication(name: string): Promise<void> {
  await call("DELETE", `/api/v1/applications/${name}`);
  const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd", name);
  await until(async () => (await plain.kubernetes.get(path)) === undefined);
}

/** Waits until something is so; a test that waits in vain ends at jest's own limit. */
async function until(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) {
    await sleep(100);
  }
}

/** The processes whose command line or environment names the folder. */
function processesOf(directory: string): string[] {
  return listEnvironments().filter((text) => text.includes(directory));
}

function listEnvironments(): string[] {
  if (!existsSync("/proc/self/environ")) {
    return execFileSync("ps", ["-axwwE", "-o", "command="], { encoding: "utf8" }).split("\n");
  }
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((id) => ["cmdline", "environ"].map((file) => readIfThere(`/proc/${id}/${file}`)).join("\0"));
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function portsOf(directory: string): number[] {
  return Object.values(readState(layoutOf(directory))?.settings.ports ?? {});
}

function accepts(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
