import type { Json } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { isRecord } from "../../../provider/model/json";
import { withoutNulls } from "../../../provider/model/nulls";
import { formatPath, parsePath, type Step } from "../../../provider/model/paths";
import { lossesIn } from "../../../provider/model/plain";
import { secretFields } from "../../../provider/model/secrets";
import { mistakes } from "../../../provider/model/validation";
import { exposedAt } from "../exposed";
import type { Draft, ManifestMistake } from "./taken";

/** What a program would write for a draft. */
interface Declarable {
  /** Without its credentials. */
  readonly inputs: Json;
  /** Where the credentials stood. */
  readonly hidden: readonly string[];
  /** What keeps a program from declaring it. */
  readonly wrong: readonly ManifestMistake[];
}

/** Checks a draft as a preview would, and takes its credentials out. */
export function declarable({ kind, inputs: given }: Pick<Draft, "kind" | "inputs">): Declarable {
  const { schema, refused } = registry[kind];
  const inputs = withoutNulls(schema, given, refused);
  const secrets = secretFields(schema, inputs).map(({ path }) => path);
  const bare = secrets.reduce<Json>((left, path) => without(left, path) as Json, inputs);
  const wrong = [...lossesIn(inputs), ...mistakes(schema, inputs, refused)].map(({ place, reason }) => ({
    path: place === "" ? [] : parsePath(place),
    reason,
  }));
  return { inputs: bare, hidden: secrets.map(formatPath), wrong: unique([...wrong, ...exposedAt(bare).map(exposed)]) };
}

/** One mistake for each place: what is lost on the way is no value of the right kind either. */
function unique(wrong: readonly ManifestMistake[]): ManifestMistake[] {
  const byPlace = new Map(wrong.toReversed().map((mistake) => [formatPath(mistake.path), mistake]));
  return [...byPlace.values()].toReversed();
}

function exposed(path: readonly Step[]): ManifestMistake {
  const place = formatPath(path);
  return {
    path,
    reason: `\`${place}\` holds a password or a token: take it out of the URL, and declare it as credentials`,
  };
}

/** A value without what stands at a path, and without the objects that are empty then. */
function without(value: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (!isRecord(value) || step === undefined) return undefined;
  const { [String(step)]: inner, ...others } = value;
  const left = rest.length === 0 ? undefined : without(inner, rest);
  const isNone = left === undefined || (isRecord(left) && Object.keys(left).length === 0);
  return isNone ? others : { ...others, [String(step)]: left };
}
