import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/tokens";
import type { ApplicationInputs } from "./generated/declarations";
import type { Inputs } from "./input";
import { isKind, registration, withName } from "./resource";

/** Metadata of an application; the name defaults to the Pulumi name of the resource. */
export type ApplicationMetadata = Omit<ApplicationInputs["metadata"], "name"> &
  Partial<Pick<ApplicationInputs["metadata"], "name">>;

/** Arguments of an {@link Application}: Argo CD's manifest, and how the provider treats it. */
export type ApplicationArgs = Inputs<
  Omit<ApplicationInputs, "metadata" | "timeouts" | "__mark"> & { metadata?: ApplicationMetadata }
>;

/** What Argo CD last said of an application, in short. */
export interface ApplicationStatus {
  /** How the live objects compare with the manifests. */
  readonly sync: {
    /** `Synced`, `OutOfSync` or `Unknown`. */
    readonly status: string;
    /** The revision that was compared, of a single source. */
    readonly revision?: string;
    /** The revisions that were compared, of several sources. */
    readonly revisions?: string[];
  };
  /** How the live objects are. */
  readonly health: {
    /** `Healthy`, `Progressing`, `Degraded`, `Suspended`, `Missing` or `Unknown`. */
    readonly status: string;
    /** Why, where Argo CD says so. */
    readonly message?: string;
  };
  /** The last operation, if there was one. */
  readonly operationState?: {
    /** `Running`, `Terminating`, `Succeeded`, `Failed` or `Error`. */
    readonly phase: string;
    /** What became of it. */
    readonly message?: string;
  };
  /** What Argo CD complains of. */
  readonly conditions: {
    /** What it complains of, such as `ComparisonError`. */
    readonly type: string;
    /** The complaint in words. */
    readonly message: string;
  }[];
  /** What the application runs. */
  readonly summary: {
    /** Images of its live objects. */
    readonly images: string[];
    /** Addresses of its ingresses and links. */
    readonly externalURLs: string[];
  };
}

/**
 * An Argo CD Application.
 * @example
 * ```ts
 * new argocd.Application("payments-api", {
 *   spec: {
 *     project: "payments",
 *     source: { repoURL: "https://git.example.com/payments/api", path: "deploy", targetRevision: "v1.4.2" },
 *     destination: { server: "https://kubernetes.default.svc", namespace: "payments" },
 *     syncPolicy: { automated: { prune: true } },
 *   },
 *   waitFor: "healthy",
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml
 */
export class Application extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType = typeToken("Application");

  /** The declared metadata; after a refresh, the declared keys with their live values. */
  declare readonly metadata: pulumi.Output<ApplicationInputs["metadata"]>;
  /** The declared spec; after a refresh, as found. */
  declare readonly spec: pulumi.Output<ApplicationInputs["spec"]>;
  /** The object's uid. */
  declare readonly uid: pulumi.Output<string>;
  /** The namespace that the object is in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The application's page in Argo CD's web interface. */
  declare readonly url: pulumi.Output<string>;
  /** What Argo CD said of it at the end of the last update or refresh. */
  declare readonly status: pulumi.Output<ApplicationStatus>;

  /** Declares an application. */
  constructor(name: string, args: ApplicationArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: ApplicationArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: ApplicationArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(
      ...registration({
        kind: "Application",
        name,
        args: args && withName(name, args as pulumi.Inputs),
        computed: ["uid", "namespace", "url", "status"],
        state,
        options,
      }),
    );
  }

  /** Looks an existing application up by its id, `namespace/name`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): Application {
    return new Application(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is an application. */
  static override isInstance(value: unknown): value is Application {
    return isKind("Application", value);
  }
}
