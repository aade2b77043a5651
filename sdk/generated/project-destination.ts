// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";

/** Arguments of a {@link ProjectDestination}: flat, as in Argo CD's API. */
export interface ProjectDestinationArgs {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.destinations"]`.
   */
  project: pulumi.Input<string>;
  /** Address of the cluster; a glob, or with `!` in front a denial. */
  server?: pulumi.Input<string | undefined>;
  /** Namespace; a glob, or with `!` in front a denial. */
  namespace?: pulumi.Input<string | undefined>;
  /** Name of the cluster; a glob, or with `!` in front a denial. */
  name?: pulumi.Input<string | undefined>;
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
 * One destination of a project that somebody else owns: a cluster and namespaces that its applications may be deployed
 * to, or may not.
 * @example
 * ```ts
 * const destination = new argocd.ProjectDestination("payments-prod", {
 *   project: "payments",
 *   server: "https://kubernetes.default.svc",
 *   namespace: "payments-prod",
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#managing-projects
 */
export class ProjectDestination extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = dynamic.token("ProjectDestination");

  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.destinations"]`. As
   * declared; after a refresh, as found.
   */
  declare readonly project: pulumi.Output<string>;
  /** Address of the cluster; a glob, or with `!` in front a denial. As declared; after a refresh, as found. */
  declare readonly server: pulumi.Output<string | undefined>;
  /** Namespace; a glob, or with `!` in front a denial. As declared; after a refresh, as found. */
  declare readonly namespace: pulumi.Output<string | undefined>;
  /** Name of the cluster; a glob, or with `!` in front a denial. As declared; after a refresh, as found. */
  declare readonly name: pulumi.Output<string | undefined>;

  /** Declares a destination of a project. */
  constructor(name: string, args: ProjectDestinationArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: ProjectDestinationArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: ProjectDestinationArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(dynamic, "ProjectDestination", { name, args, options, state }));
    fillLeftOut(this, "ProjectDestination");
  }

  /**
   * Looks an existing destination of a project up by its id, `project|destination|server|<server>|<namespace>`, or
   * `project|destination|name|<name>|<namespace>` without a server.
   */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): ProjectDestination {
    return new ProjectDestination(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a destination of a project. */
  static override isInstance(value: unknown): value is ProjectDestination {
    return isOfType(ProjectDestination.__pulumiType, value);
  }
}
