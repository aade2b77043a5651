import type { KindDocumentation } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { withTraits } from "../../model/traits";
import { commonOptions } from "../shared/fields";
import { projectDestinationSchema } from "../shared/project/destination";
import { projectField } from "../shared/project/fields";
import { isSet } from "../shared/text";

const { server, namespace, name } = projectDestinationSchema.shape;

/** One destination of a project. */
export const projectDestinationInputs = withRules(
  named("ProjectDestinationInputs", "What a program declares of a ProjectDestination.", {
    project: projectField("destinations"),
    server: withTraits(server, { identity: true }),
    namespace: withTraits(namespace, { identity: true }),
    name: withTraits(name, { identity: { when: "without `server`" } }),
    ...commonOptions,
  }),
  {
    path: ["server"],
    message: "a destination needs a cluster: write its address as `server`, or its `name`",
    holds: (destination) => !isRecord(destination) || isSet(destination.server) || isSet(destination.name),
  },
);

export const projectDestinationDocumentation: KindDocumentation = {
  noun: "destination of a project",
  summary:
    "One destination of a project that somebody else owns: a cluster and namespaces that its applications may be deployed to, or " +
    "may not.",
  example: `const destination = new argocd.ProjectDestination("payments-prod", {
  project: "payments",
  server: "https://kubernetes.default.svc",
  namespace: "payments-prod",
});`,
  reading: "export const namespace = destination.namespace;",
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#managing-projects",
  id: "`project|destination|server|<server>|<namespace>`, or `project|destination|name|<name>|<namespace>` without a server",
};
