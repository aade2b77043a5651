import {
  figure,
  type Host,
  hosts,
  largest,
  memoryLimits,
  type Repetition,
  type Results,
  ratio,
  targets,
  valuesOf,
} from "./results";
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

const hostNames: Readonly<Record<Host, string>> = { ours: "pulumi-argocd", plugin: "plugin" };

function seconds(values: readonly number[]): string {
  if (values.length === 0) return "";
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
    const { floors } = targets[step];
    const times = (of: Host | "idle" | "raw") => seconds(valuesOf(results, workload, (one) => one[of]?.[step].seconds));
    const raw = floors.includes("raw") || step === "refresh" ? times("raw") : "";
    const compared = hosts.map((host) => comparison(results, workload, step, host));
    const against = floors.map((name) => floorNames[name]).join(" + ");
    return [commands[step], ...hosts.map(times), times("idle"), raw, ...compared, against];
  });
  const names = Object.values(hostNames);
  const head = [...names.map((name) => `${name}, s`), "Pulumi itself, s", "API itself, s"];
  return table(["", ...head, ...names.map((name) => `${name}, ratio`), "to"], rows);
}

/** How a host's step compares with its floors, and with what is wanted. */
function comparison(results: Results, workload: Workload, step: Step, host: Host): string {
  const ratios = valuesOf(results, workload, (one) => ratio(step, host, one));
  if (ratios.length === 0) return "";
  const { min, median } = figure(ratios);
  return `${median.toFixed(2)} (${min.toFixed(2)}), wanted ≤ ${targets[step].limits[host].toFixed(1)}`;
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

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? "" : (bytes / 1e6).toFixed(0);
}

function sizeTable(results: Results): string {
  const rows = workloads(results).map((workload) => {
    const most = (of: Host | "idle", what: "memory" | "state") => {
      const all = valuesOf(
        results,
        workload,
        ({ [of]: measured }) => measured && largest(measured, (one) => one[what]),
      );
      return all.length === 0 ? undefined : Math.max(...all);
    };
    const idle = most("idle", "state") ?? 0;
    const beyond = hosts.map((host) => {
      const state = most(host, "state");
      return state === undefined ? "" : String(Math.round((state - idle) / workload.size));
    });
    const memory = [...hosts, "idle" as const].map((of) => megabytes(most(of, "memory")));
    const states = [...hosts, "idle" as const].map((of) => stateText(most(of, "state")));
    return [titleOf(workload), ...memory, ...states, ...beyond];
  });
  const names = [...Object.values(hostNames), "idle provider"];
  const wanted = (host: Host) => (memoryLimits[host] === undefined ? "" : `, wanted ≤ ${memoryLimits[host]}`);
  const head = [
    "",
    ...hosts.map((host) => `${hostNames[host]}, MB${wanted(host)}`),
    "idle provider, MB",
    ...names.map((name) => `state of ${name}, MB`),
    ...Object.values(hostNames).map((name) => `more state per application, ${name}, bytes`),
  ];
  return table(head, rows);
}

function stateText(bytes: number | undefined): string {
  return bytes === undefined ? "" : (bytes / 1e6).toFixed(2);
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

function ratiosOf(results: Results, workload: Workload, host: Host): object | undefined {
  const all = steps.map((step) => [step, valuesOf(results, workload, (one) => ratio(step, host, one))] as const);
  if (all.every(([, found]) => found.length === 0)) return undefined;
  return Object.fromEntries(all.map(([step, found]) => [step, Number(figure(found).median.toFixed(3))]));
}

/** The ratios of all workloads by host, for programs. */
export function ratios(results: Results): object {
  return Object.fromEntries(
    workloads(results).map((workload) => [
      `${workload.size}x${workload.resources}`,
      Object.fromEntries(
        hosts.flatMap((host) => {
          const ofHost = ratiosOf(results, workload, host);
          return ofHost === undefined ? [] : [[host, ofHost]];
        }),
      ),
    ]),
  );
}
