import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { addressesOf, gitTlsHost } from "./addresses";
import { applyObjects } from "./apply";
import { type ArgoCdConnection, callArgoCd, logIn, makeAccountToken, tokenIsAccepted } from "./argocd-api";
import { type ArgoCdDirectories, buildArgoCd } from "./build/build";
import { pulumiToolchain } from "./build/toolchain";
import { commandsOf } from "./commands";
import { PartFailedError, tail } from "./errors";
import { KubernetesClient } from "./kubernetes";
import { type Layout, layoutOf } from "./layout";
import { withLock } from "./lock";
import { reserveFreePorts } from "./ports";
import { makeSecrets, prepareDirectory } from "./prepare";
import { isAlive, startDetached, thisProcess } from "./processes";
import type { Progress } from "./progress";
import { isReady } from "./readiness";
import { reconcileOnce } from "./reconcile";
import { type PartName, portNames, readParts, readState, type Settings, type State, writeState } from "./state";
import { inspect } from "./status";
import { endAllParts } from "./stop";

/** What a local Argo CD is to be like. */
export interface StartOptions {
  readonly directory: string;
  readonly tls: boolean;
  /** The path below which Argo CD's server answers, such as `/argo`; empty for none. */
  readonly rootPath: string;
  /**
   * Whether the source hydrator works. Its commit server pushes with passwords only by `forceHttpBasicAuth`: all commit servers of
   * a machine are asked for them at one place, `/tmp/commit-server-ask-pass.sock`.
   */
  readonly hydrator: boolean;
  /** More arguments for Argo CD's server. */
  readonly serverArguments: readonly string[];
  /** More environment variables for Argo CD's server. */
  readonly serverEnvironment: Readonly<Record<string, string>>;
  /** More environment variables for Argo CD's application controller. */
  readonly controllerEnvironment: Readonly<Record<string, string>>;
  /** Whether everything ends as soon as this process does. */
  readonly endWithThisProcess: boolean;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/** How a start ended: what runs now, and whether it ran before. */
export interface StartResult {
  readonly state: State;
  readonly wasRunning: boolean;
}

type Choices = Pick<
  Settings,
  "tls" | "rootPath" | "hydrator" | "serverArguments" | "serverEnvironment" | "controllerEnvironment"
>;

const readyTimeoutMilliseconds = 60_000;
const readyPollMilliseconds = 60;
const logLines = 25;
const attempts = 3;

/** Starts a local Argo CD in a folder, unless one as wanted runs there. */
export async function start(options: StartOptions): Promise<StartResult> {
  const layout = layoutOf(options.directory);
  mkdirSync(layout.root, { recursive: true, mode: 0o700 });
  const directories = await buildArgoCd(options);
  const binDirectory = await pulumiToolchain(options);
  return withLock(layout.lockFile, () => startLocked(options, layout, directories, binDirectory), options);
}

async function startLocked(
  options: StartOptions,
  layout: Layout,
  directories: ArgoCdDirectories,
  binDirectory: string,
): Promise<StartResult> {
  const choices: Choices = {
    tls: options.tls,
    rootPath: options.rootPath,
    hydrator: options.hydrator,
    serverArguments: [...options.serverArguments],
    serverEnvironment: { ...options.serverEnvironment },
    controllerEnvironment: { ...options.controllerEnvironment },
  };
  const found = await inspect(layout);
  if (found?.health === "running" && isAsChosen(found.state.settings, choices, directories)) {
    return { state: found.state, wasRunning: true };
  }
  await endAllParts(layout);
  const secrets = found?.state.settings.secrets ?? (await makeSecrets(directories));
  for (let attempt = 1; ; attempt += 1) {
    const reserved = await reserveFreePorts(portNames, attempt === 1 ? found?.state.settings.ports : {});
    const settings = { ...choices, directories, binDirectory, ports: reserved.ports, secrets };
    const run = new Run(
      { settings, tokens: found?.state.tokens, parts: {}, kept: false, owner: thisProcess() },
      layout,
      options,
    );
    try {
      return { state: await run.start(options.endWithThisProcess), wasRunning: false };
    } catch (error) {
      await endAllParts(layout);
      if (attempt === attempts || !isLostRace(error)) {
        throw error;
      }
    } finally {
      // Not before: a part listens only seconds after its port was found, and another start would find the port free.
      await reserved.release();
    }
  }
}

/** Starts one part of a running local Argo CD again, after it was stopped or died. */
export async function startPart(part: PartName, layout: Layout): Promise<void> {
  const state = readState(layout);
  if (state === undefined) {
    throw new Error(`Nothing was started in ${layout.root}`);
  }
  await new Run(state, layout, {}).startPart(part);
}

function isAsChosen(settings: Settings, choices: Choices, directories: ArgoCdDirectories): boolean {
  const { tls, rootPath, hydrator, serverArguments, serverEnvironment, controllerEnvironment } = settings;
  const chosen: Choices = { tls, rootPath, hydrator, serverArguments, serverEnvironment, controllerEnvironment };
  const running = { ...chosen, argocd: settings.directories.argocd };
  return JSON.stringify(running) === JSON.stringify({ ...choices, argocd: directories.argocd });
}

function isLostRace(error: unknown): boolean {
  return error instanceof PartFailedError && /address already in use|EADDRINUSE/i.test(error.logTail);
}

/** One start: the state it builds up, remembered at each step so that a stop finds every process. */
class Run {
  private readonly failure = new AbortController();
  private readonly signal: AbortSignal;

