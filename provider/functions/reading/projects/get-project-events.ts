import * as z from "zod";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { answered, count, itemsOf, maybe, text } from "../answers";
import { nameOfProject, needsProject, ofProject, projectRequest } from "./of-project";

const eventSchema = answered("ProjectEvent", "Something that has happened to a project.", {
  type: text().describe("`Normal` or `Warning`."),
  reason: text().describe("What it is, in a word, such as `ResourceUpdated`."),
  message: text().describe("What it is, in a sentence, such as `ci updated project`."),
  count: count().describe("How often it has happened."),
  firstTimestamp: text().describe("When it happened first."),
  lastTimestamp: text().describe("When it happened last."),
  source: maybe(
    answered("ProjectEventSource", "Who has seen something happen.", {
      component: text().describe("The part of Argo CD."),
      host: text().describe("Where that runs."),
    }),
  ).describe("Who has seen it."),
});

export const getProjectEvents = defineFunction({
  name: "getProjectEvents",
  command: "get project-events",
  effect: "reads",
  documentation: {
    summary: "Answers who has lately done what to a project. Kubernetes forgets such events, usually after an hour.",
    example: `const events = await argocd.getProjectEvents("payments");
console.log(events.map(({ lastTimestamp, message }) => \`\${lastTimestamp} \${message}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/security/#auditing",
  },
  needs: [needsProject],
  arguments: nameOfProject,
  options: callOptionsSchema,
  result: z.array(eventSchema).describe("The events, in Kubernetes' order."),
  table: { columns: { "LAST SEEN": "lastTimestamp", TYPE: "type", REASON: "reason", MESSAGE: "message" } },
  run: (given, caller) =>
    ofProject(given, caller, (session) =>
      session.call(itemsOf(eventSchema), {
        method: "GET",
        ...projectRequest(given.name, "/events"),
      }),
    ),
});
