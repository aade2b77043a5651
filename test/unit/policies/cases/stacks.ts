import { stackEnvironment } from "../../../../policy-packs/lib/rules/stack-environment";
import { stackKnownProject } from "../../../../policy-packs/lib/rules/stack-known-project";
import { stackOverlappingProjects } from "../../../../policy-packs/lib/rules/stack-overlapping-projects";
import { stackPermittedByProject } from "../../../../policy-packs/lib/rules/stack-permitted-by-project";
import { stackRancherClusters } from "../../../../policy-packs/lib/rules/stack-rancher-clusters";
import { stackSamePath } from "../../../../policy-packs/lib/rules/stack-same-path";
import {
  application,
  applicationSet,
  cluster,
  type Declared,
  entry,
  project,
  repository,
  secret,
  unknown,
} from "../support";
import { one, type RuleCases, several } from "./types";

const local = "https://kubernetes.default.svc";

const source = { repoURL: "https://git.example.com/payments/api", path: "deploy", targetRevision: "v1.4.2" };

function chart(changes: Record<string, unknown>, name: string): Declared {
  const charts = { "spec.source.path": undefined, "spec.source.chart": "api" };
  return application({ ...charts, ...changes }, name);
}

function destinations(name: string, ...list: object[]): Declared {
  return project({ "metadata.name": name, "spec.destinations": list }, name);
}

function rancher(name: string, namespace = "fleet-default"): Declared {
  return {
    type: "kubernetes:provisioning.cattle.io/v1:Cluster",
    name,
    props: { metadata: { name, namespace }, spec: {} },
  };
}

