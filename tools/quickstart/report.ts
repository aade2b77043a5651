import { relative } from "node:path";
import type { LocalArgoCd } from "../local-argocd";
import type { Folder } from "./folder";
import type { Inventory } from "./inventory";
import type { Changes } from "./pulumi";

const columns = ["kind", "name", "sync", "health", "revision"] as const;

/** A table of some of the objects that Argo CD holds. */
export function resourceTable(inventory: Inventory, keys: readonly string[]): string {
  const rows = keys.map((key) => {
    const entry = inventory[key];
    return columns.map((column) => (column === "revision" ? entry?.revision?.slice(0, 12) : entry?.[column]) ?? "");
  });
  const table = [columns.map((column) => column.toUpperCase()), ...rows];
  const widths = columns.map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0)));
  return table
    .map(
      (row) =>
        `  ${row
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

const pastOf: Readonly<Record<string, string>> = {
  create: "created",
  update: "updated",
  replace: "replaced",
  delete: "deleted",
  same: "unchanged",
};

/** What an update did, such as "Nothing to do: 8 unchanged." The stack itself counts, as it does for Pulumi. */
export function changeSummary(changes: Changes): string {
  const counts = Object.entries(changes).filter(([, count]) => count > 0);
  const text = counts.map(([operation, count]) => `${count} ${pastOf[operation] ?? operation}`).join(", ");
  return counts.every(([operation]) => operation === "same") ? `Nothing to do: ${text}.` : `Done: ${text}.`;
}

/** Where everything is, and what to do now. */
export function nextSteps(argocd: LocalArgoCd, folder: Folder): string {
  return `
  Argo CD   ${argocd.url}  (its API; this build has no web page)
  Login     admin / ${argocd.adminPassword}

Try next
  change \`environments:replicas\` in Pulumi.dev.yaml, then \`npm run quickstart\`: one application is updated

  . ${relative(process.cwd(), folder.environmentFile)}          # this shell: Argo CD, its token, the stack, pulumi and argocd
  pulumi preview --diff      # after a change in examples/environments/index.ts
  pulumi stack output        # health, revision and address of each application
  argocd app list            # what Argo CD's own command line says

  eval "$(npm run --silent argocd -- env --dir ${relative(process.cwd(), folder.argocd)})"
                             # another shell, for a program of your own: Argo CD, its token, pulumi; no stack

  npm run quickstart -- --destroy
`;
}
