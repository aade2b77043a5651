import * as z from "zod";
import { applicationQuery, requestOn, resourceQuery } from "../../../kinds/application/request";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { resource } from "../../resource";
import { target } from "../../target";
import { answered, flag, list, text } from "../answers";
import { ofApplication } from "./of-application";

const actionSchema = answered("ResourceAction", "What Argo CD can do with a live object.", {
  name: text().describe("Its name, such as `restart`."),
  displayName: text().describe("What Argo CD's web page calls it, where that is not its name."),
  disabled: flag().describe("Whether the object is in no state for it."),
  params: list(
    answered("ResourceActionParameter", "A parameter of an action.", { name: text().describe("Its name.") }),
  ).describe("The parameters that it takes."),
});

const answerSchema = z.looseObject({ actions: list(actionSchema) }).transform(({ actions }) => actions);

export const getResourceActions = defineFunction({
  name: "getResourceActions",
  command: "get resource-actions",
  effect: "reads",
  documentation: {
    summary: "Answers the actions that `runResourceAction` can run on a live object of an application.",
    example: `const actions = await argocd.getResourceActions(
  { name: "payments-api" },
  { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" },
);
console.log(actions.filter(({ disabled }) => !disabled).map(({ name }) => name));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/resource_actions/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target, resource: resource("The live resource.") }),
  options: callOptionsSchema,
  result: z.array(actionSchema).describe("The actions. Empty for kinds for which Argo CD has none."),
  table: { columns: { NAME: "name", DISABLED: "disabled" } },
  run: (given, caller) =>
    ofApplication(given, caller, ({ session, key }) =>
      session.call(answerSchema, {
        method: "GET",
        ...requestOn(key, "get", "/resource/actions"),
        query: { ...resourceQuery(given.resource), ...applicationQuery(key) },
      }),
    ),
});
