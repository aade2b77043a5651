// Written by `npm run generate` from the registry, which is the source.
// biome-ignore-all lint/suspicious/noUnsafeDeclarationMerging: outputs are made by Pulumi's own class
import * as pulumi from "@pulumi/pulumi";
import { plugin } from "../hosts/plugin";
import { fillLeftOut, isOfType, registration } from "../resource";
import type { AccountTokenArgs, AccountToken as DynamicAccountToken } from "./account-token";
import type { AppProjectArgs, AppProject as DynamicAppProject } from "./app-project";
import type { ApplicationArgs, Application as DynamicApplication } from "./application";
import type { ApplicationSetArgs, ApplicationSet as DynamicApplicationSet } from "./application-set";
import type { CertificateArgs, Certificate as DynamicCertificate } from "./certificate";
import type { ClusterArgs, Cluster as DynamicCluster } from "./cluster";
import type { GpgKey as DynamicGpgKey, GpgKeyArgs } from "./gpg-key";
import type { ProjectDestination as DynamicProjectDestination, ProjectDestinationArgs } from "./project-destination";
import type { ProjectRole as DynamicProjectRole, ProjectRoleArgs } from "./project-role";
import type {
  ProjectSourceRepository as DynamicProjectSourceRepository,
  ProjectSourceRepositoryArgs,
} from "./project-source-repository";
import type { ProjectSyncWindow as DynamicProjectSyncWindow, ProjectSyncWindowArgs } from "./project-sync-window";
import type { ProjectToken as DynamicProjectToken, ProjectTokenArgs } from "./project-token";
import type { Repository as DynamicRepository, RepositoryArgs } from "./repository";
import type {
  RepositoryCredentials as DynamicRepositoryCredentials,
  RepositoryCredentialsArgs,
} from "./repository-credentials";
import type { WriteRepository as DynamicWriteRepository, WriteRepositoryArgs } from "./write-repository";
import type {
  WriteRepositoryCredentials as DynamicWriteRepositoryCredentials,
  WriteRepositoryCredentialsArgs,
} from "./write-repository-credentials";

export type { AccountTokenArgs } from "./account-token";
export type { AppProjectArgs, AppProjectMetadata } from "./app-project";
export type { ApplicationArgs, ApplicationMetadata } from "./application";
export type { ApplicationSetArgs, ApplicationSetMetadata } from "./application-set";
export type { CertificateArgs } from "./certificate";
export type { ClusterArgs } from "./cluster";
export * from "./common";
export type { GpgKeyArgs } from "./gpg-key";
export type { ProjectDestinationArgs } from "./project-destination";
export type { ProjectRoleArgs } from "./project-role";
export type { ProjectSourceRepositoryArgs } from "./project-source-repository";
export type { ProjectSyncWindowArgs } from "./project-sync-window";
export type { ProjectTokenArgs } from "./project-token";
export type { RepositoryArgs } from "./repository";
export type { RepositoryCredentialsArgs } from "./repository-credentials";
export type { WriteRepositoryArgs } from "./write-repository";
export type { WriteRepositoryCredentialsArgs } from "./write-repository-credentials";

export interface Application extends DynamicApplication {}

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
  static readonly __pulumiType: string = plugin.token("Application");

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
    super(...registration(plugin, "Application", { name, args, options, state }));
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

export interface ApplicationSet extends DynamicApplicationSet {}

/**
 * An Argo CD ApplicationSet, which generates Applications from a template.
 * @example
 * ```ts
 * new argocd.ApplicationSet("guestbook", {
 *   spec: {
 *     goTemplate: true,
 *     goTemplateOptions: ["missingkey=error"],
 *     generators: [{ list: { elements: [{ zone: "a" }, { zone: "b" }] } }],
 *     template: {
 *       metadata: { name: "guestbook-{{.zone}}" },
 *       spec: {
 *         project: "default",
 *         source: { repoURL: "https://git.example.com/guestbook", path: "zones/{{.zone}}", targetRevision: "v1.4.2" },
 *         destination: { server: "https://kubernetes.default.svc", namespace: "guestbook-{{.zone}}" },
 *       },
 *     },
 *   },
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/
 */
