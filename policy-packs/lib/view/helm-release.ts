import { isRecord } from "../../../provider/model/json";
import { withApplications } from "./application-set";
import { type ArgoKind, type ArgoObject, manifestKinds, objectAt } from "./argo-object";
import { type Field, Unjudged } from "./field";
import { gpgKeys, knownHosts, tlsCertificates } from "./kubernetes-config-map";
import { flatSecret } from "./kubernetes-secret";
import { fillingOf } from "./templating";

/*
 * What Argo CD's own Helm charts make of the values of a `helm.v3.Release`. The charts of others are none of Argo CD's.
 */

/** What a chart makes, as far as it says so in its values. */
interface Made {
  readonly kind: ArgoKind;
  readonly root: Field;
}

type Chart = (values: Field) => Made[];

const charts: Readonly<Record<string, Chart>> = {
  "argo-cd": (values) => configured(values.at("configs")),
  "argocd-apps": (values) => [
    ...named(values.at("applications"), "Application"),
    ...named(values.at("projects"), "AppProject"),
    ...named(values.at("applicationsets"), "ApplicationSet"),
  ],
};

/** The kinds that each chart declares. */
const kindsOfChart: Readonly<Record<string, readonly ArgoKind[]>> = {
  "argo-cd": ["Repository", "RepositoryCredentials", "Cluster", "Certificate", "GpgKey"],
  "argocd-apps": manifestKinds,
};

/** The kinds that a Release may declare. */
export const chartKinds: readonly ArgoKind[] = Object.values(kindsOfChart).flat();

/** The objects that a Release declares by its values; those in files of values cannot be judged. */
export function releaseObjects(input: { name: string; urn: string }, release: Field): ArgoObject[] {
  const chart = /([^/]+?)\/*$/.exec(String(release.at("chart").raw()))?.[1] ?? "";
  const read = Object.hasOwn(charts, chart) ? charts[chart] : undefined;
  if (read === undefined) return [];
  const filling = fillingOf({ isGo: true, reason: "it is filled in by Helm" });
  const values = release.at("values").reads({ filling });
  const hidden = [...unreadPlaces(release, values)];
  const unread = (kindsOfChart[chart] ?? []).flatMap((kind) =>
    hidden.map((place) => ({ kind, root: release.placing(place, place.path) })),
  );
  return [...read(values), ...unread].flatMap(({ kind, root }) =>
    // A Release's values are no place to remedy an object in.
    withApplications({ ...objectAt(input, kind, "helm", root), properties: {} }),
  );
}

/** What the values do not say, or say in a form that is not read. */
function* unreadPlaces(release: Field, values: Field): Generator<Unjudged> {
  const files = release.at("valueYamlFiles");
  if (!files.isEmpty()) yield new Unjudged(files.path, "files of values are not read");
  for (const name of ["extraObjects", "itemTemplates"]) {
    const field = values.at(name);
    if (!field.isEmpty()) yield new Unjudged(field.path, "manifests in values are not read");
  }
}

/** Objects by name: a map in the chart's present form, a list in its older one. */
function entriesOf(group: Field): [string | Field, Field][] {
  if (Array.isArray(group.raw())) return group.items().map((item) => [item.at("name"), item]);
  if (isRecord(group.raw())) return group.entries().filter(([, entry]) => entry.raw() !== null);
  return [];
}

function named(group: Field, kind: ArgoKind): Made[] {
  return entriesOf(group).map(([name, entry]) => {
    const metadata = {
      name,
      namespace: entry.at("namespace"),
      labels: entry.at("additionalLabels"),
      annotations: entry.at("additionalAnnotations"),
      finalizers: entry.at("finalizers"),
    };
    return { kind, root: entry.placing({ metadata, spec: entry }, entry.path) };
  });
}

/** What the chart argo-cd makes of `configs`. */
function configured(configs: Field): Made[] {
  const secrets = (group: string, kind: ArgoKind): Made[] =>
    entriesOf(configs.at(group)).map(([name, entry]) => {
      const data = Object.fromEntries(entry.entries().map(([key, value]) => [key, textOf(value)]));
      return { kind, root: entry.placing(flatSecret(kind, { name, ...data }, entry), entry.path) };
    });
  const flat = [
    ...knownHosts(configs.at("ssh", "knownHosts")),
    ...knownHosts(configs.at("ssh", "extraHosts")),
    ...tlsCertificates(configs.at("tls", "certificates")),
    ...gpgKeys(configs.at("gpg", "keys")),
  ];
  return [
    ...secrets("repositories", "Repository"),
    ...secrets("credentialTemplates", "RepositoryCredentials"),
    ...secrets("clusterCredentials", "Cluster"),
    ...flat.map(({ kind, value }) => ({ kind, root: configs.placing(value, configs.path) })),
  ];
}

/** A value as the chart writes it into a Secret: as text; one that is not known as it is. */
function textOf(value: Field): unknown {
  const raw = value.raw();
  if (typeof raw === "boolean" || typeof raw === "number") return String(raw);
  return typeof raw === "string" && raw.includes("{{") ? value : raw;
}
