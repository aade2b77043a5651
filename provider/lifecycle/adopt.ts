import { isTaken } from "../argo/refusals";
import { type Json, UserError } from "../contract";
import { differences, objectPart } from "../model/inputs";
import { asDeclared } from "../model/ownership";
import { identityChanges } from "./identity";
import { idOf, refOf, type Work } from "./work";
import { isOurs, writeFound } from "./write";

/**
 * Takes an object over that exists already, as far as the resource may.
 * @throws UserError that says what differs, and how to adopt it.
 */
export async function adopt<Live>(work: Work<Live>, live: Live, inputs: Json): Promise<Live> {
  const { definition, context } = work;
  const former = await vacated(work, live, inputs);
  if (former) return writeFound(work, live, inputs, objectPart(definition.schema, former));
  const title = definition.title(inputs);
  if (isOurs(work, live, inputs)) {
    context.log.info(`${title} was made by an earlier run of this resource: finishing it`);
    return writeFound(work, live, inputs, {});
  }
  const paths = differing(work, live, inputs);
  const taken = `${title} exists already and is taken over`;
  if (inputs.adopt === "always") {
    context.log.info(paths.length > 0 ? `${taken}; changed: ${paths.join(", ")}` : taken);
    return writeFound(work, live, inputs, {});
  }
  if (inputs.adopt === "ifEqual" && paths.length === 0) {
    context.log.info(taken);
    return live;
  }
  if (definition.mark === undefined) return finishEqual(work, inputs, paths);
  throw refusal(title, inputs, paths);
}

/**
 * What was declared of an object that the program gives up for this resource, if it does: a replacement that keeps the
 * identity, as `replaceOnChanges` or `--replace` asks for, is an update of the same object.
 */
async function vacated<Live>(work: Work<Live>, live: Live, inputs: Json): Promise<Json | undefined> {
  const { definition, context, self } = work;
  const holding = context.run.holderOf(refOf(work, await idOf(work, inputs, live)));
  if (holding && (holding.self === self || holding.fate === "replaced")) return holding.state;
  const former = context.run.formerOf(self);
  const isSuccessor = former !== undefined && identityChanges(definition, former, inputs).length === 0;
  // Somebody else may have made a new object under the old identity; a mark tells.
  return isSuccessor && (definition.mark === undefined || isOurs(work, live, inputs)) ? former : undefined;
}

/** The paths at which an object differs from the declaration. */
function differing<Live>({ definition }: Work<Live>, live: Live, inputs: Json): string[] {
  const object = objectPart(definition.schema, inputs);
  return differences(definition.schema, object, asDeclared(definition.schema, object, definition.shape(live)));
}

/** An object without a mark is ours to finish when Argo CD itself says that it equals the declaration. */
async function finishEqual<Live>(work: Work<Live>, inputs: Json, paths: readonly string[]): Promise<Live> {
  const { definition, context } = work;
  const title = definition.title(inputs);
  try {
    const creation = { inputs, isRepeated: false };
    const equal = await definition.create(context, objectPart(definition.schema, inputs), creation);
    context.log.info(`${title} exists already and equals the declaration: taken over`);
    return equal;
  } catch (failure) {
    throw isTaken(failure) ? refusal(title, inputs, paths) : failure;
  }
}

/** @param paths where the object differs from the declaration. */
function refusal(title: string, inputs: Json, paths: readonly string[]): UserError {
  const found = paths.length === 0 ? "it equals the declaration" : `it differs at ${paths.join(", ")}`;
  const onlyAlways = paths.length > 0 || inputs.adopt === "ifEqual";
  const wanted = onlyAlways ? '`adopt: "always"`' : '`adopt: "ifEqual"` or `adopt: "always"`';
  return new UserError(
    `${title} exists already and was not made by this resource; ${found}. To take it over, set ${wanted}` +
      (paths.length > 0 ? ", which changes it to the declaration" : ""),
  );
}
