import { ApiError, code } from "../../../provider/argo/errors";
import type { ApiRequest } from "../../../provider/argo/request";
import { certificate } from "../../../provider/kinds/certificate/definition";
import { certificateSchema } from "../../../provider/kinds/certificate/schema";
import type { Context } from "../../../provider/lifecycle/context";
import { sshKey } from "../../kinds/certificate";
import { certificates } from "../../support/certificate-subjects";
import { problems } from "./problems";

interface Item {
  readonly serverName: string;
  readonly certType: string;
  readonly certSubType?: string;
}

const known = (serverName: string) => ({ serverName, certType: "ssh", certSubType: "ssh-ed25519" });
const declared = (serverName: string) => ({ ...known(serverName), certData: sshKey });
const isSame = (one: Item, other: Item) =>
  one.serverName === other.serverName && one.certType === other.certType && one.certSubType === other.certSubType;

/** An Argo CD with so many known hosts: it stores more than 256, and then answers nothing about any. */
function argoWith(count: number, version: string | undefined = undefined) {
  const items: Item[] = Array.from({ length: count }, (_, index) => known(`${index}.example.com`));
  const writes: string[] = [];
  let beforeWrite = () => undefined as unknown;

  async function call(_schema: unknown, { method, query, body }: ApiRequest): Promise<unknown> {
    const readsHosts = method === "POST" || query?.certType !== "https";
    if (method !== "GET") beforeWrite();
    if (readsHosts && items.filter(({ certType }) => certType === "ssh").length > 256) {
      throw new ApiError("limit exceeded", 500, code.unknown);
    }
    if (method === "GET") {
      const { hostNamePattern: host, certType } = query ?? {};
      return items.filter((item) => (!host || item.serverName === host) && (!certType || item.certType === certType));
    }
    const [item] = (body as { items: Item[] } | undefined)?.items ?? [];
    writes.push(method);
    if (item === undefined || items.some((stored) => isSame(stored, item))) return [];
    items.push(item);
    return [item];
  }

  const context = {
    signal: new AbortController().signal,
    argo: () => ({ session: { call } }),
    serverVersion: async () => version,
  } as unknown as Context;
  return {
    items,
    writes,
    create: (object: Record<string, string>) => certificate.create(context, object, { inputs: {}, isRepeated: false }),
    update: (inputs: Record<string, string>) =>
      certificate.write(context, { live: [known("0.example.com")], inputs, owned: {}, stored: () => inputs }),
    remove: (state: Record<string, string>) =>
      certificate.remove(context, [], { state, deadline: performance.now() + 10_000, replaced: undefined }),
    lookUp: (values: Record<string, string>) => certificate.lookUp(context, values, "fresh"),
    /** Does something before the next write. */
    meanwhile(act: () => unknown): void {
      beforeWrite = () => {
        beforeWrite = () => undefined;
        act();
      };
    },
  };
}

const refusal = "Argo CD reads 256 known hosts, and has as many: one more would keep everybody from listing";
const howToMend = (line: string) =>
  `Argo CD reads 256 known hosts and has more: until it has no more than these, it neither lists nor changes certificates, ` +
  `for anybody. Take ${line} out of \`ssh_known_hosts\` in the ConfigMap argocd-ssh-known-hosts-cm`;

test("the last known host that Argo CD reads is stored", async () => {
  const argo = argoWith(255);
  expect(await argo.create(declared("new.example.com"))).toEqual([expect.objectContaining(known("new.example.com"))]);
});

/** @promise Argo CD reads 256 known hosts: one more is refused before it is written. */
test("one more is refused before it is written, by a create and by an update that would bring it back", async () => {
  const argo = argoWith(256);
  await expect(argo.create(declared("new.example.com"))).rejects.toThrow(refusal);
  await expect(argo.update(declared("gone.example.com"))).rejects.toThrow(refusal);
  expect(argo.writes).toEqual([]);
});

test("one more is stored by an Argo CD that reads all", async () => {
  const argo = argoWith(256, "v3.3.19");
  const created = argo.create(declared("new.example.com"));
  await expect(created).rejects.not.toThrow(refusal);
  expect(argo.writes).not.toEqual([]);
});

test("of several that are created at once, as many are stored as Argo CD reads", async () => {
  const argo = argoWith(255);
  const created = await Promise.allSettled(["a", "b", "c"].map((name) => argo.create(declared(`${name}.example.com`))));
  expect(created.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(argo.items).toHaveLength(256);
});

test("what is there already may change, and a server's certificate is no known host", async () => {
  const argo = argoWith(256);
  await argo.update(declared("0.example.com"));
  await argo.create({ serverName: "new.example.com", certType: "https", certData: certificates.plain.pem });
  expect(argo.items).toHaveLength(257);
});

/**
 * @promise Two stacks that write the last two in the same moment, or a person with `kubectl`, can still store too many,
 * and then Argo CD answers nothing about any certificate; the error names the line to take out, and the ConfigMap.
 */
test("who has written the one too many, as another stack has at the same moment, hears which line to take out", async () => {
  const argo = argoWith(255);
  argo.meanwhile(() => argo.items.push(known("theirs.example.com")));
  await expect(argo.create(declared("ours.example.com"))).rejects.toThrow(
    howToMend("the line `ours.example.com ssh-ed25519 …`"),
  );
});

test("whoever else asks hears where lines have to go, and a delete names its own", async () => {
  const argo = argoWith(257);
  const last = howToMend("the last lines");
  await expect(argo.lookUp(declared("0.example.com"))).rejects.toThrow(last);
  await expect(argo.create(declared("new.example.com"))).rejects.toThrow(last);
  const bundle = { serverName: "new.example.com", certType: "https", certData: certificates.plain.pem };
  await expect(argo.create(bundle)).rejects.toThrow(last);
  await expect(argo.remove(declared("7.example.com"))).rejects.toThrow(
    howToMend("the line `7.example.com ssh-ed25519 …`"),
  );
  expect(argo.writes).toEqual([]);
});

test("a bundle of more certificates than Argo CD reads is refused at preview", () => {
  const bundle = (count: number) => ({
    serverName: "a.example",
    certType: "https",
    certData: certificates.plain.pem.repeat(count),
  });
  expect(problems(certificateSchema, bundle(256))).toEqual([]);
  expect(problems(certificateSchema, bundle(257))).toEqual([expect.stringContaining("more than the 256 certificates")]);
});
