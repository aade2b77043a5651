import fc from "fast-check";
import type { Json } from "../../provider/contract";
import type { CertificateInputs } from "../../provider/kinds/certificate/schema";
import { ask, succeed } from "../support/ask";
import { certificates } from "../support/certificate-subjects";
import { absent, name as anyName } from "../support/generator";
import { untilItLasts } from "../support/lasting";
import { storedBundles, storedKnownHosts } from "../support/storage";
import type { OtherClient, Specimen } from "./specimen";

/** A self-signed certificate for git.example.com, made for tests. */
export const certificatePem = `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIUNVWOd2RhyRpcfS4rVgB/7sziB0EwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPZ2l0LmV4YW1wbGUuY29tMCAXDTI2MTEyMjA2MTQ0NVoYDzIx
MjYxMDI5MDYxNDQ1WjAaMRgwFgYDVQQDDA9naXQuZXhhbXBsZS5jb20wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAARyY5lFvqLaPVJ2x+PP5EJWvd7xM1FUB85W1QB1
q55hju/PA3cNLrIvYMTyqqHWFs2KF1lPv1n45/tMzQs4pyw/o1MwUTAdBgNVHQ4E
FgQUzQsJY6pmEMp/ZZbYohcwJXDcj6UwHwYDVR0jBBgwFoAUzQsJY6pmEMp/ZZbY
ohcwJXDcj6UwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiABPdY8
543Nz+VEZ3+Fgvyg8MrcCD0wDK7GW6PZciDcIAIhAN4e3PedZikR7WBw12bBz8OB
P5QdodTIs3jSfqWrjt9R
-----END CERTIFICATE-----
`;

/** The public part of an SSH key, made for tests. */
export const sshKey = "AAAAC3NzaC1lZDI1NTE5AAAAIHlmbZ7Fg2Q9L6kYMSMkecrRdYBW1dQL0dP6GithKGrH";

/** Public host keys, for known hosts. */
export const hostKeys = [
  "AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl",
  "AAAAC3NzaC1lZDI1NTE5AAAAIKw3yRGCyMxLbDrqRmpxGhl0GS8NiQb6jZyyVMPsoBRn",
  sshKey,
] as const;

/** Certificates that together fill every field. */
export const maximalCertificates = {
  https: { serverName: "git.example.com", certType: "https", certData: certificatePem },
  ssh: { serverName: "[git.example.com]:2222", certType: "ssh", certSubType: "ssh-ed25519", certData: sshKey },
} as const satisfies Record<string, CertificateInputs>;

function queryOf({ serverName, certType, certSubType = "" }: Json): string {
  return `/certificates?hostNamePattern=${encodeURIComponent(String(serverName))}&certType=${certType}&certSubType=${certSubType}`;
}

const client: OtherClient = {
  path: "/certificates",
  async store(argocd, { serverName, certType, certSubType, certData }) {
    const text = String(certData);
    const isText = certType === "ssh" || text.includes("-----");
    const items = [
      { serverName, certType, certSubType, certData: isText ? Buffer.from(text).toString("base64") : text },
    ];
    const post = (): Promise<{ readonly items: unknown[] | null }> =>
      succeed(argocd, "POST", "/certificates?upsert=true", { items });
    // Argo CD never shows the data. That the same write changes nothing tells that it is stored.
    await untilItLasts(post, async () => ((await post()).items ?? []).length === 0);
  },
  async show(argocd, declared) {
    const items: Json[] = (await succeed(argocd, "GET", queryOf(declared))).items ?? [];
    // Each certificate of a bundle is an item of its own, whose subtype is that of its key.
    const [first] = items.filter((item) => item.serverName === declared.serverName);
    if (first?.certType === "https") delete first.certSubType;
    return first ? [first] : [];
  },
  async hidden(argocd, { serverName, certType, certSubType }) {
    if (certType === "https") {
      const bundle = (await storedBundles(argocd))[String(serverName)];
      return bundle === undefined ? [] : [{ certData: `${bundle.trim()}\n` }];
    }
    const start = `${serverName} ${certSubType} `;
    const lines = (await storedKnownHosts(argocd)).filter((line) => line.startsWith(start));
    return lines.map((line) => ({ certData: line.slice(start.length) }));
  },
  async remove(argocd, id) {
    const [certType, ...rest] = id.split("|");
    const [certSubType = "", serverName] = rest.length > 1 ? rest : ["", rest[0]];
    const query = queryOf({ serverName, certType, certSubType });
    const isGone = async () => (await client.show(argocd, { serverName, certType, certSubType })).length === 0;
    await untilItLasts(() => ask(argocd, "DELETE", query), isGone);
  },
};

