import {
  type EnforcementLevel,
  type PolicyResource,
  type ReportViolation,
  type ResourceValidationArgs,
  type ResourceValidationPolicy,
  type StackValidationPolicy,
  unknownCheckingProxy,
} from "@pulumi/policy";
import { configFor } from "../../../policy-packs/lib/config";
import type { PresetName } from "../../../policy-packs/lib/levels";
import { policies } from "../../../policy-packs/lib/policy";
import { isStackRule, type Rule } from "../../../policy-packs/lib/rule";
import { rules } from "../../../policy-packs/lib/rules";

/** What stands for a text that is not known, in the properties that Pulumi gives to a policy. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A resource as a test declares it. */
export interface Declared {
  readonly type: string;
  readonly name: string;
  readonly props: Record<string, unknown>;
  /** The types of the components that it is a part of, each with `$` after it. */
  readonly parents?: string;
}

/** The circumstances of an evaluation. */
export interface Circumstances {
  readonly config?: Record<string, unknown>;
  readonly stack?: string;
  readonly tags?: Record<string, string>;
  readonly now?: Date;
}

/** What the policies of a rule say. */
export interface Outcome {
  /** Each violation, with the resource's name in front. */
  readonly violations: string[];
  /** What is checked at update. */
  readonly unknowns: string[];
}

function urnOf({ type, name, parents = "" }: Declared): string {
  return `urn:pulumi:dev::shop::${parents}${type}::${name}`;
}

function nameOf(urn: string | undefined): string {
  return urn?.split("::").at(-1) ?? "";
}

/** The same resource by a program over the plugin, in whatever language: its type is another one. */
export function overPlugin(declared: Declared): Declared {
  const type = declared.type.replace(/^pulumi-nodejs:dynamic\/argocd:/, "argocd:index:");
  return { ...declared, type, props: cloned(declared.props) };
}

/** An outcome as if all resources were those of programs without the plugin. */
function asDynamic({ violations, unknowns }: Outcome): Outcome {
  const inText = (text: string) => text.replaceAll("::argocd:index:", "::pulumi-nodejs:dynamic/argocd:");
  return { violations: violations.map(inText), unknowns: unknowns.map(inText) };
}

/**
 * Runs the policies that a rule becomes, as Pulumi does: on proxies that throw where a value is not known. Whichever host has
 * our resources, they must say the same.
 */
export function evaluate(rule: Rule, declared: readonly Declared[], circumstances: Circumstances = {}): Outcome {
  const outcome = evaluateAsTyped(rule, declared, circumstances);
  const other = asDynamic(evaluateAsTyped(rule, declared.map(overPlugin), circumstances));
  // Of a pair the one with the later URN is to blame, which a type decides where one of the two is no resource of ours.
  const isOrdered = isStackRule(rule) && declared.some(({ type }) => type.startsWith("kubernetes:"));
  expect(isOrdered ? counts(other) : other).toEqual(isOrdered ? counts(outcome) : outcome);
  return outcome;
}

function counts({ violations, unknowns }: Outcome): readonly number[] {
  return [violations.length, unknowns.length];
}

/** The same, of resources of the types that they have. */
export function evaluateAsTyped(rule: Rule, declared: readonly Declared[], circumstances: Circumstances = {}): Outcome {
  const { config = {}, stack = "dev", tags = {}, now = new Date("2026-11-22T00:00:00Z") } = circumstances;
  const outcome: Outcome = { violations: [], unknowns: [] };
  const pack = policies([rule], { stack, now: () => now, isPreview: true });
  const shared = sharedArguments(config, tags);
  const sink =
    (policy: { name: string }, owner?: string): ReportViolation =>
    (violation: unknown, urn?: string) => {
      const target = policy.name === rule.name ? outcome.violations : outcome.unknowns;
      target.push(`${nameOf(urn || owner)}: ${messageOf(violation)}`);
    };
  if (isStackRule(rule)) {
    const resources = declared.map((resource) => policyResource(resource));
    for (const policy of pack.filter(isStack)) policy.validateStack({ ...shared, resources }, sink(policy));
    return outcome;
  }
  for (const resource of declared) {
    const args = { ...shared, ...policyResource(resource) } as ResourceValidationArgs;
    for (const policy of pack.filter(isResource)) {
      const { validateResource } = policy;
      if (typeof validateResource === "function") void validateResource(args, sink(policy, args.urn));
    }
  }
  return outcome;
}

/** What the whole pack says of a resource, as a preview shows it. */
export interface Said {
  readonly policy: string;
  readonly level: EnforcementLevel;
  /** Where, and what is wrong there; without what is demanded and what to do. */
  readonly text: string;
}