export class ApplicationSet extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("ApplicationSet");

  /** Declares an ApplicationSet. */
  constructor(name: string, args: ApplicationSetArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: ApplicationSetArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: ApplicationSetArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "ApplicationSet", { name, args, options, state }));
    fillLeftOut(this, "ApplicationSet");
  }

  /** Looks an existing ApplicationSet up by its id, `namespace/name`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): ApplicationSet {
    return new ApplicationSet(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is an ApplicationSet. */
  static override isInstance(value: unknown): value is ApplicationSet {
    return isOfType(ApplicationSet.__pulumiType, value);
  }
}

export interface AppProject extends DynamicAppProject {}

/**
 * An Argo CD AppProject: what its applications may deploy, from where and to where.
 * @example
 * ```ts
 * new argocd.AppProject("payments", {
 *   spec: {
 *     description: "Everything that takes money",
 *     sourceRepos: ["https://git.example.com/payments/*"],
 *     destinations: [{ server: "https://kubernetes.default.svc", namespace: "payments-*" }],
 *   },
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/project.yaml
 */
export class AppProject extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("AppProject");

  /** Declares a project. */
  constructor(name: string, args: AppProjectArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: AppProjectArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: AppProjectArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "AppProject", { name, args, options, state }));
    fillLeftOut(this, "AppProject");
  }

  /** Looks an existing project up by its id, its name. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): AppProject {
    return new AppProject(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a project. */
  static override isInstance(value: unknown): value is AppProject {
    return isOfType(AppProject.__pulumiType, value);
  }
}

export interface ProjectRole extends DynamicProjectRole {}

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
  static readonly __pulumiType: string = plugin.token("ProjectRole");

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
    super(...registration(plugin, "ProjectRole", { name, args, options, state }));
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

export interface ProjectSyncWindow extends DynamicProjectSyncWindow {}

/**
 * One sync window of a project that somebody else owns. Argo CD knows a window by its kind, times and targets, so that
 * a change of one of these makes another window; it is made before the old one goes, so that there is no moment
 * without.
 * @example
 * ```ts
 * new argocd.ProjectSyncWindow("no-releases-at-weekends", {
 *   project: "payments",
 *   kind: "deny",
 *   schedule: "0 0 * * 6",
 *   duration: "48h",
 *   applications: ["*"],
 *   timeZone: "Europe/Berlin",
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export class ProjectSyncWindow extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("ProjectSyncWindow");

  /** Declares a sync window of a project. */
  constructor(name: string, args: ProjectSyncWindowArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: ProjectSyncWindowArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: ProjectSyncWindowArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "ProjectSyncWindow", { name, args, options, state }));
    fillLeftOut(this, "ProjectSyncWindow");
  }

  /**
   * Looks an existing sync window of a project up by its id, `project|window|kind|schedule|duration`, and each target
   * and what else tells it from others as `|applications=<pattern>`, `|namespaces=<pattern>`, `|clusters=<pattern>`,
   * `|timeZone=<name>` or `|andOperator=true`.
   */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): ProjectSyncWindow {
    return new ProjectSyncWindow(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a sync window of a project. */
  static override isInstance(value: unknown): value is ProjectSyncWindow {
    return isOfType(ProjectSyncWindow.__pulumiType, value);
  }
}

export interface ProjectDestination extends DynamicProjectDestination {}

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
  static readonly __pulumiType: string = plugin.token("ProjectDestination");

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
    super(...registration(plugin, "ProjectDestination", { name, args, options, state }));
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

export interface ProjectSourceRepository extends DynamicProjectSourceRepository {}

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
  static readonly __pulumiType: string = plugin.token("ProjectSourceRepository");

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
    super(...registration(plugin, "ProjectSourceRepository", { name, args, options, state }));
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

export interface ProjectToken extends DynamicProjectToken {}

/**
 * A JWT with the rights of a project's role, such as for CI. It is renewed by a new token, which works before anything
 * is given to who depends on it; the old one is revoked last.
 * @example
 * ```ts
 * const ci = new argocd.ProjectToken("ci", {
 *   project: "payments",
 *   role: "ci",
 *   expiresIn: "2160h",
 *   renewBefore: "720h",
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles
 */
export class ProjectToken extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("ProjectToken");

  /** Declares a project token. */
  constructor(name: string, args: ProjectTokenArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: ProjectTokenArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: ProjectTokenArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "ProjectToken", { name, args, options, state }));
    fillLeftOut(this, "ProjectToken");
  }

  /** Looks an existing project token up by its id, `project|role|id`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): ProjectToken {
    return new ProjectToken(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a project token. */
  static override isInstance(value: unknown): value is ProjectToken {
    return isOfType(ProjectToken.__pulumiType, value);
  }
}

