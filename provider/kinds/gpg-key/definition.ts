import { ApiError, code } from "../../argo/errors";
import { isConflict, isGpgDisturbed } from "../../argo/refusals";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Freshness, KindDefinition, Reading } from "../../lifecycle/definition";
import { textOf } from "../../model/json";
import { proveAbsence } from "../shared/existence";
import { LocklessStore } from "../shared/lockless";
import { recentList } from "../shared/recent";
import { referenceTo } from "../shared/reference";
import { addGpgKey, deleteGpgKey, getGpgKey, type LiveGpgKey, listGpgKeys } from "./api";
import { publicKeyOf } from "./key";
import { gpgKeyRights } from "./rights";
import { type GpgKeyOutputs, gpgKeyDocumentation, gpgKeyOutputs, gpgKeySchema, refusedGpgKeyFields } from "./schema";

/** Reads too go out one at a time: Argo CD calls gpg for each key of each request, and the calls disturb one another. */
const gpgKeys = new LocklessStore("GPG keys", (error) => isConflict(error) || isGpgDisturbed(error));
const recentKeys = recentList(listGpgKeys, ({ keyID }) => keyID);

const keyIdForm = /^[0-9A-F]{16}$/;

/** The id of a key that is declared, or of one that only an id names. */
function keyIdOf({ keyData, keyID }: Json): string {
  return publicKeyOf(keyData)?.keyID ?? textOf(keyID);
}

async function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveGpgKey | undefined> {
  const declared = publicKeyOf(values.keyData);
  if (freshness === "recent" && declared) {
    const listed = await gpgKeys.send(context, () => recentKeys(context).find(declared.keyID));
    // A list has no data: an equal fingerprint tells that it is the declared one.
    if (listed?.fingerprint === declared.fingerprint) return { ...listed, keyData: textOf(values.keyData) };
  }
  return gpgKeys.send(context, () => getGpgKey(context.argo().session, keyIdOf(values)));
}

const reading: Reading<LiveGpgKey> = {
  reference: referenceTo("GpgKey", gpgKeyDocumentation.noun, {
    keyID: gpgKeyOutputs.shape.keyID
      .regex(keyIdForm, "must be the 16 upper-case hexadecimal digits of a key's id")
      .describe("The last 16 digits of the fingerprint, in upper case."),
  }),
  columns: { ID: "keyID", TYPE: "subType", OWNER: "owner", TRUST: "trust" },
  example: `const { owner, trust } = await argocd.getGpgKey({ keyID: "4AEE18F83AFDEB23" });
console.log(owner, trust);`,
  many: {
    name: "GpgKeys",
    nouns: "GPG keys",
    filter: {},
    lacks: ["keyData"],
    isRefused: true,
    example: `const keys = await argocd.getGpgKeys();
console.log(keys.map(({ keyID, owner }) => \`\${keyID} \${owner}\`).join("\\n"));`,
    list: (context, _filter, freshness) => gpgKeys.send(context, () => recentKeys(context).all(freshness)),
  },
};

export const gpgKey: KindDefinition<LiveGpgKey, typeof gpgKeyOutputs> = {
  kind: "GpgKey",
  documentation: gpgKeyDocumentation,
  schema: gpgKeySchema,
  computed: gpgKeyOutputs,
  refused: refusedGpgKeyFields,
  swagger: "v1alpha1GnuPGPublicKey",
  terraform: "argocd_gpg_key",
  title: (values) => `GPG key ${keyIdOf(values)}`,
  rights: gpgKeyRights,
  reading,
  identity: {
    from: "fields",
    fields: ["keyData"],
    compute: ({ keyData }) => publicKeyOf(keyData)?.keyID,
    parse(id) {
      if (keyIdForm.test(id)) return { keyID: id };
      throw new UserError(`"${id}" is not the id of a GPG key: write its 16 upper-case hexadecimal digits`);
    },
  },
  lookUp,
  prove: (context) => proveAbsence(context, "gpgkeys", { name: "" }),
  shape: ({ keyData }) => ({ keyData }),
  outputs: async (
    _context,
    { keyID, fingerprint = "", owner = "", subType = "", trust = "" },
  ): Promise<GpgKeyOutputs> => ({
    keyID,
    fingerprint,
    owner,
    subType,
    trust,
  }),
  async create(context, object, { isRepeated }) {
    let sent = 0;
    const add = () =>
      gpgKeys.send(context, () => {
        sent += 1;
        return addGpgKey(context.argo().session, keyIdOf(object), textOf(object.keyData));
      });
    // A request that another one has disturbed may have been carried out all the same, by Argo CD at work on the other one.
    let isOwn = (await add()) || isRepeated || sent > 1;
    // Seen before it is said that it is there: gpg, when it is disturbed, shows less than there is.
    const kept = await gpgKeys.untilKept(context, async () => {
      const found = await lookUp(context, object, "fresh");
      if (found === undefined && (await add())) isOwn = true;
      return found;
    });
    if (!isOwn) throw new ApiError("a key of this id already exists", 200, code.alreadyExists);
    return kept;
  },
  // The same key in another armour: there is nothing to store.
  write: async (_context, { live }) => live,
  remove: (context, _live, { state }) =>
    gpgKeys.untilGone(
      context,
      () => deleteGpgKey(context.argo().session, keyIdOf(state)),
      () => lookUp(context, state, "fresh"),
    ),
};