/** What the pack says of a stack in a preset, in a preview: first of each resource, then of all together. */
export function saidInPreview(declared: readonly Declared[], preset: PresetName): Said[] {
  const config = configFor({ preset }, "prod");
  const said: Said[] = [];
  const pack = policies(rules, { stack: "prod", now: () => new Date("2026-11-22T00:00:00Z"), isPreview: true });
  const resources = declared.map(policyResource);
  const run = (policy: Policy, judge: (shared: Shared, report: ReportViolation) => void) => {
    const { enforcementLevel: level = "advisory", ...settings } = config[policy.name] as Leveled;
    if (level === "disabled") return;
    judge(sharedArguments(settings), (violation: unknown) => {
      const lines = messageOf(violation).split("\n");
      const end = lines.findIndex((line) => /^(URN|Rule): /.test(line));
      for (const text of end < 0 ? lines : lines.slice(0, end)) said.push({ policy: policy.name, level, text });
    });
  };
  for (const resource of resources) {
    for (const policy of pack) {
      const validate = isResource(policy) ? policy.validateResource : undefined;
      if (typeof validate !== "function") continue;
      run(policy, (shared, report) => void validate({ ...shared, ...resource } as ResourceValidationArgs, report));
    }
  }
  for (const policy of pack) {
    if (!isStack(policy)) continue;
    run(policy, (shared, report) => void policy.validateStack({ ...shared, resources }, report));
  }
  return said;
}

type Policy = ReturnType<typeof policies>[number];
type Shared = Pick<ResourceValidationArgs, "stackTags" | "getConfig" | "notApplicable">;
type Leveled = { readonly enforcementLevel?: EnforcementLevel };

/** What Pulumi gives to each policy, whatever it is about. No rule says of itself that it is not applicable. */
function sharedArguments(config: object, tags: Readonly<Record<string, string>> = {}): Shared {
  return {
    stackTags: new Map(Object.entries(tags)),
    getConfig: <T extends object>() => config as T,
    notApplicable: (reason?: string): never => {
      throw new Error(reason);
    },
  };
}

/** What a rule's remediation makes of a resource's properties, whichever host has it; undefined when it changes nothing. */
export function remedied(rule: Rule, declared: Declared, circumstances: Circumstances = {}): unknown {
  const props = remediedAsTyped(rule, declared, circumstances);
  expect(remediedAsTyped(rule, overPlugin(declared), circumstances)).toEqual(props);
  return props;
}

function remediedAsTyped(rule: Rule, declared: Declared, circumstances: Circumstances): unknown {
  const { config = {}, stack = "dev" } = circumstances;
  const policy = policies([rule], { stack, now: () => new Date("2026-11-22T00:00:00Z") }).filter(isResource)[0];
  const args = {
    ...policyResource({ ...declared, props: cloned(declared.props) }),
    ...sharedArguments(config),
  } as ResourceValidationArgs;
  return policy?.remediateResource?.(args);
}

/** The text of a violation, in the form in which the policies give it to Pulumi. */
export function messageOf(violation: unknown): string {
  return (violation as { readonly message: string }).message;
}

function isStack(policy: object): policy is StackValidationPolicy {
  return "validateStack" in policy;
}

function isResource(policy: object): policy is ResourceValidationPolicy {
  return "validateResource" in policy;
}

function policyResource(declared: Declared): PolicyResource {
  return {
    type: declared.type,
    name: declared.name,
    urn: urnOf(declared),
    props: unknownCheckingProxy(declared.props),
    opts: { protect: false, ignoreChanges: [], aliases: [], additionalSecretOutputs: [], customTimeouts: noTimeouts },
    dependencies: [],
    propertyDependencies: {},
    isType: () => false,
    asType: () => undefined,
  };
}

const noTimeouts = { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 };

