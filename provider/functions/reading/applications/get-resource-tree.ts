import * as z from "zod";
import { applicationQuery, requestOn } from "../../../kinds/application/request";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { target } from "../../target";
import { answered, count, list, map, maybe, text } from "../answers";
import { ofApplication } from "./of-application";

const healthSchema = answered("ResourceHealth", "How a live object is.", {
  status: text().describe("`Healthy`, `Progressing`, `Degraded`, `Suspended`, `Missing` or `Unknown`."),
  message: text().describe("Why, where Argo CD says so."),
});

const referenceFields = {
  group: text().describe("API group; empty for the core group."),
  version: text().describe("API version, such as `v1`."),
  kind: text().describe("Kind, such as `Deployment`."),
  namespace: text().describe("Namespace; empty for what has none."),
  name: text().describe("Name of the object."),
  uid: text().describe("The object's uid; empty for what is only wanted."),
};

const nodeSchema = answered("ResourceNode", "One object in the tree of an application.", {
  ...referenceFields,
  parentRefs: list(answered("ResourceParent", "An object that owns another one.", referenceFields)).describe(
    "What owns it. Empty for what the application itself deploys.",
  ),
  health: maybe(healthSchema).describe("How it is, for kinds whose health Argo CD knows."),
  images: list(z.string()).describe("The images that it runs."),
  info: list(
    answered("ResourceInfo", "A line of Argo CD's web page about an object.", {
      name: text().describe("What it is about, such as `Status Reason`."),
      value: text().describe("The line."),
    }),
  ).describe("What the web page shows of it, such as the restarts of a pod."),
  createdAt: text().describe("When it was made."),
  networkingInfo: maybe(
    answered("ResourceNetworking", "How an object is reached.", {
      targetLabels: map(z.string()).describe("The labels of the pods that it leads to."),
      targetRefs: list(answered("ResourceTarget", "An object that traffic is led to.", referenceFields)).describe(
        "The objects that it leads to.",
      ),
      labels: map(z.string()).describe("Its labels, by which others lead to it."),
      ingress: list(
        answered("ResourceIngress", "An address from outside.", {
          hostname: text().describe("Its host name."),
          ip: text().describe("Its IP address."),
        }),
      ).describe("The addresses from outside."),
      externalURLs: list(z.string()).describe("The URLs from outside."),
    }),
  ).describe("How it is reached, for services, ingresses and pods."),
});

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
