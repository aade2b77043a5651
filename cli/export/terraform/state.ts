import { UserError } from "../../../provider/contract";
import { isRecord, jsonIn, textOf } from "../../../provider/model/json";

/** One instance of a resource in a state. */
export interface StateResource {
  /** What the tool knows it by: `module.apps["a"].argocd_application.all[0]`, or a URN. */
  readonly address: string;
  /** As Terraform calls it, such as `argocd_application`. */
  readonly type: string;
  readonly name: string;
  /** The modules that it is in, the outermost first, each with its key if it has one. */
  readonly modules: readonly string[];
  /** What is stored of it, with its secrets. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A tool's state, as far as it is about Argo CD. */
export interface State {
  readonly tool: "terraform" | "pulumi";
  readonly resources: readonly StateResource[];
}

const howToWrite =
  "write what `terraform show -json` prints, a `terraform.tfstate`, or what `pulumi stack export` prints of its bridged form";

/**
 * Reads the state of the Argo CD Terraform provider in any of its forms.
 * @throws UserError for what is none of them. It never says what a state holds.
 */
export function readState(file: string, text: string): State {
  const state = jsonIn(text);
  if (!isRecord(state)) throw new UserError(`${file} is no JSON: ${howToWrite}`);
  if (state.planned_values !== undefined) {
    throw new UserError(`${file} is a plan and no state: ${howToWrite} (\`terraform show -json\` without a file)`);
  }
  const resources = resourcesIn(state);
  if (resources)
    return { tool: isRecord(state.deployment) ? "pulumi" : "terraform", resources: resources.filter(isOfArgoCd) };
  const version = typeof state.version === "number" ? ` of version ${state.version}` : "";
  throw new UserError(`${file} is no state${version} that is known: ${howToWrite}`);
}

function isOfArgoCd({ type }: StateResource): boolean {
  return type.startsWith("argocd_");
}

function resourcesIn(state: Readonly<Record<string, unknown>>): StateResource[] | undefined {
  if (isRecord(state.values)) return shown(state.values.root_module, []);
  if (isRecord(state.deployment))
    return recordsIn(state.deployment.resources)
      .map(bridged)
      .filter((each) => each !== undefined);
  if (state.version === 4) return recordsIn(state.resources).flatMap(stored);
  // A state without anything has no values.
  return typeof state.format_version === "string" ? [] : undefined;
}

function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function attributesOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

/** Resources of a module as `terraform show -json` has them. */
function shown(module: unknown, modules: readonly string[]): StateResource[] {
  if (!isRecord(module)) return [];
  const own = recordsIn(module.resources).filter(({ mode }) => mode === "managed");
  return [
    ...own.map(({ address, type, name, index, values }) => ({
      address: textOf(address),
      type: textOf(type),
      name: withKey(textOf(name), index),
      modules,
      attributes: attributesOf(values),
    })),
    ...recordsIn(module.child_modules).flatMap((child) => shown(child, modulesIn(textOf(child.address)))),
  ];
}

/** The instances of a resource as a `terraform.tfstate` has them. */
function stored({ module, mode, type, name, instances }: Readonly<Record<string, unknown>>): StateResource[] {
  if (mode !== "managed") return [];
  const path = [textOf(module), textOf(type), textOf(name)].filter((part) => part !== "").join(".");
  const current = recordsIn(instances).filter(({ deposed }) => deposed === undefined);
  return current.map(({ index_key: key, attributes }) => ({
    address: key === undefined || key === null ? path : `${path}[${JSON.stringify(key)}]`,
    type: textOf(type),
    name: withKey(textOf(name), key),
    modules: modulesIn(textOf(module)),
    attributes: attributesOf(attributes),
  }));
}

/** A resource of the same provider in its bridged form, as `pulumi stack export` has it. */
function bridged({ urn, type, outputs }: Readonly<Record<string, unknown>>): StateResource | undefined {
  const kind = /^argocd:index\/\w+:(\w+)$/.exec(textOf(type))?.[1];
  if (kind === undefined) return undefined;
  return {
    address: textOf(urn),
    type: inSnakeCase(`Argocd${kind}`),
    name: textOf(urn).split("::").at(-1) ?? "",
    modules: [],
    attributes: attributesOf(withSnakeCase(outputs)),
  };
}

function inSnakeCase(name: string): string {
  return name.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

function withSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSnakeCase);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [inSnakeCase(name), withSnakeCase(item)]));
}

/** The modules of an address, without the word itself: `module.a["b"].module.c` is in `a-b` and there in `c`. */
function modulesIn(address: string): string[] {
  const parts = address.matchAll(/(?:^|\.)module\.([\w-]+)(?:\[("(?:[^"\\]|\\.)*"|\d+)\])?/g);
  return [...parts].map(([, name = "", key]) => withKey(name, key === undefined ? undefined : jsonIn(key)));
}

function withKey(name: string, key: unknown): string {
  return typeof key === "string" || typeof key === "number" ? `${name}-${key}` : name;
}
