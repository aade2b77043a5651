import fc from "fast-check";
import type * as z from "zod";
import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { isSet } from "../../provider/kinds/shared/text";
import { isRecord, own } from "../../provider/model/json";
import { itemOf, type Schema, shapeOf, unwrapped } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";
import type { Kind } from "../../sdk/generated/kinds";
import { certificatePem, sshKey } from "./maximal/certificate";

type Values = fc.Arbitrary<unknown>;

/** How the values of some fields are made, by path: `spec.sources[*].ref`; `undefined` leaves the field out. */
export type Overrides = Readonly<Record<string, Values>>;

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const name = fc.stringMatching(/^[a-z]([-a-z0-9]{0,8}[a-z0-9])?$/);
const anyText = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "a b", "true", "0", "1e3", "~", "日本 é", '"quoted"', "$x/*") },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const label = fc.oneof(fc.constant(""), fc.stringMatching(/^[A-Za-z0-9]([-A-Za-z0-9_.]{0,6}[A-Za-z0-9])?$/));
const labelKey = fc
  .tuple(fc.constantFrom("", "", "example.com/", "a.io/"), fc.oneof(fc.constantFrom("constructor", "toString"), word))
  .map((parts) => parts.join(""));
const labels = fc.dictionary(labelKey, label, { maxKeys: 3 });
const texts = fc.dictionary(labelKey, anyText, { maxKeys: 3 });
const goDuration = fc.constantFrom("0", "5s", "1h30m", "1.5h", "250ms", "3m");
const timeout = fc.constantFrom("5m", "1h30m", "1.5s", "250ms");
const url = fc
  .tuple(
    fc.constantFrom("https://", "http://", "ssh://git@", "git@", "oci://"),
    name,
    name,
    fc.constantFrom("", ".git"),
  )
  .map(([scheme, host, path, end]) => `${scheme}${host}.example.com${scheme === "git@" ? ":" : "/"}${path}${end}`);
const base64 = fc.string({ maxLength: 20 }).map((text) => Buffer.from(text).toString("base64"));
const number = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -0, 0.5, 1e21, -1.25e-7, 2 ** 53),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Free-form JSON, with the keys and values that careless code trips over. */
export const freeJson = fc.letrec<{ value: unknown; object: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.oneof(anyText, number, fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc.dictionary(fc.oneof(word, fc.constantFrom("constructor", "a.b", "", "x y")), tie("value"), { maxKeys: 3 }),
})).object;

/** Keys that reach for prototypes, and those by which the schemas know their fields. */
const hostileKeys = (
  "__proto__ constructor prototype toString hasOwnProperty valueOf metadata spec labels annotations finalizers name " +
  "namespace source sources helm parameters valuesObject roles policies syncWindows destination project repo server " +
  "config certData certType serverName sync deletion externallyManaged"
).split(" ");

/** Any JSON that a broken or hostile sender could make, as `JSON.parse` gives it. */
export const anyJson = fc.letrec<{ value: unknown; object: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "medium" },
    fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("object"),
  ),
  object: fc
    .array(fc.tuple(fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom(...hostileKeys)), tie("value")), {
      maxLength: 6,
    })
    .map((entries): Json => Object.fromEntries(entries)),
})).object;

interface Definition {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly options?: readonly Schema[];
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly minimum?: number; readonly value?: number } };
  }[];
}

/** The lower bound of a number or of a list's length, if there is one. */
function minimumOf({ checks = [] }: Definition): number | undefined {
  const found = checks.map(({ _zod }) => _zod.def).find(({ check }) => ["min_length", "greater_than"].includes(check));
  return found?.minimum ?? found?.value;
}

function accepted(schema: Schema, values: Values): Values {
  return values.filter((value) => (schema as z.ZodType).safeParse(value).success);
}

/** Derives values from schemas; what schemas cannot say, rules that look at several fields, is in the builders. */
class Generator {
  constructor(private readonly overrides: Overrides) {}

