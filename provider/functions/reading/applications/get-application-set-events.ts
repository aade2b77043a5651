import * as z from "zod";
import { pathSegment } from "../../../argo/keys";
import { applicationSetTarget as target } from "../../application-set-target";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { eventsResult, eventsSchema, eventsTable } from "./events";
import { ofApplicationSet, setNeeds } from "./of-application-set";

export const getApplicationSetEvents = defineFunction({
  name: "getApplicationSetEvents",
  command: "get application-set-events",
  effect: "reads",
  documentation: {
    summary: "Answers the events of an ApplicationSet.",
    example: `const events = await argocd.getApplicationSetEvents({ name: "guestbook" });
console.log(events.map(({ reason, message }) => \`\${reason}: \${message}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/",
  },
  needs: [{ action: "get", on: { resource: "applicationsets", object: "<project>/<name>" } }],
  arguments: z.strictObject({ target }),
  options: callOptionsSchema,
  result: eventsResult,
  table: eventsTable,
  run: (given, caller) =>
    ofApplicationSet(given, caller, ({ session, key }) =>
      session.call(eventsSchema, {
        method: "GET",
        path: `/api/v1/applicationsets/${pathSegment(key.name)}/events`,
        query: { appsetNamespace: key.namespace },
        needs: setNeeds(key),
      }),
    ),
});
