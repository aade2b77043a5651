import type { Json } from "../../../provider/contract";
import { type Kind, registry } from "../../../provider/kinds/registry";
import { isRecord } from "../../../provider/model/json";
import { parsePath, replacedAt, withValueAt } from "../../../provider/model/paths";
import { shapeOf } from "../../../provider/model/schema";
import { traitsOf } from "../../../provider/model/traits";
import type { FoundObject } from "../found";
import { arranged, asDocument, type FileOfObjects } from "./arrangement";
import { withConstants } from "./constants";
import { filesOf } from "./files";
import { rankOf } from "./kinds";
import type { Language } from "./language";
import { constantNames, pulumiNames, variables } from "./names";
import type { Declaration, Program, ProgramFile, SecretSetting, Value, Variable } from "./parts";
import { References } from "./references";
import { secretSettings } from "./settings";
import { Hidden, inputsValue } from "./values";

export type { Language } from "./language";
export type { Declaration, Program, SecretSetting } from "./parts";

/** What a program has that this one is added to. */
export interface Existing {
  /** The Pulumi names in use, by kind. */
  readonly names: Readonly<Partial<Record<Kind, readonly string[]>>>;
  /** The variables and the keys of settings in use. */
  readonly variables: readonly string[];
  readonly keys: readonly string[];
  /** Whether there is a file of a path: it gets nothing more. */
  readonly files: Pick<ReadonlySet<string>, "has">;
  /** Declarations that new ones may refer to; where the program has other inputs than Argo CD, by what names the object alone. */
  readonly declarations: readonly (Variable & { readonly object: FoundObject; readonly isSame: boolean })[];
}

/** How a program is planned. */
export interface PlanOptions {
  readonly language: Pick<Language, "variable" | "taken" | "typeOf" | "isDocument">;
  /** Default: nothing, the program is a new one. */
  readonly existing?: Existing;
}

/** What was decided of all objects before the first one is written. */
interface Decided {
  readonly names: ReadonlyMap<FoundObject, string>;
  readonly variables: ReadonlyMap<FoundObject, Variable>;
  readonly settings: ReadonlyMap<FoundObject, readonly SecretSetting[]>;
  readonly references: References;
  /** In which order they are declared. */
  readonly places: ReadonlyMap<FoundObject, number>;
}

const nothing: Existing = { names: {}, variables: [], keys: [], files: new Set(), declarations: [] };

/**
 * Plans a program that declares objects: names, files, references, constants and settings. The same objects give the same plan,
 * in whatever order they are.
 */
export function planProgram(objects: readonly FoundObject[], { language, existing = nothing }: PlanOptions): Program {
  const sorted = [...objects].sort((one, other) => rankOf(one) - rankOf(other) || (one.id < other.id ? -1 : 1));
  const names = pulumiNames(sorted, existing.names);
  const former = existing.declarations.map(({ object, isSame }) => ({ object, byIdentity: !isSame }));
  const references = new References([...sorted.map((object) => ({ object })), ...former]);
  const byFile = arranged(filesOf(sorted, existing.files), references);
  const arrangement = language.isDocument ? asDocument(byFile, existing.files) : byFile;
  const settings = secretSettings(names, existing.keys);
  const keys = language.isDocument ? [...existing.keys, ...keysOf(settings)] : [];
  const held = variables(names, language, [...existing.variables, ...keys]);
  const decided: Decided = { names, references, settings, ...placed(arrangement, held, existing) };

  const taken = new Set([...language.taken, ...existing.variables, ...keys, ...held.values()]);
  const files = arrangement.map(({ path, objects: inFile }): ProgramFile => {
    const declarations = inFile.map((object) => declared(object, path, decided));
    return { path, parts: withConstants(declarations, constantNames(language, taken), language) };
  });
  const declarations = files.flatMap(({ parts }) => parts.flatMap((part) => (part.is === "declaration" ? part : [])));
  return { files, declarations, settings: declarations.flatMap(({ object }) => settings.get(object) ?? []) };
}

function keysOf(settings: Decided["settings"]): string[] {
  return [...settings.values()].flatMap((own) => own.map(({ key }) => key));
}

/** Where each object is declared, and by which variable others refer to it. */
function placed(
  arrangement: readonly FileOfObjects[],
  held: ReadonlyMap<FoundObject, string>,
  existing: Existing,
): Pick<Decided, "variables" | "places"> {
  const order = [
    ...existing.declarations.map(({ object }) => object),
    ...arrangement.flatMap(({ objects }) => objects),
  ];
  const own = arrangement.flatMap(({ path, objects }) =>
    objects.flatMap((object): [FoundObject, Variable][] => {
      const variable = held.get(object);
      return variable === undefined ? [] : [[object, { variable, file: path }]];
    }),
  );
  const former = existing.declarations.map(({ object, variable, file }): [FoundObject, Variable] => [
    object,
    { variable, file },
  ]);
  return {
    variables: new Map([...former, ...own]),
    places: new Map(order.map((object, place) => [object, place])),
  };
}

function declared(object: FoundObject, file: string, decided: Decided): Declaration {
  const name = decided.names.get(object) ?? "";
  const variable = decided.variables.get(object)?.variable;
  const settings = decided.settings.get(object) ?? [];
  const { schema } = registry[object.kind];
  const inputs = settings.reduce<Json>((values, setting) => withSetting(values, setting), withoutOwnName(object, name));
  return {
    is: "declaration",
    object,
    name,
    file,
    ...(variable !== undefined && { variable }),
    inputs: inputsValue(schema, inputs, (field, text) => referenceIn(object, field, text, decided)),
  };
}

function withSetting(values: Json, setting: SecretSetting): Json {
  const [path, hidden] = [parsePath(setting.path), new Hidden(setting)];
  return setting.isShown ? (replacedAt(values, path, () => hidden) as Json) : withValueAt(values, path, hidden);
}

/** What a text is that names another object which is declared before. */
function referenceIn(from: FoundObject, field: string, text: string, decided: Decided): Value | undefined {
  const target = decided.references.find(from, field, text);
  const of = target && decided.variables.get(target.object);
  if (!target || !of) return undefined;
  const placeOf = (object: FoundObject) => decided.places.get(object) ?? 0;
  return placeOf(target.object) < placeOf(from) ? { is: "output", of, path: target.path } : undefined;
}

/** The inputs without the name that the class fills in. */
function withoutOwnName({ kind, inputs }: FoundObject, name: string): Json {
  const { metadata, ...others } = inputs;
  const field = shapeOf(shapeOf(registry[kind].schema)?.metadata)?.name;
  if (!isRecord(metadata) || metadata.name !== name || !traitsOf(field).namedByResource) return inputs;
  const { name: _name, ...kept } = metadata;
  return Object.keys(kept).length > 0 ? { metadata: kept, ...others } : others;
}
