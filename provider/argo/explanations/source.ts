import type { Explanation } from "./explanation";

/** What Argo CD says of the places that manifests come from, and of the manifests. */
export const sourceExplanations: readonly Explanation[] = [
  {
    says: ["unable to resolve '%s' to a commit SHA"],
    path: "spec.source.targetRevision",
    text: "is no branch, tag or commit of the repository: write one that exists",
  },
  {
    says: [
      "failed to checkout %s: %w",
      "Failed to fetch revision %s: %v",
      "Failed to checkout revision %s: %v",
      "Failed to checkout FETCH_HEAD: %v",
      "Failed to fetch default: %v",
    ],
    path: "spec.source.targetRevision",
    text: "cannot be fetched from the repository: write a branch, tag or commit that the repository (still) has",
  },
  {
    says: [
      "repository not accessible: %v",
      "repositories not accessible: %v: %v",
      "error testing repository connectivity: %w",
      "unable to ls-remote HEAD on repository: %w",
      "repo client error while testing repository: %w",
      "failed to list refs: %w",
      "Unable to connect to repository: %v",
    ],
    path: "spec.source.repoURL",
    text:
      "cannot be read by Argo CD: check the address; a private repository needs a `Repository` with credentials, " +
      "which is declared before the application",
  },
  {
    says: ["app path does not exist"],
    path: "spec.source.path",
    text: "is no folder of the repository at `spec.source.targetRevision`: write one that exists",
  },
  {
    says: ["%s: app path is not a directory"],
    path: "spec.source.path",
    text: "is a file: write the folder that it is in",
  },
  {
    says: ["%s: app path is absolute", "%s: app path outside root"],
    path: "spec.source.path",
    text: "must lie inside the repository: write it from the repository's root, without `/` in front and without `..`",
  },
  {
    says: [
      "repository contains out-of-bounds symlinks. file: %s",
      "chart contains out-of-bounds symlinks. file: %s",
      "oci image contains out-of-bounds symlinks. file: %s",
    ],
    path: "spec.source.repoURL",
    text: "has a symbolic link that leads out of it, which Argo CD refuses: remove the link",
  },
  {
    says: [
      "spec.source.repoURL and either source.path, source.chart, or source.ref are required for source %s",
      "spec.source.repoURL and either spec.source.path or spec.source.chart are required",
    ],
    path: "spec.source",
    atPreview: true,
    text: "needs `repoURL`, and `path` or `chart` (among several sources also `ref`): write them",
  },
  {
    says: ["spec.source.targetRevision is required if the manifest source is a helm chart"],
    path: "spec.source.targetRevision",
    atPreview: true,
    text: "is required with `chart`: write the chart's version",
  },
  {
    says: ["multiple application sources defined: %s"],
    path: "spec.source",
    atPreview: true,
    text: "has settings of several tools (`helm`, `kustomize`, `directory`, `plugin`): keep those of one",
  },
  {
    says: [
      "spec.sourceHydrator.drySource.repoURL is required",
      "spec.sourceHydrator.syncSource.targetBranch is required",
      "when spec.sourceHydrator.hydrateTo is set, spec.sourceHydrator.hydrateTo.targetBranch is required",
    ],
    path: "spec.sourceHydrator",
    atPreview: true,
    text: "lacks a field that it needs: write the one that Argo CD names",
  },
  {
    says: ["sources.ref %s cannot contain any special characters except '_' and '-'"],
    path: "spec.sources[*].ref",
    atPreview: true,
    text: "must be letters, digits, `_` or `-`",
  },
  {
    says: ["invalid sources: multiple sources had the same `ref` key"],
    path: "spec.sources[*].ref",
    atPreview: true,
    text: "is that of two sources: give each a text of its own",
  },
  {
    says: [
      "source referenced %q, but no source has a 'ref' field defined",
      "source referenced %q, which is not one of the available sources (%s)",
    ],
    path: "spec.sources[*].helm.valueFiles",
    text: "refers to a `$ref` that no source has: write `ref` in the source that holds the file",
  },
  {
    says: ["source has a 'chart' field defined, but Helm charts are not yet not supported for 'ref' sources"],
    path: "spec.sources[*].chart",
    text: "cannot stand beside a `ref` that others refer to: keep values files in a Git repository",
  },
  {
    says: [
      "cannot reference multiple revisions for the same repository (%s references %q while %s references %q)",
      "cannot reference a different revision of the same repository (%s references %q which resolves to %q while the application references %q which resolves to %q)",
    ],
    path: "spec.sources[*].targetRevision",
    text: "differs between sources of one repository that refer to each other: write the same revision in them",
  },
  {
    says: ["chart '%s' not found in index"],
    path: "spec.source.chart",
    text: "is no chart of this Helm repository: check the name and `spec.source.repoURL`",
  },
  {
    says: ["invalid revision: %w", "no version for constraints: %w"],
    path: "spec.source.targetRevision",
    text: "is no version of this chart, nor a range that one is in: write one that exists",
  },
  {
    says: ["failed to get index: %s", "error loading repo index: %w"],
    path: "spec.source.repoURL",
    text: "answers with no index of a Helm repository: check the address; for Git set `path` in place of `chart`",
  },
  {
    says: [
      "error pulling OCI chart: %w",
      "failed to pull OCI chart: %w",
      "error logging into OCI registry: %w",
      "failed to login to registry: %w",
      "failed to login to registry %s: %w",
      "failed to get tags: %w",
      "unable to get tags: %w",
    ],
    path: "spec.source.repoURL",
    text:
      "cannot be read by Argo CD: check the registry's address, `spec.source.chart` and the version; a private one needs a " +
      "`Repository` with credentials",
  },
  {
    says: [
      "error resolving helm value files: %w",
      "error resolving value file path: %w",
      "values file glob %q matched no files",
      "glob pattern %q: %w",
      "error expanding glob pattern %q: %w",
    ],
    path: "spec.source.helm.valueFiles",
    text: "names a file that does not exist: correct its path, or set `spec.source.helm.ignoreMissingValueFiles: true`",
  },
  {
    says: [
      "the URL scheme '%s' is not allowed",
      "glob match %q resolved to outside repository root",
      "path resolved to repository root, which is not allowed",
      "internal error: failed to resolve path. Check logs for more details",
      "maximum nesting level reached",
      "requested path %s should be on or under current directory %s",
      "failed to find repo %q",
      "file '%s' resolved to outside repository root",
    ],
    path: "spec.source.helm.valueFiles",
    text: "names a file that Argo CD may not read: write a path inside the repository, or a URL with `https`",
  },
  {
    says: ["could not parse kubernetes version %s: %w"],
    path: "spec.source.helm.kubeVersion",
    text: "must be a version of Kubernetes, such as `1.33`",
  },
  {
    says: ["helm version '%s' is not supported"],
    path: "spec.source.helm.version",
    text: "is not supported: remove it",
  },
  {
    says: [
      "failed to build helm dependencies: %w",
      "failed to add helm repository %s: %w",
      "error building helm chart dependencies: %w",
    ],
    path: "spec.source",
    text:
      "has a chart whose dependencies cannot be fetched: declare a `Repository` for each of their repositories, or keep them " +
      "in the chart",
  },
  {
    says: ["failed to execute helm template command: %w"],
    path: "spec.source.helm",
    text: "does not render: `helm template` with the same chart and values shows it on your machine",
  },
  {
    says: ["kustomization file not found in the path"],
    path: "spec.source.path",
    text: "has no `kustomization.yaml`: write the folder that has one",
  },
  {
    says: [
      "failed to unmarshal kustomization.yaml: %w",
      "expected kustomization.yaml to be type map[string]any, but got %T",
      "expected 'patches' field in kustomization.yaml to be []any, but got %T",
    ],
    path: "spec.source.path",
    text: "has a `kustomization.yaml` that cannot be read: correct it in the repository",
  },
  {
    says: ["kustomize components require kustomize v3.7.0 and above"],
    path: "spec.source.kustomize.components",
    text: "needs kustomize 3.7: change `spec.source.kustomize.version`",
  },
  {
    says: [
      "Failed to evaluate jsonnet %q: %v",
      "jsonnet import %q resolves outside repository root",
      "jsonnet import %q is not a regular file",
      "couldn't open import %q: no match locally or in the Jsonnet library paths",
    ],
    path: "spec.source.directory.jsonnet",
    text: "does not evaluate: correct the jsonnet in the repository, or `spec.source.directory.jsonnet.libs`",
  },
  {
    says: [
      "invalid manifest file %q: %w",
      "Failed to open %q",
      "illegal filepath in symlink at %q",
      "Failed to unmarshal %q: %v",
      "Failed to unmarshal generated json %q: %v",
      "failed to unmarshal manifest: %w",
      "Found multiple objects in %q. Only single objects are allowed in JSON files.",
      "resource list item has unexpected type",
    ],
    path: "spec.source.path",
    text:
      "holds a file that is no Kubernetes manifest: correct it in the repository, or leave it out with " +
      "`spec.source.directory.exclude`",
  },
  {
    says: ["exceeded max combined manifest file size"],
    path: "spec.source.path",
    text: "holds more manifests than this Argo CD reads: split the folder, or leave files out with `spec.source.directory.exclude`",
  },
  {
    says: [
      "could not find cmp-server plugin with name %q supporting the given repository",
      "could not find cmp-server plugin with name %q supporting the given repository: %w",
      "could not find plugin supporting the given repository",
      "could not find plugin supporting the given repository: %w",
      "CMP processing failed for application %q: %w",
      "error generating manifests in cmp: %w",
      "failed to parse env vars",
    ],
    path: "spec.source.plugin",
    text: "is not available in this Argo CD, or fails: check its name; plugins are sidecars of the repo-server",
  },
  {
    says: [
      "oci layer media type %s is not in the list of allowed media types",
      "expected only a single oci content layer, got %d",
      "expected no more than 10 oci layers, got %d",
      "expected 1 directory, found %v",
    ],
    path: "spec.source.repoURL",
    text: "is an OCI artifact that Argo CD does not read: push the manifests as one layer, as `oras push` does",
  },
  {
    says: ["redirects are not allowed"],
    path: "spec.source.repoURL",
    text: "redirects to another address: write that one",
  },
  {
    says: ["failed to get permitted Helm repositories for project %q: %w"],
    path: "spec.source",
    text: "uses a Helm repository that the application's project does not allow: add it to its `spec.sourceRepos`",
  },
  {
    says: [
      "revision %s is not signed",
      "UNKNOWN signature: %s",
      "Found good signature made with %s key %s, but this key is not allowed in AppProject",
      "Found signature made with %s key %s, but verification result was invalid: '%s'",
      "Could not verify commit signature on revision '%s', check logs for more information.",
      "Target revision %s in Git is not signed, but a signature is required",
      "git LsSignatures found no signatures for %s",
    ],
    path: "spec.source.targetRevision",
    text:
      "is not signed as the application's project asks for (`spec.sourceIntegrity` or `spec.signatureKeys` there): sign it " +
      "with a key that the project and a `GpgKey` name",
  },
  {
    says: ["multiple (%d) git source integrity policies found for repo URL: %s"],
    path: "spec.sourceIntegrity.git.policies",
    text: "of the application's project apply twice to this repository: narrow their `repos` so that one does",
  },
  {
    says: ["unknown GPG mode %q configured for GIT source integrity"],
    path: "spec.sourceIntegrity.git.policies[*].gpg.mode",
    atPreview: true,
    text: "must be `none`, `head` or `strict`",
  },
  {
    says: ["%w - waiting for an external process to update %s from %s"],
    path: "spec.sourceHydrator",
    text: "waits for somebody else to write the branch of `hydrateTo`: see whether they do",
  },
  {
    says: [
      "Unable to generate manifests in %s: %s",
      "failed to generate manifest for source %d of %d: %w",
      "Failed to load target state: %s",
    ],
    path: "spec.source",
    text: "has manifests that Argo CD cannot render: see what it names (`validate: false` stores an application without rendering it)",
  },
  {
    says: ["Failed to load live state: %s", "Failed to compare desired state to live state: %s"],
    path: "spec.destination",
    text: "names a cluster in which Argo CD cannot read what is deployed: see whether it reaches the cluster, and may read it",
  },
];