  constructor(
    private state: State,
    private readonly layout: Layout,
    private readonly options: Partial<Pick<StartOptions, "progress" | "signal">>,
  ) {
    const signals = [this.failure.signal, ...(options.signal === undefined ? [] : [options.signal])];
    this.signal = AbortSignal.any(signals);
  }

  async start(endWithThisProcess: boolean): Promise<State> {
    const { settings } = this.state;
    await this.step("preparing keys, certificates and repositories", async () => {
      await prepareDirectory(settings, this.layout);
      writeState(this.layout, this.state);
    });
    await this.together([
      this.startStep("git"),
      this.startStep("redis"),
      this.startStep("etcd").then(() => this.startStep("kube-apiserver")),
    ]);
    await this.step("namespaces, resource definitions and configuration", () =>
      applyObjects(this.kubernetes(), settings, this.layout),
    );
    await this.together([
      this.startStep("kube-controller-manager"),
      this.startStep("argocd-server").then(() => this.step("accounts and tokens", () => this.makeTokens())),
      this.together([this.startStep("argocd-repo-server"), this.startStep("argocd-application-controller")]).then(() =>
        this.step("a first reconciliation", () => this.untilReconciled()),
      ),
      this.startStep("argocd-applicationset-controller"),
      ...(settings.hydrator ? [this.startStep("argocd-commit-server")] : []),
    ]);
    this.remember({ kept: true, owner: endWithThisProcess ? this.state.owner : undefined });
    return this.state;
  }

  async startPart(part: PartName): Promise<void> {
    this.signal.throwIfAborted();
    const log = this.layout.logOf(part);
    const command = commandsOf(this.state.settings, this.layout)[part];
    let leader: Awaited<ReturnType<typeof startDetached>>;
    try {
      leader = await startDetached({ ...command, directory: this.layout.root, logFile: log });
    } catch (error) {
      throw new PartFailedError(part, `could not be started: ${(error as Error).message}`, "");
    }
    this.remember({ parts: { ...readParts(this.layout), [part]: leader } });
    const deadline = Date.now() + readyTimeoutMilliseconds;
    while (!(await isReady(part, this.state.settings, this.layout))) {
      this.signal.throwIfAborted();
      if (!isAlive(leader)) {
        throw new PartFailedError(part, "ended while it was starting.", readTail(log));
      }
      if (Date.now() > deadline) {
        throw new PartFailedError(part, `is not ready after ${readyTimeoutMilliseconds / 1_000} s.`, readTail(log));
      }
      await sleep(readyPollMilliseconds);
    }
    if (!isAlive(leader)) {
      // What answered was somebody else's, on the port that this part did not get.
      throw new PartFailedError(part, "ended while it was starting.", readTail(log));
    }
  }

