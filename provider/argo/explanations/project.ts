import type { Explanation } from "./explanation";

/** What Argo CD says of a project. */
export const projectExplanations: readonly Explanation[] = [
  {
    says: ["as a result of project update %s"],
    path: "spec",
    text:
      "would forbid what applications of the project have: keep the `sourceRepos` and `destinations` that they use, or move " +
      "these applications first",
  },
  {
    says: ["project is referenced by %d applications"],
    text: "applications still refer to the project: delete or move them first",
  },
  {
    says: ["name '%s' is reserved and cannot be deleted"],
    path: "metadata.name",
    text: "is that of Argo CD's own project: declare it with `retainOnDelete: true`, or take it out with `pulumi state delete`",
  },
  {
    says: [
      "cannot parse schedule '%s': %w",
      "cannot parse duration '%s': %w",
      "kind '%s' mismatch: can only be allow or deny",
      "window '%s':'%s':'%s' requires one of application, cluster or namespace",
      "description must not exceed 255 characters",
      "sync window with kind '%s', schedule '%s', and duration '%s' already exists (hash=%d, duplicate detected)",
    ],
    path: "spec.syncWindows",
    atPreview: true,
    text: "has a window that Argo CD does not take: correct what it names",
  },
  {
    says: [
      "name has an invalid format, '!*'",
      "server has an invalid format, '!*'",
      "namespace has an invalid format, '!*'",
      "source repository has an invalid format, '!*'",
    ],
    path: "spec",
    atPreview: true,
    text: "has the pattern `!*`, which denies everything: name what to deny, or remove it",
  },
  {
    says: ["destination '%s' already added"],
    path: "spec.destinations",
    atPreview: true,
    text: "names a cluster and namespace twice: remove one of them",
  },
  {
    says: ["source namespace '%s' already added"],
    path: "spec.sourceNamespaces",
    atPreview: true,
    text: "names a namespace twice: remove one of them",
  },
  {
    says: ["source repository '%s' already added"],
    path: "spec.sourceRepos",
    atPreview: true,
    text: "names a repository twice: remove one of them",
  },
  {
    says: [
      "server has an invalid format, '%s'",
      "namespace has an invalid format, '%s'",
      "defaultServiceAccount has an invalid format, '%s'",
      "destinationServiceAccount '%s' already added",
    ],
    path: "spec.destinationServiceAccounts",
    atPreview: true,
    text: "has an entry that Argo CD does not take: correct what it names",
  },
  {
    says: ["role '%s' already exists"],
    path: "spec.roles",
    atPreview: true,
    text: "names a role twice: give each role its own name",
  },
  {
    says: [
      "invalid role name '%s'. Must consist of alphanumeric characters, '-' or '_', and must start and end with an alphanumeric character",
    ],
    path: "spec.roles[*].name",
    atPreview: true,
    text: "must be letters, digits, `-` or `_`, with a letter or digit at both ends",
  },
  {
    says: ["policy '%s' already exists for role '%s'"],
    path: "spec.roles[*].policies",
    atPreview: true,
    text: "names a policy twice: remove one of them",
  },
  {
    says: [
      "invalid policy rule '%s': must be of the form: 'p, sub, res, act, obj, eft'",
      "invalid policy rule '%s': policy subject must be: '%s', not '%s'",
      "invalid policy rule '%s': project resource must be: 'applications', 'applicationsets', 'repositories', 'exec', 'logs' or 'clusters', not '%s'",
      "invalid policy rule '%s': invalid action '%s'",
      "invalid policy rule '%s': object must be of form '%s/*', '%s[/<NAMESPACE>]/<APPNAME>' or '%s/<APPNAME>', not '%s'",
      "invalid policy rule '%s': effect must be: 'allow' or 'deny'",
    ],
    path: "spec.roles[*].policies",
    atPreview: true,
    text: "must have the form `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` (or `deny`)",
  },
  {
    says: ["group '%s' already exists for role '%s'"],
    path: "spec.roles[*].groups",
    atPreview: true,
    text: "names a group twice: remove one of them",
  },
  {
    says: [
      "group '%s' must be quoted",
      "group '%s' is empty",
      "group '%s' contains invalid characters",
      "group '%s' contains a leading space",
      "group '%s' contains a trailing space",
    ],
    path: "spec.roles[*].groups",
    atPreview: true,
    text: "must be a group's name without spaces around it; a name with a comma needs quotes inside the text",
  },
  {
    says: ["policy syntax error: %s"],
    path: "spec.roles[*].policies",
    text: "cannot be read by Argo CD: check commas and quotes in policies and groups",
  },
  {
    says: ["'%s' is not a valid GnuPG key ID"],
    path: "spec.sourceIntegrity.git.policies[*].gpg.keys",
    text: "must be ids of GPG keys: 16 hexadecimal digits, or the whole fingerprint",
  },
];
