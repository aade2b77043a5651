import { type Json, UserError } from "../../../provider/contract";
import { handlers } from "../../../provider/hosts/handlers";
import { asSecret, fileText } from "../../../provider/hosts/shared/secret-form";
import { asSecrets } from "../../../provider/hosts/shared/secret-outputs";
import { withSecretsMarked } from "../../../provider/hosts/shared/secret-values";
import { registry } from "../../../provider/kinds/registry";
import type { Context } from "../../../provider/lifecycle/context";
import { undeclaredAmong } from "../../../provider/lifecycle/undeclared";
import { secretPathsOf } from "../../../provider/model/secret-paths";
import { providerCode, typeToken } from "../../../provider/tokens";
import { settingPaths } from "../literal-secrets";
import type { Imported } from "../program/parts";

/**
 * The text of a file for `pulumi import --file`: the whole state of each resource, so that Pulumi asks nobody. It has all that the
 * class and the provider put into a state but what is one stack's alone: the URN, and the mark. It may hold secrets.
 * @throws UserError for an object that has gone meanwhile.
 */
export async function importFile(context: Context, declared: readonly Imported[]): Promise<string> {
  // All at once: what is read together shares lists.
  const resources = await Promise.all(declared.map((one) => entryOf(context, one)));
  return fileText({ resources });
}

async function entryOf(context: Context, { object, name }: Imported): Promise<Json> {
  const { kind, id } = object;
  const { schema, computed, title } = registry[kind];
  const undeclared = undeclaredAmong(schema, object.inputs, object.held ?? object.hidden);
  const secrets = settingPaths(object);
  const known = {
    ...object.inputs,
    ...(undeclared.length > 0 && { __undeclared: undeclared }),
    ...(secrets.length > 0 && { __secrets: secrets }),
  };
  const found = await handlers[kind].read(context, undefined, id, known);
  if (found === undefined) {
    throw new UserError(`${title(object.inputs)} has gone from Argo CD meanwhile: run the export again`);
  }
  const code = { __provider: providerCode(kind) };
  const inputs = withSecretsMarked(schema, found.inputs);
  const outputs = asSecrets(computed, withSecretsMarked(schema, found.state));
  return {
    type: typeToken(kind),
    name,
    id,
    inputs: { ...inputs, ...specOf(inputs), ...code },
    outputs: { ...outputs, ...specOf(outputs), ...code },
  };
}

/** A spec that has secrets, which is one as a whole, as the class makes it. */
function specOf(values: Json): Json {
  return secretPathsOf(values).some(([head]) => head === "spec") ? { spec: asSecret(values.spec) } : {};
}