const bundles = Object.values(certificates).map(({ pem }) => pem);

const anyCertificate = fc.oneof(
  fc.record({
    serverName: anyName.map((host) => `${host}.example.com`),
    certType: fc.constant("https"),
    certData: fc.constantFrom(
      certificatePem,
      certificatePem.trim(),
      Buffer.from(certificatePem).toString("base64"),
      ...bundles,
      bundles.join(""),
    ),
  }),
  fc.record({
    serverName: anyName.chain((host) => fc.constantFrom(host, `[${host}]:2222`)),
    certType: fc.constant("ssh"),
    certSubType: fc.constant("ssh-ed25519"),
    certData: fc.constantFrom(sshKey, Buffer.from(sshKey).toString("base64")),
  }),
);

const knownHost: Specimen = {
  kind: "Certificate",
  form: "known host",
  after: [],
  cannot: {
    "carry a mark": "a certificate has no place for a mark",
    "be labelled by others": "a certificate has no labels",
    "be compared before it is adopted": "Argo CD never shows the key",
  },
  declare: ({ name }, revision) => ({
    serverName: `${name}.example.com`,
    certType: "ssh",
    certSubType: "ssh-ed25519",
    certData: hostKeys[revision - 1],
  }),
  differsAt: ["certData"],
  client,
  maximal: maximalCertificates,
  at({ name }, number, declared) {
    const host = `${name}-${number}.example.com`;
    const hasPort = String(declared.serverName).startsWith("[");
    return { ...declared, serverName: hasPort ? `[${host}]:2222` : host };
  },
  generated: {
    whole: (generator, schema) =>
      fc
        .tuple(
          generator.object(schema, "", { serverName: absent, certType: absent, certSubType: absent, certData: absent }),
          anyCertificate,
        )
        .map(([options, certificate]) => ({ ...options, ...certificate })),
  },
  managed: [],
};

const bundle: Specimen = {
  ...knownHost,
  form: "bundle",
  declare: ({ name }, revision) => ({
    serverName: `${name}.example.com`,
    certType: "https",
    certData: [certificateOne, certificateTwo, certificates.plain.pem][revision - 1],
  }),
};

export const specimen: Specimen = { ...knownHost, others: [bundle] };

const certificateOne = `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIUSqnvGQbV78hjUVMFnodYJaDXhLowCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPb25lLmV4YW1wbGUuY29tMCAXDTI2MTEyMjA2MzYwOVoYDzIx
MjYxMDI5MDYzNjA5WjAaMRgwFgYDVQQDDA9vbmUuZXhhbXBsZS5jb20wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAATpp+pWs6hj8K5edrAsH+yErMZpfpXKgCyNQt6k
po/9LErugoYzAsxqHuB6rSfRTSXWF/BqC+eE2yS4oOV/kTmuo1MwUTAdBgNVHQ4E
FgQURm9WU7BRiqb48IdAX7lrDaKSGjIwHwYDVR0jBBgwFoAURm9WU7BRiqb48IdA
X7lrDaKSGjIwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAaYLcR
LcOB2OkvO0bM6WYsorxOqShT1KMuutwyfsh0aAIhAOOGWX0ILwCKEh5Ze3sERDGo
OY/t1ILhLeKQdHkKjtws
-----END CERTIFICATE-----
`;
const certificateTwo = `-----BEGIN CERTIFICATE-----
MIIBijCCATGgAwIBAgIUGxLooRQTxcJEM7Hb1461X78kungwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPdHdvLmV4YW1wbGUuY29tMCAXDTI2MTEyMjA2MzYwOVoYDzIx
MjYxMDI5MDYzNjA5WjAaMRgwFgYDVQQDDA90d28uZXhhbXBsZS5jb20wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAQiVq/jCqsp6/R3KkAVFBQ9n4JNqw/qZIN7PDlJ
cRQzN126ki88TnxO0nK2jdGzCr07E2MA93dPxq10/m3PKZjGo1MwUTAdBgNVHQ4E
FgQUWJ1gY6PDraXumgQxzoF/VwhTBD8wHwYDVR0jBBgwFoAUWJ1gY6PDraXumgQx
zoF/VwhTBD8wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiABI+AR
pf8iXNPoN/pZ9CvkD+1ApJvRzRTaip4y4vAMagIgFzneH8MA0p/5jxAqCgW1cKgQ
rZYEZpXyOl9aXUGC4gw=
-----END CERTIFICATE-----
`;
