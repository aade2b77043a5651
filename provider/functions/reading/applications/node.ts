import * as z from "zod";
import { answered, list, map, maybe, text } from "../answers";

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

/** One object in a tree. */
export const nodeSchema = answered("ResourceNode", "One object in the tree of an application.", {
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
