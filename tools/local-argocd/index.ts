import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addressesOf, gitUser } from "./addresses";
import { ReportedError } from "./errors";
import { KubernetesClient } from "./kubernetes";
import { defaultDirectory, type Layout, layoutOf } from "./layout";
import { withLock } from "./lock";
import { type ProcessIdentity, signalSessions } from "./processes";
import { silentProgress } from "./progress";
import { type StartOptions, start, startPart } from "./start";
import { type PartName, readParts, type State } from "./state";
import { inspect } from "./status";
import { endAllParts, endPart } from "./stop";

export { extraNamespace, seededRepository, viewerProject } from "./addresses";
export { ArgoCdError, callArgoCd } from "./argocd-api";
export { buildArgoCd } from "./build/build";
export { languageHostParts } from "./build/parts";
export {
  type HostedLanguage,
  kubernetesProvider,
  newestPulumiToolchain,
  pulumiCodegen,
  pulumiLanguageHost,
  pulumiToolchain,
} from "./build/toolchain";
export { PartFailedError, ReportedError } from "./errors";
export { commitFiles, ensureRepository, type FileChanges, mainBranch, tagCommit } from "./git/repository";
export { KubernetesClient, KubernetesError, type KubernetesObject, objectPath } from "./kubernetes";
export { defaultDirectory } from "./layout";
export { healthAnnotations } from "./objects";
export { type Progress, silentProgress, streamProgress } from "./progress";
export { type PartName, partsWith } from "./state";
export { type Inspection, inspect, type PartHealth } from "./status";

/** What may be chosen of a local Argo CD. */
export type LocalArgoCdOptions = Partial<StartOptions>;

/** A local Argo CD that runs. */
export class LocalArgoCd {
  private readonly layout: Layout;

  /** Whether it already ran when it was asked for. */
  readonly wasRunning: boolean;

  constructor(
    directory: string,
    private readonly state: State,
    wasRunning: boolean,
  ) {
    this.layout = layoutOf(directory);
    this.wasRunning = wasRunning;
  }

  /** The folder it keeps everything in. */
  get directory(): string {
    return this.layout.root;
  }

  /** Argo CD's address with scheme and root path, such as `http://127.0.0.1:20001`. */
  get url(): string {
    return this.addresses.argoCdUrl;
  }

  /** Argo CD's address as its own command line takes it: host and port. */
  get server(): string {
    return this.addresses.argoCd;
  }

  /** The path below which Argo CD answers, such as `/argo`; empty for none. */
  get rootPath(): string {
    return this.state.settings.rootPath;
  }

  /** Whether Argo CD speaks HTTP without TLS. */
  get plainText(): boolean {
    return !this.state.settings.tls;
  }

  /** The file with the certificate of the authority that signed every certificate here, in PEM. */
  get caCertPath(): string {
    return this.layout.certificateAuthority;
  }

  /** A token of the account `ci`, which may do everything. */
  get token(): string {
    return this.tokens.ci;
  }

  /** A token of the account `viewer`, which may see one project. */
  get viewerToken(): string {
    return this.tokens.viewer;
  }

  /** The password of `admin`. */
  get adminPassword(): string {
    return this.state.settings.secrets.adminPassword;
  }

  /** The password of `viewer`. */
  get viewerPassword(): string {
    return this.state.settings.secrets.viewerPassword;
  }

  /** The base of the repositories' addresses over HTTP, with a password. */
  get gitHttpUrl(): string {
    return this.addresses.gitHttp;
  }

  /** The same over TLS, with a certificate that only `caCertPath` vouches for. */
  get gitHttpsUrl(): string {
    return this.addresses.gitHttps;
  }

  /** The same by git's own protocol, without a password. */
  get gitDaemonUrl(): string {
    return this.addresses.gitDaemon;
  }

  /** Where ApplicationSets may look for an SCM provider. Nothing listens there before a test does. */
  get scmProviderUrl(): string {
    return this.addresses.scmProvider;
  }

  /** The user name for git over HTTP. */
  get gitUser(): string {
    return gitUser;
  }

  /** The password for git over HTTP. */
  get gitPassword(): string {
    return this.state.settings.secrets.gitPassword;
  }

  /** The folder with the bare repositories that are served. */
  get gitDirectory(): string {
    return this.layout.git;
  }

