export const writtenWithTokens = "is written by Argo CD when a token is made; it stays as it is: remove these lines";
export const writtenByArgoCd = "is written by Argo CD: remove these lines";

/** Whether a field is refused because a server writes it, so that it says nothing about what a person wants. */
export function isServerWritten(refusal: string | undefined): boolean {
  return refusal?.startsWith("is written by ") === true;
}

/** Why what only registries of Helm charts have cannot be declared where the hydrator pushes. */
export const notGit = "is for Helm charts in OCI registries, and the hydrator pushes to Git alone: remove these lines";

/** Why what only reading makes use of cannot be declared where the hydrator pushes. */
export const forReading =
  "does nothing for pushing: remove these lines, or write them to the `Repository` that the manifests come from";

const writtenByKubernetes = "is written by Kubernetes: remove these lines";

/** Why what Kubernetes writes into the metadata of its objects, and what Argo CD makes no use of, cannot be declared. */
export const refusedMetadata = {
  "metadata.creationTimestamp": writtenByKubernetes,
  "metadata.deletionGracePeriodSeconds": writtenByKubernetes,
  "metadata.deletionTimestamp": writtenByKubernetes,
  "metadata.generateName": "would give the object a name that no later run knows: write `metadata.name`",
  "metadata.generation": writtenByKubernetes,
  "metadata.managedFields": writtenByKubernetes,
  "metadata.ownerReferences":
    "would let Kubernetes delete the object behind Pulumi's back: remove these lines, or leave the object to its owner",
  "metadata.resourceVersion": writtenByKubernetes,
  "metadata.selfLink": writtenByKubernetes,
  "metadata.uid": writtenByKubernetes,
};
