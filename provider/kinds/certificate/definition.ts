import * as z from "zod";
import { isLimitExceeded, isOtherStored } from "../../argo/refusals";
import type { Session } from "../../argo/session";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Freshness, KindDefinition, Reading } from "../../lifecycle/definition";
import { isAtLeast } from "../../model/features";
import { textOf } from "../../model/json";
import { withRules } from "../../model/rule";
import { proveAbsence } from "../shared/existence";
import { LocklessStore } from "../shared/lockless";
import { narrowedLists, recentList } from "../shared/recent";
import { referenceTo } from "../shared/reference";
import { changedInArgoCd } from "../shared/text";
import {
  type CertificateFilter,
  type CertificateKey,
  deleteCertificate,
  isOtherData,
  type LiveCertificate,
  listAllCertificates,
  listCertificates,
  listKnownHosts,
  storeCertificate,
} from "./api";
import { certificateSubjects, encodeCertificateData, parseSubject, spellingsOf, sshFingerprint } from "./data";
import { isShipped, remarksOn } from "./found";
import { howToReadAgain, limitedSince, lineOf, mostEntries } from "./limit";
import { certificateRights } from "./rights";
import {
  type CertificateOutputs,
  certificateDocumentation,
  certificateOutputs,
  certificateSchema,
  refusedCertificateFields,
  subTypeRules,
} from "./schema";

/** A host's bundle has one item per certificate, a known host one item. Never empty. */
type LiveCertificates = readonly LiveCertificate[];

const certificates = new LocklessStore("certificates");

function keyOf(values: Json): CertificateKey {
  const certType = values.certType === "ssh" ? "ssh" : "https";
  return {
    serverName: textOf(values.serverName),
    certType,
    ...(certType === "ssh" && { certSubType: textOf(values.certSubType) }),
  };
}

function listKey({
  certType,
  certSubType,
  serverName,
}: Pick<LiveCertificate, "certType" | "certSubType" | "serverName">): string {
  return certType === "ssh" ? `ssh|${certSubType}|${serverName}` : `${certType}|${serverName}`;
}

/** Certificates, those of one host and kind together. */
async function listBundles(session: Session, filter: CertificateFilter = {}): Promise<LiveCertificate[][]> {
  const bundles = new Map<string, LiveCertificate[]>();
  for (const item of await listAllCertificates(session, filter)) {
    const bundle = bundles.get(listKey(item));
    if (bundle) bundle.push(item);
    else bundles.set(listKey(item), [item]);
  }
  return [...bundles.values()];
}

const recentBundles = recentList(
  (session) => listBundles(session),
  ([first]) => (first ? listKey(first) : ""),
);

async function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveCertificates | undefined> {
  const key = keyOf(values);
  const recent = freshness === "recent" ? await recentBundles(context).find(listKey(key)) : undefined;
  if (recent) return recent;
  const found = await listCertificates(context.argo().session, key);
  return found.length > 0 ? found : undefined;
}

/** Refuses a known host that Argo CD would store and never read: from then on it would answer nothing about any other. */
async function refuseOneTooMany(context: Context, key: CertificateKey): Promise<void> {
  if (key.certType !== "ssh") return;
  const hosts = await listKnownHosts(context.argo().session);
  if (hosts.length < mostEntries || hosts.some((host) => listKey(host) === listKey(key))) return;
  const version = await context.serverVersion();
  if (version !== undefined && !isAtLeast(version, limitedSince)) return;
  throw new UserError(
    `Argo CD reads ${mostEntries} known hosts, and has as many: one more would keep everybody from listing and changing ` +
      "certificates. Delete one first that nobody needs (`argocd cert list --cert-type ssh`)",
  );
}

/** Tells whose line is one too many: two who write at the same moment both find room. */
function oneTooMany(key: CertificateKey, failure: unknown): unknown {
  return key.certType === "ssh" && isLimitExceeded(failure) ? failure.saying(howToReadAgain(lineOf(key))) : failure;
}

/** Writes, and writes again until it lasts: another client's write may have undone ours unawares. */
async function store(context: Context, values: Json, upsert: boolean): Promise<LiveCertificates> {
  const { session } = context.argo();
  const key = keyOf(values);
  const certificate = { ...key, certData: encodeCertificateData(textOf(values.certData)) };
  const write = (replace: boolean) =>
    certificates.send(context, async () => {
      await refuseOneTooMany(context, key);
      return storeCertificate(session, certificate, replace);
    });
  await write(upsert);
  let mayReplace = upsert;
  const look = async () => {
    // Argo CD never shows the data. That the same write changes nothing tells that it is stored.
    const wasUndone = mayReplace && (await write(true));
    mayReplace = true;
    return wasUndone ? undefined : lookUp(context, values, "fresh");
  };
  return certificates.untilKept(context, look).catch((failure: unknown) => {
    throw oneTooMany(key, failure);
  });
}

