import * as z from "zod";
import { type Json, unknown } from "../../../provider/contract";
import type { Kind } from "../../../provider/kinds/registry";
import { asWritten } from "../../../provider/lifecycle/as-written";
import type { Context } from "../../../provider/lifecycle/context";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import { foreignPaths } from "../../../provider/model/as-written";
import { formatPath, parsePath, valueAt, withValueAt } from "../../../provider/model/paths";
import { applicationTitle, deployerOf, marksOf, type Tracking } from "../../../provider/model/tracking";
import { validate } from "../../../provider/model/validation";
import { fieldsWith } from "../../../provider/model/walk";
import { exposedAt } from "../exposed";
import type { FoundObject, LeftOut } from "../found";

/** What is known of the Argo CD in which objects are found. */
export interface Place extends Tracking {
  /** The namespace of Argo CD itself. */
  readonly namespace: string;
  /** Whether what others make is taken as well. */
  readonly includeGenerated: boolean;
}

/** What becomes of an object that Argo CD shows: a declaration, or the reason why there is none. */
export type Judged = { readonly object: FoundObject } | { readonly leftOut: LeftOut };

/** Describes an object as a program would declare it, or says why no program should. */
export async function judge<Live>(
  context: Context,
  kind: Kind,
  definition: KindDefinition<Live>,
  live: Live,
  place: Place,
): Promise<Judged> {
  const { schema, refused, title, reading } = definition;
  const shape = definition.shape(live);
  const owner = ownerOf(definition, live, shape, place);
  const leave = (why: string): Judged => ({
    leftOut: { title: context.secrets.hide(title(shape)), why: context.secrets.hide(why) },
  });
  if (definition.isBeingDeleted?.(live)) return leave("is being deleted");
  if (definition.isBuiltIn?.(live)) return leave("is what Argo CD shows where nobody has stored an entry for it");
  if (reading.found?.isShipped?.(live)) return leave("comes with Argo CD's own manifests");
  const undeclarable = reading.found?.undeclarable?.(live);
  if (undeclarable !== undefined) return leave(undeclarable);
  const keeping = owner === undefined ? undefined : `is made and kept by ${owner}`;
  if (keeping !== undefined && !place.includeGenerated) return leave(keeping);
  const inputs = asWritten(definition, shape, place.namespace);
  const [leak] = exposedAt(inputs);
  if (leak !== undefined) return leave(`cannot be declared as it is: \`${formatPath(leak)}\` ${howToHide}`);
  const hidden = hiddenOf(definition, live, shape, inputs);
  const failures = validate(schema, withUnknown(inputs, hidden), refused);
  if (failures.length > 0) {
    return leave(`cannot be declared as it is: ${failures.map(({ reason }) => reason).join("; ")}`);
  }
  const remarks = remarksOn(definition, live, shape, owner).map((remark) => context.secrets.hide(remark));
  const kept = keeping !== undefined && { owner: context.secrets.hide(keeping) };
  return { object: { kind, id: await idOf(definition, context, inputs, live), inputs, hidden, remarks, ...kept } };
}

const howToHide =
  "is a URL with a password or a token, which would stand in the program: store it as credentials of the repository, and take it " +
  "out of the URL";

const owned = z.looseObject({
  metadata: z.looseObject({
    ownerReferences: z.array(z.looseObject({ kind: z.string(), name: z.string(), controller: z.boolean().nullish() })),
  }),
});

/** Who makes and keeps an object: a controller among its owners, or the application that deploys it from Git. */
function ownerOf<Live>(
  { kind, owner }: KindDefinition<Live>,
  live: Live,
  shape: Json,
  place: Place,
): string | undefined {
  const known = owner?.(live);
  if (known !== undefined) return known;
  const { data } = owned.safeParse(live);
  const controller = data?.metadata.ownerReferences.find((reference) => reference.controller === true);
  if (controller) return `the ${controller.kind} "${controller.name}"`;
  const deployer = deployerOf(kind, shape, place);
  return deployer === undefined ? undefined : applicationTitle(deployer);
}

const secretFields = fieldsWith(({ secret }) => secret === true);

/** The paths of what may hold credentials: what the kind says of it, and what Argo CD shows that no program should have in it. */
function hiddenOf<Live>({ schema, reading }: KindDefinition<Live>, live: Live, shape: Json, inputs: Json): string[] {
  const shown = secretFields(schema, shape).filter(({ value }) => value !== "");
  const paths = [...(reading.found?.hidden?.(live) ?? []), ...shown.map(({ path }) => formatPath(path))];
  return [...new Set(paths)].filter((path) => valueAt(inputs, parsePath(path)) === undefined);
}

/** Inputs whose hidden values are not known yet, as a preview has them before they are set. */
function withUnknown(inputs: Json, hidden: readonly string[]): Json {
  return hidden.reduce((values, path) => withValueAt(values, parsePath(path), unknown), inputs);
}

function remarksOn<Live>(
  definition: KindDefinition<Live>,
  live: Live,
  shape: Json,
  owner: string | undefined,
): readonly string[] {
  const foreign = foreignPaths(definition.schema, shape);
  const release = marksOf(shape).annotations["meta.helm.sh/release-name"];
  return [
    ...(owner === undefined ? [] : [`${owner} makes and keeps it, and would undo what a program changes`]),
    ...(release === undefined
      ? []
      : [`The Helm release "${String(release)}" has made it, and its next upgrade writes it, too`]),
    ...(definition.mark?.(live) === undefined
      ? []
      : ["A resource of this package has made it: a stack that still has it would write it, too"]),
    ...foreign.map((path) => `This version of the package does not know \`${path}\`, which stays as it is`),
    ...(definition.reading.found?.remarks?.(live) ?? []),
  ];
}

async function idOf<Live>({ identity }: KindDefinition<Live>, context: Context, inputs: Json, live: Live) {
  if (identity.from === "answer") return identity.id(live);
  return identity.from === "inputs" ? identity.id(context, inputs) : (identity.compute(inputs) ?? "");
}
