// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";

/** Arguments of a {@link ProjectSourceRepository}: flat, as in Argo CD's API. */
export interface ProjectSourceRepositoryArgs {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.sourceRepos"]`.
   */
  project: pulumi.Input<string>;
  /** URL that sources may use; a glob, or with `!` in front a denial. */
  repo: pulumi.Input<string>;
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
 * One source repository of a project that somebody else owns: what its applications may be deployed from, or may not.
 * @example
 * ```ts
 * new argocd.ProjectSourceRepository("charts", {
 *   project: "payments",
 *   repo: "https://git.example.com/platform/charts",
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#managing-projects
 */
export class ProjectSourceRepository extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = dynamic.token("ProjectSourceRepository");

  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.sourceRepos"]`. As
   * declared; after a refresh, as found.
   */
  declare readonly project: pulumi.Output<string>;
  /** URL that sources may use; a glob, or with `!` in front a denial. As declared; after a refresh, as found. */
  declare readonly repo: pulumi.Output<string>;

  /** Declares a source repository of a project. */
  constructor(name: string, args: ProjectSourceRepositoryArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: ProjectSourceRepositoryArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: ProjectSourceRepositoryArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(dynamic, "ProjectSourceRepository", { name, args, options, state }));
    fillLeftOut(this, "ProjectSourceRepository");
  }

  /** Looks an existing source repository of a project up by its id, `project|source|repo`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): ProjectSourceRepository {
    return new ProjectSourceRepository(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a source repository of a project. */
  static override isInstance(value: unknown): value is ProjectSourceRepository {
    return isOfType(ProjectSourceRepository.__pulumiType, value);
  }
}
