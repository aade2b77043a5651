/** A repository, as npm names it. */
export interface Repository {
  readonly url: string;
}

/** What the package says of itself. */
export interface Manifest {
  readonly version: string;
  /** Set when a version is published, by the repository that publishes it. */
  readonly repository?: Repository;
}

/** Where Pulumi finds a version of the plugin that is not installed. */
export interface Origin {
  readonly version: string;
  readonly pluginDownloadURL: string;
}

/** The repository that publishes the package, such as `acme/argocd`; `undefined` before any does. */
export function repositoryOf({ repository }: Manifest): string | undefined {
  return /github\.com\/([^/]+\/[^/]+?)(?:\.git)?$/.exec(repository?.url ?? "")?.[1];
}

/** Where the repository's release has a version; `undefined` before there is one. */
export function originOf(manifest: Manifest): Origin | undefined {
  const name = repositoryOf(manifest);
  return name === undefined
    ? undefined
    : { version: manifest.version, pluginDownloadURL: `github://api.github.com/${name}` };
}

/** Where the plugin is that belongs to these classes. Before it is published, Pulumi takes the one that it finds. */
export function ownOrigin(): Origin | undefined {
  return originOf(require("pulumi-argocd/package.json") as Manifest);
}
