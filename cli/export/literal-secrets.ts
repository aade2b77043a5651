import { registry } from "../../provider/kinds/registry";
import { type ClearSecret, clearSecrets } from "../../provider/model/clear-secrets";
import { formatPath, parsePath, type Step } from "../../provider/model/paths";
import type { FoundObject, LiteralSecret } from "./found";
import type { Value } from "./program/parts";
import { inputsValue } from "./program/values";

/** An object with the texts in it that stand in clear and look like secrets, by what the policies go by. */
export function withLiterals(object: FoundObject): FoundObject {
  const literals = literalsIn(object);
  if (literals.length === 0) return object;
  return { ...object, literals, remarks: [...object.remarks, ...clearRemarks({ literals })] };
}

/** What a person has to know of the secrets that stay in the program in clear text. */
export function clearRemarks({ literals = [] }: Pick<FoundObject, "literals">): string[] {
  return literals.filter(({ isWhole }) => !isWhole).map(clearRemark);
}

function clearRemark({ path, why }: LiteralSecret): string {
  return (
    `\`${path}\` has a secret in clear text, which stands in this program as it does in Argo CD: ${why}. Move it into a Kubernetes ` +
    "Secret that the manifests refer to, or make it `config.requireSecret`, before this is in Git"
  );
}

/** In the order in which a program declares them: by that, a state knows the paths of secrets. */
function literalsIn({ kind, inputs }: FoundObject): LiteralSecret[] {
  const found = new Map(clearSecrets(inputs).map((secret) => [formatPath(secret.path), secret]));
  if (found.size === 0) return [];
  const declared = leafPaths(inputsValue(registry[kind].schema, inputs, () => undefined)).map(formatPath);
  return declared.flatMap((path) => {
    const secret = found.get(path);
    return secret === undefined ? [] : { path, name: nameFor(secret), why: secret.why, isWhole: secret.isWhole };
  });
}

/** What the setting of a value is for: the last words of its key. */
function nameFor({ key, path }: ClearSecret): string {
  const steps = key ? key.split(".") : path.filter((step) => typeof step === "string" && step !== "value");
  return steps.slice(-2).join(" ");
}

function leafPaths(value: Value, path: readonly Step[] = []): (readonly Step[])[] {
  if (value.is === "list") return value.items.flatMap((item, index) => leafPaths(item, [...path, index]));
  if (value.is === "map") return value.entries.flatMap(([key, item]) => leafPaths(item, [...path, key]));
  return [path];
}

/** The paths of those that become settings, as steps. */
export function settingPaths({ literals = [] }: Pick<FoundObject, "literals">): (readonly Step[])[] {
  return literals.filter(({ isWhole }) => isWhole).map(({ path }) => parsePath(path));
}
