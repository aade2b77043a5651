import { registry } from "../../provider/kinds/registry";
import { deployedTexts, type Tree, textsIn } from "../../provider/model/deployed-texts";
import { isRecord, own } from "../../provider/model/json";
import { formatPath, parsePath, type Step, valueAt } from "../../provider/model/paths";
import { keyText, whySecret } from "../../provider/model/secret-literals";
import { isReference, secretShape } from "../../provider/model/secret-shapes";
import type { FoundObject, LiteralSecret } from "./found";
import type { Value } from "./program/parts";
import { inputsValue } from "./program/values";

/** A plain value with its path. */
class Plain implements Tree<Plain> {
  constructor(
    private readonly value: unknown,
    readonly path: readonly Step[] = [],
  ) {}

  at(...names: readonly string[]): Plain {
    return names.reduce<Plain>(({ value, path }, name) => {
      return new Plain(isRecord(value) ? own(value, name) : undefined, [...path, name]);
    }, this);
  }

  items(): Plain[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item: unknown, index) => new Plain(item, [...this.path, index]));
  }

  entries(): [string, Plain][] {
    return Object.keys(isRecord(this.value) ? this.value : {}).map((name) => [name, this.at(name)]);
  }

  isPresent(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  text(): string | undefined {
    return typeof this.value === "string" ? this.value : undefined;
  }

  number(): number | undefined {
    return typeof this.value === "number" ? this.value : undefined;
  }

  unfilled(): string | undefined {
    return this.text();
  }

  holding(value: unknown): Plain {
    return new Plain(value, this.path);
  }
}

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
  const found = new Map<string, LiteralSecret>();
  for (const literal of [...deployed(inputs), ...byForm(inputs)]) {
    const known = found.get(literal.path);
    if (known === undefined || (literal.isWhole && !known.isWhole)) found.set(literal.path, literal);
  }
  if (found.size === 0) return [];
  const declared = leafPaths(inputsValue(registry[kind].schema, inputs, () => undefined)).map(formatPath);
  return declared.flatMap((path) => found.get(path) ?? []);
}

/** What an application deploys, and what the generators of a set give to its templates. */
function deployed(inputs: FoundObject["inputs"]): LiteralSecret[] {
  const spec = new Plain(inputs).at("spec");
  const sources = [spec, spec.at("template", "spec")].flatMap((one) => [
    one.at("source"),
    ...one.at("sources").items(),
    one.at("sourceHydrator", "drySource"),
  ]);
  const texts = [
    ...sources.flatMap(deployedTexts<Plain>),
    ...textsIn(spec.at("generators")),
    ...textsIn(spec.at("templatePatch")),
  ];
  return texts.flatMap((literal): LiteralSecret[] => {
    const why = whySecret(literal);
    if (why === undefined) return [];
    const { path } = literal.field;
    const key = keyText(literal.key);
    // A text without a key is a line of a longer one, or all of a file.
    const isWhole = literal.key !== "" && valueAt(inputs, path) === literal.text;
    const said = key === undefined || key === "" ? `a text in it ${why}` : `the value of \`${key}\` ${why}`;
    return [{ path: formatPath(path), name: nameFor(key, path), why: said, isWhole }];
  });
}

/** What has the form of a well-known token, wherever it stands. */
function byForm(inputs: FoundObject["inputs"], path: readonly Step[] = []): LiteralSecret[] {
  const value = path.length === 0 ? inputs : valueAt(inputs, path);
  if (Array.isArray(value)) return value.flatMap((_item, index) => byForm(inputs, [...path, index]));
  if (isRecord(value)) return Object.keys(value).flatMap((key) => byForm(inputs, [...path, key]));
  const shape = typeof value === "string" && !isReference(value) ? secretShape(value) : undefined;
  if (shape === undefined) return [];
  // Of the rest, such as annotations, other parts of Argo CD read what they need.
  const isWhole = path[0] === "spec" && !String(value).trim().includes("\n");
  return [{ path: formatPath(path), name: nameFor(undefined, path), why: `it has the form of ${shape}`, isWhole }];
}

/** What the setting of a value is for: the last words of its key. */
function nameFor(key: string | undefined, path: readonly Step[]): string {
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
