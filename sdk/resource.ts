import * as pulumi from "@pulumi/pulumi";
import { checkConfiguration } from "./configuration";
import type { Kind } from "./generated/kinds";
import { type Members, members } from "./generated/members";
import { secretFields, secretOutputs } from "./generated/secrets";
import type { Declaration, Host } from "./hosts/host";
import { withoutLosses } from "./losses";
import { misplacedOptions } from "./options";
import { withSecrets } from "./secrecy";
import { isEventual, isPlain, promised } from "./values";

/** What a class is constructed with. */
interface Constructed<Args extends object> {
  readonly name: string;
  readonly args: Args | undefined;
  readonly options: pulumi.CustomResourceOptions | undefined;
  readonly state: pulumi.Inputs | undefined;
}

/** The name that an object gets when the program names none: the resource's own, which is known at preview. */
function withName(name: string, args: pulumi.Inputs): pulumi.Inputs {
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

/** The arguments as the kind has them. What is missing altogether is refused elsewhere. */
function named({ isNamed }: Members, name: string, args: pulumi.Inputs | undefined): pulumi.Inputs | undefined {
  return args && isNamed ? withName(name, args) : args;
}

/** What of Pulumi's options the engine tells no provider. */
function untoldOptions(options: pulumi.CustomResourceOptions | undefined): pulumi.Inputs {
  const replaceWith = options?.replaceWith ?? [];
  return {
    ...(options?.retainOnDelete && { __retainOnDelete: true }),
    ...(replaceWith.length > 0 && { __replaceWith: Promise.all(replaceWith.map(({ urn }) => promised(urn))) }),
  };
}

/** Outputs without value, so that they are unknown to dependents at preview. */
function withoutValue(outputs: readonly string[]): pulumi.Inputs {
  return Object.fromEntries(outputs.map((output) => [output, undefined]));
}

function properties(host: Host, declaration: Declaration, state: pulumi.Inputs | undefined): pulumi.Inputs {
  const { kind, name, args, options } = declaration;
  const { declared, computed } = members[kind];
  if (args === undefined) {
    return { ...withoutValue([...declared, ...computed]), ...state, ...host.toldOfLookup(kind) };
  }
  const checked = withoutUndefined(withoutLosses(kind, name, args));
  return {
    ...withoutValue(computed),
    ...withSecrets(kind, checked),
    ...untoldOptions(options),
    // No host learns with a check or a diff that nothing is to be done.
    ...(pulumi.runtime.isDryRun() && { __preview: true }),
    ...host.told({ ...declaration, args: checked }),
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

/**
 * What a class of a kind hands to Pulumi's. It is no class between the two, since Pulumi counts constructors to find the line of
 * the program that declares a resource.
 */
export function registration<Args extends object>(
  host: Host,
  kind: Kind,
  { name, args: given, options, state }: Constructed<Args>,
): ConstructorParameters<typeof pulumi.CustomResource> {
  const args = named(members[kind], name, given);
  const declaration = { kind, name, args, options };
  checkConfiguration();
  refuseNothing(declaration);
  refuseOptions(declaration);
  host.refuse(declaration);
  const own = {
    additionalSecretOutputs: alwaysSecret(kind, args ?? {}),
    aliases: [{ type: host.tokenBefore(kind) }],
  };
  const all = pulumi.mergeOptions({ ...host.origin(), ...options }, own);
  return [host.token(kind), name, properties(host, declaration, state), all];
}

/**
 * Makes outputs of what a program leaves out: Pulumi makes none, or with an explicit `undefined` one that no preview knows, so
 * that dependents would always seem to change.
 */
export function fillLeftOut(resource: pulumi.CustomResource, kind: Kind): void {
  const outputs = resource as unknown as Record<string, pulumi.Output<undefined>>;
  for (const name of members[kind].declared) outputs[name] ??= resource.urn.apply(() => undefined);
}

/** Whether a value is a resource of a type, also when another copy of this package made it. */
export function isOfType(token: string, value: unknown): boolean {
  return typeof value === "object" && value !== null && (value as { __pulumiType?: unknown }).__pulumiType === token;
}
