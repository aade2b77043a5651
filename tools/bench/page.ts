import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { drawPlot } from "./plot";
import { figures } from "./report";
import { plotOf, type Results } from "./results";

const begin = "<!-- Written by `npm run bench` from here … -->";
const end = "<!-- … to here. -->";

/** Writes the figures into a page, and the plot beside it; what people have written around the figures stays. */
export function writePage(path: string, results: Results): void {
  const plot = plotOf(path);
  const page = existsSync(path) ? readFileSync(path, "utf8") : `# Benchmarks\n\n${begin}\n${end}\n`;
  const [before, after] = [page.indexOf(begin), page.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${path} has no place for figures between "${begin}" and "${end}"`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(plot, drawPlot(results));
  writeFileSync(
    path,
    `${page.slice(0, before)}${begin}\n\n${figures(results, basename(plot))}\n\n${page.slice(after)}`,
  );
}
