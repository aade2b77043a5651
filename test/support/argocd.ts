import { setTimeout as sleep } from "node:timers/promises";
import { code } from "../../provider/argo/errors";
import type { Json } from "../../provider/contract";
import { LocalArgoCd } from "../../tools/local-argocd";
import { layoutOf } from "../../tools/local-argocd/layout";
import { readState } from "../../tools/local-argocd/state";

/** The Argo CD that this test run shares; that it works was seen once, when the run began. */
export async function sharedArgoCd(): Promise<LocalArgoCd> {
  const directory = process.env.ARGOCD_TEST_DIRECTORY;
  if (!directory) throw new Error("no shared Argo CD: run this test through the projects in jest.config.ts");
  const state = readState(layoutOf(directory));
  if (!state) throw new Error(`no shared Argo CD: none was started in ${directory}`);
  return new LocalArgoCd(directory, state, true);
}

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

/** Stores a certificate as another client does, in place of one that is there. */
export function askToStore(argocd: LocalArgoCd, certificate: Json): Promise<Answer> {
  const items = [{ ...certificate, certData: Buffer.from(String(certificate.certData)).toString("base64") }];
  return ask(argocd, "POST", "/certificates?upsert=true", { items });
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

/** A name that no other test of the run uses. */
export function uniqueName(prefix: string): string {
  return `${prefix}-${Math.random().toString(36).slice(2, 8)}`;
}
