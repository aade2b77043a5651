import * as z from "zod";
import { UserError } from "../../../contract";
import { applicationQuery, requestOn } from "../../../kinds/application/request";
import { named } from "../../../model/named";
import { callOptions } from "../../call";
import { defineFunction } from "../../definition";
import { type ResourceReference, resourceSchema } from "../../resource";
import { target } from "../../target";
import { list } from "../answers";
import { eventsResult, eventsSchema, eventsTable } from "./events";
import { nodeSchema } from "./node";
import { type ApplicationReading, ofApplication } from "./of-application";

const uidsSchema = z.looseObject({ nodes: list(nodeSchema), orphanedNodes: list(nodeSchema) });

/** The uid of a live resource, without which Argo CD looks for nothing. */
async function uidOf({ session, key }: ApplicationReading, wanted: ResourceReference): Promise<string> {
  const { group = "", kind, namespace = "", name } = wanted;
  const { nodes, orphanedNodes } = await session.call(uidsSchema, {
    method: "GET",
    ...requestOn(key, "get", "/resource-tree"),
    query: { ...applicationQuery(key), group, kind, namespace, name },
  });
  const found = [...nodes, ...orphanedNodes].find(
    (node) => node.group === group && node.kind === kind && node.namespace === namespace && node.name === name,
  );
  if (found?.uid) return found.uid;
  const where = namespace === "" ? "" : ` in the namespace ${namespace}`;
  throw new UserError(`it has no live ${kind} "${name}"${where}: \`getResourceTree\` shows what it has`);
}

export const getEvents = defineFunction({
  name: "getEvents",
  command: "get events",
  effect: "reads",
  documentation: {
    summary: "Answers the events of an application, or of one of its live objects.",
    example: `const events = await argocd.getEvents({ name: "payments-api" });
console.log(events.map(({ reason, message }) => \`\${reason}: \${message}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: named("EventsOptions", "Whose events `getEvents` answers.", {
    resource: resourceSchema
      .optional()
      .describe("The live object whose events are asked for. Default: the application itself."),
    ...callOptions,
  }),
  result: eventsResult,
  table: eventsTable,
  run: ({ resource: wanted, ...given }, caller) =>
    ofApplication(given, caller, async (call) => {
      const { session, key } = call;
      const about = wanted && {
        resourceNamespace: wanted.namespace,
        resourceName: wanted.name,
        resourceUID: await uidOf(call, wanted),
      };
      return session.call(eventsSchema, {
        method: "GET",
        ...requestOn(key, "get", "/events"),
        query: { ...applicationQuery(key), ...about },
      });
    }),
});
