import { textOf } from "../../model/json";
import { entryDefinition } from "../shared/project/entry";
import type { EntryKind } from "../shared/project/entry-kind";
import { projectDestinationRights } from "./rights";
import { projectDestinationDocumentation, projectDestinationInputs } from "./schema";

const destinations: EntryKind = {
  kind: "ProjectDestination",
  documentation: projectDestinationDocumentation,
  schema: projectDestinationInputs,
  refused: {},
  swagger: "v1alpha1ApplicationDestination",
  rights: projectDestinationRights,
  list: "destinations",
  reading: {
    nouns: "destinations of projects",
    plural: "ProjectDestinations",
    columns: { SERVER: "server", NAME: "name", NAMESPACE: "namespace" },
    examples: {
      one: `const { namespace } = await argocd.getProjectDestination({
  project: "payments",
  server: "https://kubernetes.default.svc",
  namespace: "payments",
});
console.log(namespace);`,
      many: `const destinations = await argocd.getProjectDestinations({ project: "payments" });
console.log(destinations.map(({ server, namespace }) => \`\${server}: \${namespace}\`).join("\\n"));`,
    },
  },
  called: "destination",
  identifiedBy: ["server", "namespace", "name"],
  keyOf: ({ server, name, namespace }) => [
    ...(textOf(server) === "" ? ["name", textOf(name)] : ["server", textOf(server)]),
    textOf(namespace),
  ],
  fieldsOfKey: ([by, cluster, namespace, ...others]) => {
    const isKey = (by === "server" || by === "name") && cluster && namespace !== undefined && others.length === 0;
    return isKey ? { [by]: cluster, ...(namespace && { namespace }) } : undefined;
  },
  title: ({ server, name, namespace }) => `destination ${textOf(server) || textOf(name)}, ${textOf(namespace)}`,
};

export const projectDestination = entryDefinition(destinations);
