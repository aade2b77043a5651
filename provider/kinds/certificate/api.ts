import * as z from "zod";
import { listOf } from "../../argo/lists";
import { isForbidden, isLimitExceeded, isNoHostName, isOtherStored } from "../../argo/refusals";
import type { ApiRequest } from "../../argo/request";
import type { Session } from "../../argo/session";
import { howToReadAgain, lineOf } from "./limit";

const certificateSchema = z.looseObject({
  serverName: z.string(),
  certType: z.string(),
  certSubType: z.string().optional(),
  certInfo: z.string().optional(),
});

/** A certificate or known host as Argo CD lists it: without its data. */
export type LiveCertificate = z.output<typeof certificateSchema>;

const listSchema = listOf(certificateSchema);
const root = "/api/v1/certificates";

/** Asks, and explains the answer of an Argo CD that has more known hosts than it reads. */
async function ask<T>(session: Session, schema: z.ZodType<T>, request: ApiRequest, line?: string): Promise<T> {
  try {
    return await session.call(schema, request);
  } catch (error) {
    throw isLimitExceeded(error) ? error.saying(howToReadAgain(line)) : error;
  }
}

/** Exactly one certificate bundle (`https`) or one known key of a host (`ssh`). */
export interface CertificateKey {
  readonly serverName: string;
  readonly certType: "https" | "ssh";
  readonly certSubType?: string;
}

function matches(key: CertificateKey, item: LiveCertificate): boolean {
  return (
    item.serverName === key.serverName &&
    item.certType === key.certType &&
    (key.certType === "https" || item.certSubType === key.certSubType)
  );
}

function queryOf(key: CertificateKey) {
  return { hostNamePattern: key.serverName, certType: key.certType, certSubType: key.certSubType };
}

/** Which certificates a list shows: all, unless it says more. */
export interface CertificateFilter {
  readonly hostNamePattern?: string;
  readonly certType?: string;
}

/** `GET /certificates`, filtered by the server. */
export function listAllCertificates(session: Session, filter: CertificateFilter = {}): Promise<LiveCertificate[]> {
  const { hostNamePattern, certType } = filter;
  return ask(session, listSchema, { method: "GET", path: root, query: { hostNamePattern, certType } });
}

/** `GET /certificates`: all known hosts. */
export function listKnownHosts(session: Session): Promise<LiveCertificate[]> {
  return ask(session, listSchema, { method: "GET", path: root, query: { certType: "ssh" } });
}

/** `GET /certificates`, narrowed to exact matches: the server takes the host for a pattern. */
export async function listCertificates(session: Session, key: CertificateKey): Promise<LiveCertificate[]> {
  const items = await ask(session, listSchema, { method: "GET", path: root, query: queryOf(key) });
  return items.filter((item) => matches(key, item));
}

/**
 * `POST /certificates` of one certificate; with `upsert` it replaces the host's present one in place. Answers whether
 * it has changed anything: what is stored already is not stored again.
 */
export async function storeCertificate(
  session: Session,
  certificate: CertificateKey & { readonly certData: string },
  upsert: boolean,
): Promise<boolean> {
  const items = await ask(session, listSchema, {
    method: "POST",
    path: root,
    query: { upsert: String(upsert) },
    body: { items: [certificate] },
    costly: true,
    // In place of the present one, whichever that is: once more changes nothing.
    repeatable: upsert,
  });
  return items.length > 0;
}

/** No host name: Argo CD refuses it, and with it the whole request. */
const noHost = "compared by pulumi-argocd, not stored";

/**
 * Whether other data than this is stored, which Argo CD shows to nobody, by a `POST /certificates` that cannot store anything:
 * Argo CD looks at one certificate after the other and stores them together. It stops at the first when other data is
 * stored, else at the second. `undefined` for an account that may not create certificates.
 */
export async function isOtherData(
  session: Session,
  certificate: CertificateKey & { readonly certData: string },
): Promise<boolean | undefined> {
  try {
    await ask(session, listSchema, {
      method: "POST",
      path: root,
      body: { items: [certificate, { serverName: noHost, certType: "https" }] },
      changesNothing: true,
      repeatable: true,
    });
  } catch (error) {
    if (isNoHostName(error, noHost)) return false;
    if (isOtherStored(error)) return true;
    if (!isForbidden(error)) throw error;
  }
  return undefined;
}

/** `DELETE /certificates` of exactly one host, type and subtype. */
export async function deleteCertificate(session: Session, key: CertificateKey): Promise<void> {
  const request: ApiRequest = { method: "DELETE", path: root, query: queryOf(key), costly: true };
  await ask(session, z.unknown(), request, key.certType === "ssh" ? lineOf(key) : undefined);
}
