import { isTaken } from "../argo/refusals";
import { type Json, UserError } from "../contract";
import { differences, objectPart } from "../model/inputs";
import { asDeclared } from "../model/ownership";
import type { Context } from "./context";
import { identityChanges } from "./identity";
import { requireNoOwner } from "./owner";
import { idOf, refOf, type Work } from "./work";
import { isOurs, isProvedOurs, writeFound } from "./write";

/**
 * Takes an object over that exists already, as far as the resource may.
 * @throws UserError that says what differs, and how to adopt it.
 */
export async function adopt<Live>(work: Work<Live>, live: Live, inputs: Json): Promise<Live> {
  const { definition, context } = work;
  const former = await vacated(work, live, inputs);
  if (former) return writeFound(work, live, inputs, objectPart(definition.schema, former));
  requireNoOwner(work, live, inputs, "taken over");
  const title = definition.title(inputs);
  const paths = differing(work, live, inputs);
  if (isOurs(work, live, inputs) && context.run.hasSentCreate(work.self)) return writeFound(work, live, inputs, {});
  if (paths.length === 0 && isProvedOurs(work, live, inputs)) {
    context.log.info(`${title} was made by an earlier run of this resource: finishing it`);
    return writeFound(work, live, inputs, {});
  }
  const taken = `${title} exists already and is taken over`;
  const wanted = wantedAdoption(context, inputs);
  if (wanted === "always") {
    context.log.info(paths.length > 0 ? `${taken}; changed: ${paths.join(", ")}` : taken);
    return writeFound(work, live, inputs, {});
  }
  if (wanted !== "ifEqual" || paths.length > 0) throw refusal(title, wanted, paths);
  const equal = definition.mark ? live : await comparedByServer(work, inputs);
  context.log.info(taken);
  return equal;
}

/** The variable by which a person takes over, in one run, what an interrupted one has left. */
const adoptVariable = "ARGOCD_ADOPT";

/** What the program, or the person who runs it, wants of an object that exists. */
function wantedAdoption({ environment }: Context, { adopt = "never" }: Json): unknown {
  const chosen = environment[adoptVariable];
  if (!chosen) return adopt;
  if (chosen !== "ifEqual")
    throw new UserError(`${adoptVariable} takes \`ifEqual\` alone: what differs is for the program to adopt`);
  return adopt === "always" ? adopt : chosen;
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

/**
 * The object, when it equals the declaration in what the API hides too, such as credentials: a create of an equal object
 * changes nothing, and one of another is refused.
 */
async function comparedByServer<Live>({ definition, context }: Work<Live>, inputs: Json): Promise<Live> {
  try {
    const object = objectPart(definition.schema, inputs);
    return await definition.create(context, object, { inputs, isRepeated: true });
  } catch (failure) {
    throw isTaken(failure) ? refusal(definition.title(inputs), "ifEqual", []) : failure;
  }
}

/** @param paths where the object differs from the declaration. */
function refusal(title: string, adopt: unknown, paths: readonly string[]): UserError {
  const isHidden = paths.length === 0 && adopt === "ifEqual";
  const hidden = "it differs in what Argo CD does not show";
  const equal = isHidden ? hidden : "it equals the declaration";
  const found = paths.length === 0 ? equal : `it differs at ${paths.join(", ")}`;
  const onlyAlways = paths.length > 0 || isHidden;
  const wanted = onlyAlways ? '`adopt: "always"`' : '`adopt: "ifEqual"` or `adopt: "always"`';
  return new UserError(
    `${title} exists already and was not made by this resource; ${found}. To take it over, set ${wanted}` +
      (onlyAlways ? ", which changes it to the declaration" : "") +
      (paths.length === 0 && !isHidden
        ? ". If an interrupted run has left it, or a replacement under the same name was forced (`--replace`, a taint), " +
          `\`${adoptVariable}=ifEqual pulumi up\` takes it over, in that one run`
        : ""),
  );
}