/** Rules about how the objects of a stack fit together. */
export const stackCases: readonly RuleCases[] = [
  {
    rule: stackPermittedByProject,
    good: [
      several("permitted", [project(), application()]),
      one("a project of another stack", application()),
      several("a cluster by name", [
        destinations("payments", { server: "https://staging.example.com:6443", namespace: "payments" }),
        cluster(),
        application({ "spec.destination": { name: "staging", namespace: "payments" } }),
      ]),
      several(
        "a cluster that only configuration knows",
        [
          destinations("payments", { server: "https://prod.example.com", namespace: "payments" }),
          application({ "spec.destination": { name: "prod", namespace: "payments" } }),
        ],
        { config: { clusters: { prod: "https://prod.example.com" } } },
      ),
      several("a cluster that nobody knows", [
        destinations("payments", { server: "https://prod.example.com", namespace: "payments" }),
        application({ "spec.destination": { name: "prod", namespace: "payments" } }),
      ]),
      several("entries by themselves, of a project that others declare", [
        project({ "spec.sourceRepos": [], "spec.destinations": [] }),
        entry("ProjectSourceRepository", { repo: source.repoURL }, "source"),
        entry("ProjectDestination", { server: local, namespace: "payments" }, "destination"),
        application(),
      ]),
      several("lists that are left to other stacks", [
        project({
          "spec.sourceRepos": [],
          "spec.destinations": [],
          externallyManaged: ["spec.sourceRepos", "spec.destinations"],
        }),
        application(),
      ]),
      several("a repository that belongs to the project", [
        project({ "spec.sourceRepos": [] }),
        repository({ project: "payments" }),
        application(),
      ]),
      several("a Secret of such a repository", [
        project({ "spec.sourceRepos": [] }),
        secret("repository", { url: "https://git.example.com/payments/api.git", project: "payments" }),
        application(),
      ]),
      several("a cluster that belongs to the project", [
        project({ "spec.destinations": [] }),
        cluster({ project: "payments", server: "https://staging.example.com:6443/" }),
        application({ "spec.destination": { name: "staging", namespace: "any" } }),
      ]),
      several("a namespace of such a cluster", [
        project({ "spec.destinations": [] }),
        secret("cluster", {
          server: "https://staging.example.com:6443",
          name: "staging",
          project: "payments",
          namespaces: "orders, payments,",
          config: "{}",
        }),
        application({ "spec.destination": { name: "staging", namespace: "payments" } }),
      ]),
      several("a source that others keep from being deployed", [
        project(),
        application({
          "spec.source.repoURL": "https://github.com/a/b",
          "spec.sources": [{ repoURL: "https://git.example.com/payments/api", path: "deploy", targetRevision: "v1" }],
        }),
      ]),
      several("sources beside a hydrated one", [
        project(),
        application({
          "spec.sources": [{ repoURL: "https://github.com/a/b", path: "deploy", targetRevision: "v1" }],
          "spec.sourceHydrator": {
            drySource: { repoURL: "https://git.example.com/payments/api", path: "a", targetRevision: "v1.0.0" },
            syncSource: { targetBranch: "x", path: "y" },
          },
        }),
      ]),
      several(
        "a template that is filled in",
        [project(), applicationSet({ "spec.template.spec.destination.server": "{{server}}" })],
        { unknowns: ["destination.server: cannot be judged, because it is filled in by a generator"] },
      ),
    ],
    bad: [
      several(
        "entries of another project, and one list that is left to others",
        [
          project({ "spec.sourceRepos": [], "spec.destinations": [], externallyManaged: ["spec.destinations"] }),
          entry("ProjectSourceRepository", { repo: source.repoURL, project: "orders" }),
          application(),
        ],
        { violations: ['spec.source.repoURL: "https://git.example.com/payments/api" is not permitted'] },
      ),
      several("a repository", [project(), application({ "spec.source.repoURL": "https://github.com/a/b" })], {
        violations: ['spec.source.repoURL: "https://github.com/a/b" is not permitted by the project "payments"'],
      }),
      several("a namespace", [project(), application({ "spec.destination.namespace": "orders" })], {
        violations: ['namespace "orders" is not permitted'],
      }),
      several("a template", [project(), applicationSet({ "spec.template.spec.destination.namespace": "orders" })], {
        violations: ["set: "],
      }),
      several(
        "repositories of another project, and those that are written to alone",
        [
          project({ "spec.sourceRepos": [] }),
          repository({ project: "orders" }),
          secret("repository-write", { url: "https://git.example.com/payments/api", project: "payments" }),
          application(),
        ],
        { violations: ['"https://git.example.com/payments/api" is not permitted'] },
      ),
      several(
        "another namespace of a cluster that belongs to the project",
        [
          project({ "spec.destinations": [] }),
          cluster({ project: "payments", namespaces: ["orders"] }),
          application({ "spec.destination": { name: "staging", namespace: "payments" } }),
        ],
        { violations: ['namespace "payments" is not permitted'] },
      ),
      several(
        "a cluster of another project",
        [
          project({
            "spec.permitOnlyProjectScopedClusters": true,
            "spec.destinations": [{ server: "*", namespace: "*" }],
          }),
          cluster({ project: "orders" }),
          application({ "spec.destination": { name: "staging", namespace: "payments" } }),
        ],
        { violations: ["the cluster does not belong to the project"] },
      ),
      several(
        "a hydrated repository",
        [
          project(),
          application({
            "spec.source": undefined,
            "spec.sourceHydrator": {
              drySource: { repoURL: "https://git.example.com/payments/api", path: "a", targetRevision: "v1.0.0" },
              syncSource: { repoURL: "https://github.com/a/b", targetBranch: "x", path: "y" },
            },
          }),
        ],
        { violations: ["syncSource.repoURL"] },
      ),
    ],
    unknown: [
      several(
        "a server beside a repository",
        [
          project(),
          application({ "spec.destination.server": unknown, "spec.source.repoURL": "https://github.com/a/b" }),
        ],
        { unknowns: ["spec.destination.server: compared at update"], violations: ["github.com"] },
      ),
      several(
        "a repository that may belong to the project",
        [project({ "spec.sourceRepos": [] }), repository({ project: unknown }), application()],
        { unknowns: ["repository: "] },
      ),
      several(
        "the namespaces of its cluster",
        [
          project({ "spec.destinations": [] }),
          cluster({ project: "payments", namespaces: unknown }),
          application({ "spec.destination": { name: "staging", namespace: "payments" } }),
        ],
        { unknowns: ["cluster: "] },
      ),
      several("the project's destinations", [project({ "spec.destinations": unknown }), application()], {
        unknowns: ["payments: "],
      }),
    ],
  },
  {
    rule: stackSamePath,
    good: [
      several("one chart with two names", [chart({}, "a"), chart({ "metadata.name": "b" }, "b")]),
      several("one chart in Git with two names", [
        application({ "spec.source.helm": { valueFiles: ["a.yaml"] } }, "a"),
        application({ "spec.source.helm": { valueFiles: ["b.yaml"] }, "metadata.name": "b" }, "b"),
      ]),
      ...[
        ["prefixes", { kustomize: { namePrefix: "a-" } }],
        ["suffixes", { kustomize: { nameSuffix: "-a" } }],
        ["namespaces of kustomize", { kustomize: { namespace: "a" } }],
        ["includes", { directory: { include: "a.yaml" } }],
        ["excludes", { directory: { exclude: "a.yaml" } }],
        ["variables of jsonnet", { directory: { jsonnet: { tlas: [{ name: "a", value: "b" }] } } }],
        ["settings of a plugin", { plugin: { name: "a", env: [{ name: "A", value: "b" }] } }],
      ].map(([title, settings]) =>
        several(`other ${String(title)}`, [
          application({}, "a"),
          application({ "metadata.name": "b", "spec.source": { ...source, ...(settings as object) } }, "b"),
        ]),
      ),
      several("other paths", [application({}, "a"), application({ "spec.source.path": "other" }, "b")]),
      several("other namespaces", [application({}, "a"), application({ "spec.destination.namespace": "other" }, "b")]),
      several("other clusters by name, with an empty address", [
        application({ "spec.destination": { server: "", name: "one", namespace: "payments" } }, "a"),
        application({ "spec.destination": { server: "", name: "other", namespace: "payments" } }, "b"),
      ]),
    ],
    bad: [
      several(
        "one chart with one release name",
        [
          chart({ "spec.source.helm.releaseName": "api" }, "a"),
          chart({ "spec.source.helm.releaseName": "api", "metadata.name": "b" }, "b"),
        ],
        { violations: ["b: spec: deploys the same path"] },
      ),
      several(
        "one prefix",
        ["a", "b"].map((name) =>
          application({ "metadata.name": name, "spec.source.kustomize": { namePrefix: "x-" } }, name),
        ),
        { violations: ["b: spec: deploys the same path"] },
      ),
      several(
        "Argo CD's own cluster by name and with a slash",
        [
          application({ "spec.destination": { name: "in-cluster", namespace: "p" } }, "a"),
          application({ "spec.destination": { server: `${local}/`, namespace: "p" } }, "b"),
        ],
        { violations: ["b: spec: deploys the same path"] },
      ),
      several(
        "the same cluster by address and by name",
        [
          cluster(),
          application({ "spec.destination": { server: "https://staging.example.com:6443/", namespace: "p" } }, "a"),
          application({ "spec.destination": { name: "staging", namespace: "p" } }, "b"),
        ],
        { violations: ["b: spec: deploys the same path"] },
      ),
      several("the same", [application({}, "a"), application({ "metadata.name": "x" }, "b")], {
        violations: ['b: spec: deploys the same path to the same namespace as "payments-api"'],
      }),
      several(
        "the same in other words",
        [
          application({}, "a"),
          application(
            {
              "metadata.name": "x",
              "spec.source.repoURL": "https://GIT.example.com/payments/api.git",
              "spec.source.path": "./deploy/",
            },
            "b",
          ),
        ],
        { violations: ["spec: deploys the same path"] },
      ),
    ],
    unknown: [
      several(
        "helm's settings",
        [application({}, "a"), application({ "spec.source.helm": unknown, "metadata.name": "b" }, "b")],
        { unknowns: ["spec.source.helm"] },
      ),
      several(
        "a release name",
        [chart({}, "a"), chart({ "spec.source.helm.releaseName": unknown, "metadata.name": "b" }, "b")],
        { unknowns: ["releaseName"] },
      ),
      several(
        "a namespace beside the same path",
        [
          application({}, "a"),
          application({ "spec.destination.namespace": unknown }, "b"),
          application({ "metadata.name": "c" }, "c"),
        ],
        { unknowns: ["b: "], violations: ["c: "] },
      ),
    ],
  },
  {
    rule: stackOverlappingProjects,
    good: [
      several("apart", [
        destinations("a", { server: local, namespace: "a-*" }),
        destinations("b", { server: local, namespace: "b-*" }),
      ]),
      several("other clusters", [
        destinations("a", { server: local, namespace: "*" }),
        destinations("b", { server: "https://b", namespace: "*" }),
      ]),
      several("taken out again", [
        destinations("a", { server: local, namespace: "*" }, { server: local, namespace: "!b-*" }),
        destinations("b", { server: local, namespace: "b-*" }),
      ]),
      several(
        "shared by configuration",
        [
          destinations("a", { server: local, namespace: "shared" }),
          destinations("b", { server: local, namespace: "shared" }),
        ],
        { config: { shared: ["shared"] } },
      ),
    ],
    bad: [
      several(
        "patterns",
        [
          destinations("a", { server: local, namespace: "pay*" }),
          destinations("b", { server: "https://*", namespace: "*-api" }),
        ],
        { violations: ["b: spec.destinations[0]: namespace"] },
      ),
      several(
        "a destination by itself",
        [
          destinations("payments", { server: "https://b", namespace: "x" }),
          entry("ProjectDestination", { server: local, namespace: "pay*" }),
          destinations("a", { server: local, namespace: "*-api" }),
        ],
        { violations: ['entry: the resource: namespace "pay*" overlaps with "*-api" of the project "a"'] },
      ),
      several(
        "address and name",
        [
          cluster(),
          destinations("a", { server: "https://staging.example.com:6443", namespace: "x" }),
          destinations("b", { name: "staging", namespace: "x" }),
        ],
        { violations: ['namespace "x" overlaps with "x" of the project "a"'] },
      ),
    ],
    unknown: [
      several(
        "a destination beside an overlap",
        [
          destinations("a", { server: unknown, namespace: "x" }, { server: local, namespace: "y" }),
          destinations("b", { server: local, namespace: "y" }),
        ],
        { unknowns: ["spec.destinations[0].server"], violations: ['"y"'] },
      ),
    ],
  },
  {
    rule: stackKnownProject,
    good: [
      several("declared", [project(), application()]),
      one("allowed by name", application(), { config: { allowed: ["pay*"] } }),
      several(
        "a project whose name is not known",
        [project({ "metadata.name": unknown }), application({ "spec.project": "x" })],
        {
          unknowns: ["metadata.name"],
        },
      ),
    ],
    bad: [
      one("nowhere", application(), {
        violations: ['"payments" is neither declared in this stack nor allowed by name'],
      }),
      one("default", application({ "spec.project": undefined }), { violations: ['"default"'] }),
    ],
    unknown: [
      several(
        "a project beside one that is nowhere",
        [project(), application({ "spec.project": unknown }, "a"), application({ "spec.project": "x" }, "b")],
        { unknowns: ["a: "], violations: ["b: "] },
      ),
    ],
  },
  {
    rule: stackRancherClusters,
    good: [
      several("registered", [rancher("sample"), cluster({ labels: { clusterId: "sample" } })]),
      one("excluded", rancher("local", "fleet-local")),
      one("nothing of Rancher", cluster()),
    ],
    bad: [
      one("not registered", rancher("sample"), { violations: ['no Argo CD cluster has the label clusterId="sample"'] }),
      several(
        "without token",
        [rancher("sample"), cluster({ labels: { clusterId: "sample" }, "config.bearerToken": undefined })],
        {
          violations: ["config.bearerToken: is missing"],
        },
      ),
      several(
        "without verification",
        [rancher("sample"), cluster({ labels: { clusterId: "sample" }, "config.tlsClientConfig.insecure": true })],
        { violations: ["switches verification off"] },
      ),
    ],
    unknown: [
      several("a label", [rancher("sample"), cluster({ labels: { clusterId: unknown } })], {
        unknowns: ["labels.clusterId"],
      }),
      several(
        "a token",
        [rancher("sample"), cluster({ labels: { clusterId: "sample" }, "config.bearerToken": unknown })],
        {
          unknowns: ["config.bearerToken"],
        },
      ),
    ],
  },
  {
    rule: stackEnvironment,
    good: [one("no environment is stricter", application())],
    bad: [
      one("an environment is stricter", application(), {
        config: { stricter: ["production"] },
        stack: "sandbox",
        violations: ['the stack: "sandbox" is in no environment of the configuration'],
      }),
    ],
    unknown: [],
  },
];
