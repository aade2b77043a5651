import { isIPv6 } from "node:net";
import * as z from "zod";
import { unknown } from "../../contract";
import type { KindDocumentation } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { named, namedTexts } from "../../model/named";
import { type Rule, withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import { commonOptions } from "../shared/fields";
import { writtenByArgoCd } from "../shared/refused";
import { isSet, line } from "../shared/text";

/** A host name as Argo CD accepts it. */
const hostPattern =
  /^([a-zA-Z0-9]|[a-zA-Z0-9_][a-zA-Z0-9\-_]{0,61}[a-zA-Z0-9_])(\.([a-zA-Z0-9]|[a-zA-Z0-9_][a-zA-Z0-9\-_]{0,61}[a-zA-Z0-9]))*\.?$/;

function isHost(host: string): boolean {
  return hostPattern.test(host) || isIPv6(host);
}

/** The host in `[host]:port`, the form of an SSH server that is not on port 22. */
function hostOf(serverName: string): string {
  return /^\[(.*)\]:\d+$/.exec(serverName)?.[1] ?? serverName;
}

function hasBegin(text: string): boolean {
  return text.includes("-----BEGIN CERTIFICATE-----") || /^AAAA[A-Za-z0-9+/]/.test(text);
}

/** Text as it is everywhere: a checkout on Windows may have other line ends than one elsewhere. */
function asLines(text: string): string {
  return text.trim().replaceAll("\r\n", "\n");
}

/**
 * The data of a certificate as text, whether it was given as text or as its base64: PEM for https, the key without its
 * type for ssh.
 */
export function certificateText(data: string): string {
  const given = asLines(data);
  if (hasBegin(given)) return given;
  const decoded = asLines(Buffer.from(given, "base64").toString("utf8"));
  return hasBegin(decoded) ? decoded : given;
}

/** The type that an SSH key carries inside. */
function sshKeyType(key: string): string | undefined {
  const bytes = Buffer.from(key, "base64");
  if (bytes.length < 4) return undefined;
  const length = bytes.readUInt32BE(0);
  return length > 0 && bytes.length > 4 + length ? bytes.toString("latin1", 4, 4 + length) : undefined;
}

/** What a certificate is of, where its type is known. */
function parts(certificate: unknown): {
  certType?: unknown;
  certSubType?: unknown;
  text?: string;
  serverName?: string;
} {
  if (!isRecord(certificate)) return {};
  const { certType, certSubType, certData, serverName } = certificate;
  return {
    certType,
    certSubType,
    ...(typeof certData === "string" && certData !== unknown ? { text: certificateText(certData) } : {}),
    ...(typeof serverName === "string" && serverName !== unknown ? { serverName } : {}),
  };
}

const certificateFields = named("CertificateInputs", "What a program declares of a Certificate.", {
  serverName: line()
    .refine((name) => !name.includes(","), {
      error: "names several hosts: declare one resource for each host",
      abort: true,
    })
    .refine((name) => name === "" || isHost(hostOf(name)), {
      error: "must be one host name without scheme, path, port or wildcard (for ssh also `[host]:port`)",
    })
    .min(1, "write the host that the certificate belongs to")
    .describe(
      "Host that the certificate or key belongs to, exactly: without scheme, path or wildcard. For ssh on " +
        "another port than 22, write `[host]:port`.",
    )
    .register(traits, { identity: true }),
  certType: namedTexts("CertificateType", "What a certificate belongs to.", ["https", "ssh"])
    .describe("`https` for a server's certificate or authority, `ssh` for a server's key.")
    .register(traits, { identity: true }),
  certSubType: z
    .string()
    .regex(/^[A-Za-z0-9@.-]*$/, "must be the type of an SSH key, such as `ssh-ed25519` or `ecdsa-sha2-nistp256`")
    .optional()
    .describe("Type of the key for ssh, such as `ssh-ed25519`. Not for https.")
    .register(traits, { identity: true }),
  certData: z
    .string()
    .min(1, "write the PEM text (https) or the key (ssh)")
    .describe(
      "For https, one or more certificates as PEM text; for ssh, the key alone (`AAAA…`), as in a `known_hosts` " +
        "line after the type. The base64 of either is accepted too. A refresh sees that somebody has " +
        "changed it where the account may create certificates.",
    )
    .register(traits, {
      unreadable: true,
      canonical: (value) => (typeof value === "string" ? certificateText(value) : value),
    }),
  ...commonOptions,
});

type CertificateRule = Omit<Rule, "holds"> & { readonly holds: (certificate: ReturnType<typeof parts>) => boolean };

const typeRules: readonly CertificateRule[] = [
  {
    path: ["certSubType"],
    message: "is required for ssh: write the type of the key, such as `ssh-ed25519`",
    holds: ({ certType, certSubType }) => certType !== "ssh" || isSet(certSubType),
  },
  {
    path: ["certSubType"],
    message: "is only for ssh: remove it, Argo CD reads the type of an https certificate from the certificate",
    holds: ({ certType, certSubType }) => certType !== "https" || !isSet(certSubType),
  },
];

const rules: readonly CertificateRule[] = [
  ...typeRules,
  {
    path: ["serverName"],
    message: "has a port, which https certificates do not have: write the host alone",
    holds: ({ certType, serverName }) => certType !== "https" || serverName === undefined || !serverName.includes("]:"),
  },
  {
    path: ["serverName"],
    message: "is an IPv6 address, for which Argo CD stores no https certificate: write a host name that leads there",
    holds: ({ certType, serverName }) => certType !== "https" || serverName === undefined || !isIPv6(serverName),
  },
  {
    path: ["certData"],
    message: "must be PEM text with at least one `-----BEGIN CERTIFICATE-----`, or its base64",
    holds: ({ certType, text }) =>
      certType !== "https" || !text || /-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----/.test(text),
  },
  {
    path: ["certData"],
    message: "holds more than the 256 certificates that Argo CD reads: leave out what this server does not need",
    holds: ({ certType, text = "" }) => certType !== "https" || text.split("-----BEGIN CERTIFICATE-----").length <= 257,
  },
  {
    path: ["certData"],
    message: "must be the key alone (`AAAA…`), without host and type in front and without a comment after it",
    holds: ({ certType, text }) => certType !== "ssh" || !text || /^AAAA[A-Za-z0-9+/]+={0,2}$/.test(text),
  },
  {
    path: ["certSubType"],
    message: "differs from the type that the key in `certData` carries: write that type, or the key of this type",
    holds: ({ certType, certSubType, text }) => {
      if (certType !== "ssh" || !text || !isSet(certSubType) || !text.startsWith("AAAA")) return true;
      const carried = sshKeyType(text);
      return carried === undefined || carried === certSubType;
    },
  },
];

function ofCertificates(rules: readonly CertificateRule[]): Rule[] {
  return rules.map(({ holds, ...rule }) => ({ ...rule, holds: (certificate) => holds(parts(certificate)) }));
}

/** What must hold of the type of a certificate, and of the type of its key. */
export const subTypeRules = ofCertificates(typeRules);

/** A server's certificate or SSH key that Argo CD trusts when it reaches repositories. */
export const certificateSchema = withRules(certificateFields, ...ofCertificates(rules));

/** What a program declares of a Certificate. */
export type CertificateInputs = z.input<typeof certificateSchema>;

/** What a program gets of a Certificate besides its declaration. */
export const certificateOutputs = z.strictObject({
  certInfo: z
    .array(z.string())
    .describe("What Argo CD shows of it: the subjects of the certificates, or the fingerprint of the key."),
});
export type CertificateOutputs = z.output<typeof certificateOutputs>;

/** Why fields that Argo CD has cannot be declared. */
export const refusedCertificateFields: RefusedFields = { certInfo: writtenByArgoCd };

export const certificateDocumentation: KindDocumentation = {
  noun: "certificate",
  summary: "A certificate that Argo CD trusts for a host of repositories, or a known SSH host key.",
  example: `new argocd.Certificate("git", { serverName: "git.example.com", certType: "https", certData: pem });
new argocd.Certificate("git-ssh", {
  serverName: "git.example.com",
  certType: "ssh",
  certSubType: "ssh-ed25519",
  certData: "AAAAC3NzaC1lZDI1NTE5AAAAIHlmbZ7Fg2Q9L6kYMSMkecrRdYBW1dQL0dP6GithKGrH",
});`,
  reading: `export const subjects = certificate.certInfo;`,
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/#self-signed-untrusted-tls-certificates",
  id: "`https|host` or `ssh|subtype|host`",
};
