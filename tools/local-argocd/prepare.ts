import { execFile } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { stringify } from "yaml";
import { addressesOf, controlNamespace } from "./addresses";
import type { ArgoCdDirectories } from "./build/build";
import { seedRepositories } from "./git/seed";
import type { Layout } from "./layout";
import type { Settings } from "./state";

const run = promisify(execFile);

/** Passwords and keys that nobody else has. */
export async function makeSecrets(directories: ArgoCdDirectories): Promise<Settings["secrets"]> {
  const adminPassword = randomText(9);
  const viewerPassword = randomText(9);
  const [adminPasswordHash, viewerPasswordHash] = await Promise.all([
    hashPassword(directories, adminPassword),
    hashPassword(directories, viewerPassword),
  ]);
  return {
    adminPassword,
    adminPasswordHash,
    viewerPassword,
    viewerPasswordHash,
    gitPassword: randomText(9),
    kubernetesToken: randomText(24),
    serverSecretKey: randomText(32),
  };
}

/** Makes the folders, keys, certificates and repositories that the parts need to start. */
export async function prepareDirectory(settings: Settings, layout: Layout): Promise<void> {
  // Logs tell of this start only, and what was unfinished at the last stop is of no use.
  for (const folder of [layout.logs, layout.temporary, layout.sockets]) {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const folder of foldersOf(layout)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  // Fails when another user has made it, who could then read what passes through.
  mkdirSync(layout.sockets, { mode: 0o700 });
  if (!existsSync(layout.serverKey)) {
    await run(join(settings.directories.certificates, "bin", "certificates"), [layout.certificates]);
  }
  if (!existsSync(layout.serviceAccountKey)) {
    writeFileSync(layout.serviceAccountKey, makeServiceAccountKey(), { mode: 0o600 });
  }
  const token = settings.secrets.kubernetesToken;
  writeFileSync(layout.kubernetesTokens, `${token},admin,admin,system:masters\n`, { mode: 0o600 });
  writeFileSync(layout.kubeconfig, kubeconfigOf(settings, readFileSync(layout.certificateAuthority)), { mode: 0o600 });
  await seedRepositories(layout.git);
}

function foldersOf(layout: Layout): string[] {
  return [
    ...[layout.logs, layout.git, layout.certificates, layout.kubernetes, layout.etcd],
    ...[layout.home, layout.temporary],
    ...[layout.tlsData, layout.sshData, layout.gpgSource, layout.gpgHome, layout.plugins, layout.configuration],
  ];
}

function makeServiceAccountKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "pkcs1", format: "pem" },
  });
  return privateKey;
}

function kubeconfigOf(settings: Settings, certificateAuthority: Buffer): string {
  const name = "local-argocd";
  return stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": name,
    clusters: [
      {
        name,
        cluster: {
          server: addressesOf(settings).kubernetes,
          "certificate-authority-data": certificateAuthority.toString("base64"),
        },
      },
    ],
    users: [{ name, user: { token: settings.secrets.kubernetesToken } }],
    contexts: [{ name, context: { cluster: name, user: name, namespace: controlNamespace } }],
  });
}

async function hashPassword(directories: ArgoCdDirectories, password: string): Promise<string> {
  const { stdout } = await run(join(directories.argocd, "bin", "argocd"), [
    "account",
    "bcrypt",
    "--password",
    password,
  ]);
  return stdout.trim();
}

function randomText(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}
