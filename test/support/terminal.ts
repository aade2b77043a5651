import { hosts, testedHost } from "./hosts";

/** Lines that say nothing of their own: the engine's last word, and what Node and Pulumi tell their own developers. */
const beside = /^\s+(error: (update|preview) failed$|at |\(node:\d+\)|\(Use `node --trace-warnings)/;

/** What a run says of its stack and our resources, with what differs from run to run under names of its own. */
export function diagnosticsIn(output: string, names: Readonly<Record<string, string>> = {}): string {
  const start = output.indexOf("\nDiagnostics:\n");
  if (start < 0) throw new Error(`the run says nothing:\n${output}`);
  const parts = output
    .slice(start)
    .replace(/\n(?:Outputs|Resources|Duration|Policies):[\s\S]*$/, "\n")
    .split("\n")
    .filter((line) => line.trim() !== "" && !beside.test(line))
    .join("\n")
    .split(/^ {2}(?=\S)/m)
    .slice(1)
    .filter((part) => /\n {4}/.test(part))
    .map((part) => part.trimEnd())
    .sort();
  return withoutAccidents(parts.join("\n"), names);
}

/**
 * A text with addresses, times, versions, the types of the host that is tested and the given names replaced: `names` has what to find by
 * what to show.
 */
export function withoutAccidents(text: string, names: Readonly<Record<string, string>> = {}): string {
  return Object.entries(names)
    .reduce((shown, [name, found]) => shown.replaceAll(found, name), text)
    .replaceAll(testedHost.token(""), hosts.dynamic.token(""))
    .replace(/\b(127\.0\.0\.1|localhost):\d+/g, "$1:PORT")
    .replace(/: v?\d+\.\d+\.\d+\S*$/gm, ": VERSION")
    .replace(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .trimEnd();
}