  values(schema: Schema, path: string): Values {
    const special = own(this.overrides, path) ?? own(fieldValues, path);
    if (special) return special;
    const builder = own(builders, path);
    if (builder) return builder(this, schema, path);
    const inner = unwrapped(schema);
    const definition = inner._zod.def as unknown as Definition;
    const item = itemOf(inner);
    switch (definition.type) {
      case "object":
        return this.object(inner, path);
      case "array": {
        const bounds = { minLength: minimumOf(definition) ?? 0, maxLength: 3 };
        return accepted(inner, fc.array(item ? this.values(item, `${path}[*]`) : anyText, bounds));
      }
      case "record":
        if (traitsOf(schema).freeForm || !item || unwrapped(item)._zod.def.type === "unknown") return freeJson;
        return fc.dictionary(labelKey, this.values(item, `${path}[*]`), { maxKeys: 3 });
      case "string":
        return accepted(inner, anyText);
      case "boolean":
        return fc.boolean();
      case "number": {
        const least = minimumOf(definition);
        return fc.oneof(fc.constant(least ?? 0), fc.integer({ min: least ?? -3, max: 1000 }));
      }
      case "enum":
        return fc.constantFrom(...Object.values(definition.entries ?? {}));
      case "literal":
        return fc.constantFrom(...(definition.values ?? []));
      case "union":
        return fc.oneof(...(definition.options ?? []).map((option) => this.values(option, `${path}|`)));
      default:
        return shapeOf(inner) ? fc.oneof(fc.constant(true), this.object(inner, path)) : freeJson;
    }
  }

  /** Objects of a schema; optional fields are often left out, fixed ones are as given. */
  object(schema: Schema, path: string, fixed: Readonly<Record<string, Values>> = {}): fc.Arbitrary<Json> {
    const model = Object.fromEntries(
      Object.entries(shapeOf(schema) ?? {}).map(([key, field]): [string, Values] => {
        const place = path ? `${path}.${key}` : key;
        const values = own(fixed, key) ?? own(this.overrides, place);
        if (values) return [key, values];
        const plain = this.values(field, place);
        return [key, field._zod.def.type === "optional" ? fc.option(plain, { nil: undefined, freq: 2 }) : plain];
      }),
    );
    return fc.record(model).map((values) => {
      return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    });
  }

  field(schema: Schema, key: string, path: string): Values {
    const field = own(shapeOf(schema), key);
    if (!field) throw new Error(`${path} has no field ${key}`);
    return this.values(field, `${path}.${key}`);
  }
}

const absent = fc.constant(undefined);

