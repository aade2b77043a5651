import fc from "fast-check";
import type { Json } from "../../provider/contract";
import { isSet } from "../../provider/kinds/shared/text";
import { isRecord } from "../../provider/model/json";
import type { Schema } from "../../provider/model/schema";
import { objectPath } from "../../tools/local-argocd/kubernetes";
import { removeShown, succeed } from "../support/ask";
import {
  absent,
  type Builder,
  distinct,
  freeJson,
  type Generator,
  goDuration,
  url,
  type Values,
  without,
  word,
} from "../support/generator";
import { directorySpec } from "../support/programs";
import { maximalApplications, maximalOptions } from "./application-maximal";
import type { Generated, OtherClient, Specimen } from "./specimen";

const nameOf = (declared: Json) => String((declared.metadata as Json).name);
const storedAt = (name: string, namespace = "argocd") =>
  objectPath("argoproj.io/v1alpha1", "applications", namespace, name);

const client: OtherClient = {
  path: "/applications",
  async store(argocd, declared) {
    const [live] = await client.show(argocd, declared);
    const metadata = { ...(live?.metadata as Json | undefined), ...(declared.metadata as Json) };
    const application = { metadata, spec: { ...(live?.spec as Json | undefined), ...(declared.spec as Json) } };
    await (live
      ? succeed(argocd, "PUT", `/applications/${nameOf(declared)}?validate=false`, application)
      : succeed(argocd, "POST", "/applications?validate=false", application));
  },
  async show(argocd, declared) {
    const { items } = await succeed(argocd, "GET", `/applications?name=${nameOf(declared)}&appNamespace=argocd`);
    return items ?? [];
  },
  async remove(argocd, id) {
    const [namespace, name = ""] = id.split("/");
    // What finalizers of a test hold would stay for ever.
    await argocd.kubernetes.patch(storedAt(name, namespace), { metadata: { finalizers: null } }).catch(() => undefined);
    await removeShown(argocd, `/applications/${name}?appNamespace=${namespace}&cascade=false`, () =>
      client.show(argocd, { metadata: { name } }),
    );
  },
  async label(argocd, declared, metadata) {
    await argocd.kubernetes.patch(storedAt(nameOf(declared)), { metadata });
  },
};

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

/** A spec that says in one way where its manifests come from. */
const oneForm: Builder = (generator, schema, place) =>
  fc.constantFrom(...specForms).chain((form) => {
    const others = Object.fromEntries(specForms.map((other): [string, Values] => [other, absent]));
    const values = generator.field(schema, form, place).filter(isSet);
    return generator.object(schema, place, { ...others, [form]: values });
  });

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

/** How the spec of an application is generated that stands at a path. */
export function generatedSpec(path: string) {
  return {
    values: {
      [`${path}.source.repoURL`]: url,
      [`${path}.sources[*].repoURL`]: url,
      [`${path}.sourceHydrator.drySource.repoURL`]: url,
      [`${path}.sourceHydrator.syncSource.path`]: fc.constantFrom("env/prod", "a", "..x"),
      [`${path}.source.ref`]: fc.constantFrom(undefined, "", "values_1"),
      ...retryValues(`${path}.syncPolicy.retry`),
    },
    builders: {
      [path]: oneForm,
      [`${path}.source`]: sources(["path", "chart"]),
      [`${path}.sources[*]`]: sources(["path", "chart", "ref"]),
      [`${path}.sources`]: distinct((source) => (isRecord(source) && isSet(source.name) ? source.name : source)),
      [`${path}.sourceHydrator.drySource`]: drySource,
      [`${path}.source.helm`]: helm,
      [`${path}.sources[*].helm`]: helm,
      [`${path}.sourceHydrator.drySource.helm`]: helm,
      [`${path}.destination`]: destination,
    },
  } as const satisfies Generated;
}

const drySource: Builder = (generator, schema, place) =>
  oneTool(generator, schema, place, { targetRevision: revision, path });

function retryValues(retry: string): Record<string, Values> {
  return {
    [`${retry}.backoff.duration`]: fc.oneof(goDuration, fc.constant("10")),
    [`${retry}.backoff.maxDuration`]: goDuration,
  };
}

const spec = generatedSpec("spec");

const generated: Generated = {
  values: {
    ...spec.values,
    ...retryValues("sync.retry"),
    syncTriggers: fc.array(freeJson, { maxLength: 2 }),
    "sync.sourcePositions[*]": fc.integer({ min: 1, max: 9 }),
  },
  builders: {
    ...spec.builders,
    "sync.strategy": (generator, schema, place) =>
      generator.object(schema, place).map((strategy) => (strategy.apply ? without(strategy, "hook") : strategy)),
  },
  whole: (generator, schema) =>
    fc
      .tuple(
        generator.object(schema, ""),
        fc.constantFrom("none" as const, "foreground" as const, "background" as const),
        fc.boolean(),
      )
      .map(([application, cascade, twice]) => consistent(application, cascade, twice)),
};

export const specimen: Specimen = {
  kind: "Application",
  after: ["AppProject"],
  cannot: {},
  declare: ({ argocd, name }, revision) => ({
    metadata: { name, labels: { revision: String(revision) } },
    spec: { ...directorySpec(argocd, name, name), revisionHistoryLimit: revision },
  }),
  differsAt: ["metadata.labels.revision", "spec.revisionHistoryLimit"],
  options: { sync: { prune: true, syncOptions: ["CreateNamespace=true"] } },
  alive: {
    declare: (declared) => ({
      ...declared,
      spec: {
        ...(declared.spec as Json),
        syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
      },
      waitFor: "healthy",
    }),
    shows: { status: { health: { status: "Healthy" }, sync: { status: "Synced" } } },
  },
  client,
  maximal: maximalApplications as unknown as Readonly<Record<string, Json>>,
  maximalOptions: { ...maximalOptions },
  at: ({ name }, number, declared) => ({
    ...declared,
    metadata: { ...(declared.metadata as Json), name: `${name}-${number}` },
    validate: false,
  }),
  leftAlone(declared) {
    const { annotations, ...metadata } = declared.metadata as Json;
    const skip = { "argocd.argoproj.io/skip-reconcile": "true" };
    return { ...declared, metadata: { ...metadata, annotations: { ...(annotations as Json | undefined), ...skip } } };
  },
  verbatim: true,
  generated,
  storableValues: () => ({
    "metadata.namespace": fc.constantFrom(undefined, "argocd"),
    "spec.project": fc.constantFrom(undefined, "", "default"),
    "spec.destination": fc.constantFrom(
      { server: "https://kubernetes.default.svc", namespace: "a" },
      { server: "https://kubernetes.default.svc", name: "" },
      { name: "in-cluster" },
    ),
    waitFor: absent,
    sync: absent,
    syncTriggers: absent,
    onRunningOperation: absent,
  }),
  managed: [
    "spec.source.helm.parameters",
    "spec.sources[*].helm",
    "spec.sources[*].kustomize.images",
    "spec.ignoreDifferences[*].jsonPointers",
    "spec.syncPolicy.automated.enabled",
    "metadata.labels.team",
  ],
};
