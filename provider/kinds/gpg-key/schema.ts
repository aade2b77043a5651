import * as z from "zod";
import type { KindDocumentation } from "../../lifecycle/definition";
import { named } from "../../model/named";
import { traits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import { commonOptions } from "../shared/fields";
import { writtenByArgoCd } from "../shared/refused";
import { keyProblem, publicKeyOf } from "./key";

/** A public key by which Argo CD verifies the signatures of commits. */
export const gpgKeySchema = named("GpgKeyInputs", "What a program declares of a GpgKey.", {
  keyData: z
    .string()
    .refine((text) => keyProblem(text) === undefined, { error: ({ input }) => keyProblem(String(input)) })
    .describe(
      "One public key as armoured text, as `gpg --armor --export <key id>` prints it. The same key in another armour is " +
        "no change. Argo CD keeps a key as it was first added: a later expiry or another user id reaches it only when the " +
        "key is removed before.",
    )
    .register(traits, { identity: true, canonical: (value) => publicKeyOf(value)?.fingerprint ?? value }),
  ...commonOptions,
});

/** What a program declares of a GpgKey. */
export type GpgKeyInputs = z.input<typeof gpgKeySchema>;

/** What a program gets of a GpgKey besides its declaration. */
export const gpgKeyOutputs = z.strictObject({
  keyID: z
    .string()
    .describe("The last 16 digits of the fingerprint, by which projects name the key.")
    .register(traits, { stable: true }),
  fingerprint: z.string().describe("The fingerprint, 40 hexadecimal digits.").register(traits, { stable: true }),
  owner: z.string().describe("The first user id of the key, such as `Jane Doe <jane@example.com>`."),
  subType: z
    .string()
    .describe("The algorithm, with the length where it has one, such as `rsa4096`.")
    .register(traits, { stable: true }),
  trust: z.string().describe("The trust that gpg shows for the key, such as `unknown` or `expired`."),
});
export type GpgKeyOutputs = z.output<typeof gpgKeyOutputs>;

/** Why fields that Argo CD has cannot be declared. */
export const refusedGpgKeyFields: RefusedFields = {
  keyID: writtenByArgoCd,
  fingerprint: writtenByArgoCd,
  owner: writtenByArgoCd,
  subType: writtenByArgoCd,
  trust: writtenByArgoCd,
};

export const gpgKeyDocumentation: KindDocumentation = {
  noun: "GPG key",
  summary: "A public GPG key by which Argo CD verifies that commits are signed.",
  example: `import { readFileSync } from "node:fs";

new argocd.GpgKey("release", { keyData: readFileSync("release.asc", "utf8") });`,
  reading: `export const signedBy = new argocd.AppProject("payments", { spec: { signatureKeys: [{ keyID: key.keyID }] } });`,
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/gpg-verification/",
  id: "the id of the key, 16 upper-case hexadecimal digits",
};
