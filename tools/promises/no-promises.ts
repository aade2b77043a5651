import type { NoPromises } from "./check";

/** What the pages say without promising anything. */
export const noPromises: NoPromises = {
  sections: { "README.md": ["Where the rest is", "Working on it", "License"] },
  sentences: {
    introduces: [
      "Declare what Argo CD manages in TypeScript, with Pulumi: Applications, AppProjects, repositories, clusters, certificates and GPG keys, next to the infrastructure they belong to.",
      "It is for teams that run Argo CD and want previews, reviews and typed code for its configuration too.",
      "The package is not on npm yet.",
      "The same settings are understood",
      "The engine's own verbose log is another matter.",
    ],
    instructs: [
      "On a machine with Node ≥ 20.19, Go ≥ 1.26 and git (no Docker, no cluster, no root; tried on Linux), in a clone of this repository:",
      "The tests use `gpg` too, which Argo CD calls for GPG keys.",
      "An Argo CD that is not exposed: forward its port, and always the same one, since the address identifies the server in the state.",
      "Wrap what is secret in a `spec`, such as a Helm parameter, with `pulumi.secret`.",
      "Keep stacks to one environment or team, or use a backend that takes differences; docs/benchmarks.md has the figures, and what else helps.",
      "So keep secrets in stack configuration (or read them from a vault with a function that Pulumi knows to be secret) and treat logs of level 9 as secrets.",
      "For others, set `sync`:",
      "For deployments that one can repeat, name what does not move, a tag or a commit:",
    ],
    points: [
      "See the pack, its rules, and how to put the outcome on a pull request.",
      "What a create has left that was cut off is an object that exists already: see below.",
    ],
    explains: [
      "A create that was cut off leaves an object that the state does not know.",
      "Nothing in Pulumi's calls tells a later run of it.",
    ],
    others: [
      "(`pulumi import` does not work with Pulumi's dynamic providers for Node.js, which this package uses.)",
      "Argo CD itself shows a spec to everyone who may read the application; a reference to a Kubernetes Secret is the safer way.",
      "A killed CLI, or a lost machine: with a file or object-store backend the stack stays locked, and the state remembers operations whose outcome is not known.",
      "Object stores have no such file.",
      "Certificates and known hosts are one ConfigMap each, which Argo CD reads and writes as a whole, so that two clients can undo each other's changes without an error.",
      "With `-v=9 --logtostderr` Pulumi prints what it sends between its processes, and hides there only values that come from secret stack configuration (`pulumi config set --secret`).",
      "Secrets that a program holds as literals, or wraps with `pulumi.secret`, are printed in plain text in these lines, for any provider:",
      "| `Marshaling property for RPC[…]` and `Unmarshaling property for RPC[…]` | the engine, for every call of a provider and of the program |",
      "| `Planner decided to create …`, `… update …`, `… not to update …`, `… replace …`, `… delete …` | the engine, with all inputs |",
      "| `RegisterResource RPC prepared …`, `RegisterResource RPC finished …` | the SDK in the program |",
      'A branch moves without Pulumi: `targetRevision: "main"` deploys what is there when Argo CD looks.',
      "Argo CD caches rendered manifests by commit.",
      "Argo CD deletes nothing while an operation runs on the application, and one that fails and is tried again runs for as long as its retries take.",
      "This matters most for clusters: when a cluster is taken away first, Argo CD drops its applications' finalizers and leaves their resources running, without a word.",
    ],
    measured: [
      "The first run compiles Argo CD and the Kubernetes API from source, once per machine, which takes minutes and shows its progress.",
      "Later ones take seconds.",
      "What a large stack does take is Pulumi's own: with a file or object-store backend it writes the whole state twice for every step.",
      "Of the 6 minutes that a first `up` of 1,000 applications takes on 2 cores, 4 are spent on that; with 100 applications the whole `up` takes 10 to 16 seconds.",
    ],
  },
};