/** Not `structuredClone`: under jest its objects are of another realm, which Pulumi's proxies let through. */
function cloned(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

/** A copy of an object with the values at some dotted paths set, or, for `undefined`, removed. */
export function withPaths(
  base: Record<string, unknown>,
  paths: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const copy = cloned(base);
  for (const [path, value] of Object.entries(paths)) setAt(copy, path.split("."), value);
  return copy;
}

function setAt(target: Record<string, unknown>, [head = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete target[head];
    else target[head] = value;
    return;
  }
  const next = target[head];
  if (typeof next !== "object" || next === null) target[head] = {};
  setAt(target[head] as Record<string, unknown>, rest, value);
}

/** An entry of the project `payments` by this package. */
export function entry(kind: string, props: Record<string, unknown>, name = "entry"): Declared {
  return { type: `pulumi-nodejs:dynamic/argocd:${kind}`, name, props: { project: "payments", ...props } };
}

type Paths = Readonly<Record<string, unknown>>;

const manifests = {
  Application: {
    metadata: { name: "payments-api" },
    spec: {
      project: "payments",
      source: { repoURL: "https://git.example.com/payments/api", path: "deploy", targetRevision: "v1.4.2" },
      destination: { server: "https://kubernetes.default.svc", namespace: "payments" },
    },
  },
  AppProject: {
    metadata: { name: "payments" },
    spec: {
      description: "Payments, by the team of that name",
      sourceRepos: ["https://git.example.com/payments/*"],
      destinations: [{ server: "https://kubernetes.default.svc", namespace: "payments" }],
    },
  },
};

/** An application that breaks no rule without configuration, with changes by dotted path. */
export function application(changes: Paths = {}, name = "api"): Declared {
  return {
    type: "pulumi-nodejs:dynamic/argocd:Application",
    name,
    props: withPaths(manifests.Application, changes),
  };
}

/** A project that breaks no rule without configuration, with changes by dotted path. */
export function project(changes: Paths = {}, name = "payments"): Declared {
  return { type: "pulumi-nodejs:dynamic/argocd:AppProject", name, props: withPaths(manifests.AppProject, changes) };
}

/** An ApplicationSet, with changes by dotted path. */
export function applicationSet(changes: Paths = {}, name = "set"): Declared {
  const { metadata, spec } = manifests.Application;
  const set = {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "ApplicationSet",
    metadata: { name: "payments" },
    spec: { generators: [], template: { metadata: { ...metadata, name: "{{cluster}}-api" }, spec } },
  };
  return { type: "kubernetes:argoproj.io/v1alpha1:ApplicationSet", name, props: withPaths(set, changes) };
}

/** A repository by `pulumi-argocd`. */
export function repository(props: Record<string, unknown>, name = "repository"): Declared {
  const base = { repo: "https://git.example.com/payments/api" };
  return { type: "pulumi-nodejs:dynamic/argocd:Repository", name, props: { ...base, ...props } };
}

/** Credentials of one sort, or what the hydrator pushes to, by `pulumi-argocd`. */
export function credentials(
  kind: "RepositoryCredentials" | "WriteRepository" | "WriteRepositoryCredentials",
  props: Record<string, unknown>,
): Declared {
  return { type: `pulumi-nodejs:dynamic/argocd:${kind}`, name: "credentials", props };
}

/** A cluster by `pulumi-argocd`. */
export function cluster(changes: Paths = {}, name = "cluster"): Declared {
  const base = {
    server: "https://staging.example.com:6443",
    name: "staging",
    config: { bearerToken: "not-a-real-token", tlsClientConfig: { caData: "Zm9v" } },
  };
  return { type: "pulumi-nodejs:dynamic/argocd:Cluster", name, props: withPaths(base, changes) };
}

/** A certificate or known host by `pulumi-argocd`. */
export function certificate(props: Record<string, unknown>, name = "certificate"): Declared {
  return { type: "pulumi-nodejs:dynamic/argocd:Certificate", name, props: { serverName: "git.example.com", ...props } };
}

/** A Secret that is a repository's, repository credentials' or a cluster's. */
export function secret(kind: string, stringData: Record<string, unknown>, labels: Paths = {}): Declared {
  return {
    type: "kubernetes:core/v1:Secret",
    name: "secret",
    props: {
      metadata: { name: "secret", labels: { "argocd.argoproj.io/secret-type": kind, ...labels } },
      stringData,
    },
  };
}

/** A ConfigMap of `@pulumi/kubernetes`, or a patch of one, which has its name in its metadata alone. */
export function configMap(name: string, data: unknown, form: "ConfigMap" | "ConfigMapPatch" = "ConfigMap"): Declared {
  const given = data === undefined ? {} : { data };
  return { type: `kubernetes:core/v1:${form}`, name: "settings", props: { metadata: { name }, ...given } };
}

/** The same object as a custom resource of `@pulumi/kubernetes`; undefined for kinds that are none. */
export function asCustomResource(declared: Declared): Declared | undefined {
  const kind = /^pulumi-nodejs:dynamic\/argocd:(Application|AppProject)$/.exec(declared.type)?.[1];
  if (kind === undefined) return undefined;
  const props = { apiVersion: "argoproj.io/v1alpha1", kind, ...declared.props };
  return { ...declared, type: `kubernetes:argoproj.io/v1alpha1:${kind}`, props };
}

/** The application that a template makes, as an ApplicationSet by `pulumi-argocd`. */
export function asOwnTemplate(declared: Declared): Declared | undefined {
  const set = asTemplate(declared);
  return set && { ...set, type: "pulumi-nodejs:dynamic/argocd:ApplicationSet" };
}

/** The application that a template makes, as an ApplicationSet. */
export function asTemplate(declared: Declared): Declared | undefined {
  if (!declared.type.endsWith(":Application")) return undefined;
  return applicationSet({ "spec.template": declared.props }, declared.name);
}
