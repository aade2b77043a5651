import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a stand-in answers; `undefined` stands for "not found". */
export interface StandInAnswer {
  readonly status?: number;
  readonly body: unknown;
}

/** What a stand-in was asked. */
export interface StandInRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

async function read(incoming: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of incoming) body += chunk;
  return body;
}

/** A small HTTP service on the loopback address that answers JSON in place of a host which cannot be reached here. */
export class HttpStandIn {
  readonly asked: StandInRequest[] = [];

  private constructor(private readonly server: Server) {}

  /** @param port 0 for any free one. */
  static async open(
    port: number,
    answer: (request: StandInRequest) => StandInAnswer | undefined,
  ): Promise<HttpStandIn> {
    const server = createServer(async (incoming, outgoing) => {
      const url = new URL(incoming.url ?? "/", "http://localhost");
      const request = { method: incoming.method ?? "", url, headers: incoming.headers, body: await read(incoming) };
      standIn.asked.push(request);
      const { status = 200, body } = answer(request) ?? { status: 404, body: { message: "not found" } };
      outgoing.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    const standIn = new HttpStandIn(server);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends it, and what runs through it. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
