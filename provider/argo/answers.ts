import * as z from "zod";
import { ApiError, oneLine, UnreachableError } from "./errors";
import { parseJson } from "./json";
import { speaksOther } from "./network-failure";
import { proxyVariable } from "./proxy";
import { parseRetryAfter } from "./retry";

/** An answer whose body has come in whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const errorBodySchema = z.object({
  error: z.unknown().optional(),
  message: z.unknown().optional(),
  code: z.unknown().optional(),
});

/** The value that a text holds as JSON; `undefined`, which no JSON stands for, if it is none. */
function readJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** How Kubernetes refuses. */
const statusSchema = z.object({ kind: z.literal("Status"), apiVersion: z.literal("v1") });

/** The error of a stream, which stands one level deeper than others, in an event. */
const streamErrorSchema = z
  .object({ error: z.object({ message: z.string(), grpc_code: z.number() }) })
  .transform(({ error }) => ({ message: error.message, code: error.grpc_code }));

/** Reads Argo CD's own error out of an answer's body or a stream, which may be anything. */
export function parseErrorBody(body: string): { readonly message: string; readonly code: number } | undefined {
  const parsed = streamErrorSchema.or(errorBodySchema).safeParse(readJson(body.replace(/^data: /, "")));
  if (!parsed.success) return undefined;
  const said = parsed.data;
  const message = [said.message, "error" in said ? said.error : undefined].find(
    (text) => typeof text === "string" && text !== "",
  );
  const number = said.code;
  if (typeof message !== "string" || typeof number !== "number") return undefined;
  return { message: oneLine(message), code: number };
}

/** Whether a text is an HTML page, as identity-aware proxies and login pages send. */
export function isHtml(contentType: string | undefined, body: string): boolean {
  return /\bhtml\b/i.test(contentType ?? "") || /^\s*<(!doctype|html)/i.test(body);
}

/** What cannot be read as JSON, though it says that it is, or came with success. */
export function brokenJson(address: string, status: number): UnreachableError {
  return new UnreachableError(`${address} answered with broken JSON: check any proxy between`, true, status);
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function explainRedirect(address: string, location: unknown): UnreachableError {
  const wanted = typeof location === "string" ? location : "";
  const target = URL.canParse(wanted, address) ? new URL(wanted, address).origin : "another address";
  const hint =
    address.startsWith("http:") && target.startsWith("https:")
      ? "it speaks TLS: remove argocd:plainText (ARGOCD_PLAINTEXT) or use https:// in argocd:server"
      : "set argocd:server (and argocd:rootPath) to the final address";
  return new UnreachableError(`${address} redirects to ${target}, which is not followed: ${hint}`, false);
}

function refusedByProxy(address: string): UnreachableError {
  const variable = proxyVariable(address);
  return new UnreachableError(
    `the proxy before ${address} wants credentials (HTTP 407): write them into ${variable}, as \`user:password@\` before its host`,
    false,
    407,
  );
}

function limited(address: string, retryAfter: number | undefined): UnreachableError {
  return new UnreachableError(
    `${address}, or a proxy before it, limits requests (HTTP 429): lower argocd:maxConcurrency (10 by default), or pulumi's --parallel`,
    true,
    429,
    retryAfter,
  );
}

/** Whether a body is how Kubernetes itself refuses, as it never comes through Argo CD. */
function isOfKubernetes(body: string): boolean {
  return statusSchema.safeParse(readJson(body)).success;
}

/** Turns an answer that is no success into the error that tells what happened. */
export function explainAnswer(address: string, { status, headers, body }: Answer): ApiError | UnreachableError {
  const own = parseErrorBody(body);
  const retryAfter = parseRetryAfter(headers);
  const mayPass = status === 429 || status >= 500;
  if (isOfKubernetes(body)) {
    return new UnreachableError(
      `${address} is the API of Kubernetes, and not Argo CD (HTTP ${status}): argocd:server (ARGOCD_SERVER) is the address under which ` +
        "Argo CD's web interface opens",
      false,
      status,
    );
  }
  if (own) return new ApiError(own.message, status, own.code, retryAfter);
  if (redirects.has(status)) return explainRedirect(address, headers.location);
  if (status === 407) return refusedByProxy(address);
  if (status === 400 && /HTTP request (was sent )?to (an )?HTTPS (server|port)/i.test(body)) {
    return speaksOther(address, "TLS");
  }
  const contentType = typeof headers["content-type"] === "string" ? headers["content-type"] : undefined;
  // Half an answer says nothing, whatever its status.
  if (/\bjson\b/i.test(contentType ?? "") && body !== "" && readJson(body) === undefined) {
    return brokenJson(address, status);
  }
  if (status === 429) return limited(address, retryAfter);
  const what = isHtml(contentType, body)
    ? `with an HTML page (HTTP ${status}), not with Argo CD's API: check argocd:server and argocd:rootPath; behind a login ` +
      "page, pass its token in argocd:headers"
    : `HTTP ${status} without Argo CD's error format: check argocd:server and argocd:rootPath, and any proxy between`;
  return new UnreachableError(`${address} answered ${what}`, mayPass, status, retryAfter);
}

/** Parses a successful answer, which must be Argo CD's JSON. */
export function parseAnswer(address: string, answer: Answer): unknown {
  if (answer.status !== 200) throw explainAnswer(address, answer);
  const value = readJson(answer.body);
  if (value !== undefined) return value;
  throw isHtml(String(answer.headers["content-type"] ?? ""), answer.body)
    ? explainAnswer(address, answer)
    : brokenJson(address, 200);
}
