import { setTimeout as sleep } from "node:timers/promises";
import { code } from "../../provider/argo/errors";
import type { LocalArgoCd } from "../../tools/local-argocd";

/** What Argo CD answered. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any form
  readonly body: any;
}

/** Asks Argo CD independently of the provider. */
export async function ask(
  argocd: LocalArgoCd,
  method: string,
  path: string,
  body?: unknown,
  token = argocd.token,
): Promise<Answer> {
  for (;;) {
    const answer = await askOnce(argocd, method, path, body, token);
    // All certificates are one object, which other test files write at the same time; what is aborted has done nothing.
    if (!path.startsWith("/certificates") || answer.body?.code !== code.aborted) return answer;
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
