import type { Argo } from "../../../../provider/argo/argo";
import { ApiError, code } from "../../../../provider/argo/errors";
import type { ApiRequest } from "../../../../provider/argo/request";
import type { Session } from "../../../../provider/argo/session";
import type { Json } from "../../../../provider/contract";
import type { Context } from "../../../../provider/lifecycle/context";
import { contextOver } from "../../../support/context-over";

/** A project as it is stored. */
export interface StoredProject {
  metadata: { name: string; uid: string; resourceVersion: string; annotations?: Record<string, string> };
  spec: Record<string, Json[] | string[]>;
  status?: Json;
}

/** Projects of an Argo CD that are written as a real one does: only from a fresh read. */
export class ProjectServer {
  readonly projects = new Map<string, StoredProject>();
  readonly requests: string[] = [];
  /** Something to happen before a request arrives. */
  before: ((request: ApiRequest) => void) | undefined;
  /** Something to happen after a request has had its effect, before it is answered. */
  after: ((request: ApiRequest) => void) | undefined;
  private versions = 0;

  put(name: string, spec: StoredProject["spec"], annotations: Record<string, string> = {}): StoredProject {
    this.versions += 1;
    const status = { jwtTokensByRole: { theirs: { items: [{ id: "token" }] } } };
    const metadata = { name, uid: `uid-${name}`, resourceVersion: String(this.versions), annotations };
    const project = { metadata, spec, status };
    this.projects.set(name, project);
    return project;
  }

  /** Writes as another client does. */
  write(name: string, change: (spec: StoredProject["spec"]) => StoredProject["spec"]): void {
    const { spec, metadata } = this.found(name);
    this.put(name, change(spec), metadata.annotations);
  }

  found(name: string): StoredProject {
    const project = this.projects.get(name);
    if (project === undefined) throw new ApiError("project not found", 404, code.notFound);
    return project;
  }

  /** A new run of the provider process. */
  run(): Context & { readonly messages: string[] } {
    const messages: string[] = [];
    const say = (message: string) => void messages.push(message);
    let lastWrite = Number.NEGATIVE_INFINITY;
    const session: Partial<Session> = {
      get lastWrite() {
        return lastWrite;
      },
      call: async (schema, request) => {
        try {
          return schema.parse(copied(await this.answer(request)));
        } finally {
          if (request.method !== "GET") lastWrite = performance.now();
        }
      },
    };
    const argo: Partial<Argo> = {
      session: session as Session,
      namespace: async () => "argocd",
      webAddress: async () => "https://argocd.example.com",
    };
    return { ...contextOver(argo, say), messages };
  }

  private async answer(request: ApiRequest): Promise<unknown> {
    const { method, path, body } = request;
    this.requests.push(`${method} ${path.replace("/api/v1", "")}`);
    // A real one takes a while, in which others come.
    await new Promise((resolve) => setTimeout(resolve, 1));
    this.before?.(request);
    const [, name = ""] = /projects\/(.+)$/.exec(path) ?? [];
    if (method === "GET") return name ? this.found(name) : { items: [...this.projects.values()] };
    const { project } = copied(body) as { project: StoredProject };
    if (method === "PUT") this.replace(name, project);
    else this.put(project.metadata.name, project.spec, project.metadata.annotations);
    this.after?.(request);
    return this.found(project.metadata.name);
  }

  private replace(name: string, project: StoredProject): void {
    if (project.metadata.resourceVersion !== this.found(name).metadata.resourceVersion) {
      throw new ApiError("the object has been modified", 409, code.aborted);
    }
    this.versions += 1;
    project.metadata.resourceVersion = String(this.versions);
    this.projects.set(name, project);
  }
}

/** As it comes over a wire; a structured clone would be of another realm. */
export function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value ?? null)) as T;
}
