import type { Json } from "../contract";
import { deployedTexts, type Tree, textsIn } from "./deployed-texts";
import { isRecord, own } from "./json";
import { formatPath, type Step, valueAt } from "./paths";
import { keyText, whySecret } from "./secret-literals";
import { isReference, secretShape } from "./secret-shapes";

/** A text in inputs that stands in clear and looks like a secret. */
export interface ClearSecret {
  readonly path: readonly Step[];
  /** The key that it stands under, where it has one. */
  readonly key: string | undefined;
  /** Why it is taken for one, without the text itself. */
  readonly why: string;
  /** Whether it is the whole value at the path; else it stands in a longer text. */
  readonly isWhole: boolean;
}

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

/** The texts of inputs that stand in clear and look like secrets, by what the policies go by; one for each path. */
export function clearSecrets(inputs: Json): ClearSecret[] {
  const found = new Map<string, ClearSecret>();
  for (const secret of [...deployed(inputs), ...byForm(inputs)]) {
    const path = formatPath(secret.path);
    const known = found.get(path);
    if (known === undefined || (secret.isWhole && !known.isWhole)) found.set(path, secret);
  }
  return [...found.values()];
}

/** What an application deploys, and what the generators of a set give to its templates. */
function deployed(inputs: Json): ClearSecret[] {
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
  return texts.flatMap((literal): ClearSecret[] => {
    const why = whySecret(literal);
    if (why === undefined) return [];
    const { path } = literal.field;
    const key = keyText(literal.key);
    // A text without a key is a line of a longer one, or all of a file.
    const isWhole = literal.key !== "" && valueAt(inputs, path) === literal.text;
    const said = key === undefined || key === "" ? `a text in it ${why}` : `the value of \`${key}\` ${why}`;
    return [{ path, key, why: said, isWhole }];
  });
}

/** What has the form of a well-known token, wherever it stands. */
function byForm(inputs: Json, path: readonly Step[] = []): ClearSecret[] {
  const value = path.length === 0 ? inputs : valueAt(inputs, path);
  if (Array.isArray(value)) return value.flatMap((_item, index) => byForm(inputs, [...path, index]));
  if (isRecord(value)) return Object.keys(value).flatMap((key) => byForm(inputs, [...path, key]));
  const shape = typeof value === "string" && !isReference(value) ? secretShape(value) : undefined;
  if (shape === undefined) return [];
  // Of the rest, such as annotations, other parts of Argo CD read what they need.
  const isWhole = path[0] === "spec" && !String(value).trim().includes("\n");
  return [{ path, key: undefined, why: `it has the form of ${shape}`, isWhole }];
}