function without(values: Json, ...keys: readonly string[]): Json {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

const tools = ["helm", "kustomize", "directory", "plugin"];

function oneTool(generator: Generator, schema: Schema, path: string, fixed: Record<string, Values>) {
  return fc.constantFrom(undefined, ...tools).chain((chosen) => {
    const others = Object.fromEntries(tools.map((tool): [string, Values] => [tool, absent]));
    const tool = chosen === undefined ? {} : { [chosen]: generator.field(schema, chosen, path) };
    return generator.object(schema, path, { ...others, ...tool, ...fixed });
  });
}

const revision = fc.constantFrom("main", "HEAD", "v1.4.2", "1.*", "");
const version = fc.constantFrom("1.4.2", "1.*");
const path = fc.constantFrom(".", "deploy", "a/b c");
const optionalPath = fc.constantFrom(undefined, "", ".");

/** Sources that name their manifests by a path, a chart or (as one of several) only give them a name. */
function sources(forms: readonly ("path" | "chart" | "ref")[]): Builder {
  return (generator, schema, place) =>
    fc.constantFrom(...forms).chain((form) => {
      const fixed: Record<string, Values> = {
        path: {
          path: {
            path,
            targetRevision: fc.option(revision, { nil: undefined }),
            chart: fc.constantFrom(undefined, ""),
          },
        },
        chart: { path: { path: optionalPath, chart: word, targetRevision: version } },
        ref: {
          path: {
            path: optionalPath,
            chart: absent,
            ref: word,
            targetRevision: fc.option(revision, { nil: undefined }),
          },
        },
      }[form].path;
      return oneTool(generator, schema, place, fixed);
    });
}

/** A list as it is, without items that Argo CD takes for one another. */
function distinct(keyOf: (item: unknown) => unknown, shortest = 0): Builder {
  return (generator, schema, place) => {
    const item = itemOf(unwrapped(schema));
    if (!item) throw new Error(`${place} is no list`);
    return fc.uniqueArray(generator.values(item, `${place}[*]`), {
      minLength: shortest,
      maxLength: 3,
      selector: (value) => JSON.stringify(keyOf(value)),
    });
  };
}

function destinationKey(value: unknown): unknown {
  return isRecord(value) ? `${value.server || value.name || ""}/${value.namespace ?? ""}` : value;
}

type Builder = (generator: Generator, schema: Schema, path: string) => Values;

const helm: Builder = (generator, schema, place) =>
  generator.object(schema, place).map((helm) => (isSet(helm.values) ? without(helm, "valuesObject") : helm));

const specForms = ["source", "sources", "sourceHydrator"];
const cascades = {
  foreground: ["resources-finalizer.argocd.argoproj.io", "resources-finalizer.argocd.argoproj.io/foreground"],
  background: ["resources-finalizer.argocd.argoproj.io/background"],
};

const destination: Builder = (generator, schema, place) =>
  fc.boolean().chain((named) => {
    const fixed = named
      ? { name: word, server: fc.constantFrom(undefined, "") }
      : { server: fc.constant("https://kubernetes.default.svc"), name: fc.constantFrom(undefined, "") };
    return generator.object(schema, place, fixed);
  });

/** Fields whose rules look at several of them, by path. */
const builders: Readonly<Record<string, Builder>> = {
  "spec.source": sources(["path", "chart"]),
  "spec.sources[*]": sources(["path", "chart", "ref"]),
  "spec.sourceHydrator.drySource": (generator, schema, place) =>
    oneTool(generator, schema, place, { targetRevision: revision, path }),
  "spec.source.helm": helm,
  "spec.sources[*].helm": helm,
  "spec.sourceHydrator.drySource.helm": helm,
  "spec.destination": destination,
  "sync.strategy": (generator, schema, place) =>
    generator.object(schema, place).map((strategy) => (strategy.apply ? without(strategy, "hook") : strategy)),
  "spec.sources": distinct((source) => (isRecord(source) && isSet(source.name) ? source.name : source)),
  "spec.sourceRepos": distinct((value) => value),
  "spec.destinations": distinct(destinationKey),
  "spec.destinationServiceAccounts": distinct(destinationKey),
  "spec.sourceNamespaces": distinct((value) => value),
  "spec.roles": distinct((role) => (isRecord(role) ? role.name : role)),
  "spec.syncWindows": distinct((window) => {
    if (!isRecord(window)) return window;
    const { kind, schedule, duration } = window;
    return [kind, schedule, duration];
  }),
  "spec.syncWindows[*]": (generator, schema, place) =>
    fc
      .constantFrom("applications", "namespaces", "clusters")
      .chain((target) =>
        generator.object(schema, place, { [target]: fc.array(globs, { minLength: 1, maxLength: 3 }) }),
      ),
};

const globs = fc.constantFrom("*", "payments-*", "prod", "a?c");
const finalizers = fc.uniqueArray(fc.constantFrom("example.com/keep", "example.com/hold"));

/** Values of fields whose form a pattern rules, by path. */
const fieldValues: Overrides = {
  "metadata.name": name,
  "metadata.namespace": fc.constantFrom("argocd", "team-a"),
  "metadata.labels": labels,
  "metadata.annotations": texts,
  "metadata.finalizers": finalizers,
  labels,
  annotations: texts,
  "timeouts.create": timeout,
  "timeouts.update": timeout,
  "timeouts.delete": timeout,
  externallyManaged: fc.subarray(["metadata.labels.team", "spec.source.helm.parameters", "spec.sources[*].helm"]),
  syncTriggers: fc.array(freeJson, { maxLength: 2 }),
  "sync.sourcePositions[*]": fc.integer({ min: 1, max: 9 }),
  "spec.source.repoURL": url,
  "spec.sources[*].repoURL": url,
  "spec.sourceHydrator.drySource.repoURL": url,
  "spec.sourceHydrator.syncSource.path": fc.constantFrom("env/prod", "a", "..x"),
  "spec.source.ref": fc.constantFrom(undefined, "", "values_1"),
  "spec.sourceRepos[*]": fc.oneof(url, fc.constantFrom("*", "https://example.com/*", "!https://example.com/x")),
  "spec.sourceNamespaces[*]": globs,
  "spec.namespaceResourceWhitelist[*].kind": word,
  "spec.roles[*]": fc.record(
    {
      name: fc.constantFrom("deploy", "read-only", "a_1"),
      description: anyText,
      policies: fc.subarray(["sync", "get", "action/apps/Deployment/restart", "*"]),
      spacing: fc.constantFrom(",", ", ", ",  "),
      groups: fc.subarray(["payments", '"cn=a,ou=b"', "x y"]),
    },
    { requiredKeys: ["name", "spacing"] },
  ),
  "spec.syncWindows[*].schedule": fc.constantFrom("0 22 * * 1-5", "*/15 0-6,12 1 1/2 ?", "TZ=UTC 5 4 * jan-mar sun"),
  "spec.syncWindows[*].duration": fc.constantFrom("1h", "90m", "1h30m"),
  "spec.syncWindows[*].timeZone": fc.constantFrom("", "UTC", "Europe/Berlin", "America/New_York"),
  "spec.destinationServiceAccounts[*].server": fc.constantFrom("*", "https://kubernetes.default.svc", "https://x"),
  "spec.destinationServiceAccounts[*].namespace": globs,
  "spec.destinationServiceAccounts[*].defaultServiceAccount": fc.constantFrom("nobody", "argocd:deployer"),
  "config.tlsClientConfig.certData": base64,
  "config.tlsClientConfig.keyData": base64,
  "config.tlsClientConfig.caData": base64,
  "namespaces[*]": name,
  server: fc
    .tuple(name, fc.constantFrom("", "/", "/k8s/clusters/c-1", ":6443//"))
    .map(([host, end]) => `https://${host}${end}`),
  ...Object.fromEntries(
    ["sync.retry", "spec.syncPolicy.retry"].flatMap((retry) => [
      [`${retry}.backoff.duration`, fc.oneof(goDuration, fc.constant("10"))],
      [`${retry}.backoff.maxDuration`, goDuration],
    ]),
  ),
};

function applicationForms(generator: Generator, schema: Schema): fc.Arbitrary<Json> {
  const spec = own(shapeOf(schema), "spec");
  if (!spec) throw new Error("an application has a spec");
  return fc.constantFrom(...specForms).chain((form) => {
    const others = Object.fromEntries(specForms.map((other): [string, Values] => [other, absent]));
    const values = generator.field(spec, form, "spec").filter(isSet);
    return generator.object(schema, "", { spec: generator.object(spec, "spec", { ...others, [form]: values }) });
  });
}

/** Brings the options of an application in line with one another. */
function consistent(application: Json, cascade: keyof typeof cascades | "none", twice: boolean): Json {
  const metadata = isRecord(application.metadata) ? application.metadata : {};
  const own = cascade === "none" ? [] : cascades[cascade].slice(0, twice ? 2 : 1);
  const declared = Array.isArray(metadata.finalizers) ? [...metadata.finalizers, ...own] : own;
  const finalizers = declared.length === 0 && metadata.finalizers === undefined ? {} : { finalizers: declared };
  const deletion = isRecord(application.deletion) ? application.deletion : undefined;
  return {
    ...application,
    metadata: { ...metadata, ...finalizers },
    ...(deletion && cascade !== "none" && { deletion: { ...deletion, cascade } }),
    ...(isRecord(application.sync) && { sync: consistentSync(application.sync) }),
  };
}

function consistentSync(sync: Json): Json {
  const positions = Array.isArray(sync.sourcePositions) ? sync.sourcePositions : [];
  const revisions = positions.map((position) => `v${position}`);
  const plain = sync.strategy === undefined ? sync : without(sync, "force");
  return { ...without(plain, "revisions"), ...(revisions.length > 0 && { revisions }) };
}

/** Writes the policies of generated roles out, as policies of this project. */
function withPolicies(project: Json): Json {
  const metadata = isRecord(project.metadata) ? project.metadata : {};
  const spec = isRecord(project.spec) ? project.spec : {};
  if (!Array.isArray(spec.roles)) return project;
  const roles = spec.roles.filter(isRecord).map(({ spacing, ...role }) => {
    if (!Array.isArray(role.policies)) return role;
    const subject = `proj:${metadata.name}:${role.name}`;
    const policies = role.policies.map((action) =>
      ["p", subject, "applications", action, `${metadata.name}/*`, "allow"].join(String(spacing)),
    );
    return { ...role, policies };
  });
  return { ...project, spec: { ...spec, roles } };
}

function consistentRepository(repository: Json): Json {
  const { enableOCI, insecureIgnoreHostKey, insecureOCIForceHttp } = repository;
  const oci = enableOCI === true ? { type: "helm", repo: String(repository.repo).replace(/^.*:\/\//, "") } : {};
  const insecure = insecureIgnoreHostKey === true || insecureOCIForceHttp === true ? { insecure: true } : {};
  return { ...repository, ...oci, ...insecure };
}

const certificates = fc.oneof(
  fc.record({
    serverName: name.map((host) => `${host}.example.com`),
    certType: fc.constant("https"),
    certData: fc.constantFrom(certificatePem, certificatePem.trim(), Buffer.from(certificatePem).toString("base64")),
  }),
  fc.record({
    serverName: name.chain((host) => fc.constantFrom(host, `[${host}]:2222`)),
    certType: fc.constant("ssh"),
    certSubType: fc.constant("ssh-ed25519"),
    certData: fc.constantFrom(sshKey, Buffer.from(sshKey).toString("base64")),
  }),
);

/** Valid inputs of a kind: derived from its schema, with every optional field sometimes left out. */
export function inputsOf(kind: Kind, overrides: Overrides = {}): fc.Arbitrary<Json> {
  const schema = registry[kind].schema;
  const generator = new Generator({
    apiVersion: fc.constantFrom(undefined, "argoproj.io/v1alpha1"),
    ...overrides,
  });
  switch (kind) {
    case "Application":
      return fc
        .tuple(
          applicationForms(generator, schema),
          fc.constantFrom("none" as const, "foreground" as const, "background" as const),
          fc.boolean(),
        )
        .map(([application, cascade, twice]) => consistent(application, cascade, twice));
    case "AppProject":
      return generator.object(schema, "").map(withPolicies);
    case "Repository":
      return generator.object(schema, "", { repo: own(overrides, "repo") ?? url }).map(consistentRepository);
    case "Cluster":
      return generator.object(schema, "");
    case "Certificate":
      return fc
        .tuple(
          generator.object(schema, "", { serverName: absent, certType: absent, certSubType: absent, certData: absent }),
          certificates,
        )
        .map(([options, certificate]) => ({ ...options, ...certificate }));
  }
}

/** A kind's inputs together with another value of the same form that shares some of it. */
export function relatedInputsOf(kind: Kind, overrides: Overrides = {}): fc.Arbitrary<readonly [Json, Json]> {
  return fc
    .tuple(inputsOf(kind, overrides), inputsOf(kind, overrides), fc.infiniteStream(fc.nat(3)))
    .map(([one, other, dice]) => {
      return [one, mixed(one, other, () => dice.next().value ?? 0) as Json] as const;
    });
}

/** A value with some parts of one and some of the other. */
function mixed(one: unknown, other: unknown, roll: () => number): unknown {
  if (isRecord(one) && isRecord(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const entries = keys.map((key): [string, unknown] => [key, mixed(own(one, key), own(other, key), roll)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (Array.isArray(one) && roll() === 1) return [...one].reverse();
  if (Array.isArray(one) && Array.isArray(other) && roll() === 1) return [...other, ...one];
  return roll() < 3 ? one : other;
}
