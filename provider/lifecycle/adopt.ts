import { isConnectionRefusal, isTaken } from "../argo/refusals";
import { type Json, type Self, UserError } from "../contract";
import { differences, objectPart } from "../model/inputs";
import { asDeclared } from "../model/ownership";
import type { Context } from "./context";
import { identityChanges } from "./identity";
import { adoptVariable, takesOverLeft } from "./left";
import { requireNoDeployer, requireNoOwner } from "./owner";
import { resourceText } from "./resource-text";
import { declaredId, idOf, refOf, type Work } from "./work";
import { isOurs, isProvedOurs, unseenPaths, writeFound } from "./write";

/**
 * Takes an object over that exists already, as far as the resource may.
 * @throws UserError that says what differs, and how to adopt it.
 */
export async function adopt<Live>(work: Work<Live>, live: Live, inputs: Json): Promise<Live> {
  const { definition, context } = work;
  const former = await vacated(work, live, inputs);
  if (former) return writeFound(work, live, inputs, objectPart(definition.schema, former));
  requireNoOwner(work, live, inputs, "taken over");
  await requireNoDeployer(work, live, inputs);
  const title = definition.title(inputs);
  const paths = differing(work, live, inputs);
  if (isOurs(work, live, inputs) && context.run.hasSentCreate(work.self)) return writeFound(work, live, inputs, {});
  if (isOurs(work, live, inputs) && (await gaveWay(work, live, inputs))) {
    context.log.info(`${title} has given way to the one that is replaced now: it comes back`);
    return writeFound(work, live, inputs, {});
  }
  if (paths.length === 0 && (isProvedOurs(work, live, inputs) || takesThePlace(work, live, inputs))) {
    context.log.info(`${title} was made by an earlier run of this resource: finishing it`);
    return writeFound(work, live, inputs, {});
  }
  const taken = `${title} exists already and is taken over`;
  const wanted = wantedAdoption(context, inputs);
  if (wanted === "always") {
    context.log.info(paths.length > 0 ? `${taken}; changed: ${paths.join(", ")}` : taken);
    return writeFound(work, live, inputs, {});
  }
  if (wanted !== "ifEqual" || paths.length > 0) throw await refusal(work, inputs, wanted, { live, paths });
  const equal = await unchanged(work, live, inputs);
  context.log.info(taken);
  return equal;
}

/** What the program, or the person who runs it, wants of an object that exists. */
function wantedAdoption(context: Context, { adopt = "never" }: Json): unknown {
  return takesOverLeft(context) && adopt !== "always" ? "ifEqual" : adopt;
}

/**
 * What was declared of an object that the program gives up for this resource, if it does: a replacement that keeps the
 * identity, as `replaceOnChanges` asks for, is an update of the same object.
 */
async function vacated<Live>(work: Work<Live>, live: Live, inputs: Json): Promise<Json | undefined> {
  const { definition, context, self } = work;
  const object = refOf(work, await idOf(work, inputs, live));
  const holders = await context.run.declared.holdersOf(object);
  const own = holders.find((holder) => holder.self === self);
  if (own) {
    // Somebody else may have made a new object under the old identity; a mark tells.
    const isSame = own.isTold || definition.mark === undefined || isOurs(work, live, inputs);
    if (isSame) context.log.info(`${definition.title(inputs)} is changed in place: ${onlyOne}`);
    return isSame ? own.former : undefined;
  }
  const declarers = await context.run.declared.declarersOf(object);
  const other = holders.some((holder) => declarers.includes(holder)) ? undefined : holders[0];
  const loss = other && definition.endangers?.(live, inputs);
  if (loss !== undefined) throw new UserError(notYet(work, inputs, other?.self, loss));
  return other?.former;
}

/** Why what another resource gives up in this run is not changed in place. */
function notYet<Live>({ definition }: Work<Live>, inputs: Json, other: Self, loss: string): string {
  const holder = other === undefined ? "another resource" : resourceText(other);
  return (
    `${definition.title(inputs)} is that of ${holder}, which gets another name in this run: ${loss}. Rename in two runs: ` +
    "run `pulumi up` with a name that nobody has had, or without this resource, and then with this declaration"
  );
}

/** Whether an earlier run of the resource has made an object in the place of the one that is being replaced now: its uid proves it. */
function takesThePlace<Live>(work: Work<Live>, live: Live, inputs: Json): boolean {
  const { definition, replaces } = work;
  return replaces !== undefined && definition.replaced?.(live) === replaces && isOurs(work, live, inputs);
}

