import type { Rule } from "../../../policy-packs/lib/rule";
import { appFields } from "../../../policy-packs/lib/rules/app-fields";
import { appProjectAssignment } from "../../../policy-packs/lib/rules/app-project-assignment";
import { appsetNameMatchesProject } from "../../../policy-packs/lib/rules/appset-name-matches-project";
import { noDefaultProject } from "../../../policy-packs/lib/rules/no-default-project";
import { projectClusterResourceBlacklist } from "../../../policy-packs/lib/rules/project-cluster-resource-blacklist";
import { stackRancherClusters } from "../../../policy-packs/lib/rules/stack-rancher-clusters";
import { type Declared, evaluate, secret } from "./support";

/*
 * The cases of Kyverno's own tests of its six policies for Argo CD (folder `argo` of kyverno/policies), in our words: the
 * same objects pass and the same fail.
 */

function custom(kind: string, name: string, spec: Record<string, unknown>): Declared {
  const props = { apiVersion: "argoproj.io/v1alpha1", kind, metadata: { name }, spec };
  return { type: `kubernetes:argoproj.io/v1alpha1:${kind}`, name, props };
}

const source = {
  repoURL: "https://github.com/argoproj/argocd-example-apps.git",
  targetRevision: "HEAD",
  path: "guestbook",
};
const destination = { server: "https://kubernetes.default.svc", namespace: "guestbook" };

function application(project: string, changes: { source?: object; destination?: object } = {}): Declared {
  return custom("Application", "app", {
    project,
    source: { ...source, ...changes.source },
    destination: { ...destination, ...changes.destination },
  });
}

function applicationSet(name: string, project: string): Declared {
  const spec = {
    project,
    source: { ...source, path: "guestbook/{{cluster}}" },
    destination: { server: "{{url}}", namespace: "guestbook" },
  };
  return custom("ApplicationSet", name, {
    generators: [{ list: {} }],
    template: { metadata: { name: "{{cluster}}-guestbook" }, spec },
  });
}

function project(...clusterResourceBlacklist: { group: string; kind: string }[]): Declared {
  const spec = { description: "Test Project", destinations: [{ namespace: "default", server: destination.server }] };
  return custom(
    "AppProject",
    "project",
    clusterResourceBlacklist.length > 0 ? { ...spec, clusterResourceBlacklist } : spec,
  );
}

const rancher: Declared = {
  type: "kubernetes:provisioning.cattle.io/v1:Cluster",
  name: "sample-cluster",
  props: {
    metadata: { name: "sample-cluster", namespace: "argo-rancher-cluster-ns", labels: { foo: "bar" } },
    spec: {},
  },
};

/** What Kyverno generates for that cluster. */
const generated = secret(
  "cluster",
  {
    name: "cluster-sample-cluster",
    server: "https://127.0.0.1:12345",
    config: JSON.stringify({ bearerToken: "foo", tlsClientConfig: { insecure: false, caData: "YmFyCg==" } }),
  },
  { foo: "bar", clusterId: "sample-cluster" },
);

const onlyWildcards = { onlyWildcards: true };

const cases: readonly [string, Rule, readonly Declared[], number, Record<string, unknown>?][] = [
  ["application-field-validation: goodapp01", appFields, [application("biz")], 0],
  [
    "application-field-validation: badapp01, path and chart",
    appFields,
    [application("foo", { source: { chart: "foo" } })],
    1,
  ],
  [
    "application-field-validation: badapp02, server and name",
    appFields,
    [application("bar", { destination: { name: "foobar" } })],
    1,
  ],
  ["application-prevent-default-project: goodapp", noDefaultProject, [application("biz")], 0],
  ["application-prevent-default-project: badapp", noDefaultProject, [application("default")], 1],
  [
    "application-prevent-updates-project: an update of other fields",
    appProjectAssignment,
    [application("biz", { source: { path: "book" } })],
    0,
    { assignments: { app: "biz" } },
  ],
  [
    "application-prevent-updates-project: an update of the project",
    appProjectAssignment,
    [application("newbiz")],
    1,
    { assignments: { app: "biz" } },
  ],
  [
    "applicationset-name-matches-project: guestbook",
    appsetNameMatchesProject,
    [applicationSet("guestbook", "guestbook")],
    0,
  ],
  [
    "applicationset-name-matches-project: bad-guestbook",
    appsetNameMatchesProject,
    [applicationSet("bad-guestbook", "not-guestbook")],
    1,
  ],
  [
    "appproject-clusterresourceblacklist: goodappproj",
    projectClusterResourceBlacklist,
    [project({ group: "*", kind: "*" })],
    0,
    onlyWildcards,
  ],
  [
    "appproject-clusterresourceblacklist: no wildcard as group",
    projectClusterResourceBlacklist,
    [project({ group: "", kind: "*" })],
    2,
    onlyWildcards,
  ],
  [
    "appproject-clusterresourceblacklist: no wildcard as kind",
    projectClusterResourceBlacklist,
    [project({ group: "*", kind: "Secret" })],
    2,
    onlyWildcards,
  ],
  [
    "appproject-clusterresourceblacklist: no wildcard at all",
    projectClusterResourceBlacklist,
    [project({ group: "", kind: "Pod" })],
    3,
    onlyWildcards,
  ],
  ["appproject-clusterresourceblacklist: no list", projectClusterResourceBlacklist, [project()], 1, onlyWildcards],
  ["argo-cluster-generation-from-rancher-capi: what Kyverno generates", stackRancherClusters, [rancher, generated], 0],
  ["argo-cluster-generation-from-rancher-capi: nothing generated", stackRancherClusters, [rancher], 1],
];

test.each(cases.map(([title, ...rest]) => ({ title, rest })))(
  "$title",
  ({ rest: [rule, resources, violations, config = {}] }) => {
    expect(evaluate(rule, resources, { config }).violations).toHaveLength(violations);
  },
);
