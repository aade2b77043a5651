import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import { providerCode, typeToken, unprovenMark } from "../provider/tokens";
import { checkConfiguration } from "./configuration";
import type { Kind } from "./generated/kinds";
import { secretFields, secretOutputs } from "./generated/secrets";
import { withoutLosses } from "./losses";
import { misplacedOptions } from "./options";
import { asOneSecret, secretPaths, withSecrets } from "./secrecy";
import { isEventual, isPlain, promised } from "./values";

/** Values that the provider computes; unknown to a program until the object exists. */
type Computed = readonly string[];

interface Declaration {
  readonly kind: Kind;
  readonly name: string;
  /** What the program declares; `undefined` for a lookup by id. */
  readonly args: pulumi.Inputs | undefined;
  readonly state: pulumi.Inputs | undefined;
  /** The outputs that come back as they were declared. */
  readonly declared: readonly string[];
  readonly computed: Computed;
  readonly options: pulumi.CustomResourceOptions | undefined;
}

/** What every state has that Pulumi keeps in files or an object store: no organization of its own. */
const anybody = "organization";

/**
 * Identifies the resource in the program, by its whole URN. Where no organization vouches for it, another state may have the
 * same one, so that the mark says whose resource it is and proves nothing.
 */
async function creationMark(kind: Kind, name: string, parent: pulumi.Resource | undefined): Promise<string> {
  const organization = pulumi.getOrganization();
  const parts = [organization, pulumi.getProject(), pulumi.getStack(), await parentUrn(parent), typeToken(kind), name];
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
  return organization === anybody ? `${unprovenMark}${hash}` : hash;
}

/** As an output it would be a dependency, and the children of a parent would wait for one another. */
async function parentUrn(parent: pulumi.Resource | undefined): Promise<string | undefined> {
  return parent && promised(parent.urn);
}

/** The URN that the engine will give to a resource. */
async function ownUrn(kind: Kind, name: string, parent: pulumi.Resource | undefined): Promise<string> {
  return promised(pulumi.createUrn(name, typeToken(kind), await parentUrn(parent)));
}

/** The name that an object gets when the program names none: the resource's own, which is known at preview. */
export function withName(name: string, args: pulumi.Inputs): pulumi.Inputs {
  const metadata: unknown = args.metadata ?? {};
  const withDefault = (known: pulumi.Inputs) => ({ ...known, name: known.name ?? name });
  if (isPlain(metadata)) return { ...args, metadata: withDefault(metadata) };
  // What is no metadata at all is refused elsewhere.
  if (!isEventual(metadata)) return args;
  return { ...args, metadata: pulumi.output(metadata as pulumi.Input<pulumi.Inputs>).apply(withDefault) };
}

function withoutUndefined(args: pulumi.Inputs): pulumi.Inputs {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}

function properties({ kind, name, args, state, declared, computed, options }: Declaration): pulumi.Inputs {
  // Declared without value, so that they are unknown to dependents at preview.
  const outputs = Object.fromEntries(computed.map((output) => [output, undefined]));
  const code = { __provider: providerCode(kind) };
  if (args === undefined) {
    const found = Object.fromEntries(declared.map((output) => [output, undefined]));
    return { ...found, ...outputs, ...state, __lookup: true, ...code };
  }
  const checked = withoutUndefined(withoutLosses(kind, name, args));
  const timeouts = options?.customTimeouts;
  const replaceWith = options?.replaceWith ?? [];
  const secrets = secretPaths(kind, args);
  return {
    ...outputs,
    ...withSecrets(kind, checked),
    ...(checked.spec !== undefined && { spec: asOneSecret(checked.spec, secrets) }),
    ...(timeouts && { timeouts: { create: timeouts.create, update: timeouts.update, delete: timeouts.delete } }),
    ...(pulumi.runtime.isDryRun() && { __preview: true }),
    __secrets: secrets,
    __mark: creationMark(kind, name, options?.parent),
    ...(options?.retainOnDelete && { __retainOnDelete: true }),
    __urn: ownUrn(kind, name, options?.parent),
    ...(replaceWith.length > 0 && { __replaceWith: Promise.all(replaceWith.map(({ urn }) => promised(urn))) }),
    ...code,
  };
}

/** The outputs to keep secret whatever the provider answers. What is not declared never has a value. */
function alwaysSecret(kind: Kind, args: pulumi.Inputs): string[] {
  const names = secretFields[kind].map((path) => path.split(".")[0] ?? path);
  return [...new Set(names)].filter((name) => args[name] !== undefined).concat(secretOutputs[kind]);
}

/** A class without arguments is one that looks an object up, which needs an id. */
function refuseNothing({ kind, name, args, options }: Declaration): void {
  if (args || options?.id) return;
  const isLookup = options !== undefined && "id" in options;
  const missing = isLookup
    ? `\`${kind}.get\` was given an empty id`
    : `there are no arguments: \`new ${kind}(name, { … })\``;
  throw new pulumi.RunError(`${kind} "${name}": ${missing}`);
}

/** Pulumi would hand an option among the arguments to the provider, which cannot follow most of them. */
function refuseOptions({ kind, name, args }: Declaration): void {
  const misplaced = misplacedOptions(args ?? {});
  if (misplaced.length > 0) throw new pulumi.RunError(`${kind} "${name}": ${misplaced.join("; ")}`);
}

/** Pulumi's host for dynamic providers cannot import: it ends with an error about its own code. */
function refuseImport(kind: Kind, name: string, options: pulumi.CustomResourceOptions | undefined): void {
  if (options?.import === undefined) return;
  throw new pulumi.RunError(
    `${kind} "${name}": the option \`import\` does not work with Pulumi's dynamic providers, which this package uses. ` +
      (secretOutputs[kind].length > 0
        ? `Argo CD shows ${secretOutputs[kind].map((output) => `\`${output}\``).join(", ")} once, when the object is made: declare a new one`
        : `Declare the object with \`adopt: "ifEqual"\` to take it over, or look it up with \`${kind}.get\``),
  );
}

/**
 * What a class of a kind hands to Pulumi's. It is no class between the two, since Pulumi counts constructors to find the line of
 * the program that declares a resource.
 */
export function registration(declaration: Declaration): ConstructorParameters<typeof pulumi.CustomResource> {
  const { kind, name, options, args } = declaration;
  checkConfiguration();
  refuseNothing(declaration);
  refuseOptions(declaration);
  refuseImport(kind, name, options);
  const additionalSecretOutputs = alwaysSecret(kind, args ?? {});
  return [typeToken(kind), name, properties(declaration), pulumi.mergeOptions(options, { additionalSecretOutputs })];
}

/**
 * Makes outputs of what a program leaves out: Pulumi makes none, or with an explicit `undefined` one that no preview knows, so
 * that dependents would always seem to change.
 */
export function fillLeftOut(resource: pulumi.CustomResource, declared: readonly string[]): void {
  const outputs = resource as unknown as Record<string, pulumi.Output<undefined>>;
  for (const name of declared) outputs[name] ??= resource.urn.apply(() => undefined);
}

/** Whether a value is a resource of a kind, also when another copy of this package made it. */
export function isKind(kind: Kind, value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as { __pulumiType?: unknown }).__pulumiType === typeToken(kind)
  );
}
