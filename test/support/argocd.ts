import { connect, type LocalArgoCd } from "../local-argocd";

/** The Argo CD that this test run shares. */
export async function sharedArgoCd(): Promise<LocalArgoCd> {
  const directory = process.env.ARGOCD_TEST_DIRECTORY;
  if (!directory) throw new Error("no shared Argo CD: run this test through the projects in jest.config.ts");
  return connect(directory);
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
