import * as z from "zod";
import { applicationQuery, requestOn } from "../../../kinds/application/request";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { target } from "../../target";
import { answered, count, list, map, maybe, text } from "../answers";
import { nodeSchema } from "./node";
import { ofApplication } from "./of-application";

const hostSchema = answered("ResourceHost", "A node of the cluster that runs pods of an application.", {
  name: text().describe("Its name."),
  resourcesInfo: list(
    answered("HostResource", "What a node has of one thing, such as memory. In thousandths of cores or of bytes.", {
      resourceName: text().describe("`cpu` or `memory`."),
      requestedByApp: count().describe("What the pods of this application ask for."),
      requestedByNeighbors: count().describe("What all other pods ask for."),
      capacity: count().describe("What the node has."),
    }),
  ).describe("What it has, and who asks for it."),
  systemInfo: maybe(
    answered("HostSystem", "What a node runs on.", {
      operatingSystem: text().describe("Such as `linux`."),
      architecture: text().describe("Such as `amd64`."),
      osImage: text().describe("Its distribution."),
      kernelVersion: text().describe("Its kernel."),
      kubeletVersion: text().describe("Its version of Kubernetes."),
      containerRuntimeVersion: text().describe("What runs its containers."),
    }),
  ).describe("What it runs on."),
  labels: map(z.string()).describe("Its labels."),
});

const treeSchema = answered("ResourceTree", "The objects of an application.", {
  nodes: list(nodeSchema).describe("The objects that the application deploys, and all that these own."),
  orphanedNodes: list(nodeSchema).describe(
    "The objects in its namespaces that no application deploys, where the project looks for orphans.",
  ),
  hosts: list(hostSchema).describe("The nodes that run its pods, for accounts that may see them."),
  shardsCount: count().describe("In how many parts Argo CD keeps the tree."),
});

export const getResourceTree = defineFunction({
  name: "getResourceTree",
  command: "get tree",
  effect: "reads",
  documentation: {
    summary: "Answers the objects that an application has deployed, with all that these own and how they are.",
    example: `const { nodes } = await argocd.getResourceTree({ name: "payments-api" });
const ailing = nodes.filter(({ health }) => health !== undefined && health.status !== "Healthy");
console.log(ailing.map(({ kind, name, health }) => \`\${kind} \${name}: \${health?.message}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_resources/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: callOptionsSchema,
  result: treeSchema.describe("The objects of the application."),
  table: {
    rows: "nodes",
    columns: { GROUP: "group", KIND: "kind", NAMESPACE: "namespace", NAME: "name", HEALTH: "health.status" },
  },
  tree: {
    rows: "nodes",
    id: "uid",
    parents: "parentRefs",
    label: ["kind", "name"],
    columns: { HEALTH: "health.status", WHY: "health.message" },
  },
  run: (given, caller) =>
    ofApplication(given, caller, ({ session, key }) =>
      session.call(treeSchema, {
        method: "GET",
        ...requestOn(key, "get", "/resource-tree"),
        query: applicationQuery(key),
      }),
    ),
});
