import { type CheckFailure, type CheckResult, type Json, unknown } from "../contract";
import { endingFields, endOf, gatedFields, isAtLeast } from "../model/features";
import { whyNowhere } from "../model/field-path";
import { withoutNulls } from "../model/nulls";
import { inOldOrder } from "../model/order";
import { followed, inOrderOf, secretIdentities, secretPathsOf } from "../model/secret-paths";
import { validate } from "../model/validation";
import type { Context } from "./context";
import type { Declaration } from "./declarations";
import { identityOf } from "./identity";
import { foreshow } from "./preview";
import { resourceText } from "./resource-text";
import { warnOfUndeclared, wipesHidden, withStandIns, withUndeclared } from "./undeclared";
import { declaredId, type Work } from "./work";
import { managedPaths } from "./write";

/**
 * Says what is wrong with the inputs. Sends nothing but one anonymous version request per run, and in a preview what the program
 * has asked to be shown.
 */
export async function check<Live>(
  work: Work<Live>,
  olds: Json,
  { __preview: preview, ...news }: Json,
): Promise<CheckResult> {
  const { definition } = work;
  work.context.run.noteRun(preview === true);
  const isRemade = Object.keys(olds).length === 0;
  const before = work.context.run.declared.of(work.self);
  const former = isRemade ? before?.former : olds;
  const own = withoutNulls(definition.schema, withMark(former, news, isRemade), definition.refused);
  const declared = withUndeclared(definition.schema, former, own);
  // The engine puts what `ignoreChanges` names in its place before this and again after it, where it then is already.
  const inputs = withSecretPaths(former, news, inOldOrder(definition.schema, olds, declared) as Json);
  const failures = [
    ...validate(definition.schema, withStandIns(definition.schema, inputs), definition.refused),
    ...pathFailures(work, inputs),
    ...secrecyFailures(work, inputs),
    ...settingsFailures(work.context),
    ...(isRemade ? wipingFailures(work, inputs) : []),
    ...noteDeclared(work, { former, inputs, isRemade, isTold: before?.isTold === true }),
  ];
  for (const line of definition.advice?.(inputs) ?? []) work.context.warnOnce(`${definition.title(inputs)}: ${line}`);
  const all = failures.length > 0 ? failures : await versionFailures(work, inputs);
  if (all.length > 0) return { inputs, failures: all };
  warnOfUndeclared(work, inputs);
  await warnOfEndings(work, inputs);
  // A create has no diff, so that it is asked for here.
  if (before === undefined && work.context.run.isPreview) await foreshow(work, inputs);
  return { inputs, failures: [] };
}

/**
 * The mark stays what it was when the object was made, even when the stack has moved or an alias has renamed the resource. An
 * object that no create has made, but an import has brought in, has none; the one that replaces it gets its own.
 */
function withMark(former: Json | undefined, { __mark: own, ...news }: Json, isRemade: boolean): Json {
  const mark = former?.__mark ?? (former === undefined || isRemade ? own : undefined);
  return mark === undefined ? news : { ...news, __mark: mark };
}

/** A replacement of what would lose its credentials. No diff comes before one that is forced, and a delete may. */
function wipingFailures<Live>(work: Work<Live>, inputs: Json): CheckFailure[] {
  const reason = wipesHidden(work, inputs);
  return reason === undefined ? [] : [{ reason }];
}

/** Remembers what the program declares. Refuses an object that another resource declares, too. */
function noteDeclared<Live>(
  work: Work<Live>,
  declaration: Pick<Declaration, "former" | "inputs" | "isRemade" | "isTold">,
): CheckFailure[] {
  const { definition, context, self } = work;
  if (self === undefined) return [];
  const { kind, beside } = definition;
  const identity = identityOf(definition, declaration.inputs);
  const other = context.run.declared.note({ ...declaration, self, kind, key: identity?.key, beside }, (values) =>
    declaredId(work, values),
  );
  const contradictions = context.run.declared
    .contradictionsOf(self)
    .map(({ other, reason }) => ({ reason: `${reason} (${resourceText(other.self)} and ${resourceText(self)})` }));
  if (other === undefined || identity === undefined) return contradictions;
  const paths = identity.paths.map((path) => `\`${path}\``).join(" and ");
  return [
    ...contradictions,
    {
      reason:
        `${definition.title(declaration.inputs)} is declared by ${resourceText(other.self)} and by ${resourceText(self)}: ` +
        `both would write one object, and each delete would take it from the other. Change ${paths} in one of them, or ` +
        "declare it once and use that resource's outputs",
    },
  ];
}

/**
 * The inputs with the paths of their secrets, which stand elsewhere where a list has its old order, and nowhere where they are null.
 * The paths have their old order themselves: each host finds them in another one.
 */
function withSecretPaths(former: Json | undefined, declared: Json, inputs: Json): Json {
  const { __secrets: _declared, ...others } = inputs;
  const paths = inOrderOf(secretPathsOf(former ?? {}), followed(secretPathsOf(declared), declared, inputs));
  return paths.length === 0 ? others : { ...inputs, __secrets: paths };
}

/** What cannot be kept secret, because the id is made of it, which everybody sees. */
function secrecyFailures<Live>({ definition }: Work<Live>, inputs: Json): CheckFailure[] {
  return secretIdentities(definition.schema, inputs).map(({ identity, secret }) => ({
    reason:
      `\`${identity}\` is a secret${secret === identity ? "" : ` as part of \`${secret}\``}, but identifies the object, ` +
      `and ids are plain text in the state: give it as a plain value, for one that is none with \`pulumi.unsecret\``,
  }));
}

function settingsFailures(context: Context): CheckFailure[] {
  const reason = context.settingsProblem();
  return reason === undefined ? [] : [{ reason }];
}

/** Paths that are none, or lead to nothing that the kind can have. */
function pathFailures<Live>({ definition }: Work<Live>, inputs: Json): CheckFailure[] {
  try {
    return managedPaths(inputs).flatMap((path) => {
      const reason = path[0] === unknown ? undefined : whyNowhere(definition.schema, path, definition.refused);
      return reason === undefined ? [] : [{ reason: `\`externallyManaged\`: ${reason}` }];
    });
  } catch (error) {
    return [{ reason: error instanceof Error ? error.message : "`externallyManaged` is no list of paths" }];
  }
}

/** Names the declared fields that are to end, once the server knows what takes their place, if anything does. */
async function warnOfEndings<Live>({ definition, context }: Work<Live>, inputs: Json): Promise<void> {
  const ending = endingFields(definition.schema, inputs);
  const version = ending.length > 0 ? await context.serverVersion() : undefined;
  for (const { path, release, instead } of ending) {
    if (version !== undefined && instead !== undefined && !isAtLeast(version, instead.since)) continue;
    const advice = instead
      ? `declare \`${instead.field}\` in its place, which Argo CD knows from ${instead.since} on`
      : "remove it, as Argo CD makes no use of it any more";
    context.warnOnce(`${definition.title(inputs)}: \`${path}\` ends with ${endOf(release)}: ${advice}`);
  }
}

/** The declared fields that the server is too old for. */
async function versionFailures<Live>({ definition, context }: Work<Live>, inputs: Json): Promise<CheckFailure[]> {
  const gated = gatedFields(definition.schema, inputs);
  const version = gated.length > 0 ? await context.serverVersion() : undefined;
  if (version === undefined) return [];
  return gated
    .filter(({ since }) => !isAtLeast(version, since))
    .map(({ path, since }) => ({
      reason: `\`${path}\` needs Argo CD ${since} or newer, the server is ${version}: it would drop the field silently`,
    }));
}
