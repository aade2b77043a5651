import { addressesOf, controlNamespace, extraNamespace, gitTlsHost, viewerProject } from "./addresses";
import type { Settings } from "./state";

/** A change to one object of the control namespace. */
export interface ObjectChange {
  readonly resource: "configmaps" | "secrets";
  readonly name: string;
  readonly changes: object;
}

/** In the past, so that tokens made before a restart stay valid. */
const passwordTime = "2020-01-01T00:00:00Z";

/** The namespaces that Argo CD works in. */
export const namespaces = [controlNamespace, extraNamespace];

/** The annotations by which a ConfigMap tells the health that Argo CD shall see in it. */
export const healthAnnotations = { health: "local-argocd/health", message: "local-argocd/message" };

/** What differs from Argo CD's own base configuration. */
export function configurationChanges(
  settings: Settings,
  certificate: { authority: string; certificate: string; key: string },
): ObjectChange[] {
  return [
    { resource: "configmaps", name: "argocd-cm", changes: { data: generalSettings(settings) } },
    { resource: "configmaps", name: "argocd-rbac-cm", changes: { data: { "policy.csv": policy } } },
    { resource: "configmaps", name: "argocd-tls-certs-cm", changes: { data: { [gitTlsHost]: certificate.authority } } },
    { resource: "secrets", name: "argocd-secret", changes: { stringData: secretSettings(settings, certificate) } },
  ];
}

function generalSettings(settings: Settings): Record<string, string> {
  return {
    url: addressesOf(settings).argoCdUrl,
    "accounts.ci": "apiKey, login",
    "accounts.viewer": "apiKey, login",
    "resource.customizations.health.ConfigMap": configMapHealth,
  };
}

const policy = [
  "g, ci, role:admin",
  `p, viewer, applications, get, ${viewerProject}/*, allow`,
  `p, viewer, projects, get, ${viewerProject}, allow`,
  `p, viewer, clusters, get, ${viewerProject}/*, allow`,
  `p, viewer, repositories, get, ${viewerProject}/*, allow`,
  "",
].join("\n");

const configMapHealth = `
local health = { status = "Healthy" }
local annotations = obj.metadata.annotations
if annotations ~= nil then
  local wanted = annotations["${healthAnnotations.health}"]
  if wanted == "Degraded" or wanted == "Progressing" then
    health.status = wanted
    health.message = annotations["${healthAnnotations.message}"] or ""
  end
end
return health
`.trimStart();

function secretSettings(
  { secrets }: Settings,
  { certificate, key }: { certificate: string; key: string },
): Record<string, string> {
  return {
    "admin.password": secrets.adminPasswordHash,
    "admin.passwordMtime": passwordTime,
    "accounts.viewer.password": secrets.viewerPasswordHash,
    "accounts.viewer.passwordMtime": passwordTime,
    "server.secretkey": secrets.serverSecretKey,
    "tls.crt": certificate,
    "tls.key": key,
  };
}
