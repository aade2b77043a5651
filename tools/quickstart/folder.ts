import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportLines } from "../local-argocd/environment";
import { type Inventory, inventorySchema } from "./inventory";

/** The root of the repository. */
export const repositoryRoot = join(__dirname, "../..");

/** Everything that the quickstart keeps, in one folder that git ignores. */
export class Folder {
  readonly root: string;
  readonly lockFile: string;
  /** The local Argo CD. */
  readonly argocd: string;
  readonly pulumiHome: string;
  /** The state of the stack. */
  readonly backend: string;
  readonly passphraseFile: string;
  /** A project of the same name, whose only use is to hold the stack's configuration outside git. */
  readonly project: string;
  /** What a shell sources to go on by hand. */
  readonly environmentFile: string;

  constructor(root = join(repositoryRoot, ".quickstart")) {
    this.root = root;
    this.lockFile = this.file("lock");
    this.argocd = this.file("argocd");
    this.pulumiHome = this.file("pulumi-home");
    this.backend = this.file("state");
    this.passphraseFile = this.file("passphrase");
    this.project = this.file("project");
    this.environmentFile = this.file("env");
  }

  private file(name: string): string {
    return join(this.root, name);
  }

  make(): void {
    for (const folder of [this.root, this.argocd, this.pulumiHome, this.backend, this.project]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
    if (!existsSync(this.passphraseFile)) {
      writeFileSync(this.passphraseFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
    }
  }

  /** What Argo CD held before the first deployment. */
  before(): Inventory | undefined {
    const file = this.file("before.json");
    return existsSync(file) ? inventorySchema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
  }

  rememberBefore(inventory: Inventory): void {
    writeFileSync(this.file("before.json"), `${JSON.stringify(inventory, null, 2)}\n`);
  }

  writeEnvironment(environment: Readonly<Record<string, string>>): void {
    const title = "# Sourced by a shell: the quickstart's Argo CD, its stack, and pulumi. Holds credentials.\n";
    writeFileSync(this.environmentFile, title + exportLines(environment), { mode: 0o600 });
    // The mode above holds for new files only.
    chmodSync(this.environmentFile, 0o600);
  }
}
