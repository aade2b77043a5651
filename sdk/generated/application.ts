// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";
import type * as declarations from "./declarations";
import type * as inputs from "./inputs";
import type * as outputs from "./outputs";

/** Metadata of an application; the name defaults to the Pulumi name of the resource. */
export interface ApplicationMetadata extends Partial<declarations.ObjectMetadata> {}

/** Arguments of an {@link Application}: Argo CD's manifest, and how the provider treats it. */
export interface ApplicationArgs {
  /** Name, namespace, labels, annotations and finalizers. */
  metadata?: pulumi.Input<inputs.ObjectMetadata | undefined>;
  /** What the application deploys, where to and how. */
  spec: pulumi.Input<inputs.ApplicationSpec>;
  /** Always `argoproj.io/v1alpha1`; accepted so that manifests can be pasted. */
  apiVersion?: pulumi.Input<"argoproj.io/v1alpha1" | undefined>;
  /** Always `Application`; accepted so that manifests can be pasted. */
  kind?: pulumi.Input<"Application" | undefined>;
  /**
   * Let Argo CD check on every write that the repository can be reached and that the manifests can be generated. With
   * `false` an update, which Argo CD then takes only as a whole, may lose what somebody else writes within the
   * milliseconds since it was read. Default `true`.
   */
  validate?: pulumi.Input<boolean | undefined>;
  /**
   * What to wait for after a create or update: `synced` or `healthy`. The time is limited by Pulumi's `customTimeouts`.
   * Default `none`.
   */
  waitFor?: pulumi.Input<"none" | "synced" | "healthy" | undefined>;
  /** Sync after a change when syncs are not automated: `true`, or the fields of the sync to ask for. */
  sync?: pulumi.Input<true | inputs.SyncRequest | undefined>;
  /** Any values; when one of them changes, a sync is asked for. */
  syncTriggers?: pulumi.Input<unknown[] | undefined>;
  /** What to do when an operation is running already: `wait` for it, `terminate` it, or `fail`. Default `wait`. */
  onRunningOperation?: pulumi.Input<"wait" | "terminate" | "fail" | undefined>;
  /**
   * What becomes of the application's resources when it is deleted. A delete ends the operation that runs on the
   * application, because Argo CD begins no sooner.
   */
  deletion?: pulumi.Input<inputs.ApplicationDeletion | undefined>;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: pulumi.Input<"never" | "ifEqual" | "always" | undefined>;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: pulumi.Input<pulumi.Input<string>[] | undefined>;
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
  static readonly __pulumiType: string = dynamic.token("Application");

  /**
   * Name, namespace, labels, annotations and finalizers. As declared; after a refresh, the declared keys with their
   * live values.
   */
  declare readonly metadata: pulumi.Output<outputs.ObjectMetadata>;
  /** What the application deploys, where to and how. As declared; after a refresh, as found. */
  declare readonly spec: pulumi.Output<outputs.ApplicationSpec>;
  /** The object's uid. */
  declare readonly uid: pulumi.Output<string>;
  /** The namespace that the object is in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The application's page in Argo CD's web interface. */
  declare readonly url: pulumi.Output<string>;
  /** What Argo CD said of it at the end of the last update or refresh. A secret when the program declares one. */
  declare readonly status: pulumi.Output<outputs.ApplicationStatus>;

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
    super(...registration(dynamic, "Application", { name, args, options, state }));
    fillLeftOut(this, "Application");
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
    return isOfType(Application.__pulumiType, value);
  }
}
