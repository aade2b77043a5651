/**
 * The process that stands for everything around Argo CD which is no program of its own: git over HTTP and by its own
 * protocol, the copies of ConfigMaps that a pod would have mounted, the restart of parts that end by themselves, and the end
 * of it all with the process it belongs to, or on a signal.
 */
import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { addressesOf, gitUser, seededRepository } from "./addresses";
import { copyConfigMaps } from "./config-maps";
import { lastWords } from "./errors";
import { gitEnvironment, runGit } from "./git/command";
import { gitRequestListener } from "./git/server";
import { KubernetesClient } from "./kubernetes";
import { type Layout, layoutOf } from "./layout";
import { reserve } from "./ports";
import { isAlive } from "./processes";
import { startPart } from "./start";
import { type PartName, partNames, readState, type Settings } from "./state";
import { endAllParts, endPart } from "./stop";

const configMapsEveryMilliseconds = 500;
const ownerEveryMilliseconds = 500;
const partsEveryMilliseconds = 500;
const daemonRestartMilliseconds = 300;
const reservedEveryMilliseconds = 100;

function main(): void {
  const layout = layoutOf(process.argv[2] ?? "");
  const settings = readState(layout)?.settings;
  if (settings === undefined) {
    throw new Error(`Nothing was started in ${layout.root}`);
  }
  keepGitDaemon(settings, layout);
  serveGit(settings, layout);
  void keepReserved(settings.ports.scmProvider);
  void keepCopyingConfigMaps(settings, layout);
  void keepParts(layout);
  void endWithOwner(layout);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void endOnSignal(layout));
}

function serveGit(settings: Settings, layout: Layout): void {
  const serve = gitRequestListener({
    directory: layout.git,
    username: gitUser,
    password: settings.secrets.gitPassword,
  });
  const listener: http.RequestListener = (request, response) => {
    if (request.url === "/healthz") {
      void daemonServes(settings).then((serves) => response.writeHead(serves ? 200 : 503).end());
    } else {
      serve(request, response);
    }
  };
  const certificate = { cert: readFileSync(layout.serverCertificate), key: readFileSync(layout.serverKey) };
  http.createServer(listener).listen(settings.ports.gitHttp, "127.0.0.1");
  https.createServer(certificate, listener).listen(settings.ports.gitHttps, "127.0.0.1");
}

/** Asked of the daemon itself: it runs before it listens, and where another has its port. */
function daemonServes(settings: Settings): Promise<boolean> {
  return runGit(["ls-remote", `${addressesOf(settings).gitDaemon}/${seededRepository}`]).then(
    () => true,
    () => false,
  );
}

function keepGitDaemon(settings: Settings, layout: Layout): void {
  const start = () => {
    const daemon = spawn(
      "git",
      [
        "daemon",
        "--reuseaddr",
        "--export-all",
        "--informative-errors",
        `--base-path=${layout.git}`,
        "--listen=127.0.0.1",
        `--port=${settings.ports.gitDaemon}`,
        layout.git,
      ],
      { env: gitEnvironment(), stdio: ["ignore", "inherit", "inherit"] },
    );
    daemon.once("error", (error) => console.error(`git daemon: ${error.message}`));
    daemon.once("close", () => setTimeout(start, daemonRestartMilliseconds));
  };
  start();
}

/** Reserves the port on which nothing listens until somebody lets an SCM provider stand in. */
async function keepReserved(port: number): Promise<void> {
  // Whoever starts all parts still has it reserved.
  while ((await reserve(port)) === undefined) await sleep(reservedEveryMilliseconds);
}

async function keepCopyingConfigMaps(settings: Settings, layout: Layout): Promise<void> {
  const client = new KubernetesClient({
    server: addressesOf(settings).kubernetes,
    token: settings.secrets.kubernetesToken,
    certificateAuthority: readFileSync(layout.certificateAuthority, "utf8"),
  });
  let lastFailure = "";
  for (;;) {
    try {
      await copyConfigMaps(client, layout);
      lastFailure = "";
    } catch (error) {
      // Told once: while Kubernetes starts or is paused, every round fails the same way.
      if (String(error) !== lastFailure) {
        lastFailure = String(error);
        console.error(`ConfigMaps cannot be copied: ${lastFailure}`);
      }
    }
    await sleep(configMapsEveryMilliseconds);
  }
}

/** Starts parts again that end by themselves, such as a server that panics: in a cluster, Kubernetes does. */
async function keepParts(layout: Layout): Promise<void> {
  for (;;) {
    await sleep(partsEveryMilliseconds);
    for (const part of endedParts(layout)) {
      const log = existsSync(layout.logOf(part)) ? readFileSync(layout.logOf(part), "utf8") : "";
      appendFileSync(layout.endings, `${part} ended by itself, and is started again. ${lastWords(log)}\n`);
      await startPart(part, layout).catch((error: Error) => console.error(error.message));
      if (!readState(layout)?.kept) await endPart(part, layout);
    }
  }
}

/** The parts that should run and do not. */
function endedParts(layout: Layout): PartName[] {
  const state = readState(layout);
  if (!state?.kept) return [];
  return partNames.filter((part) => {
    const leader = state.parts[part];
    return leader !== undefined && !isAlive(leader);
  });
}

async function endWithOwner(layout: Layout): Promise<void> {
  for (;;) {
    await sleep(ownerEveryMilliseconds);
    const owner = readState(layout)?.owner;
    if (owner !== undefined && !isAlive(owner)) {
      console.error("The process this local Argo CD belongs to has ended.");
      await endAllParts(layout);
      process.exit(0);
    }
  }
}

/** Ends all parts, unless only this one is to end, or another process ends them all in their order. */
async function endOnSignal(layout: Layout): Promise<void> {
  const state = readState(layout);
  if (state?.kept && state.parts.git !== undefined) await endAllParts(layout);
  process.exit(0);
}

main();