  /** A kubeconfig with full rights on the Kubernetes API below. */
  get kubeconfigPath(): string {
    return this.layout.kubeconfig;
  }

  /** The Kubernetes API's address, which also serves as that of a second cluster. */
  get kubernetesServer(): string {
    return this.addresses.kubernetes;
  }

  /** A bearer token with full rights on the Kubernetes API. */
  get kubernetesToken(): string {
    return this.state.settings.secrets.kubernetesToken;
  }

  /** The folder with `pulumi`, for the front of PATH. */
  get binDirectory(): string {
    return this.state.settings.binDirectory;
  }

  /** The folder with the program `argocd`, which is also Argo CD's command line. */
  get argoCdBinDirectory(): string {
    return join(this.state.settings.directories.argocd, "bin");
  }

  /** Acts on the Kubernetes API behind Argo CD's back. */
  get kubernetes(): KubernetesClient {
    return new KubernetesClient({
      server: this.kubernetesServer,
      token: this.kubernetesToken,
      certificateAuthority: readFileSync(this.caCertPath, "utf8"),
    });
  }

  /** The file that a part writes its log to. */
  logOf(part: PartName): string {
    return this.layout.logOf(part);
  }

  /** Ends every process. The data stays in the folder. */
  async stop(): Promise<void> {
    await stopLocalArgoCd(this.directory);
  }

  /** Freezes a part: its connections stay open and nothing answers. */
  pause(part: PartName): void {
    signalSessions([this.leaderOf(part)], "SIGSTOP");
  }

  /** Lets a frozen part go on. */
  resume(part: PartName): void {
    signalSessions([this.leaderOf(part)], "SIGCONT");
  }

  /** Ends a part. */
  async stopPart(part: PartName): Promise<void> {
    await endPart(part, this.layout);
  }

  /** Starts a part again after `stopPart`, on the same ports, and waits until it is ready. */
  async startPart(part: PartName): Promise<void> {
    await startPart(part, this.layout);
  }

  private leaderOf(part: PartName): ProcessIdentity {
    const leader = readParts(this.layout)[part];
    if (leader === undefined) {
      throw new Error(`${part} was not started`);
    }
    return leader;
  }

  private get addresses() {
    return addressesOf(this.state.settings);
  }

  private get tokens(): { ci: string; viewer: string } {
    if (this.state.tokens === undefined) {
      throw new Error(`The local Argo CD in ${this.directory} has not finished starting`);
    }
    return this.state.tokens;
  }
}

/** Starts a local Argo CD, or finds the one that runs in the folder; builds first what was never built on this machine. */
export async function startLocalArgoCd(options: LocalArgoCdOptions = {}): Promise<LocalArgoCd> {
  const directory = options.directory ?? defaultDirectory;
  const { state, wasRunning } = await start({
    tls: false,
    rootPath: "",
    hydrator: false,
    serverArguments: [],
    serverEnvironment: {},
    controllerEnvironment: {},
    endWithThisProcess: false,
    progress: silentProgress,
    ...options,
    directory,
  });
  return new LocalArgoCd(directory, state, wasRunning);
}

/** The local Argo CD that runs in a folder. */
export async function connect(directory: string = defaultDirectory): Promise<LocalArgoCd> {
  const inspection = await inspect(layoutOf(directory));
  if (inspection?.health !== "running") {
    const finding = inspection?.health === "broken" ? "does not work" : "does not run";
    throw new ReportedError(`The local Argo CD in ${layoutOf(directory).root} ${finding}.`);
  }
  return new LocalArgoCd(directory, inspection.state, true);
}

/** Ends whatever of a local Argo CD runs in a folder; false when nothing ran. */
export async function stopLocalArgoCd(directory: string = defaultDirectory): Promise<boolean> {
  const layout = layoutOf(directory);
  if (!existsSync(layout.stateFile)) {
    return false;
  }
  return withLock(layout.lockFile, async () => {
    const ran = Object.keys(readParts(layout)).length > 0;
    await endAllParts(layout);
    return ran;
  });
}

/** The swagger file of the pinned Argo CD: its whole REST API. */
export function swaggerFile(argoCdDirectory: string): string {
  return join(argoCdDirectory, "swagger.json");
}
