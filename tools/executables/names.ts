/** How Pulumi calls systems, by Node's names. */
const systems: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };
const processors: Readonly<Record<string, string>> = { x64: "amd64", arm64: "arm64" };

/** The executable of a system, by the name that Pulumi looks for. */
export function executableName(platform: string): string {
  return platform === "win32" ? "pulumi-resource-argocd.exe" : "pulumi-resource-argocd";
}

/**
 * The archive of a version for a system, by the name under which Pulumi downloads it from a release.
 * @throws Error for a system that Pulumi has no plugins for.
 */
export function archiveName(version: string, platform: string, processor: string): string {
  const [system, architecture] = [systems[platform], processors[processor]];
  if (system === undefined || architecture === undefined) {
    throw new Error(`There are no Pulumi plugins for ${platform} on ${processor}.`);
  }
  return `pulumi-resource-argocd-v${version}-${system}-${architecture}.tar.gz`;
}
