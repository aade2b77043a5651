import fc from "fast-check";
import type { Json } from "../../provider/contract";
import { isRecord } from "../../provider/model/json";
import { objectPath } from "../../tools/local-argocd/kubernetes";
import { ask, removeShown, succeed } from "../support/ask";
import { labels, texts } from "../support/generator";
import { directorySpec } from "../support/programs";
import { generatedSpec } from "./application";
import { allGenerators, maximalApplicationSets, maximalOptions } from "./application-set-maximal";
import type { OtherClient, Specimen } from "./specimen";

const nameOf = (declared: Json) => String((declared.metadata as Json).name);
const storedAt = (name: string, namespace = "argocd") =>
  objectPath("argoproj.io/v1alpha1", "applicationsets", namespace, name);

/**
 * What Argo CD shows of a spec as a program declares it: it shows a template with every generator, and takes none but those
 * at the top from a program; and it shows no list for an empty one.
 */
function asDeclarable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asDeclarable);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([name, item]) => name !== "template" || !isEmptyTemplate(item));
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name === "elements" ? (item ?? []) : asDeclarable(item)]),
  );
}

function isEmptyTemplate(value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify({ metadata: {}, spec: { destination: {}, project: "" } });
}

const client: OtherClient = {
  path: "/applicationsets",
  async store(argocd, declared) {
    const [live] = await client.show(argocd, declared);
    const { labels: kept, annotations, finalizers } = (live?.metadata ?? {}) as Json;
    const metadata = { labels: kept, annotations, finalizers, ...(declared.metadata as Json) };
    const spec = { ...(live?.spec as Json | undefined), ...(declared.spec as Json) };
    await succeed(argocd, "POST", "/applicationsets?upsert=true", { metadata, spec });
  },
  async show(argocd, declared) {
    const { status, body } = await ask(argocd, "GET", `/applicationsets/${nameOf(declared)}`);
    return status === 200 ? [{ ...body, spec: asDeclarable(body.spec) }] : [];
  },
  async remove(argocd, id) {
    const [namespace, name = ""] = id.split("/");
    // What it has generated is let go, and what finalizers of a test hold would stay for ever.
    const metadata = { finalizers: ["orphan"] };
    await argocd.kubernetes.patch(storedAt(name, namespace), { metadata }).catch(() => undefined);
    await removeShown(argocd, `/applicationsets/${name}?appsetNamespace=${namespace}`, () =>
      client.show(argocd, { metadata: { name } }),
    );
  },
  async label(argocd, declared, metadata) {
    await argocd.kubernetes.patch(storedAt(nameOf(declared)), { metadata });
  },
};

const hasSteps = ({ rollingSync }: Json) => isRecord(rollingSync) && [rollingSync.steps ?? []].flat().length > 0;

const spec = generatedSpec("spec.template.spec");

export const specimen: Specimen = {
  kind: "ApplicationSet",
  after: ["AppProject"],
  cannot: {},
  declare: ({ argocd, name }, revision) => ({
    metadata: { name, labels: { revision: String(revision) } },
    spec: {
      generators: [{ list: { elements: [] } }],
      template: {
        metadata: { name: "{{name}}" },
        spec: { ...directorySpec(argocd, name, name), revisionHistoryLimit: revision },
      },
    },
  }),
  differsAt: ["metadata.labels.revision", "spec.template.spec.revisionHistoryLimit"],
  client,
  maximal: maximalApplicationSets as unknown as Readonly<Record<string, Json>>,
  maximalOptions: { ...maximalOptions },
  at: ({ name }, number, declared) => ({
    ...declared,
    metadata: { ...(declared.metadata as Json), name: `${name}-${number}` },
  }),
  leftAlone(declared) {
    const fails = { goTemplate: true, goTemplateOptions: ["missingkey=error"], templatePatch: "{{ .nothing.at.all }}" };
    return { ...declared, spec: { ...(declared.spec as Json), ...fails } };
  },
  generated: {
    values: {
      ...spec.values,
      "spec.generators": fc.subarray([...allGenerators], { minLength: 1, maxLength: 4 }),
      "spec.template.metadata.namespace": fc.constantFrom("", "argocd"),
      "spec.template.metadata.labels": labels,
      "spec.template.metadata.annotations": texts,
      "spec.template.metadata.finalizers": fc.constantFrom([], ["example.com/keep"]),
      "spec.strategy.rollingSync.steps[*].maxUpdate": fc.constantFrom(0, 1, "25%", "100%"),
      "spec.templatePatch": fc.constantFrom("", "metadata: {labels: {zone: '{{zone}}'}}"),
    },
    builders: {
      ...spec.builders,
      "spec.template.metadata": (generator, schema, path) =>
        generator.object(schema, path, { name: fc.constantFrom("{{name}}-payments", "payments") }),
      "spec.strategy": (generator, schema, path) =>
        generator
          .object(schema, path)
          .map((strategy) => (hasSteps(strategy) ? strategy : { ...strategy, type: "AllAtOnce" })),
    },
  },
  storableValues: () => ({
    "metadata.namespace": fc.constantFrom(undefined, "argocd"),
    "spec.template.spec.project": fc.constant("default"),
    deletion: fc.constant(undefined),
    waitFor: fc.constant(undefined),
  }),
  managed: ["spec.template.spec.source.targetRevision", "spec.template.spec.sources[*].helm", "metadata.labels.team"],
};
