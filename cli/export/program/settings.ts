import type { Json } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { isSet } from "../../../provider/kinds/shared/text";
import { textOf } from "../../../provider/model/json";
import { parsePath } from "../../../provider/model/paths";
import { isOptional, type Schema, shapeOf } from "../../../provider/model/schema";
import type { FoundObject } from "../found";
import { settingKeys } from "./names";
import type { SecretSetting } from "./parts";
import { uniqueTexts } from "./unique";

/** A way to log in, with its inputs, and what of an object says that it is used. */
interface Login {
  readonly inputs: readonly string[];
  isUsed(inputs: Json): boolean;
}

function isSsh({ repo, url }: Json): boolean {
  return /^(ssh:\/\/|[^/:]+@)/i.test(textOf(repo ?? url));
}

/** The ways to log in, those first of which something can be seen. */
const logins: readonly Login[] = [
  { inputs: ["githubAppPrivateKey"], isUsed: ({ githubAppID }) => isSet(githubAppID) },
  {
    inputs: ["azureServicePrincipalClientSecret"],
    isUsed: (inputs) => isSet(inputs.azureServicePrincipalClientId) || isSet(inputs.azureServicePrincipalTenantId),
  },
  // Nothing else is stored with these.
  { inputs: [], isUsed: ({ useAzureWorkloadIdentity }) => isSet(useAzureWorkloadIdentity) },
  { inputs: [], isUsed: ({ config }) => isSet((config as Json | undefined)?.awsAuthConfig) },
  { inputs: ["sshPrivateKey"], isUsed: isSsh },
  { inputs: ["username", "password"], isUsed: () => true },
  { inputs: ["config.bearerToken", "config.tlsClientConfig.caData"], isUsed: () => true },
];

/** Of the inputs that may hold credentials which Argo CD hides, those that a program has to declare, as far as can be seen. */
function likelyHidden({ kind, inputs, hidden, held }: FoundObject): string[] {
  if (held) return [...held];
  const required = hidden.filter((path) => isRequired(registry[kind].schema, path));
  const open = logins.filter(({ isUsed }) => isUsed(inputs));
  const login = open.find((one) => one.inputs.length === 0 || one.inputs.some((path) => hidden.includes(path)));
  const usual = login ? login.inputs.filter((path) => hidden.includes(path)) : hidden.slice(0, 1);
  return [...new Set([...required, ...usual])];
}

/** Whether an object cannot be declared without an input. */
function isRequired(schema: Schema, path: string): boolean {
  const [first, ...rest] = parsePath(path);
  const field = shapeOf(schema)?.[String(first)];
  return field !== undefined && rest.length === 0 && !isOptional(field);
}

/**
 * The settings that a program needs for what Argo CD hides of objects, by the objects.
 * @param taken the keys that are in use.
 */
export function secretSettings(
  names: ReadonlyMap<FoundObject, string>,
  taken: readonly string[],
): Map<FoundObject, SecretSetting[]> {
  const wanted = [...names].flatMap(([of, name]) => likelyHidden(of).map((path) => ({ of, name, path })));
  const candidates = wanted.map(({ of, name, path }) => settingKeys(of, name, String(parsePath(path).at(-1))));
  const keys = uniqueTexts(candidates, new Set(taken), (key, number) => `${key}${number}`);
  const settings = new Map<FoundObject, SecretSetting[]>();
  for (const [index, { of, path }] of wanted.entries()) {
    const setting = { key: keys[index] ?? "", of, path, isRequired: isRequired(registry[of.kind].schema, path) };
    settings.set(of, [...(settings.get(of) ?? []), setting]);
  }
  return settings;
}
