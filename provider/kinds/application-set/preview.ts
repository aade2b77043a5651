import { within } from "../../argo/deadline";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { firstOf } from "../../model/listing";
import { withExactNumbers } from "../../model/number";
import { unknownPaths } from "../../model/unknowns";
import { listApplicationSummaries } from "../application/lists";
import { type LiveApplication, ownerOf } from "../application/live";
import { cascadeFinalizers } from "../shared/finalizers";
import { metadataOf } from "../shared/metadata";
import { type GeneratedApplication, generateApplications } from "./generate";
import { keepsApplications } from "./live";

/** Milliseconds that a preview asks about one set. */
const longestLook = 20_000;
const mostNamed = 20;

/** What of a set decides what becomes of applications that are there. */
interface Policy {
  readonly name: string;
  /** Whether Argo CD deletes what the set does not generate any more. */
  readonly deletes: boolean;
}

type Generated = Pick<GeneratedApplication, "metadata">;
type Present = Pick<LiveApplication, "metadata">;

function takesResourcesAlong({ metadata }: Present): boolean {
  return metadata.finalizers?.some((finalizer) => Object.hasOwn(cascadeFinalizers, finalizer)) === true;
}

/** What a set would bring about, given the applications that are there: sentences that go on after its title. */
export function changesOf(
  { name, deletes }: Policy,
  generated: readonly Generated[],
  present: readonly Present[],
): string[] {
  const all = generated.map(({ metadata }) => metadata.name);
  const names = [...new Set(all)];
  const ours = `the ApplicationSet "${name}"`;
  const isKept = (application: Present) => ownerOf(application) === ours;
  const gone = present.filter((application) => isKept(application) && !names.includes(application.metadata.name));
  const others = present.filter((application) => !isKept(application) && names.includes(application.metadata.name));
  const owned = others.filter((application) => ownerOf(application) !== undefined);
  const there = new Set(present.map(({ metadata }) => metadata.name));
  const taken = others.filter((application) => !owned.includes(application));
  const goes = (along: boolean) => gone.filter((application) => deletes && takesResourcesAlong(application) === along);
  return [
    names.length === 0 ? ["would generate no application"] : said("would generate", names),
    said(
      "would add",
      names.filter((each) => !there.has(each)),
    ),
    said("would take over", namesOf(taken), ", which nothing keeps"),
    said("cannot make", namesOf(owned), ", which something else keeps"),
    said("would remove", namesOf(goes(true)), ", with what was deployed"),
    said("would remove", namesOf(goes(false)), ", and leave what was deployed"),
    said("would leave", deletes ? [] : namesOf(gone), ", by `spec.syncPolicy.applicationsSync`"),
    said(
      "generates more than once",
      names.filter((each) => all.indexOf(each) !== all.lastIndexOf(each)),
    ),
  ].flat();
}

function namesOf(applications: readonly Present[]): string[] {
  return applications.map(({ metadata }) => metadata.name);
}

/** A sentence about applications; none where there are none. */
function said(verb: string, names: readonly string[], more = ""): string[] {
  if (names.length === 0) return [];
  const noun = names.length === 1 ? "application" : "applications";
  return [`${verb} ${names.length} ${noun}${more}: ${firstOf([...names].sort(), mostNamed)}`];
}

/** What a set would bring about, as Argo CD tells now; else why that cannot be told. Sends nothing that changes anything. */
export async function foreshowApplications(context: Context, inputs: Json): Promise<readonly string[]> {
  const { metadata, spec } = inputs;
  const later = unknownPaths({ metadata, spec });
  if (later.length > 0) return [`cannot be previewed: \`${firstOf(later, 3)}\` is not known before the update`];
  try {
    return await within(performance.now() + longestLook, () => lookAhead(context, inputs));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [context.secrets.hide(`cannot be previewed: ${error.message}`, error.foreign)];
  }
}

async function lookAhead(context: Context, inputs: Json): Promise<readonly string[]> {
  const { session, namespace: ownNamespace } = context.argo();
  const { name, namespace = await ownNamespace() } = metadataOf(inputs);
  const set = { name, namespace, spec: withExactNumbers(inputs.spec) as Json };
  const [generated, present] = await Promise.all([
    generateApplications(session, set),
    listApplicationSummaries(session, { namespace }),
  ]);
  return changesOf({ name, deletes: !keepsApplications(inputs) }, generated, present).map((line) =>
    context.secrets.hideForeign(line),
  );
}
