import { stackPermittedByProject } from "../../../policy-packs/lib/rules/stack-permitted-by-project";
import type { LocalArgoCd } from "../../../tools/local-argocd";
import { objectPath } from "../../../tools/local-argocd/kubernetes";
import { ask, succeed } from "../../support/ask";
import { eventually } from "../../support/eventually";
import { type Forwarder, forwardTo } from "../../support/forwarder";
import { local, second } from "../../unit/policies/matching-cases";
import { application, cluster, type Declared, evaluate, project, secret } from "../../unit/policies/support";
import type { ProjectSpec, Request } from "./trials";

/** What of an application a project permits. */
export interface Permitted {
  readonly sources: boolean;
  readonly destination: boolean;
}

/** Asks a real Argo CD, and the rule, what projects permit. */
export class Permissions {
  private readonly lanes = new Set<number>();

  private constructor(
    private readonly argocd: LocalArgoCd,
    private readonly prefix: string,
    private readonly forwarder: Forwarder,
  ) {}

  /**
   * Opens a second cluster, which belongs to the first lane's project, repositories that belong to the next two, and an
   * application under whose name all ask.
   */
  static async open(argocd: LocalArgoCd, prefix: string): Promise<Permissions> {
    const permissions = new Permissions(argocd, prefix, await forwardTo(argocd.kubernetesServer));
    await permissions.prepare();
    return permissions;
  }

  async close(): Promise<void> {
    for (const lane of this.lanes) await ask(this.argocd, "DELETE", `/projects/${this.projectOf(lane)}`);
    await ask(this.argocd, "DELETE", `/applications/${this.prefix}?cascade=false`);
    for (const { name } of this.repositories()) {
      await this.argocd.kubernetes.delete(objectPath("v1", "secrets", "argocd", name));
    }
    await ask(this.argocd, "DELETE", `/clusters/${encodeURIComponent(this.secondServer)}`);
    await this.forwarder.close();
  }

  /** A value of the tables with the address of the cluster that this Argo CD really has. */
  real<T>(value: T): T {
    return JSON.parse(JSON.stringify(value).replaceAll(second, this.secondServer)) as T;
  }

  /** Stores the project of a lane, in place of the one before, and waits until Argo CD decides by it. */
  async setProject(lane: number, spec: ProjectSpec, version: string): Promise<void> {
    const { props } = this.declaredProject(lane, { ...spec, description: version });
    this.lanes.add(lane);
    await succeed(this.argocd, "POST", "/projects", { project: props, upsert: true });
    await eventually(async () => {
      const { body } = await ask(this.argocd, "GET", `/projects/${this.projectOf(lane)}/detailed`);
      return body.project?.spec.description === version;
    });
  }

  /** What Argo CD says, without a look at the repository. Nothing is stored: the name is taken. */
  async byServer(lane: number, request: Request): Promise<Permitted> {
    const { props } = this.declaredApplication(lane, request);
    const { body } = await ask(this.argocd, "POST", "/applications?validate=false", props);
    const message = String(body.message);
    const permitted = {
      sources: !message.includes("is not permitted in project"),
      destination: !message.includes("do not match any of the allowed destinations"),
    };
    const isPermitted = message.includes("existing application spec is different");
    if (isPermitted !== (permitted.sources && permitted.destination)) {
      throw new Error(`neither permitted nor refused: ${message}, for ${JSON.stringify(props)}`);
    }
    return permitted;
  }

  /** What the rule says of the same objects. */
  byRule(lane: number, spec: ProjectSpec, request: Request): Permitted {
    const { violations } = evaluate(stackPermittedByProject, [
      this.declaredProject(lane, spec),
      this.declaredApplication(lane, request),
      ...this.repositories(),
      cluster({ server: this.secondServer, name: "second", project: this.projectOf(0) }),
    ]);
    const ofDestination = violations.filter((text) => text.includes("spec.destination"));
    return { sources: violations.length === ofDestination.length, destination: ofDestination.length === 0 };
  }

  private async prepare(): Promise<void> {
    await succeed(this.argocd, "POST", "/clusters", {
      server: this.secondServer,
      name: "second",
      project: this.projectOf(0),
      config: { bearerToken: this.argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
    });
    for (const { name, props } of this.repositories()) {
      await this.argocd.kubernetes.create(objectPath("v1", "secrets", "argocd"), {
        apiVersion: "v1",
        kind: "Secret",
        ...props,
        metadata: { ...(props.metadata as object), name },
      });
    }
    await eventually(async () => {
      const { body } = await ask(this.argocd, "GET", "/repositories");
      return body.items.some((item: { project?: string }) => item.project === this.projectOf(1));
    });
    await succeed(this.argocd, "POST", "/applications?validate=false", {
      metadata: { name: this.prefix, annotations: { "argocd.argoproj.io/skip-reconcile": "true" } },
      spec: {
        project: "default",
        source: { repoURL: "https://git.example.com/none", path: "." },
        destination: { server: local },
      },
    });
  }

  /** Repositories of the second lane's project; the third lane's may be written to alone, which permits nothing. */
  private repositories(): Declared[] {
    const own = { url: "https://git.example.com/payments/*", project: this.projectOf(1) };
    const written = { url: "**", project: this.projectOf(2) };
    return Object.entries({ repository: own, "repository-write": written }).map(([type, data]) => {
      const name = `${this.prefix}-${type}`;
      return { ...secret(type, data), name };
    });
  }

  // An address of its own: tests that run at the same time must not share a cluster entry.
  private get secondServer(): string {
    return `https://127.0.0.1:${this.forwarder.port}`;
  }

  private projectOf(lane: number): string {
    return `${this.prefix}-${lane}`;
  }

  private declaredProject(lane: number, spec: object) {
    return project({ "metadata.name": this.projectOf(lane), spec });
  }

  private declaredApplication(lane: number, request: Request) {
    return application({ "metadata.name": this.prefix, spec: { project: this.projectOf(lane), ...request } });
  }
}
