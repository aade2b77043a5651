import { sendRequest } from "./http";

/** How the local Kubernetes API is reached. */
export interface KubernetesConnection {
  readonly server: string;
  readonly token: string;
  /** The PEM text of the authority that signed its certificate. */
  readonly certificateAuthority: string;
}

/** An object as Kubernetes tells it. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    resourceVersion?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    finalizers?: string[];
    deletionTimestamp?: string;
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

/** A refusal by the Kubernetes API. */
export class KubernetesError extends Error {
  override readonly name = "KubernetesError";

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Where Kubernetes keeps objects, as a path of its API:
 * `objectPath('v1', 'configmaps', 'default', 'guestbook')`, `objectPath('v1', 'namespaces', undefined, 'team-a')`.
 */
export function objectPath(apiVersion: string, resource: string, namespace?: string, name?: string): string {
  const base = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const within = namespace === undefined ? "" : `/namespaces/${namespace}`;
  return `${base}${within}/${resource}${name === undefined ? "" : `/${name}`}`;
}

/** Acts on the Kubernetes API directly, behind Argo CD's and Pulumi's back. */
export class KubernetesClient {
  constructor(private readonly connection: KubernetesConnection) {}

  /** The object, or undefined when there is none. */
  async get(path: string): Promise<KubernetesObject | undefined> {
    return this.unlessMissing(this.send<KubernetesObject>("GET", path));
  }

  /** The objects below a path, for example `/api/v1/namespaces/default/configmaps?labelSelector=a%3Db`. */
  async list(path: string): Promise<KubernetesObject[]> {
    return (await this.send<{ items: KubernetesObject[] }>("GET", path)).items;
  }

  /** Creates an object below the path of its kind. */
  async create(path: string, object: object): Promise<KubernetesObject> {
    return this.send("POST", path, object);
  }

  /** Changes the given fields (a JSON merge patch: null removes a field). */
  async patch(path: string, changes: object): Promise<KubernetesObject> {
    return this.send("PATCH", path, changes, "application/merge-patch+json");
  }

  /** Creates the object or changes it to what is given (a server-side apply). */
  async apply(path: string, object: object): Promise<KubernetesObject> {
    return this.send("PATCH", `${path}?fieldManager=local-argocd&force=true`, object, "application/apply-patch+yaml");
  }

  /** Deletes the object; false when there was none. */
  async delete(path: string): Promise<boolean> {
    return (await this.unlessMissing(this.send<object>("DELETE", path))) !== undefined;
  }

  private async unlessMissing<Result>(answer: Promise<Result>): Promise<Result | undefined> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof KubernetesError && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  private async send<Result>(method: string, path: string, body?: object, contentType?: string): Promise<Result> {
    const { server, token, certificateAuthority } = this.connection;
    const { status, text } = await sendRequest({
      url: `${server}${path}`,
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(contentType === undefined ? {} : { "content-type": contentType }),
      },
      body,
      certificateAuthority,
    });
    if (status >= 300) {
      throw new KubernetesError(status, `${method} ${path}: ${status} ${messageOf(text)}`);
    }
    return JSON.parse(text) as Result;
  }
}

function messageOf(text: string): string {
  try {
    return (JSON.parse(text) as { message?: string }).message ?? text;
  } catch {
    return text;
  }
}
