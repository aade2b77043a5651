import type { Tree } from "../../provider/functions/definition";
import { at, cellOf } from "./paths";
import { aligned } from "./table";

/** The rows that each row owns; at `undefined` those that none owns. */
type Owned = ReadonlyMap<unknown, readonly unknown[]>;

/** A row, and the lines that lead to it from its owner. */
interface Branch {
  readonly row: unknown;
  readonly lines: string;
}

/** Rows as a tree: each below the first of its owners that is a row too, those without one at the edge. */
export function treeOf(tree: Tree, rows: readonly unknown[]): string {
  const { label, columns } = tree;
  const cells = branchesOf(rows, ownedIn(rows, tree)).map(({ row, lines }) => [
    lines + label.map((path) => cellOf(at(row, path))).join(" "),
    ...Object.values(columns).map((path) => cellOf(at(row, path))),
  ]);
  return aligned(["RESOURCE", ...Object.keys(columns)], cells);
}

function ownedIn(rows: readonly unknown[], { id, parents }: Tree): Owned {
  const byId = new Map(rows.map((row) => [at(row, id), row]));
  const ownerOf = (row: unknown) => {
    const ids = [at(row, `${parents}.${id}`)].flat();
    return ids.map((owner) => (owner ? byId.get(owner) : undefined)).find((owner) => owner !== undefined);
  };
  const owned = new Map<unknown, unknown[]>();
  for (const row of rows) {
    const owner = ownerOf(row);
    owned.set(owner, [...(owned.get(owner) ?? []), row]);
  }
  return owned;
}

function branchesOf(rows: readonly unknown[], owned: Owned): Branch[] {
  const shown = new Set<unknown>();
  const branch = (row: unknown, lines: string, indent: string): Branch[] => {
    if (shown.has(row)) return [];
    shown.add(row);
    const below = owned.get(row) ?? [];
    const others = below.flatMap((other, index) => {
      const [line, rest] = index === below.length - 1 ? ["└─ ", "   "] : ["├─ ", "│  "];
      return branch(other, indent + line, indent + rest);
    });
    return [{ row, lines }, ...others];
  };
  const roots = owned.get(undefined) ?? [];
  // Those that own one another in a circle have no root, and are shown all the same.
  return [...roots, ...rows].flatMap((row) => branch(row, "", ""));
}
