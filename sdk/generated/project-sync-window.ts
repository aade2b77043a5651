// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";

/** Arguments of a {@link ProjectSyncWindow}: flat, as in Argo CD's API. */
export interface ProjectSyncWindowArgs {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.syncWindows"]`.
   */
  project: pulumi.Input<string>;
  /** `allow` lets applications sync in this time only, `deny` keeps them from it. */
  kind: pulumi.Input<"allow" | "deny">;
  /** Start of the window as a cron schedule of five fields: minute, hour, day, month, day of the week. */
  schedule: pulumi.Input<string>;
  /** Length of the window, such as `1h` or `90m`. */
  duration: pulumi.Input<string>;
  /** Names of the applications that the window applies to; globs. */
  applications?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Destination namespaces that the window applies to; globs. */
  namespaces?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Destination clusters, by name or address, that the window applies to; globs. */
  clusters?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /**
   * Apply the window where `applications`, `namespaces` and `clusters` all match. Default `false`: where one of them
   * matches.
   */
  andOperator?: pulumi.Input<boolean | undefined>;
  /** Time zone of the schedule, by its IANA name such as `Europe/Berlin`. Default `UTC`. */
  timeZone?: pulumi.Input<string | undefined>;
  /** Allow syncs by hand when the window would forbid them. Default `false`. */
  manualSync?: pulumi.Input<boolean | undefined>;
  /** What the window is for; at most 255 bytes. */
  description?: pulumi.Input<string | undefined>;
  /**
   * Let a sync that is running go on when the window forbids it: past the end of an `allow` window, into a `deny`
   * window. Default `false`.
   */
  syncOverrun?: pulumi.Input<boolean | undefined>;
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
  static readonly __pulumiType: string = dynamic.token("ProjectSyncWindow");

  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.syncWindows"]`. As
   * declared; after a refresh, as found.
   */
  declare readonly project: pulumi.Output<string>;
  /**
   * `allow` lets applications sync in this time only, `deny` keeps them from it. As declared; after a refresh, as
   * found.
   */
  declare readonly kind: pulumi.Output<"allow" | "deny">;
  /**
   * Start of the window as a cron schedule of five fields: minute, hour, day, month, day of the week. As declared;
   * after a refresh, as found.
   */
  declare readonly schedule: pulumi.Output<string>;
  /** Length of the window, such as `1h` or `90m`. As declared; after a refresh, as found. */
  declare readonly duration: pulumi.Output<string>;
  /** Names of the applications that the window applies to; globs. As declared; after a refresh, as found. */
  declare readonly applications: pulumi.Output<string[] | undefined>;
  /** Destination namespaces that the window applies to; globs. As declared; after a refresh, as found. */
  declare readonly namespaces: pulumi.Output<string[] | undefined>;
  /**
   * Destination clusters, by name or address, that the window applies to; globs. As declared; after a refresh, as
   * found.
   */
  declare readonly clusters: pulumi.Output<string[] | undefined>;
  /**
   * Apply the window where `applications`, `namespaces` and `clusters` all match. As declared; after a refresh, as
   * found.
   */
  declare readonly andOperator: pulumi.Output<boolean | undefined>;
  /** Time zone of the schedule, by its IANA name such as `Europe/Berlin`. As declared; after a refresh, as found. */
  declare readonly timeZone: pulumi.Output<string | undefined>;
  /** Allow syncs by hand when the window would forbid them. As declared; after a refresh, as found. */
  declare readonly manualSync: pulumi.Output<boolean | undefined>;
  /** What the window is for; at most 255 bytes. As declared; after a refresh, as found. */
  declare readonly description: pulumi.Output<string | undefined>;
  /**
   * Let a sync that is running go on when the window forbids it: past the end of an `allow` window, into a `deny`
   * window. As declared; after a refresh, as found.
   */
  declare readonly syncOverrun: pulumi.Output<boolean | undefined>;

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
    super(...registration(dynamic, "ProjectSyncWindow", { name, args, options, state }));
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
