import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import { type Applications, argumentsOf, type Step } from "./subjects";

/** As many at once as the provider sends by default. */
const concurrency = 10;
const pollInterval = 100;

interface Declared {
  readonly metadata: { readonly name: string };
  readonly spec: unknown;
}

/** What Argo CD's API itself needs: the same writes, and the same waiting, by a bare loop. */
export class RawLoop {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  private readonly limit = pLimit(concurrency);
  private readonly declared: (number: number) => Declared;

  constructor(private readonly applications: Applications) {
    const make = new Function(`return ${argumentsOf(applications)};`)() as (
      number: number,
      revision: string,
    ) => Declared;
    this.declared = (number) => make(number, "main");
  }

  /** Does what a step of Pulumi does to Argo CD. */
  async run(step: Step): Promise<void> {
    const { size, resources, project } = this.applications;
    const numbers = [...Array(size).keys()];
    const nameOf = (number: number) => this.declared(number).metadata.name;
    if (step === "up") {
      await this.each(numbers, (number) => {
        const { metadata, spec } = this.declared(number);
        const body = { apiVersion: "argoproj.io/v1alpha1", kind: "Application", metadata, spec };
        return this.send("POST", "/applications?validate=false", body);
      });
    } else if (step === "upChanged") {
      const name = nameOf(0);
      const path = `/applications/${name}?project=${project}`;
      const live = JSON.parse(await this.send("GET", path)) as Declared & { spec: { source: object } };
      const spec = { ...live.spec, source: { ...live.spec.source, targetRevision: "HEAD" } };
      await this.send("PUT", `${path}&validate=false`, { metadata: live.metadata, spec });
    } else if (step === "refresh") {
      await this.send("GET", "/applications");
    } else if (step === "destroy") {
      const cascade = resources === 1;
      await this.each(numbers, (number) => this.send("DELETE", `/applications/${nameOf(number)}?cascade=${cascade}`));
      while ((await this.left()) > 0) await sleep(pollInterval);
    }
  }

  /** How many of the applications exist. */
  async left(): Promise<number> {
    return (await this.list("items.metadata.name")).length;
  }

  /** How many of the applications the controller has looked at. */
  async compared(): Promise<number> {
    const items = await this.list("items.metadata.name,items.status.sync.status");
    return items.filter(({ status }) => status?.sync?.status).length;
  }

  end(): void {
    this.agent.destroy();
  }

  private async list(fields: string) {
    const { items } = JSON.parse(await this.send("GET", `/applications?fields=${fields}`)) as {
      items: { metadata: { name: string }; status?: { sync?: { status?: string } } }[] | null;
    };
    return (items ?? []).filter(({ metadata }) => metadata.name.startsWith(this.applications.prefix));
  }

  private async each(numbers: readonly number[], work: (number: number) => Promise<unknown>): Promise<void> {
    await Promise.all(numbers.map((number) => this.limit(() => work(number))));
  }

  private send(method: string, path: string, body?: unknown): Promise<string> {
    const { argocd } = this.applications;
    return new Promise((resolve, reject) => {
      const sent = request(
        `${argocd.url}/api/v1${path}`,
        {
          method,
          agent: this.agent,
          headers: { authorization: `Bearer ${argocd.token}`, "content-type": "application/json" },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("error", reject);
          answer.on("end", () => {
            const text = Buffer.concat(chunks).toString();
            if (answer.statusCode === 200) resolve(text);
            else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
          });
        },
      );
      sent.on("error", reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}
