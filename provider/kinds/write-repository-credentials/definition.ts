import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { KindDefinition, Reading } from "../../lifecycle/definition";
import { objectPart } from "../../model/inputs";
import { textOf } from "../../model/json";
import { credentialKind } from "../shared/credential-kind";
import { writeRepositoryCredentialsPath } from "../shared/credential-templates";
import { hiddenLogins } from "../shared/hidden-logins";
import { withoutHydrator } from "../shared/hydrator";
import { referenceTo } from "../shared/reference";
import { changedInArgoCd } from "../shared/text";
import { differingCredentials } from "./api";
import { writeRepositoryCredentialsRights } from "./rights";
import {
  refusedWriteRepositoryCredentialsFields,
  writeRepositoryCredentialsDocumentation,
  writeRepositoryCredentialsOutputs,
  writeRepositoryCredentialsSchema,
} from "./schema";

/** Write credentials as far as Argo CD tells of them: that there are some, and where they differ from what was looked for. */
export interface LiveWriteCredentials {
  readonly url: string;
  /** Fields in lower case. */
  readonly differing: ReadonlySet<string>;
}

/** Finds credentials under exactly this spelling of their URL. What Argo CD answers is a proof either way. */
async function lookUp(context: Context, values: Json): Promise<LiveWriteCredentials | undefined> {
  const object = objectPart(writeRepositoryCredentialsSchema, values);
  const differing = await differingCredentials(context.argo().session, object);
  return differing === undefined || differing.has("url") ? undefined : { url: textOf(values.url), differing };
}

/** Tells of the credentials of a shorter URL, in whose place Argo CD would store those of a longer one. */
function inTheWay({ url }: Json): UserError {
  return new UserError(
    `Argo CD has write credentials of a URL with which ${textOf(url)} begins, or of another spelling of it, and stores none ` +
      "besides: delete those first, and make the ones of the longer URL before the ones of the shorter (`dependsOn`)",
  );
}

/** What stands in the place of a declared value that was changed, which nobody is shown: a switch has but one other. */
function other(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  return typeof value === "string" ? changedInArgoCd : undefined;
}

/** Argo CD's list of write credentials has those alone that share their URL with credentials to read with: it is no list. */
const reading: Reading<LiveWriteCredentials> = {
  reference: referenceTo("WriteRepositoryCredentials", writeRepositoryCredentialsDocumentation.noun, {
    url: writeRepositoryCredentialsSchema.shape.url,
  }),
  columns: { URL: "url" },
  found: {
    withheld: withoutHydrator,
    hidden: ({ url }) => hiddenLogins(url, {}),
    unreadable: "are not looked for, as Argo CD lists them to nobody: declare those that you know of",
  },
  example: `const { url } = await argocd.getWriteRepositoryCredentials({ url: "https://git.example.com/payments" });
console.log(\`there are write credentials for \${url}\`);`,
};

export const writeRepositoryCredentials: KindDefinition<LiveWriteCredentials> = {
  ...credentialKind<LiveWriteCredentials>({
    noun: writeRepositoryCredentialsDocumentation.noun,
    root: writeRepositoryCredentialsPath,
    lookUp,
    proveFree: async () => undefined,
    explainTaken: async (context, object, refusal) => ((await lookUp(context, object)) ? refusal : inTheWay(object)),
    made: ({ url }) => ({ url: textOf(url), differing: new Set() }),
    requireOne: () => undefined,
    // Argo CD finds them under any spelling, and a later look finds them under this one alone.
    spelling: (_live, { url }) => textOf(url),
  }),
  kind: "WriteRepositoryCredentials",
  documentation: writeRepositoryCredentialsDocumentation,
  schema: writeRepositoryCredentialsSchema,
  computed: writeRepositoryCredentialsOutputs,
  refused: refusedWriteRepositoryCredentialsFields,
  swagger: "v1alpha1RepoCreds",
  rights: writeRepositoryCredentialsRights,
  reading,
  lookUp,
  prove: async () => undefined,
  shape: ({ url }) => ({ url }),
  async hiddenDrift(_context, declared, { differing }) {
    const fields = Object.entries(objectPart(writeRepositoryCredentialsSchema, declared));
    return Object.fromEntries(
      fields
        .filter(([name, value]) => name !== "type" && value !== undefined && differing.has(name.toLowerCase()))
        .map(([name, value]) => [name, other(value)]),
    );
  },
  outputs: async () => ({}),
};