/** How the data of a certificate was changed, as far as Argo CD's list shows it: by fingerprint or subjects. */
function shownDrift(declared: Json, live: LiveCertificates): string | undefined {
  const data = textOf(declared.certData);
  const infos = live.map(({ certInfo = "" }) => certInfo);
  if (declared.certType === "ssh") {
    const seen = infos[0]?.replace(/^SHA256:/, "");
    return seen && `SHA256:${seen}` !== sshFingerprint(data) ? `SHA256:${seen}` : undefined;
  }
  const subjects = certificateSubjects(data);
  const isEqual =
    infos.some((info) => info === "") || subjects?.join("\n") === infos.map(parseSubject).sort().join("\n");
  return subjects === undefined || isEqual ? undefined : infos.join("; ");
}

/** Shows that the data was changed, in its place. */
async function hiddenDrift(context: Context, declared: Json, live: LiveCertificates): Promise<Json> {
  // An earlier refresh has seen it, and what was declared is known no more.
  if (textOf(declared.certData).startsWith(changedInArgoCd)) return {};
  const shown = shownDrift(declared, live);
  if (shown !== undefined) return { certData: `${changedInArgoCd}: ${shown}` };
  // Argo CD compares text by text, and other clients store files as they are, with the end of their last line.
  for (const certData of spellingsOf(textOf(declared.certData))) {
    if (!(await isOtherData(context.argo().session, { ...keyOf(declared), certData }))) return {};
  }
  return { certData: changedInArgoCd };
}

const narrowedBundles = narrowedLists(listBundles);

const reading: Reading<LiveCertificates> = {
  reference: withRules(
    referenceTo("Certificate", certificateDocumentation.noun, {
      serverName: certificateSchema.shape.serverName,
      certType: certificateSchema.shape.certType,
      certSubType: certificateSchema.shape.certSubType,
    }),
    ...subTypeRules,
  ),
  columns: { HOST: "serverName", TYPE: "certType", SUBTYPE: "certSubType", INFO: "certInfo" },
  example: `const { certInfo } = await argocd.getCertificate({ serverName: "git.example.com", certType: "https" });
console.log(certInfo.join("\\n"));`,
  many: {
    name: "Certificates",
    nouns: "certificates",
    filter: {
      certType: certificateSchema.shape.certType.optional().describe("Only those of this type."),
      hostNamePattern: z.string().optional().describe("Only those of hosts that match, as in `*.example.com`."),
    },
    isRefused: true,
    example: `const certificates = await argocd.getCertificates({ certType: "ssh" });
console.log(certificates.map(({ serverName, certSubType }) => \`\${serverName} \${certSubType}\`).join("\\n"));`,
    list: (context, filter: Json & CertificateFilter, freshness) => narrowedBundles(context, filter, freshness),
  },
  found: { hidden: () => ["certData"], isShipped, remarks: remarksOn },
};

export const certificate: KindDefinition<LiveCertificates, typeof certificateOutputs> = {
  kind: "Certificate",
  documentation: certificateDocumentation,
  schema: certificateSchema,
  computed: certificateOutputs,
  refused: refusedCertificateFields,
  swagger: "v1alpha1RepositoryCertificate",
  terraform: "argocd_repository_certificate",
  title: (values) => {
    const { certType, certSubType, serverName } = keyOf(values);
    return `${certType === "ssh" ? `known host key (${certSubType})` : "certificate"} of ${serverName}`;
  },
  rights: certificateRights,
  reading,
  identity: {
    from: "inputs",
    id: async (_context, values) => listKey(keyOf(values)),
    parse(id) {
      const parts = id.split("|");
      if (parts[0] === "https" && parts.length === 2 && parts[1]) return { certType: "https", serverName: parts[1] };
      if (parts[0] === "ssh" && parts.length === 3 && parts[1] && parts[2]) {
        return { certType: "ssh", certSubType: parts[1], serverName: parts[2] };
      }
      throw new UserError(`"${id}" is not the id of a certificate: write https|host or ssh|subtype|host`);
    },
  },
  lookUp,
  prove: (context) => proveAbsence(context, "certificates", { name: "" }),
  shape(live) {
    const [first] = live;
    const { serverName, certType, certSubType } = first ?? {};
    return { serverName, certType, ...(certType === "ssh" && { certSubType }) };
  },
  hiddenDrift,
  outputs: async (_context, live): Promise<CertificateOutputs> => ({
    certInfo: live.map(({ certInfo }) => certInfo ?? "").filter(Boolean),
  }),
  async create(context, object) {
    try {
      return await store(context, object, false);
    } catch (error) {
      throw isOtherStored(error) ? error.saying("another one is stored for this host") : error;
    }
  },
  write: (context, { inputs }) => store(context, inputs, true),
  remove: (context, _live, { state }) =>
    certificates.untilGone(
      context,
      () => deleteCertificate(context.argo().session, keyOf(state)),
      () => lookUp(context, state, "fresh"),
    ),
};
