import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { controlNamespace } from "./addresses";
import { type KubernetesClient, objectPath } from "./kubernetes";
import type { Layout } from "./layout";

/** Copies the ConfigMaps with certificates and keys to where repo-server reads them, as a pod's mounts do. */
export async function copyConfigMaps(client: KubernetesClient, layout: Layout): Promise<void> {
  const folders: Record<string, string> = {
    "argocd-tls-certs-cm": layout.tlsData,
    "argocd-ssh-known-hosts-cm": layout.sshData,
    "argocd-gpg-keys-cm": layout.gpgSource,
  };
  const label = encodeURIComponent("app.kubernetes.io/part-of=argocd");
  for (const { metadata, data } of await client.list(
    `${objectPath("v1", "configmaps", controlNamespace)}?labelSelector=${label}`,
  )) {
    const folder = folders[metadata.name];
    if (folder !== undefined) {
      makeFolderHold(folder, (data ?? {}) as Record<string, string>);
    }
  }
}

function makeFolderHold(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  const present = readdirSync(folder);
  for (const name of present) {
    if (!(name in files)) {
      rmSync(join(folder, name));
    }
  }
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    if (!present.includes(name) || readFileSync(file, "utf8") !== content) {
      // Renamed into place, so that nobody reads half of it.
      const unfinished = `${folder}.unfinished`;
      writeFileSync(unfinished, content);
      renameSync(unfinished, file);
    }
  }
}
