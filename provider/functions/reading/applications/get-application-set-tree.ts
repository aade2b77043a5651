import * as z from "zod";
import { pathSegment } from "../../../argo/keys";
import { applicationSetTarget as target } from "../../application-set-target";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { list } from "../answers";
import { nodeSchema } from "./node";
import { ofApplicationSet, setNeeds } from "./of-application-set";

const treeSchema = z.looseObject({ nodes: list(nodeSchema) }).transform(({ nodes }) => nodes);

export const getApplicationSetTree = defineFunction({
  name: "getApplicationSetTree",
  command: "get application-set-tree",
  effect: "reads",
  documentation: {
    summary: "Answers the applications that an ApplicationSet has made, and how they are.",
    example: `const nodes = await argocd.getApplicationSetTree({ name: "guestbook" });
console.log(nodes.map(({ name, health }) => \`\${name}: \${health?.status}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/",
  },
  needs: [{ action: "get", on: { resource: "applicationsets", object: "<project>/<name>" } }],
  arguments: z.strictObject({ target }),
  options: callOptionsSchema,
  result: z.array(nodeSchema).describe("The applications, by their names."),
  table: { columns: { NAMESPACE: "namespace", NAME: "name", HEALTH: "health.status" } },
  run: (given, caller) =>
    ofApplicationSet(given, caller, ({ session, key }) =>
      session.call(treeSchema, {
        method: "GET",
        path: `/api/v1/applicationsets/${pathSegment(key.name)}/resource-tree`,
        query: { appsetNamespace: key.namespace },
        needs: setNeeds(key),
      }),
    ),
});
