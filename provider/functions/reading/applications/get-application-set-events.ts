import * as z from "zod";
import { UnreachableError } from "../../../argo/errors";
import { pathSegment } from "../../../argo/keys";
import { applicationSetTarget as target } from "../../application-set-target";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { eventsResult, eventsSchema, eventsTable } from "./events";
import { ofApplicationSet, setNeeds } from "./of-application-set";

/** The first Argo CD that answers events of ApplicationSets. */
export const eventsSince = "3.4";

function orTooOld(error: unknown): never {
  if (!(error instanceof UnreachableError) || error.status !== 404) throw error;
  throw error.saying(`events of ApplicationSets take Argo CD ${eventsSince}: upgrade it, or ask Kubernetes for them`);
}

export const getApplicationSetEvents = defineFunction({
  name: "getApplicationSetEvents",
  command: "get application-set-events",
  effect: "reads",
  documentation: {
    summary: "Answers the events of an ApplicationSet. It takes Argo CD 3.4.",
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
      session
        .call(eventsSchema, {
          method: "GET",
          path: `/api/v1/applicationsets/${pathSegment(key.name)}/events`,
          query: { appsetNamespace: key.namespace },
          needs: setNeeds(key),
        })
        .catch(orTooOld),
    ),
});
