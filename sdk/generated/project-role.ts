// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";

/** Arguments of a {@link ProjectRole}: flat, as in Argo CD's API. */
export interface ProjectRoleArgs {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.roles"]`.
   */
  project: pulumi.Input<string>;
  /** Name of the role: letters, digits, `-` and `_`. */
  name: pulumi.Input<string>;
  /** What the role is for. */
  description?: pulumi.Input<string | undefined>;
  /**
   * What the role may do, each as `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` (or
   * `deny`). Resources are `applications`, `applicationsets`, `logs`, `exec`, `clusters` and `repositories`.
   */
  policies?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Groups of the login provider whose members have the role. A name with a comma needs quotes inside the text. */
  groups?: pulumi.Input<pulumi.Input<string>[] | undefined>;
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
 * One role of a project that somebody else owns. The project's other roles and all tokens stay as they are; when a role
 * is deleted, its tokens end.
 * @example
 * ```ts
 * new argocd.ProjectRole("deploy", {
 *   project: "payments",
 *   name: "deploy",
 *   policies: ["p, proj:payments:deploy, applications, sync, payments/*, allow"],
 *   groups: ["payments-developers"],
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles
 */
export class ProjectRole extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = dynamic.token("ProjectRole");

  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.roles"]`. As declared;
   * after a refresh, as found.
   */
  declare readonly project: pulumi.Output<string>;
  /** Name of the role: letters, digits, `-` and `_`. As declared; after a refresh, as found. */
  declare readonly name: pulumi.Output<string>;
  /** What the role is for. As declared; after a refresh, as found. */
  declare readonly description: pulumi.Output<string | undefined>;
  /**
   * What the role may do, each as `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` (or
   * `deny`). Resources are `applications`, `applicationsets`, `logs`, `exec`, `clusters` and `repositories`. As
   * declared; after a refresh, as found.
   */
  declare readonly policies: pulumi.Output<string[] | undefined>;
  /**
   * Groups of the login provider whose members have the role. A name with a comma needs quotes inside the text. As
   * declared; after a refresh, as found.
   */
  declare readonly groups: pulumi.Output<string[] | undefined>;

  /** Declares a role of a project. */
  constructor(name: string, args: ProjectRoleArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: ProjectRoleArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: ProjectRoleArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(dynamic, "ProjectRole", { name, args, options, state }));
    fillLeftOut(this, "ProjectRole");
  }

  /** Looks an existing role of a project up by its id, `project|role|name`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): ProjectRole {
    return new ProjectRole(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a role of a project. */
  static override isInstance(value: unknown): value is ProjectRole {
    return isOfType(ProjectRole.__pulumiType, value);
  }
}
