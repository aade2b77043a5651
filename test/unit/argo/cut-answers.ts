import { createServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { createTransport, type Transport } from "../../../provider/argo/transport";
import { connectionTo } from "./servers";

/*
 * A program of its own: it asks a server that cuts each answer off somewhere, and must neither crash nor show its token.
 * Prints how many answers it has got.
 */

const token = String(process.env.TOKEN);
const statuses = [200, 204, 304, 307, 403, 500, 503];
const ends = {
  end: (socket: Socket) => socket.end(),
  reset: (socket: Socket) => socket.resetAndDestroy(),
};

interface Cut {
  readonly status: number;
  readonly isPacked: boolean;
  /** How much of head and body is sent, of 1 each. */
  readonly head: number;
  readonly body: number;
  /** Whether the head comes alone, a moment before the body. */
  readonly isApart: boolean;
  readonly end: keyof typeof ends;
}

const whole = JSON.stringify({ items: Array.from({ length: 200 }, (_, n) => ({ n, text: "é".repeat(20) })) });

/** What is sent of an answer before the connection ends: head and body. */
function pieces({ status, isPacked, head, body }: Cut): [string, Buffer] {
  const content = isPacked ? gzipSync(whole) : Buffer.from(`data: ${whole}\n\n`);
  const lines = [`HTTP/1.1 ${status} Some`, "content-type: application/json", `content-length: ${content.length}`];
  if (isPacked) lines.push("content-encoding: gzip");
  const text = `${lines.join("\r\n")}\r\n\r\n`;
  return [text.slice(0, Math.ceil(text.length * head)), content.subarray(0, Math.floor(content.length * body))];
}

const cuts: Cut[] = statuses.flatMap((status) =>
  [false, true].flatMap((isPacked) =>
    [
      [0, 0],
      [0.5, 0],
      [1, 0],
      [1, 0.01],
      [1, 0.5],
      [1, 0.99],
    ].flatMap(([head = 0, body = 0]) =>
      [false, true].flatMap((isApart) =>
        (["end", "reset"] as const).map((end) => ({ status, isPacked, head, body, isApart, end })),
      ),
    ),
  ),
);

const server = createServer((socket) => {
  socket.on("error", () => undefined);
  socket.on("data", (request) => {
    const cut = cuts[Number(/cut=(\d+)/.exec(request.toString())?.[1])];
    if (cut === undefined) return;
    const [head, body] = pieces(cut);
    const finish = () => socket.write(body, () => setImmediate(() => ends[cut.end](socket)));
    if (head) socket.write(head);
    if (cut.isApart) setTimeout(finish, 2);
    else finish();
  });
});

async function drain(lines: AsyncIterable<string>): Promise<void> {
  for await (const _line of lines);
}

/** Each way of asking for an answer. */
const ways: readonly ((transport: Transport, query: { cut: string }) => Promise<unknown>)[] = [
  (transport, query) => transport.send({ method: "POST", path: "/x", query }, token),
  (transport, query) => transport.send({ method: "GET", path: "/x", query, repeatable: false }, token),
  (transport, query) =>
    transport.send({ method: "GET", path: "/x", query, repeatable: false, keep: (item) => item }, token),
  (transport, query) => drain(transport.stream({ method: "GET", path: "/x", query }, token)),
];

server.listen(0, "127.0.0.1", async () => {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const transport = createTransport(connectionTo(`http://127.0.0.1:${port}`), { firstPatience: 0 });
  const asked = cuts.flatMap((_cut, index) => ways.map((ask) => ask(transport, { cut: String(index) })));
  const outcomes = await Promise.allSettled(asked);
  // What comes after the end of a promise comes within a moment.
  setTimeout(() => {
    console.log(`${outcomes.length} answers`);
    server.close();
    process.exit(0);
  }, 300);
});