export interface AccountToken extends DynamicAccountToken {}

/**
 * A JWT of a local account. It is renewed by a new token, which works before anything is given to who depends on it;
 * the old one is revoked last. Accounts themselves stand in `argocd-cm`, and their passwords are not managed: another
 * password ends all tokens of the account.
 * @example
 * ```ts
 * const ci = new argocd.AccountToken("ci", { account: "ci", expiresIn: "2160h", renewBefore: "720h" });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#local-usersaccounts
 */
export class AccountToken extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("AccountToken");

  /** Declares an account token. */
  constructor(name: string, args: AccountTokenArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: AccountTokenArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: AccountTokenArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "AccountToken", { name, args, options, state }));
    fillLeftOut(this, "AccountToken");
  }

  /** Looks an existing account token up by its id, `account|id`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): AccountToken {
    return new AccountToken(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is an account token. */
  static override isInstance(value: unknown): value is AccountToken {
    return isOfType(AccountToken.__pulumiType, value);
  }
}

export interface Repository extends DynamicRepository {}

/**
 * A repository that Argo CD reads manifests from, with its credentials, which are always secrets.
 * @example
 * ```ts
 * new argocd.Repository("payments", {
 *   repo: "https://git.example.com/payments/api",
 *   username: "argocd",
 *   password: config.requireSecret("gitPassword"),
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/
 */
export class Repository extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("Repository");

  /** Declares a repository. */
  constructor(name: string, args: RepositoryArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: RepositoryArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: RepositoryArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "Repository", { name, args, options, state }));
    fillLeftOut(this, "Repository");
  }

  /** Looks an existing repository up by its id, `url` or `url|project`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): Repository {
    return new Repository(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a repository. */
  static override isInstance(value: unknown): value is Repository {
    return isOfType(Repository.__pulumiType, value);
  }
}

export interface RepositoryCredentials extends DynamicRepositoryCredentials {}

/**
 * Credentials for all repositories whose URLs begin alike, also for those that applications name without a
 * `Repository`. Argo CD shows their URL and user name alone, so that a refresh sees no other change by others.
 * @example
 * ```ts
 * new argocd.RepositoryCredentials("payments", {
 *   url: "https://git.example.com/payments",
 *   username: "argocd",
 *   password: config.requireSecret("gitPassword"),
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/#credential-templates
 */
export class RepositoryCredentials extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("RepositoryCredentials");

  /** Declares a credential template. */
  constructor(name: string, args: RepositoryCredentialsArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: RepositoryCredentialsArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: RepositoryCredentialsArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "RepositoryCredentials", { name, args, options, state }));
    fillLeftOut(this, "RepositoryCredentials");
  }

  /** Looks an existing credential template up by its id, `url`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): RepositoryCredentials {
    return new RepositoryCredentials(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a credential template. */
  static override isInstance(value: unknown): value is RepositoryCredentials {
    return isOfType(RepositoryCredentials.__pulumiType, value);
  }
}

export interface WriteRepository extends DynamicWriteRepository {}

/**
 * The credentials with which Argo CD's source hydrator pushes to a repository, which may be others than those it reads
 * with (`Repository`). Argo CD takes them while its hydrator is enabled, and tests that it gets in with them.
 * @example
 * ```ts
 * new argocd.WriteRepository("payments", {
 *   repo: "https://git.example.com/payments/deploy",
 *   username: "hydrator",
 *   password: config.requireSecret("gitPushPassword"),
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/
 */
export class WriteRepository extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("WriteRepository");

  /** Declares a write repository. */
  constructor(name: string, args: WriteRepositoryArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: WriteRepositoryArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: WriteRepositoryArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "WriteRepository", { name, args, options, state }));
    fillLeftOut(this, "WriteRepository");
  }

  /** Looks an existing write repository up by its id, `url` or `url|project`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): WriteRepository {
    return new WriteRepository(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a write repository. */
  static override isInstance(value: unknown): value is WriteRepository {
    return isOfType(WriteRepository.__pulumiType, value);
  }
}

