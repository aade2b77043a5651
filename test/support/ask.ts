import { setTimeout as sleep } from "node:timers/promises";
import { code } from "../../provider/argo/errors";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { eventually } from "./eventually";

/** What Argo CD answered. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any form
  readonly body: any;
}

/** How long, in milliseconds, a write goes on that meets those of others. */
const longestConflict = 10_000;

/** Asks Argo CD independently of the provider. */
export async function ask(
  argocd: LocalArgoCd,
  method: string,
  path: string,
  body?: unknown,
  token = argocd.token,
): Promise<Answer> {
  const end = performance.now() + longestConflict;
  for (;;) {
    const answer = await askOnce(argocd, method, path, body, token);
    // Some kinds are one object altogether, which other test files write at the same time; what is aborted has done nothing.
    if (answer.body?.code !== code.aborted || performance.now() > end) return answer;
    await sleep(100);
  }
}

/** Asks for something that must succeed. */
export async function succeed(
  argocd: LocalArgoCd,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer["body"]> {
  const answer = await ask(argocd, method, path, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Deletes what lists of Argo CD show, and waits until they do not, which is a moment later. */
export async function removeShown(
  argocd: LocalArgoCd,
  path: string,
  show: () => Promise<readonly unknown[]>,
): Promise<void> {
  const { status } = await ask(argocd, "DELETE", path);
  if (status === 200) await eventually(async () => (await show()).length === 0);
}

async function askOnce(
  argocd: LocalArgoCd,
  method: string,
  path: string,
  body: unknown,
  token: string,
): Promise<Answer> {
  const response = await fetch(`${argocd.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    return { status: response.status, body: text };
  }
}
