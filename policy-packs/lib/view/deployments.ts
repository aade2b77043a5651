import { generatorsOf } from "./application-set";
import type { ArgoObject } from "./argo-object";
import type { Field } from "./field";

/*
 * From where something is deployed, where to and how. Rules ask these questions alone, so that each of them sees every
 * place that Argo CD reads: `spec`, the sync that a program asks for (`sync`), and the one that a manifest starts
 * (`operation`).
 */

/** A source at a revision that Argo CD deploys. */
export interface Deployment {
  /** What is deployed: an `ApplicationSource`, with `repoURL`, `path` or `chart` and the settings of its tool. */
  readonly source: Field;
  /** The revision that counts: the source's own, or the one that a sync asks for in its place. */
  readonly revision: Field;
}

/** Everything that an Application deploys, once for each source and once more for each sync of another revision. */
export function deployments(application: ArgoObject): Deployment[] {
  const { root } = application;
  const own = effectiveSources(application);
  const operation = root.at("operation", "sync");
  return [
    ...[...own, ...broughtSources(application)].map((source) => ({ source, revision: source.at("targetRevision") })),
    ...overridden(own, root.at("sync")),
    ...overridden(own, operation),
  ];
}

/** The sources of an Application, with those that a sync brings along and those that others keep from being deployed. */
export function sourcesOf(application: ArgoObject): Field[] {
  return [...declaredSources(application), ...broughtSources(application)];
}

/** Manifests that a sync deploys in place of any source. */
export function looseManifests(application: ArgoObject): Field | undefined {
  const manifests = application.root.at("operation", "sync", "manifests");
  return manifests.isPresent() && !manifests.isEmpty() ? manifests : undefined;
}

function declaredSources(application: ArgoObject): Field[] {
  const spec = application.root.at("spec");
  return [
    ...given(spec, "source"),
    ...spec.at("sources").items(),
    ...(spec.at("sourceHydrator").isPresent() ? [spec.at("sourceHydrator", "drySource")] : []),
  ];
}

/** The sources that Argo CD deploys: a hydrated one in place of all others, and several in place of one. */
function effectiveSources(application: ArgoObject): Field[] {
  const spec = application.root.at("spec");
  if (spec.at("sourceHydrator").isPresent()) return [spec.at("sourceHydrator", "drySource")];
  const several = spec.at("sources").items();
  return several.length > 0 ? several : given(spec, "source");
}

function broughtSources(application: ArgoObject): Field[] {
  const operation = application.root.at("operation", "sync");
  return [...given(operation, "source"), ...operation.at("sources").items()];
}

function given(parent: Field, name: string): Field[] {
  const field = parent.at(name);
  return field.isAbsent() ? [] : [field];
}

/** What a sync deploys at revisions of its own. */
function overridden(sources: readonly Field[], sync: Field): Deployment[] {
  const positions = sync.at("sourcePositions").items();
  const revisions = sync.at("revisions").items();
  const chosen = [
    { position: 1, revision: sync.at("revision") },
    ...revisions.map((revision, index) => ({ position: positions[index]?.number() ?? index + 1, revision })),
  ];
  return chosen.flatMap(({ position, revision }) => {
    const source = sources[position - 1] ?? sources[0];
    return source === undefined || revision.isEmpty() ? [] : [{ source, revision }];
  });
}

/** The URLs of the repositories that an Application deploys from, which its project has to permit. */
export function deployedRepositories(application: ArgoObject): Field[] {
  return [
    ...[...effectiveSources(application), ...broughtSources(application)].map((source) => source.at("repoURL")),
    ...syncRepositories(application),
  ];
}

/** The repository that hydrated manifests are written to, where it is another one. */
function syncRepositories(application: ArgoObject): Field[] {
  return given(application.root.at("spec", "sourceHydrator", "syncSource"), "repoURL");
}

/** Every URL of a repository that an object names, for deployments, for hydrated manifests and for generators. */
export function repositoryUrls(object: ArgoObject): Field[] {
  switch (object.kind) {
    case "Application":
      return [...sourcesOf(object).map((source) => source.at("repoURL")), ...syncRepositories(object)];
    case "ApplicationSet":
      return generatorsOf(object).flatMap(({ type, settings }) => (type === "git" ? [settings.at("repoURL")] : []));
    case "AppProject":
      return object.root.at("spec", "sourceRepos").items();
    case "Repository":
      return [object.root.at("repo")];
    case "RepositoryCredentials":
      // In Secrets both kinds have it under one name.
      return [object.root.at(object.origin === "pulumi-argocd" ? "url" : "repo")];
    default:
      return [];
  }
}

/** The project of an Application: empty for `default`. */
export function projectOf(application: ArgoObject): Field {
  return application.root.at("spec", "project");
}

/** The name of an Application's project as Argo CD reads it; undefined when it is not known. */
export function projectName(application: ArgoObject): string | undefined {
  const project = projectOf(application);
  return project.isEmpty() ? "default" : project.text();
}

/** The cluster and namespace that an Application deploys to. */
export function destinationOf(application: ArgoObject): Field {
  return application.root.at("spec", "destination");
}

/** The settings of automated syncs; undefined where Argo CD syncs nothing by itself, or may not. */
export function automationOf(application: ArgoObject): Field | undefined {
  const automated = application.root.at("spec", "syncPolicy", "automated");
  // A patch that does not switch it off is judged by what else it sets.
  const enabled = automated.reads({ missing: undefined }).at("enabled");
  return automated.isPresent() && (enabled.isAbsent() || enabled.isTrue()) ? automated : undefined;
}

/** How often failed syncs are tried again: by the policy, and by the syncs that a program asks for. */
export function retriesOf(application: ArgoObject): Field[] {
  const { root } = application;
  return [
    ...given(root.at("spec", "syncPolicy"), "retry"),
    ...given(root.at("sync"), "retry"),
    ...given(root.at("operation"), "retry"),
  ];
}

/** An option of syncs, as `Name=value`. */
export interface SyncOption {
  readonly field: Field;
  /** The option without blanks. */
  readonly text: string;
}

/** The annotation of a resource that holds options of its syncs. */
const optionsKey = "argocd.argoproj.io/sync-options";

/**
 * Every option of an Application's syncs, those that kustomize gives to each resource included. Switches that do the same as
 * an option are told as that option.
 */
export function syncOptions(application: ArgoObject): SyncOption[] {
  const { root } = application;
  const [sync, operation] = [root.at("sync"), root.at("operation", "sync")];
  const lists = [root.at("spec", "syncPolicy", "syncOptions"), sync.at("syncOptions"), operation.at("syncOptions")];
  const annotations = sourcesOf(application).map((source) => source.at("kustomize", "commonAnnotations", optionsKey));
  const switches = [
    ...[sync.at("force"), ...forcesOf(sync.at("strategy")), ...forcesOf(operation.at("syncStrategy"))].map((field) => ({
      field,
      text: "Force=true",
    })),
    ...[sync.at("prune"), operation.at("prune")].map((field) => ({ field, text: "Prune=true" })),
  ];
  return [
    ...lists
      .flatMap((list) => list.items())
      .flatMap((field) => {
        const text = field.text()?.replace(/\s/g, "");
        return text === undefined ? [] : [{ field, text }];
      }),
    ...annotations.flatMap((field) => {
      const options = field.text()?.replace(/\s/g, "").split(",") ?? [];
      return options.map((text) => ({ field, text }));
    }),
    ...switches.filter(({ field }) => field.isTrue()),
  ];
}

function forcesOf(strategy: Field): Field[] {
  return [strategy.at("apply", "force"), strategy.at("hook", "force")];
}
