import * as z from "zod";
import { labelSelectorSchema } from "../../kinds/shared/label-selector";
import { named } from "../../model/named";
import { trackingMethod } from "./choices";
import { deepLinks } from "./links";
import {
  configMaps,
  count,
  duration,
  flag,
  group,
  immediateMap,
  listJoinedBy,
  setting,
  settingsBelow,
  since,
  singleDuration,
  text,
} from "./setting";

const { cm } = configMaps;

const kustomizeVersion = named("KustomizeVersion", "A version of Kustomize that applications may choose.", {
  path: setting(cm, "kustomize.path.<name>", text("Path of the program in the repo server.")),
  buildOptions: setting(cm, "kustomize.buildOptions.<name>", text("Options of `kustomize build` with this version.")),
});

const globalProject = named("GlobalProject", "A project whose settings others inherit.", {
  projectName: text("Name of the project."),
  labelSelector: labelSelectorSchema.describe("The projects that inherit them."),
});

/** How applications are found, built and kept. */
export const applicationFields = {
  application: group(
    "ApplicationSettings",
    "Applications.",
    settingsBelow(cm, "application.", {
      resourceTrackingMethod: trackingMethod.describe("How Argo CD knows whose a resource is. Default `annotation`."),
      instanceLabelKey: text("The label that it uses for that. Default `app.kubernetes.io/instance`."),
      allowedNodeLabels: listJoinedBy(",", "Labels of nodes that the view of pods shows."),
      links: deepLinks("Links at applications."),
      "sync.impersonation.enabled": flag("Sync with the service account that the project names. Default `false`."),
      "sync.impersonation.enforced": since(
        "3.5",
        flag("Refuse a sync for which no project names one. Default `true`."),
      ),
      "sync.requireOverridePrivilegeForRevisionSync": since(
        "3.3",
        flag("Ask for the right to `override` where a sync names another revision. Default `false`."),
      ),
    }),
  ),
  installationID: setting(
    cm,
    "installationID",
    text("Tells several Argo CDs apart that deploy to one cluster. Default: none."),
  ),
  globalProjects: setting(
    cm,
    "globalProjects",
    z.array(globalProject).describe("Projects whose settings others inherit."),
  ),
  timeout: group(
    "TimeoutSettings",
    "How often Argo CD looks. Its controller and its repo server read it when they start.",
    settingsBelow(cm, "timeout.", {
      reconciliation: duration("Time between looks at Git; `0s` for none but by webhook. Default `120s`."),
      "reconciliation.jitter": duration("What is added to it at most, by chance. Default `60s`."),
      "hard.reconciliation": duration("Time between looks that use no cache; `0s` for none. Default `0s`."),
    }),
  ),
  webhook: group(
    "WebhookSettings",
    "Webhooks of Git servers.",
    settingsBelow(cm, "webhook.", {
      maxPayloadSizeMB: count("Size that a webhook may have, in MB. Default `50`."),
      "refresh.jitter": since(
        "3.5",
        singleDuration("How long refreshes after a webhook are spread over. Default `0s`."),
      ),
      "refresh.jitter.threshold": since("3.5", count("From how many applications on they are. Default `10`.")),
    }),
  ),
  cluster: group(
    "ClusterSettings",
    "Argo CD's own cluster.",
    settingsBelow(cm, "cluster.", { inClusterEnabled: flag("Whether Argo CD may deploy to it. Default `true`.") }),
  ),
  server: group(
    "ApiServerSettings",
    "Argo CD's server.",
    settingsBelow(cm, "server.", {
      maxPodLogsToRender: count("How many pods' logs are shown at once. Default `10`."),
      "rbac.disableApplicationFineGrainedRBACInheritance": flag(
        "Let rights to `update` and `delete` an application say nothing about its resources. Default `true`.",
      ),
    }),
  ),
  kustomize: group("KustomizeSettings", "Kustomize.", {
    ...settingsBelow(cm, "kustomize.", {
      enable: flag("Whether applications may use it. Default `true`."),
      buildOptions: text("Options of `kustomize build`."),
    }),
    versions: immediateMap(kustomizeVersion, "Versions that applications may choose, by their names such as `v5.4.3`."),
  }),
  helm: group(
    "HelmSettings",
    "Helm.",
    settingsBelow(cm, "helm.", {
      enable: flag("Whether applications may use it. Default `true`."),
      valuesFileSchemes: listJoinedBy(
        ",",
        "From where values may come, such as `https`; none for nowhere. Default: `http` and `https`.",
      ),
    }),
  ),
  jsonnet: group(
    "JsonnetSettings",
    "Jsonnet.",
    settingsBelow(cm, "jsonnet.", { enable: flag("Whether applications may use it. Default `true`.") }),
  ),
  commit: group(
    "CommitSettings",
    "Commits of the source hydrator.",
    settingsBelow(cm, "commit.", {
      "author.name": since("3.4", text("Name of their author. Default `Argo CD`.")),
      "author.email": since("3.4", text("Address of their author. Default `argo-cd@example.com`.")),
    }),
  ),
  sourceHydrator: group(
    "SourceHydratorSettings",
    "What the source hydrator writes.",
    settingsBelow(cm, "sourceHydrator.", {
      commitMessageTemplate: text("Message of its commits, as a Go template. Default: Argo CD's own."),
      readmeMessageTemplate: since("3.5", text("Its README, as a Go template. Default: Argo CD's own.")),
    }),
  ),
};
