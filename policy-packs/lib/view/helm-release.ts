import { isRecord } from "../../../provider/model/json";
import { parseYamlDocuments } from "../argo/go";
import { withApplications } from "./application-set";
import { type ArgoKind, type ArgoObject, objectAt, type settingsKinds } from "./argo-object";
import { type Field, Unjudged } from "./field";
import { gpgKeys, knownHosts, settingsObject, tlsCertificates } from "./kubernetes-config-map";
import { flatSecret } from "./kubernetes-secret";
import { type Declaring, kindsInManifests, manifestObjects } from "./manifests";
import { fillingOf, untold } from "./templating";

/*
 * What Argo CD's own Helm charts make of the values of a `helm.v3.Release`. The charts of others are none of Argo CD's.
 */

/** What a chart makes, as far as it says so in its values. */
interface Made {
  readonly kind: ArgoKind;
  readonly root: Field;
}

interface Chart {
  /** The objects that it makes of settings of its own. */
  readonly made: (values: Field) => Made[];
  /** The manifests that stand in its values. */
  readonly manifests: (values: Field) => Field[];
}

const charts: Readonly<Record<string, Chart>> = {
  "argo-cd": {
    made: (values) => [
      ...configured(values.at("configs")),
      ...settings(values),
      ...named(values.at("server", "additionalApplications"), "Application"),
      ...named(values.at("server", "additionalProjects"), "AppProject"),
    ],
    manifests: (values) => itemsOf(values.at("extraObjects")).flatMap(manifestsIn),
  },
  "argocd-apps": {
    made: (values) => [
      ...named(values.at("applications"), "Application"),
      ...named(values.at("projects"), "AppProject"),
      ...named(values.at("applicationsets"), "ApplicationSet"),
    ],
    manifests: (values) => itemsOf(values.at("itemTemplates")).flatMap(templated),
  },
};

/** The kinds that a Release may declare. */
export const chartKinds = kindsInManifests;

/** The objects that a Release declares by its values; those in files of values cannot be judged. */
export function releaseObjects(input: Declaring, release: Field): ArgoObject[] {
  const name = /([^/]+?)\/*$/.exec(String(release.at("chart").raw()))?.[1] ?? "";
  const chart = Object.hasOwn(charts, name) ? charts[name] : undefined;
  if (chart === undefined) return [];
  const values = release.at("values").reads({ filling: fillingOf(true, untold("it is filled in by Helm")) });
  const manifests = chart.manifests(values);
  const files = release.at("valueYamlFiles");
  const hidden = [
    ...(files.isEmpty() ? [] : [cannotBeRead(files, "files of values are not read")]),
    ...manifests.flatMap((manifest) => hiddenIn(manifest) ?? []),
  ];
  const unread = hidden.flatMap((root) => chartKinds.map((kind) => objectAt(input, kind, "helm", root)));
  const made = chart.made(values).flatMap(({ kind, root }) => withApplications(objectAt(input, kind, "helm", root)));
  const read = manifests.flatMap((manifest) => manifestObjects(input, manifest));
  // A Release's values are no place to remedy an object in.
  return [...made, ...read, ...unread].map((object) => ({ ...object, origin: "helm", properties: {} }));
}

function cannotBeRead(field: Field, reason: string): Field {
  return field.placing(new Unjudged(field.path, reason), field.path);
}

/** What hides of which kind a manifest is. */
function hiddenIn(manifest: Field): Field | undefined {
  return [manifest, manifest.at("apiVersion"), manifest.at("kind")].find((field) => !field.isKnown());
}

/** The items of a list, or the list itself where it is not known. */
function itemsOf(list: Field): Field[] {
  return list.isKnown() ? list.items() : [list];
}

/** The manifests of a text, or the manifest that stands there, once Helm has filled in what can be told of it. */
function manifestsIn(field: Field): Field[] {
  const settled = field.settled();
  const text = settled.raw();
  if (typeof text !== "string") return [settled];
  const documents = parseYamlDocuments(text)?.map((document) => settled.placing(document, settled.path));
  return documents ?? [cannotBeRead(settled, "it is no YAML")];
}

/** What a template makes of each of its items. */
function templated(entry: Field): Field[] {
  const template = entry.at("template");
  return itemsOf(entry.at("items")).flatMap((item) => {
    const parameters = isRecord(item.raw()) ? { values: Object.fromEntries(item.entries()) } : unknownItems;
    return manifestsIn(template.reads({ filling: fillingOf(true, parameters) }));
  });
}

const unknownItems = untold("its items are not known");

/** Objects by name: a map in the chart's present form, a list in its older one, or all of them where they are not known. */
function entriesOf(group: Field): [string | Field, Field][] {
  if (!group.isKnown()) return [[group, group]];
  if (Array.isArray(group.raw())) return group.items().map((item) => [item.at("name"), item]);
  if (isRecord(group.raw())) return group.entries().filter(([, entry]) => entry.raw() !== null);
  return [];
}

function named(group: Field, kind: ArgoKind): Made[] {
  return entriesOf(group).map(([name, entry]) => {
    if (!entry.isKnown()) return { kind, root: entry };
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
      if (!entry.isKnown()) return { kind, root: entry };
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

/** What the chart argo-cd makes of the values that become Argo CD's own settings: texts, in which Helm fills nothing in. */
function settings(values: Field): Made[] {
  const quiet = values.reads({ filling: undefined, onUnknown: () => undefined });
  const sources: readonly (readonly [(typeof settingsKinds)[number], readonly Field[]])[] = [
    ["argocd-cm", [quiet.at("configs", "cm")]],
    ["argocd-rbac-cm", [quiet.at("configs", "rbac")]],
    ["argocd-cmd-params-cm", [quiet.at("configs", "params")]],
    ["argocd-notifications-cm", ["notifiers", "templates", "triggers"].map((name) => quiet.at("notifications", name))],
  ];
  return sources.flatMap(([kind, fields]) => {
    const given = fields.filter((field) => !field.isAbsent() && !field.at("create").isFalse());
    const [first] = given;
    if (first === undefined) return [];
    const hidden = given.find((field) => !field.isKnown());
    const data = hidden ?? first.placing(Object.fromEntries(given.flatMap(writtenSettings)), first.path);
    return [{ kind, root: quiet.placing(settingsObject(kind, data, data).value, "") }];
  });
}

/** The settings among some values. */
function writtenSettings(values: Field): [string, Field][] {
  const settings = values.entries().filter(([name]) => name !== "create" && name !== "annotations");
  return settings.map(([name, value]) => [name, value.placing(textOf(value), value.path)]);
}

/** A value as the chart writes it into a Secret: as text; one that is not known as it is. */
function textOf(value: Field): unknown {
  const raw = value.raw();
  if (typeof raw === "boolean" || typeof raw === "number") return String(raw);
  return typeof raw === "string" && raw.includes("{{") ? value : raw;
}
