import type { Explanation } from "./explanation";

/** What Argo CD says of an application's project, destination and metadata. */
export const applicationExplanations: readonly Explanation[] = [
  {
    says: [
      "application repo %s is not permitted in project '%s'",
      "sync source repo %s is not permitted in project '%s'",
      "repository '%s' not permitted in project '%s'",
    ],
    path: "spec.source.repoURL",
    text: "is not among the `spec.sourceRepos` of the application's project: add it there, or change `spec.project`",
  },
  {
    says: ["helm repos %s are not permitted in project '%s'"],
    path: "spec.source",
    text:
      "has a chart whose dependencies come from repositories that are not among the `spec.sourceRepos` of the " +
      "application's project: add them there",
  },
  {
    says: [
      "application destination server '%s' and namespace '%s' do not match any of the allowed destinations in project '%s'",
      "namespace %v is not permitted in project '%s'",
    ],
    path: "spec.destination",
    text:
      "is not among the `spec.destinations` of the application's project: add the cluster and namespace there, or change " +
      "`spec.project`",
  },
  {
    says: ["there are no clusters with this name: %s"],
    path: "spec.destination.name",
    text: "is the name of no cluster that Argo CD has: write the name of one, or its address in `spec.destination.server`",
  },
  {
    says: ["cluster %q not found"],
    path: "spec.destination.server",
    text:
      "is the address of no cluster that Argo CD has: write the address of one, exactly as Argo CD shows it, or its name in " +
      "`spec.destination.name`",
  },
  {
    says: ["there are %d clusters with the same name: [%s]"],
    path: "spec.destination.name",
    text: "is the name of several clusters: write the address of one in `spec.destination.server` in its place",
  },
  {
    says: ["cluster %q is disabled"],
    path: "spec.destination",
    text:
      "is Argo CD's own cluster, which is switched off (`cluster.inClusterEnabled` in `argocd-cm`): switch it on, or name " +
      "another cluster",
  },
  {
    says: [
      "application destination can't have both name and server defined: %s %s",
      "Destination server missing from app spec",
    ],
    path: "spec.destination",
    atPreview: true,
    text: "needs exactly one of `server` and `name`: write one, and remove the other",
  },
  {
    says: ["Unable to get cluster: %v"],
    path: "spec.destination",
    text: "names a cluster that Argo CD cannot use: see what it says of the cluster",
  },
  {
    says: [
      "app is not allowed in project %q, or the project does not exist",
      "application '%s' in namespace '%s' is not permitted to use project '%s'",
      "application '%s' in namespace '%s' is not allowed to use project %s",
      "Application referencing project %s which does not exist",
    ],
    path: "spec.project",
    text:
      "must name a project that exists and allows the application's namespace: create the project first (refer to it by its " +
      "output `metadata.name`), or add the namespace to its `spec.sourceNamespaces`",
  },
  {
    says: ["namespace '%s' is not permitted"],
    path: "metadata.namespace",
    text:
      "is none in which this Argo CD looks for applications: leave it out for Argo CD's own namespace, or start Argo CD with " +
      "`--application-namespaces`",
  },
  {
    says: ["invalid managed-by URL: %v"],
    path: 'metadata.annotations["argocd.argoproj.io/managed-by-url"]',
    text: "must be a whole URL, such as `https://argocd.example.com`: write one, or remove the annotation",
  },
  {
    says: ["application %s has duplicate source name: %s"],
    path: "spec.sources",
    atPreview: true,
    text: "has two sources of one name: give each a name of its own",
  },
  {
    says: ["resource name may not be empty"],
    path: "metadata.name",
    atPreview: true,
    text: "must not be empty: write a name",
  },
  {
    says: ["Namespace for %s %s is missing."],
    path: "spec.destination.namespace",
    text: "is missing, and a manifest names no namespace either: write one of the two",
  },
  {
    says: ["Resource %s appeared %d times among application resources."],
    path: "spec.source",
    text: "has manifests with the same resource several times, of which Argo CD deploys one: remove the others",
  },
  {
    says: ["Resource %s/%s %s is excluded in the settings"],
    text:
      "a manifest has a resource that this Argo CD leaves alone (`resource.exclusions` in `argocd-cm`): remove the manifest, " +
      "or the exclusion",
  },
  {
    says: ["%s/%s is part of applications %s and %s", "Shared resource found: %s"],
    text:
      "another application deploys the same resource: take it out of one of the two, or set `FailOnSharedResource=false` in " +
      "`spec.syncPolicy.syncOptions`",
  },
  {
    says: ["Skipping sync attempt to %s: auto-sync will wipe out all resources"],
    path: "spec.syncPolicy.automated",
    text:
      "would delete everything that is deployed, as the source has no manifests any more: check `spec.source`, or set " +
      "`spec.syncPolicy.automated.allowEmpty: true`",
  },
  {
    says: ["Failed last sync attempt to %s: %s"],
    text: "Argo CD does not try the same revision again by itself: mend what it names, then sync, for instance with `sync: true`",
  },
  {
    says: ["Unable to delete application resources: %v"],
    text:
      "Argo CD cannot delete what the application has deployed, so that the application stays: mend what it names, or give the " +
      'resources up with `deletion: { cascade: "orphan" }`',
  },
  {
    says: [
      "Application status exceeds the Kubernetes resource size limit and could not be persisted. The displayed status may be stale. Reduce the number of managed resources, set ApplyOutOfSyncOnly=true, lower spec.revisionHistoryLimit, or split the Application.",
    ],
    path: "spec",
    text:
      "deploys more than the status of one application has room for: split the application, or lower " +
      "`spec.revisionHistoryLimit`",
  },
];
