import * as z from "zod";
import { unknown } from "../../contract";
import { isRecord } from "../../model/json";
import type { Finding } from "../../model/rule";

/** How one of Argo CD's components finds secrets. */
export interface SecretReferences {
  readonly pattern: RegExp;
  /** What to do about a secret that is none. */
  readonly advice: string;
}

const shown = "holds a secret in clear, and a ConfigMap shows it to everybody who may read it: store it in";

/** The server and Dex take a text that is a reference as a whole. */
export const inSecrets: SecretReferences = {
  pattern: /^\$[-._A-Za-z0-9]+(:[-._A-Za-z0-9]+)?$/,
  advice:
    `${shown} a Kubernetes Secret with the label \`app.kubernetes.io/part-of: argocd\`, and write \`$<name of the Secret>:<key>\`, or ` +
    "`$<key>` for one in `argocd-secret`",
};

/** The notifications controller takes references anywhere in a text, to one Secret. */
export const inNotificationsSecret: SecretReferences = {
  pattern: /\$[-\w]+/,
  advice: `${shown} the Secret \`argocd-notifications-secret\`, and write \`$<its key>\` (of letters, digits, \`-\` and \`_\`)`,
};

/** A secret, by reference. */
export function secretIn({ pattern, advice }: SecretReferences, about: string): z.ZodString {
  return z.string().regex(pattern, advice).describe(about);
}

/** How fields are called that hold a secret, in the words of Dex's connectors. */
const secretName = /(secret|password|bindpw|token|privatekey|apikey)$/i;

/** The secrets that an object of Dex's holds in clear. */
export function secretsInClear(value: unknown, path: readonly (string | number)[] = []): Finding[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => secretsInClear(item, [...path, index]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, key];
    if (typeof item !== "string") return secretsInClear(item, here);
    return secretName.test(key) && isInClear(item, inSecrets) ? [{ path: here, message: inSecrets.advice }] : [];
  });
}

function isInClear(value: string, { pattern }: SecretReferences): boolean {
  return value !== "" && value !== unknown && !pattern.test(value);
}

/** Finds the headers of requests that carry a secret in clear. */
export function headersInClear(references: SecretReferences): (headers: unknown) => Finding[] {
  return (headers) =>
    (Array.isArray(headers) ? headers : []).flatMap((header: unknown, index) => {
      if (!isRecord(header) || typeof header.name !== "string" || typeof header.value !== "string") return [];
      const isSecret = /authorization|cookie|token|secret|password|api-?key/i.test(header.name);
      return isSecret && isInClear(header.value, references)
        ? [{ path: [index, "value"], message: references.advice }]
        : [];
    });
}
