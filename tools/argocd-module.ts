import { execFileSync } from "node:child_process";
import { join } from "node:path";

const argocdModule = "github.com/argoproj/argo-cd/v3";

/** The folder and version of the pinned Argo CD's Go module, which is fetched where this machine has none. */
export function argocdSource(root: string): { readonly directory: string; readonly version: string } {
  const folder = join(root, "tools", "local-argocd", "go", "argocd");
  const list = ["list", "-m", "-f", "{{.Dir}}\n{{.Version}}", argocdModule];
  const read = () => execFileSync("go", list, { cwd: folder, encoding: "utf8" }).trim().split("\n");
  let [directory, version] = read();
  if (!version) {
    execFileSync("go", ["mod", "download", argocdModule], { cwd: folder, stdio: "inherit" });
    [directory, version] = read();
  }
  if (!directory || !version) throw new Error(`go knows no folder of ${argocdModule} in ${folder}`);
  return { directory, version };
}
