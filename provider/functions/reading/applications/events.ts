import * as z from "zod";
import { answered, count, itemsOf, text } from "../answers";
import { inOrder } from "../in-order";

const objectSchema = answered("EventObject", "What an event is about.", {
  kind: text().describe("Its kind."),
  namespace: text().describe("Its namespace; empty for what has none."),
  name: text().describe("Its name."),
  uid: text().describe("Its uid."),
});

/** An event of Kubernetes. */
export const eventSchema = answered(
  "KubernetesEvent",
  "What has happened to an object. Kubernetes forgets it after an hour.",
  {
    type: text().describe("`Normal` or `Warning`."),
    reason: text().describe("What has happened, in one word."),
    message: text().describe("What has happened."),
    count: count().describe("How often."),
    firstTimestamp: text().describe("When first."),
    lastTimestamp: text().describe("When last."),
    involvedObject: objectSchema.describe("What it happened to."),
    reportingComponent: text().describe("Who tells."),
  },
);

/** The events in an answer, the last one at the end. */
export const eventsSchema = itemsOf(eventSchema).transform((items) =>
  // Times of one form, which sort as texts.
  inOrder(items, ({ lastTimestamp }) => lastTimestamp),
);

/** How people see events in a shell. */
export const eventsTable = {
  columns: { LAST: "lastTimestamp", COUNT: "count", TYPE: "type", REASON: "reason", MESSAGE: "message" },
};

/** What functions answer with events. */
export const eventsResult = z.array(eventSchema).describe("The events, the last one at the end.");