/** Whether an object is the one in whose place the resource's present one was made: a rename that failed is taken back. */
async function gaveWay<Live>(work: Work<Live>, live: Live, inputs: Json): Promise<boolean> {
  const { definition, context, self } = work;
  const former = context.run.declared.of(self)?.former;
  if (!definition.replaced || !former || identityChanges(definition, former, inputs).length === 0) return false;
  const present = await definition.lookUp(context, former, "fresh");
  const replaced = definition.uid?.(live) ?? (await idOf(work, inputs, live));
  return present !== undefined && definition.replaced(present) === replaced;
}

/** Why a replacement under the same name is none. */
const onlyOne = "Argo CD cannot have the one that replaces it beside it, under one name";

/** The resource of this program that has an object besides the one at hand, if there is one. */
async function rivalOf<Live>(work: Work<Live>, inputs: Json): Promise<string | undefined> {
  const { context, self } = work;
  const id = await declaredId(work, inputs);
  const declarers = id === undefined ? [] : await context.run.declared.declarersOf(refOf(work, id));
  return declarers.find((declarer) => declarer.self !== self)?.self;
}

/** The paths at which an object differs from the declaration. */
function differing<Live>({ definition }: Work<Live>, live: Live, inputs: Json): string[] {
  const object = objectPart(definition.schema, inputs);
  const found = asDeclared(definition.schema, object, definition.shape(live), unseenPaths(definition, live, inputs));
  return differences(definition.schema, object, found);
}

/** An object that is taken over as it is. Where others read on it whose it is, that is written. */
function unchanged<Live>(work: Work<Live>, live: Live, inputs: Json): Promise<Live> {
  const { definition } = work;
  if (definition.noted) return writeFound(work, live, inputs, {});
  return definition.mark ? Promise.resolve(live) : comparedByServer(work, live, inputs);
}

/**
 * The object, when it equals the declaration in what the API hides too, such as credentials: a create of an equal object
 * changes nothing, and one of another is refused.
 */
async function comparedByServer<Live>(work: Work<Live>, live: Live, inputs: Json): Promise<Live> {
  const { definition, context } = work;
  try {
    const object = objectPart(definition.schema, inputs);
    return await definition.create(context, object, { inputs, isRepeated: true });
  } catch (failure) {
    if (isTaken(failure)) throw await refusal(work, inputs, "ifEqual", { live, paths: [] });
    throw isConnectionRefusal(failure) ? failure.saying(`${failure.message} (${whyTested})`) : failure;
  }
}

const whyTested =
  "it exists already, and is taken over if it equals the declaration, which Argo CD tests before it compares: give it the " +
  'credentials that it has, or change them with `adopt: "always"`';

/** @param paths where the object differs from the declaration. */
async function refusal<Live>(
  work: Work<Live>,
  inputs: Json,
  adopt: unknown,
  { live, paths }: { readonly live: Live; readonly paths: readonly string[] },
): Promise<UserError> {
  const { definition } = work;
  const title = definition.title(inputs);
  const rival = await rivalOf(work, inputs);
  if (rival) {
    const declared = `${resourceText(rival)} of this program declares it, too`;
    return new UserError(`${title} exists already: ${declared}. ${oneOwner}`);
  }
  const isHidden = paths.length === 0 && adopt === "ifEqual";
  const equal = isHidden ? "it differs in what Argo CD does not show" : "it equals the declaration";
  const found = paths.length === 0 ? equal : `it differs at ${paths.join(", ")}`;
  // What carries no mark, where others do, no program has made.
  const mayHaveBeenIts = definition.mark === undefined || definition.mark(live) !== undefined;
  return new UserError(
    `${title} exists already and was not made by this resource; ${found}. ` +
      (isHidden || paths.length > 0 ? howToChange : howToTakeOver) +
      (mayHaveBeenIts ? howItCameAbout : ""),
  );
}

const howToChange = 'To take it over, set `adopt: "always"`, which changes it to the declaration';

const howToTakeOver =
  'To take it over, set `adopt: "ifEqual"` or `adopt: "always"`. If an interrupted run has left it, ' +
  `\`${adoptVariable}=ifEqual pulumi up\` takes it over, in that one run`;

const howItCameAbout =
  ". If the resource has only been renamed in the program, give it `aliases` " +
  `(https://www.pulumi.com/docs/iac/concepts/options/aliases/). If its replacement was forced (\`--replace\`, \`pulumi state taint\`): ${onlyOne}; without force ` +
  "(`pulumi state untaint`), `pulumi up` changes it in place";

const oneOwner = "Give one of them another identity, or declare it once and use that resource's outputs";
