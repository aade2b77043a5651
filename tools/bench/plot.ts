import { figure, type Results, valuesOf } from "./results";
import { type Step, steps } from "./subjects";

const subjects = [
  { key: "ours", name: "pulumi-argocd", colour: "#d9480f" },
  { key: "plugin", name: "pulumi-argocd, plugin", colour: "#2f9e44" },
  { key: "idle", name: "Pulumi itself", colour: "#4263eb" },
  { key: "raw", name: "Argo CD's API itself", colour: "#868e96" },
] as const;

const titles: Readonly<Record<Step, string>> = {
  up: "first up",
  preview: "preview without changes",
  upUnchanged: "up without changes",
  upChanged: "up with one change",
  refresh: "refresh",
  destroy: "destroy",
};

const panel = { width: 300, height: 210, left: 52, right: 14, top: 34, bottom: 34 };
const columns = 3;
const legendHeight = 34;
const seconds = { least: 0.01, most: 1000 };

/** Where a number is on a logarithmic scale, from 0 to 1. */
function share(value: number, least: number, most: number): number {
  return least === most ? 0.5 : Math.log(value / least) / Math.log(most / least);
}

function text(x: number, y: number, content: string, attributes = ""): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${content.replace(/&/g, "&amp;")}</text>`;
}

/** The powers of ten of an interval. */
function decades(least: number, most: number): number[] {
  const found: number[] = [];
  for (let value = least; value <= most * 1.001; value *= 10) found.push(value);
  return found;
}

function drawPanel(results: Results, step: Step, sizes: readonly number[]): string {
  const [least = 1, most = 1] = [sizes[0], sizes.at(-1)];
  const inner = { width: panel.width - panel.left - panel.right, height: panel.height - panel.top - panel.bottom };
  const x = (size: number) => panel.left + share(size, least, most) * inner.width;
  const y = (value: number) => {
    const within = Math.min(seconds.most, Math.max(seconds.least, value));
    return panel.top + (1 - share(within, seconds.least, seconds.most)) * inner.height;
  };
  const grid = decades(seconds.least, seconds.most).flatMap((value) => [
    `<line x1="${panel.left}" x2="${panel.width - panel.right}" y1="${y(value)}" y2="${y(value)}" stroke="#dee2e6"/>`,
    text(panel.left - 6, y(value) + 4, `${Number(value.toPrecision(1))} s`, 'text-anchor="end" class="small"'),
  ]);
  const labels = sizes.map((size) =>
    text(x(size), panel.height - 14, String(size), 'text-anchor="middle" class="small"'),
  );
  const lines = subjects.flatMap(({ key, colour }) => {
    const points = sizes
      .map((size) => ({
        size,
        ...figure(valuesOf(results, { size, resources: 1 }, (one) => one[key]?.[step].seconds)),
      }))
      // What sends nothing has no time.
      .filter(({ median }) => median >= seconds.least / 10)
      .map(({ size, median }) => ({ x: x(size).toFixed(1), y: y(median).toFixed(1) }));
    if (points.length === 0) return [];
    return [
      `<polyline points="${points.map((point) => `${point.x},${point.y}`).join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...points.map((point) => `<circle cx="${point.x}" cy="${point.y}" r="3" fill="${colour}"/>`),
    ];
  });
  return [text(panel.left, 20, titles[step], 'class="title"'), ...grid, ...labels, ...lines].join("\n");
}

/** Seconds over the number of applications, one panel for each step, both scales logarithmic. */
export function drawPlot(results: Results): string {
  const sizes = [...new Set(results.repetitions.map(({ size }) => size))].sort((a, b) => a - b);
  const rows = Math.ceil(steps.length / columns);
  const [width, height] = [panel.width * columns, panel.height * rows + legendHeight];
  const panels = steps.map((step, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return `<g transform="translate(${column * panel.width} ${legendHeight + row * panel.height})">\n${drawPanel(results, step, sizes)}\n</g>`;
  });
  const legend = subjects.map(({ name, colour }, index) => {
    const left = panel.left + index * 190;
    return `<rect x="${left}" y="12" width="14" height="4" fill="${colour}"/>${text(left + 20, 19, name)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    "<title>Seconds over the number of applications</title>",
    "<style>text{font:12px sans-serif;fill:#212529}.small{font-size:10px;fill:#495057}.title{font-weight:bold}</style>",
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...legend,
    ...panels,
    "</svg>\n",
  ].join("\n");
}