  /** Waits for all; the first failure gives up the others, and nothing is under way any more when this ends. */
  private async together(work: readonly Promise<void>[]): Promise<void> {
    await Promise.allSettled(work.map((one) => one.catch((error) => this.failure.abort(error))));
    this.signal.throwIfAborted();
  }

  private startStep(part: PartName): Promise<void> {
    return this.step(part, () => this.startPart(part));
  }

  private step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
    this.signal.throwIfAborted();
    return this.options.progress === undefined ? work() : this.options.progress.step(title, work);
  }

  private remember(changes: Partial<State>): void {
    // Read again, since other parts may be started or ended from elsewhere at the same time.
    this.state = { ...this.state, ...readState(this.layout), ...changes };
    writeState(this.layout, this.state);
  }

  private kubernetes(): KubernetesClient {
    return new KubernetesClient({
      server: addressesOf(this.state.settings).kubernetes,
      token: this.state.settings.secrets.kubernetesToken,
      certificateAuthority: readFileSync(this.layout.certificateAuthority, "utf8"),
    });
  }

  private async makeTokens(): Promise<void> {
    const { settings, tokens } = this.state;
    const connection: ArgoCdConnection = {
      url: addressesOf(settings).argoCdUrl,
      certificateAuthority: readFileSync(this.layout.certificateAuthority, "utf8"),
    };
    if (tokens === undefined || !(await this.areAccepted(connection, tokens))) {
      const admin = { ...connection, token: await logIn(connection, "admin", settings.secrets.adminPassword) };
      // One after the other: both are kept in the same Secret.
      const ci = await makeAccountToken(admin, "ci");
      this.remember({ tokens: { ci, viewer: await makeAccountToken(admin, "viewer") } });
    }
    const token = this.state.tokens?.ci;
    await callArgoCd({ ...connection, token }, "GET", "/api/v1/settings");
    await this.untilDefaultProject({ ...connection, token });
  }

  private async areAccepted(connection: ArgoCdConnection, tokens: { ci: string; viewer: string }): Promise<boolean> {
    const accepted = await Promise.all(
      [tokens.ci, tokens.viewer].map((token) => tokenIsAccepted({ ...connection, token })),
    );
    return accepted.every(Boolean);
  }

  private async untilDefaultProject(connection: ArgoCdConnection): Promise<void> {
    await this.until("argocd-server", "has not made the default project", async () => {
      await callArgoCd(connection, "GET", "/api/v1/projects/default");
      return true;
    });
  }

  private async untilReconciled(): Promise<void> {
    await this.until("git", "has not copied the certificates", async () =>
      existsSync(join(this.layout.tlsData, gitTlsHost)),
    );
    await reconcileOnce(this.kubernetes(), addressesOf(this.state.settings).gitDaemon, (check, told) =>
      this.until("argocd-application-controller", "has not reconciled an application", check, told),
    );
  }

  /** Waits for a check; `told` is what Argo CD says about why it has not come true yet. */
  private async until(
    part: PartName,
    complaint: string,
    check: () => Promise<boolean>,
    told: () => string = () => "",
  ): Promise<void> {
    const deadline = Date.now() + readyTimeoutMilliseconds;
    for (;;) {
      this.signal.throwIfAborted();
      if (await check().catch(() => false)) {
        return;
      }
      if (Date.now() > deadline) {
        throw new PartFailedError(
          part,
          `${complaint} after ${readyTimeoutMilliseconds / 1_000} s. ${told()}`.trimEnd(),
          readTail(this.layout.logOf(part)),
        );
      }
      await sleep(readyPollMilliseconds);
    }
  }
}

function readTail(file: string): string {
  return existsSync(file) ? tail(readFileSync(file, "utf8"), logLines) : "";
}
