import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Connection } from "../connection/sources";
import { UserError } from "../contract";

/** A setting that holds PEM text, or the path of a file that does; checked, since TLS only ignores what it cannot read. */
function pem(setting: string | undefined, label: string, form: string, parse: (text: string) => unknown) {
  if (setting === undefined) return undefined;
  let text = setting;
  try {
    if (!setting.includes("-----BEGIN")) text = readFileSync(setting, "utf8");
  } catch {
    throw new UserError(`${label} is neither PEM text nor the path of a file that can be read`);
  }
  try {
    parse(text);
  } catch {
    throw new UserError(`${label} cannot be used: it must hold ${form}`);
  }
  return text;
}

function certificatePem(setting: string | undefined, label: string): string | undefined {
  return pem(setting, label, "a certificate in PEM form", (text) => new X509Certificate(text));
}

function keyPem(setting: string | undefined, label: string): string | undefined {
  return pem(setting, label, "a private key in PEM form, without a passphrase", (text) => createPrivateKey(text));
}

/** How a connection is secured, in PEM text. */
export interface Tls {
  readonly authority: string | undefined;
  readonly certificate: string | undefined;
  readonly key: string | undefined;
  /** Whether a certificate of an unknown authority is refused. */
  readonly isVerified: boolean;
}

/**
 * Reads a connection's TLS settings.
 * @throws UserError that names the setting which cannot be used.
 */
export function tlsOf({ settings, label }: Connection): Tls {
  return {
    authority: certificatePem(settings.caCert, label("caCert")),
    certificate: certificatePem(settings.clientCert, label("clientCert")),
    key: keyPem(settings.clientKey, label("clientKey")),
    isVerified: settings.insecure !== true,
  };
}
