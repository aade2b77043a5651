import type { CheckFailure, CheckResult, Json } from "../contract";
import { gatedFields, isAtLeast } from "../model/features";
import { withoutNulls } from "../model/nulls";
import { inOldOrder } from "../model/order";
import { followed, secretIdentities, secretPathsOf } from "../model/secret-paths";
import { validate } from "../model/validation";
import type { Context } from "./context";
import type { Work } from "./work";
import { managedPaths } from "./write";

/** Says what is wrong with the inputs. Sends nothing but one anonymous version request per run. */
export async function check<Live>(work: Work<Live>, olds: Json, news: Json): Promise<CheckResult> {
  const { definition, context, self } = work;
  const marked = withMark(context, olds, news);
  const isKnown = Object.keys(olds).length > 0;
  context.run.noteDeclared(typeof marked.__mark === "string" ? marked.__mark : self, isKnown ? olds : undefined);
  const declared = withoutNulls(definition.schema, marked, definition.refused);
  // The engine puts what `ignoreChanges` names in its place before this and again after it, where it then is already.
  const inputs = withSecretPaths(marked, inOldOrder(definition.schema, olds, declared) as Json);
  const failures = [
    ...validate(definition.schema, inputs, definition.refused),
    ...pathFailures(inputs),
    ...secrecyFailures(work, inputs),
  ];
  return { inputs, failures: failures.length > 0 ? failures : await versionFailures(work, inputs) };
}

/**
 * The mark stays what it was when the object was made, even when the stack has moved to another organization, or an alias
 * has renamed the resource. The second check of a replacement has no olds to take it from.
 */
function withMark({ run }: Context, olds: Json, news: Json): Json {
  const { __mark: former } = olds;
  const { __mark: own } = news;
  if (typeof own !== "string") return former === undefined ? news : { ...news, __mark: former };
  if (typeof former === "string" && former !== own) run.noteCarried(own, former);
  return { ...news, __mark: run.markOf(own) };
}

/** The inputs with the paths of their secrets, which stand elsewhere where a list has its old order. */
function withSecretPaths(declared: Json, inputs: Json): Json {
  const paths = secretPathsOf(declared);
  return paths.length === 0 ? inputs : { ...inputs, __secrets: followed(paths, declared, inputs) };
}

/** What cannot be kept secret, because the id is made of it, which everybody sees. */
function secrecyFailures<Live>({ definition }: Work<Live>, inputs: Json): CheckFailure[] {
  return secretIdentities(definition.schema, inputs).map(({ identity, secret }) => ({
    reason:
      `\`${identity}\` is a secret${secret === identity ? "" : ` as part of \`${secret}\``}, but identifies the object, ` +
      `and ids are plain text in the state: give it as a plain value, for one that is none with \`pulumi.unsecret\``,
  }));
}

function pathFailures(inputs: Json): CheckFailure[] {
  try {
    managedPaths(inputs);
    return [];
  } catch (error) {
    return [{ reason: error instanceof Error ? error.message : "`externallyManaged` is no list of paths" }];
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
