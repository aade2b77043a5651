import { figure, largest, type Repetition, type Results, ratio, targets, valuesOf } from "./results";
import { type Step, steps, type Workload } from "./subjects";

const commands: Readonly<Record<Step, string>> = {
  up: "first `up`",
  preview: "`preview`, no change",
  upUnchanged: "`up`, no change",
  upChanged: "`up`, one change",
  refresh: "`refresh`",
  destroy: "`destroy`",
};

const floorNames = { idle: "Pulumi", raw: "API" };

function seconds(values: readonly number[]): string {
  const { min, median } = figure(values);
  const digits = median < 10 ? 2 : 1;
  return values.length === 1 ? median.toFixed(digits) : `${median.toFixed(digits)} (${min.toFixed(digits)})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

function workloads({ repetitions }: Results): Workload[] {
  const all = repetitions.map(({ size, resources }) => ({ size, resources }));
  const unique = new Map(all.map((workload) => [`${workload.size} ${workload.resources}`, workload]));
  return [...unique.values()].sort((a, b) => a.resources - b.resources || a.size - b.size);
}

function titleOf({ size, resources }: Workload): string {
  return `${size} applications, ${resources === 1 ? "one resource" : `${resources} resources`} each`;
}

function timeTable(results: Results, workload: Workload): string {
  const rows = steps.map((step) => {
    const { floors, limit } = targets[step];
    const times = (of: "ours" | "idle" | "raw") => seconds(valuesOf(results, workload, (one) => one[of][step].seconds));
    const ratios = figure(valuesOf(results, workload, (one) => ratio(step, one)));
    const raw = floors.includes("raw") || step === "refresh" ? times("raw") : "";
    const against = floors.map((name) => floorNames[name]).join(" + ");
    const shown = `${ratios.median.toFixed(2)} (${ratios.min.toFixed(2)})`;
    return [commands[step], times("ours"), times("idle"), raw, `${shown} × ${against}`, `≤ ${limit.toFixed(1)}`];
  });
  return table(["", "pulumi-argocd, s", "Pulumi itself, s", "API itself, s", "ratio", "target"], rows);
}

function lastOf({ repetitions }: Results, { size, resources }: Workload): Repetition | undefined {
  return repetitions.findLast((one) => one.size === size && one.resources === resources);
}

function requestTable(results: Results, workload: Workload): string {
  const counts = lastOf(results, workload)?.ours;
  const used = steps.filter((step) => Object.keys(counts?.[step].requests ?? {}).length > 0);
  const kinds = [...new Set(used.flatMap((step) => Object.keys(counts?.[step].requests ?? {})))].sort();
  const rows = kinds.map((kind) => [
    `\`${kind}\``,
    ...used.map((step) => String(counts?.[step].requests?.[kind] ?? "")),
  ]);
  return table(["", ...used.map((step) => commands[step])], rows);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 0);
}

function sizeTable(results: Results): string {
  const rows = workloads(results).map((workload) => {
    const most = (of: "ours" | "idle", what: "memory" | "state") =>
      Math.max(...valuesOf(results, workload, (one) => largest(one[of], (measurement) => measurement[what])));
    const states = [most("ours", "state"), most("idle", "state")] as const;
    const beyond = Math.round((states[0] - states[1]) / workload.size);
    return [
      titleOf(workload),
      megabytes(most("ours", "memory")),
      megabytes(most("idle", "memory")),
      (states[0] / 1e6).toFixed(2),
      (states[1] / 1e6).toFixed(2),
      String(beyond),
    ];
  });
  const head = [
    "",
    "provider, MB",
    "idle provider, MB",
    "state, MB",
    "idle state, MB",
    "more state per application, bytes",
  ];
  return table(head, rows);
}

function constructionLine(results: Results): string {
  const ordinary = workloads(results).filter(({ resources }) => resources === 1);
  const parts = ordinary.map((workload) => {
    const { min, median } = figure(valuesOf(results, workload, ({ construction }) => construction));
    return `${workload.size}: ${median.toFixed(2)} s (${min.toFixed(2)})`;
  });
  return `Processor time to construct the applications in a program, beyond Pulumi's own: ${parts.join("; ")}.`;
}

/** The figures of a page, in Markdown. */
export function figures(results: Results, plot: string): string {
  const timesMeasured = (workload: Workload) => valuesOf(results, workload, () => 1).length;
  const most = Math.max(...workloads(results).map(timesMeasured));
  const sections = workloads(results).map((workload) => {
    const times = timesMeasured(workload);
    const title = `### ${titleOf(workload)}${times < most ? `, repetitions: ${times}` : ""}`;
    return [title, timeTable(results, workload), "Requests:", requestTable(results, workload)].join("\n\n");
  });
  return [
    `Measured on ${results.machine}, with ${results.versions}; ` +
      (most === 1 ? "one repetition." : `the median of ${most} repetitions, the least in parentheses.`),
    `![Seconds over the number of applications](${plot})`,
    ...sections,
    "### Memory and state",
    sizeTable(results),
    constructionLine(results),
  ].join("\n\n");
}

/** The ratios of all workloads, for programs. */
export function ratios(results: Results): object {
  return Object.fromEntries(
    workloads(results).map((workload) => [
      `${workload.size}x${workload.resources}`,
      Object.fromEntries(
        steps.map((step) => [
          step,
          Number(figure(valuesOf(results, workload, (one) => ratio(step, one))).median.toFixed(3)),
        ]),
      ),
    ]),
  );
}
