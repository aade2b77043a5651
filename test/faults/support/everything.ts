import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { LocalArgoCd } from "../../../tools/local-argocd";
import { sshKey } from "../../kinds/certificate";
import { ask } from "../../support/ask";
import { declare, directorySpec, expression, hostKey } from "../../support/programs";
import { storedKnownHosts, storedPasswords } from "../../support/storage";

/** A stand-in for the API of a cluster, as far as Argo CD asks before it stores one. */
export async function startCluster(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ major: "1", minor: "33", gitVersion: "v1.33.0" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** What a program declares: which revision of its objects, or none of them. */
export type Revision = 1 | 2 | "none";

/** One object of each kind, in two revisions, and what Argo CD has of them. */
export class Everything {
  constructor(
    private readonly argocd: LocalArgoCd,
    private readonly cluster: Server,
    /** The name that all objects carry. */
    readonly name: string,
  ) {}

  private get server(): string {
    return `http://127.0.0.1:${(this.cluster.address() as AddressInfo).port}/${this.name}`;
  }

  private get repository(): string {
    return `https://git.example.com/${this.name}.git`;
  }

  private get host(): string {
    return `${this.name}.example.com`;
  }

  /** The program; every resource gets the options, as program text. */
  program(revision: Revision, options = "{}"): string {
    if (revision === "none") return "";
    const text = `revision ${revision}`;
    const project = expression("project.metadata.name");
    const metadata = { name: this.name, labels: { revision: String(revision) } };
    const resources: [string, string, unknown][] = [
      [
        "AppProject",
        "project",
        {
          metadata,
          spec: { description: text, sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] },
        },
      ],
      [
        "Application",
        "application",
        {
          metadata,
          spec: { ...directorySpec(this.argocd, this.name), project, info: [{ name: "text", value: text }] },
        },
      ],
      [
        "Repository",
        "repository",
        {
          repo: this.repository,
          project,
          username: "somebody",
          password: expression(`pulumi.secret(${JSON.stringify(text)})`),
        },
      ],
      [
        "Cluster",
        "cluster",
        {
          server: this.server,
          name: this.name,
          labels: { revision: String(revision) },
          config: { bearerToken: text, tlsClientConfig: { insecure: true } },
        },
      ],
      [
        "Certificate",
        "certificate",
        {
          serverName: this.host,
          certType: "ssh",
          certSubType: "ssh-ed25519",
          certData: this.key(revision),
        },
      ],
    ];
    return resources.map(([kind, name, args]) => declare(kind, name, args, options)).join("\n");
  }

  private key(revision: Revision): string {
    return revision === 1 ? hostKey : sshKey;
  }

  /** How many resources a program has. */
  static readonly count = 5;

  /** What Argo CD should have. */
  wanted(revision: Revision): Record<string, unknown> {
    if (revision === "none") return { projects: [], applications: [], repositories: [], clusters: [], hosts: [] };
    const text = `revision ${revision}`;
    const label = String(revision);
    return {
      projects: [{ label, text }],
      applications: [{ label, text }],
      repositories: [text],
      clusters: [label],
      hosts: [`${this.host} ssh-ed25519 ${this.key(revision)}`],
    };
  }

  /** What Argo CD has, asked past the proxy and, for what the API hides, in its storage. */
  async found(): Promise<Record<string, unknown>> {
    const items = async (path: string) => (await ask(this.argocd, "GET", path)).body.items ?? [];
    const [projects, applications, clusters] = await Promise.all(
      ["/projects", "/applications", "/clusters"].map(items),
    );
    const passwords = await storedPasswords(this.argocd);
    const hosts = await storedKnownHosts(this.argocd);
    return {
      projects: projects
        .filter(({ metadata }: Named) => metadata.name.startsWith(this.name))
        .map(({ metadata, spec }: Named) => ({ label: metadata.labels?.revision, text: spec.description })),
      applications: applications
        .filter(({ metadata }: Named) => metadata.name.startsWith(this.name))
        .map(({ metadata, spec }: Named) => ({ label: metadata.labels?.revision, text: spec.info?.[0]?.value })),
      repositories: passwords.filter(({ url }) => url === this.repository).map(({ password }) => password),
      clusters: clusters
        .filter(({ server }: { server: string }) => server.endsWith(`/${this.name}`))
        .map(({ labels }: { labels?: Record<string, string> }) => labels?.revision),
      hosts: hosts.filter((line) => line.startsWith(this.host)),
    };
  }
}

interface Named {
  readonly metadata: { readonly name: string; readonly labels?: Record<string, string> };
  readonly spec: { readonly description?: string; readonly info?: readonly { readonly value: string }[] };
}
