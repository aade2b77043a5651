import { ApiError, code } from "../../../provider/argo/errors";
import {
  certificateSubjects,
  encodeCertificateData,
  parseSubject,
  sshFingerprint,
} from "../../../provider/kinds/certificate/data";
import { certificate } from "../../../provider/kinds/certificate/definition";
import type { Context } from "../../../provider/lifecycle/context";
import { sshKey } from "../../kinds/certificate";
import { certificates } from "../../support/certificate-subjects";

test("data is sent as the base64 of its text, however it was written", () => {
  const { plain } = certificates;
  const encoded = Buffer.from(plain.pem.trim()).toString("base64");
  expect(encodeCertificateData(plain.pem)).toBe(encoded);
  expect(encodeCertificateData(encoded)).toBe(encoded);
  expect(encodeCertificateData(plain.pem.replaceAll("\n", "\r\n"))).toBe(encoded);
  expect(encodeCertificateData(sshKey)).toBe(Buffer.from(sshKey).toString("base64"));
  expect(encodeCertificateData(Buffer.from(sshKey).toString("base64"))).toBe(Buffer.from(sshKey).toString("base64"));
});

test("the fingerprint of a known host's key", () => {
  expect(sshFingerprint(sshKey)).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
  expect(sshFingerprint(Buffer.from(sshKey).toString("base64"))).toBe(sshFingerprint(sshKey));
});

test.each(Object.entries(certificates))(
  "the subject as it is in the certificate and as Argo CD writes it: %s",
  (_name, one) => {
    expect(certificateSubjects(one.pem)).toEqual([parseSubject(one.subject)]);
  },
);

test("a bundle has one subject per certificate, in any order", () => {
  const [one, other] = [certificates.plain, certificates.attributes];
  expect(certificateSubjects(one.pem + other.pem)).toEqual(certificateSubjects(other.pem + one.pem));
  expect(certificateSubjects(one.pem + other.pem)).toEqual(
    [one, other].map(({ subject }) => parseSubject(subject)).sort(),
  );
});

test.each([
  ["another name", "CN=a", "CN=b"],
  ["another unit", "CN=a,OU=b+OU=c", "CN=a,OU=b"],
  ["a comma in a value", "O=a\\,CN=b", "O=a,CN=b"],
])("subjects that differ: %s", (_name, one, other) => {
  expect(parseSubject(one)).not.toBe(parseSubject(other));
});

test.each([
  ["the order", "CN=a,O=b", "O=b,CN=a"],
  ["spaces around", "CN=a, O=b", "CN=a,O=b"],
  ["what Argo CD writes as numbers only", "CN=a,1.2.840.113549.1.9.1=#0c036f7073", "CN=a"],
])("subjects that are the same but for %s", (_name, one, other) => {
  expect(parseSubject(one)).toBe(parseSubject(other));
});

test("what is no certificate has no subjects to compare", () => {
  expect(certificateSubjects("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")).toBeUndefined();
  expect(certificateSubjects("")).toEqual([]);
});

/** @promise Without it a change is seen only as far as a list shows it: other subjects of a server's certificate. */
test("who may not compare sees what a list shows: other subjects of a server's certificate", async () => {
  const call = async () => {
    throw new ApiError("permission denied", 403, code.permissionDenied);
  };
  const context = { argo: () => ({ session: { call } }) } as unknown as Context;
  const declared = { serverName: "a", certType: "https", certData: certificates.plain.pem };
  const seen = (certInfo: string) =>
    certificate.hiddenDrift?.(context, declared, [{ serverName: "a", certType: "https", certInfo }]);
  expect(await seen(certificates.plain.subject)).toEqual({});
  expect(await seen("CN=another")).toEqual({ certData: "changed in Argo CD: CN=another" });
});

test("the same text with the end of its last line, as other clients store a file, is no other data", async () => {
  const { plain } = certificates;
  const seen = (stored: string) => {
    const call = async (_schema: unknown, { body }: { body: { items: [{ certData: string }] } }) => {
      const isSame = Buffer.from(body.items[0].certData, "base64").toString() === stored;
      throw isSame
        ? new ApiError("invalid hostname in request: compared by pulumi-argocd, not stored", 500, code.unknown)
        : new ApiError(
            "TLS certificate for server 'a' already exists, and upsert was not specified",
            500,
            code.unknown,
          );
    };
    const context = { argo: () => ({ session: { call } }) } as unknown as Context;
    const declared = { serverName: "a", certType: "https", certData: plain.pem };
    return certificate.hiddenDrift?.(context, declared, [
      { serverName: "a", certType: "https", certInfo: plain.subject },
    ]);
  };
  expect(await seen(plain.pem)).toEqual({});
  expect(await seen(plain.pem.trim())).toEqual({});
  expect(await seen(certificates.attributes.pem)).toEqual({ certData: "changed in Argo CD" });
});

test("certificates are written one after the other, in order, also when one fails", async () => {
  const events: string[] = [];
  const stored: object[] = [];
  const call = async (_schema: unknown, request: { method: string; body?: { items: [{ serverName: string }] } }) => {
    if (request.method === "GET") return stored;
    const { serverName } = request.body?.items[0] ?? { serverName: "" };
    events.push(`${serverName} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    events.push(`${serverName} ends`);
    if (serverName === "b") throw new Error("b");
    const item = { serverName, certType: "https" };
    stored.push(item);
    return [item];
  };
  const { signal } = new AbortController();
  const context = { signal, argo: () => ({ session: { call } }) } as unknown as Context;
  const create = (serverName: string) =>
    certificate.create(
      context,
      { serverName, certType: "https", certData: certificates.plain.pem },
      { inputs: {}, isRepeated: false },
    );
  const results = await Promise.allSettled(["a", "b", "c"].map(create));
  expect(events).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
