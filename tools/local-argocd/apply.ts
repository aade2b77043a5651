import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseAllDocuments } from "yaml";
import { controlNamespace } from "./addresses";
import { type KubernetesClient, KubernetesError, type KubernetesObject, objectPath } from "./kubernetes";
import type { Layout } from "./layout";
import { configurationChanges, namespaces } from "./objects";
import type { Settings } from "./state";

const definitions = objectPath("apiextensions.k8s.io/v1", "customresourcedefinitions");
const pollMilliseconds = 50;

/** The annotation that tells which build of Argo CD a resource definition is from. */
const buildAnnotation = "local-argocd/build";

/** Brings everything into Kubernetes that Argo CD needs before it starts. What people changed since stays as it is. */
export async function applyObjects(client: KubernetesClient, settings: Settings, layout: Layout): Promise<void> {
  await Promise.all([establishDefinitions(client, settings), configure(client, settings, layout)]);
}

async function establishDefinitions(client: KubernetesClient, settings: Settings): Promise<void> {
  const build = basename(settings.directories.argocd);
  const wanted = readManifests(settings, "crds").map((object) => withAnnotation(object, buildAnnotation, build));
  await Promise.all(wanted.map((definition) => establish(client, definition)));
}

async function configure(client: KubernetesClient, settings: Settings, layout: Layout): Promise<void> {
  await Promise.all(
    namespaces.map((name) =>
      createUnlessThere(client, objectPath("v1", "namespaces"), {
        apiVersion: "v1",
        kind: "Namespace",
        metadata: { name },
      }),
    ),
  );
  await Promise.all(
    readManifests(settings, "config").map((object) =>
      createUnlessThere(client, objectPath("v1", `${object.kind.toLowerCase()}s`, controlNamespace), object),
    ),
  );
  const certificate = {
    authority: readFileSync(layout.certificateAuthority, "utf8"),
    certificate: readFileSync(layout.serverCertificate, "utf8"),
    key: readFileSync(layout.serverKey, "utf8"),
  };
  await Promise.all(
    configurationChanges(settings, certificate).map(({ resource, name, changes }) =>
      client.patch(objectPath("v1", resource, controlNamespace, name), changes),
    ),
  );
}

async function establish(client: KubernetesClient, definition: KubernetesObject): Promise<void> {
  const path = `${definitions}/${definition.metadata.name}`;
  let found = await client.get(path);
  if (found === undefined) {
    found = await client.create(definitions, definition);
  } else if (found.metadata.annotations?.[buildAnnotation] !== definition.metadata.annotations?.[buildAnnotation]) {
    found = await client.apply(path, definition);
  }
  while (!isEstablished(found)) {
    await sleep(pollMilliseconds);
    found = await client.get(path);
  }
}

function withAnnotation(object: KubernetesObject, name: string, value: string): KubernetesObject {
  const annotations = { ...object.metadata.annotations, [name]: value };
  return { ...object, metadata: { ...object.metadata, annotations } };
}

function isEstablished(definition: KubernetesObject | undefined): boolean {
  const status = definition?.status as { conditions?: { type: string; status: string }[] } | undefined;
  return status?.conditions?.some(({ type, status: value }) => type === "Established" && value === "True") ?? false;
}

async function createUnlessThere(client: KubernetesClient, path: string, object: object): Promise<void> {
  try {
    await client.create(path, object);
  } catch (error) {
    if (!(error instanceof KubernetesError) || error.status !== 409) {
      throw error;
    }
  }
}

function readManifests(settings: Settings, kind: "crds" | "config"): KubernetesObject[] {
  const folder = join(settings.directories.argocd, "manifests", kind);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && name !== "kustomization.yaml")
    .flatMap((name) => parseAllDocuments(readFileSync(join(folder, name), "utf8")))
    .map((document) => document.toJS() as KubernetesObject);
}