export interface WriteRepositoryCredentials extends DynamicWriteRepositoryCredentials {}

/**
 * The credentials with which Argo CD's source hydrator pushes to all repositories whose URLs begin alike. Argo CD shows
 * them to nobody, and tells which fields of a declaration differ, so that a refresh names those that others have
 * changed.
 * @example
 * ```ts
 * new argocd.WriteRepositoryCredentials("payments", {
 *   url: "https://git.example.com/payments",
 *   username: "hydrator",
 *   password: config.requireSecret("gitPushPassword"),
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/
 */
export class WriteRepositoryCredentials extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("WriteRepositoryCredentials");

  /** Declares a write credential template. */
  constructor(name: string, args: WriteRepositoryCredentialsArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: WriteRepositoryCredentialsArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: WriteRepositoryCredentialsArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "WriteRepositoryCredentials", { name, args, options, state }));
    fillLeftOut(this, "WriteRepositoryCredentials");
  }

  /** Looks an existing write credential template up by its id, `url`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): WriteRepositoryCredentials {
    return new WriteRepositoryCredentials(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a write credential template. */
  static override isInstance(value: unknown): value is WriteRepositoryCredentials {
    return isOfType(WriteRepositoryCredentials.__pulumiType, value);
  }
}

export interface Cluster extends DynamicCluster {}

/**
 * A cluster that Argo CD deploys to, with its credentials, which are always secrets.
 * @example
 * ```ts
 * new argocd.Cluster("staging", {
 *   server: "https://staging.example.com:6443",
 *   name: "staging",
 *   config: { bearerToken: config.requireSecret("clusterToken"), tlsClientConfig: { caData } },
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters
 */
export class Cluster extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("Cluster");

  /** Declares a cluster. */
  constructor(name: string, args: ClusterArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: ClusterArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: ClusterArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "Cluster", { name, args, options, state }));
    fillLeftOut(this, "Cluster");
  }

  /** Looks an existing cluster up by its id, its server URL. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): Cluster {
    return new Cluster(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a cluster. */
  static override isInstance(value: unknown): value is Cluster {
    return isOfType(Cluster.__pulumiType, value);
  }
}

export interface Certificate extends DynamicCertificate {}

/**
 * A certificate that Argo CD trusts for a host of repositories, or a known SSH host key.
 * @example
 * ```ts
 * new argocd.Certificate("git", { serverName: "git.example.com", certType: "https", certData: pem });
 * new argocd.Certificate("git-ssh", {
 *   serverName: "git.example.com",
 *   certType: "ssh",
 *   certSubType: "ssh-ed25519",
 *   certData: "AAAAC3NzaC1lZDI1NTE5AAAAIHlmbZ7Fg2Q9L6kYMSMkecrRdYBW1dQL0dP6GithKGrH",
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/#self-signed-untrusted-tls-certificates
 */
export class Certificate extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("Certificate");

  /** Declares a certificate. */
  constructor(name: string, args: CertificateArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: CertificateArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: CertificateArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "Certificate", { name, args, options, state }));
    fillLeftOut(this, "Certificate");
  }

  /** Looks an existing certificate up by its id, `https|host` or `ssh|subtype|host`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): Certificate {
    return new Certificate(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a certificate. */
  static override isInstance(value: unknown): value is Certificate {
    return isOfType(Certificate.__pulumiType, value);
  }
}

export interface GpgKey extends DynamicGpgKey {}

/**
 * A public GPG key by which Argo CD verifies that commits are signed.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 *
 * new argocd.GpgKey("release", { keyData: readFileSync("release.asc", "utf8") });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/gpg-verification/
 */
export class GpgKey extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = plugin.token("GpgKey");

  /** Declares a GPG key. */
  constructor(name: string, args: GpgKeyArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: GpgKeyArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: GpgKeyArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(plugin, "GpgKey", { name, args, options, state }));
    fillLeftOut(this, "GpgKey");
  }

  /** Looks an existing GPG key up by its id, the id of the key, 16 upper-case hexadecimal digits. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): GpgKey {
    return new GpgKey(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a GPG key. */
  static override isInstance(value: unknown): value is GpgKey {
    return isOfType(GpgKey.__pulumiType, value);
  }
}
