import { at, cellOf } from "./paths";

/** Rows below their titles, in columns as wide as the longest text in them. */
export function aligned(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [titles, ...rows];
  const widths = titles.map((_title, column) => Math.max(...lines.map((line) => lengthOf(line[column] ?? ""))));
  const lineOf = (cells: readonly string[]) =>
    cells.map((cell, column) => padded(cell, widths[column] ?? 0)).join("  ");
  return lines.map((cells) => `${lineOf(cells).trimEnd()}\n`).join("");
}

/** Rows as a table: what stands at each column's path. */
export function tableOf(columns: Readonly<Record<string, string>>, rows: readonly unknown[]): string {
  const paths = Object.values(columns);
  return aligned(
    Object.keys(columns),
    rows.map((row) => paths.map((path) => cellOf(at(row, path)))),
  );
}

function lengthOf(text: string): number {
  return [...text].length;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(width - lengthOf(text));
}
