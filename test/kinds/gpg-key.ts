import fc from "fast-check";
import pLimit from "p-limit";
import type { Json } from "../../provider/contract";
import { publicKeyOf } from "../../provider/kinds/gpg-key/key";
import type { GpgKeyInputs } from "../../provider/kinds/gpg-key/schema";
import { ask } from "../support/ask";
import { stepAside, untilItLasts } from "../support/lasting";
import { armoured, dearmoured, publicKey } from "../support/openpgp";
import { storedGpgKeys } from "../support/storage";
import type { OtherClient, Specimen } from "./specimen";

/** Forms in which tools write the same bytes. */
const armours: readonly ((bytes: Buffer) => string)[] = [
  (bytes) => armoured(bytes),
  (bytes) => armoured(bytes, "Comment: another armour\n"),
  (bytes) => armoured(bytes).replaceAll("\n", "\r\n"),
  (bytes) => `A key for tests:\n\n${armoured(bytes).trim()}`,
];

function keyText(name: string, form = 0): string {
  return armours[form % armours.length]?.(publicKey(name)) ?? "";
}

const maximalGpgKey = { keyData: keyText("maximal") } as const satisfies GpgKeyInputs;

const oneAtATime = pLimit(1);

/** Argo CD's calls of gpg disturb one another, so that a request may have to be sent again; other test files send some too. */
function askGently(...request: Parameters<typeof ask>): Promise<Json> {
  const send = async (attempts = 1): Promise<Json> => {
    const { status, body } = await ask(...request);
    if (status === 200 || /^no such key/.test(body.message)) return { status, body };
    await stepAside(attempts);
    return send(attempts + 1);
  };
  return oneAtATime(() => send());
}

const client: OtherClient = {
  path: "/gpgkeys",
  async store(argocd, { keyData }) {
    const isStored = async () => Object.hasOwn(await storedGpgKeys(argocd), publicKeyOf(keyData)?.keyID ?? "");
    await untilItLasts(() => askGently(argocd, "POST", "/gpgkeys", { keyData }), isStored);
  },
  async show(argocd, { keyData }) {
    const declared = String(keyData);
    const { status, body } = await askGently(argocd, "GET", `/gpgkeys/${publicKeyOf(declared)?.keyID}`);
    if (status !== 200) return [];
    const shown = body as { keyData: string };
    // gpg writes it in its own armour.
    const isSame = dearmoured(shown.keyData).equals(dearmoured(declared));
    return [{ ...shown, ...(isSame && { keyData: declared }) }];
  },
  async remove(argocd, id) {
    const isGone = async () => !Object.hasOwn(await storedGpgKeys(argocd), id);
    await untilItLasts(() => askGently(argocd, "DELETE", `/gpgkeys?keyID=${id}`), isGone);
  },
};

export const specimen: Specimen = {
  kind: "GpgKey",
  after: [],
  cannot: {
    change: "another key is another object",
    "carry a mark": "a GPG key has no place for a mark",
    "be labelled by others": "a GPG key has no labels",
    "show drift": "a key stays as it was added",
  },
  declare: ({ name }) => ({ keyData: keyText(name) }),
  differsAt: [],
  client,
  maximal: { key: maximalGpgKey },
  at: ({ name }, number, declared) => ({ ...declared, keyData: keyText(`${name}-${number}`, number) }),
  generated: {
    values: {
      keyData: fc
        .tuple(fc.constantFrom("one", "two", "three"), fc.nat(armours.length - 1))
        .map(([name, form]) => keyText(name, form)),
    },
  },
  managed: [],
};
