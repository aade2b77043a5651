import { ApiError, code } from "../../argo/errors";
import { isConflict, isGpgDisturbed } from "../../argo/refusals";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Freshness, KindDefinition } from "../../lifecycle/definition";
import { textOf } from "../../model/json";
import { proveAbsence } from "../shared/existence";
import { LocklessStore } from "../shared/lockless";
import { recentList } from "../shared/recent";
import { addGpgKey, deleteGpgKey, getGpgKey, type LiveGpgKey, listGpgKeys } from "./api";
import { publicKeyOf } from "./key";
import { gpgKeyRights } from "./rights";
import { type GpgKeyOutputs, gpgKeyDocumentation, gpgKeyOutputs, gpgKeySchema, refusedGpgKeyFields } from "./schema";

/** Reads too go out one at a time: Argo CD calls gpg for each key of each request, and the calls disturb one another. */
const gpgKeys = new LocklessStore("GPG keys", (error) => isConflict(error) || isGpgDisturbed(error));
const recentKeys = recentList(listGpgKeys, ({ keyID }) => keyID);

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

export const gpgKey: KindDefinition<LiveGpgKey, typeof gpgKeyOutputs> = {
  kind: "GpgKey",
  documentation: gpgKeyDocumentation,
  schema: gpgKeySchema,
  computed: gpgKeyOutputs,
  refused: refusedGpgKeyFields,
  swagger: "v1alpha1GnuPGPublicKey",
  title: (values) => `GPG key ${keyIdOf(values)}`,
  rights: gpgKeyRights,
  identity: {
    from: "fields",
    fields: ["keyData"],
    compute: ({ keyData }) => publicKeyOf(keyData)?.keyID,
    parse(id) {
      if (/^[0-9A-F]{16}$/.test(id)) return { keyID: id };
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
    let requests = 0;
    const add = () =>
      gpgKeys.send(context, () => {
        requests += 1;
        return addGpgKey(context.argo().session, textOf(object.keyData));
      });
    const isNew = await add();
    // A request that Argo CD said it was disturbed in may have stored the key.
    if (!isNew && !isRepeated && requests === 1) throw new ApiError("a key of this id already exists", 200, code.alreadyExists);
    return gpgKeys.untilKept(context, async () => {
      const kept = await lookUp(context, object, "fresh");
      if (kept === undefined) await add();
      return kept;
    });
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
