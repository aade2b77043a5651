/** A smoke test after a deployment: waits until applications are healthy, and shows of those that are not why. */
import * as argocd from "pulumi-argocd";

const timeout = process.env.SMOKE_TEST_TIMEOUT ?? "10m";
const applications = process.argv.slice(2);

type Tree = Awaited<ReturnType<typeof argocd.getResourceTree>>;
type Node = Tree["nodes"][number];

/** Whether an application is healthy in time. Of one that is not, it tells what is not. */
async function isHealthy(name: string): Promise<boolean> {
  try {
    const { sync, health } = await argocd.waitForApplication({ name }, { timeout, onProgress: console.error });
    console.log(`${name}: ${sync.status}, ${health.status}`);
    return true;
  } catch (error) {
    console.log([messageOf(error), ...(await attempt(() => ailingIn(name)))].join("\n"));
    return false;
  }
}

/** Each live object that is not well, with what it says: its events, and the log of a pod. */
async function ailingIn(name: string): Promise<string[]> {
  const { nodes } = await argocd.getResourceTree({ name });
  const ailing = nodes.filter(
    ({ health }) => health !== undefined && !["Healthy", "Suspended"].includes(health.status),
  );
  const parts = await Promise.all(
    ailing.map(async (node) => {
      const why = [node.health?.status, node.health?.message].filter(Boolean).join(", ");
      const said = await saidBy(name, node);
      return [`${titleOf(node)}: ${why}`, ...said.map((line) => `  ${line}`)];
    }),
  );
  return parts.flat();
}

async function saidBy(name: string, node: Node): Promise<string[]> {
  // What is missing is not there to ask.
  if (node.uid === "") return [];
  const { group, version, kind, namespace, name: resourceName } = node;
  const resource = { group, version, kind, namespace, name: resourceName };
  const [logs, events] = await Promise.all([
    kind === "Pod" ? attempt(() => logsOf(name, resource)) : [],
    attempt(() => eventsOf(name, resource)),
  ]);
  return [...logs, ...events];
}

type Resource = Pick<Node, "group" | "version" | "kind" | "namespace" | "name">;

async function logsOf(name: string, resource: Resource): Promise<string[]> {
  const { lines, problems } = await argocd.getLogs({ name }, { resource, tail: 20 });
  return [...lines.map(({ content }) => content), ...problems];
}

async function eventsOf(name: string, resource: Resource): Promise<string[]> {
  const events = await argocd.getEvents({ name }, { resource });
  return events.filter(({ type }) => type === "Warning").map(({ reason, message }) => `${reason}: ${message}`);
}

/** What cannot be read must not hide what can. */
function attempt(read: () => Promise<string[]>): Promise<string[]> {
  return read().catch((error: unknown) => [messageOf(error)]);
}

function titleOf({ kind, namespace, name }: Node): string {
  return `${kind} ${[namespace, name].filter(Boolean).join("/")}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  if (applications.length === 0)
    throw new Error("name the applications: npx tsx smoke-test.ts payments-api payments-web");
  const outcomes = await Promise.all(applications.map(isHealthy));
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 2;
});
