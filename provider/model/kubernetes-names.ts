/** What Kubernetes takes as the name of an object, and what to say of anything else. */
export const objectName = {
  pattern: /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/,
  longest: 253,
  message: "must be lower-case letters, digits, `-` or `.`, as Kubernetes asks",
} as const;

/** What Kubernetes takes as the name of a namespace, and what to say of anything else. */
export const namespaceName = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  longest: 63,
  message: "must be a Kubernetes namespace",
} as const;
