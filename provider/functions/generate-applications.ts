import * as z from "zod";
import type { Json } from "../contract";
import { applicationSchema } from "../kinds/application/schema";
import { findApplicationSet } from "../kinds/application-set/api";
import { type GeneratedApplication, generateApplications as generate } from "../kinds/application-set/generate";
import { named } from "../model/named";
import { withExactNumbers } from "../model/number";
import { noApplicationSet, applicationSetTarget as target } from "./application-set-target";
import { callOptionsSchema } from "./call";
import { defineFunction } from "./definition";
import { onServer, type ServerCall } from "./on-server";

const generatedSchema = named("GeneratedApplication", "An application that an ApplicationSet would make.", {
  metadata: applicationSchema.shape.metadata.describe("The `metadata` of an `Application`."),
  spec: applicationSchema.shape.spec.describe("The `spec` of an `Application`."),
});

/** What is stored under a name. */
async function storedSpec({ context }: ServerCall, name: string, namespace: string): Promise<Json> {
  const found = await findApplicationSet(context.argo().session, { name, namespace });
  if (found) return found.spec;
  throw noApplicationSet({ name, namespace }, "check the names, or give the `spec` that it shall have");
}

/** An application as a manifest has it: Argo CD answers one with an empty status. */
function manifestOf({ metadata, spec }: GeneratedApplication) {
  const { name, namespace, labels, annotations, finalizers } = metadata;
  const entries = Object.entries({ name, namespace, labels, annotations, finalizers });
  return { metadata: Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null)), spec };
}

export const generateApplications = defineFunction({
  name: "generateApplications",
  command: "generate",
  effect: "foretells",
  documentation: {
    summary: "Asks Argo CD which applications an ApplicationSet would make now. Stores nothing.",
    example: `const made = await argocd.generateApplications({ name: "guestbook" });
console.log(made.map(({ metadata }) => metadata.name));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_appset_generate/",
  },
  needs: [
    { action: "create", on: { resource: "applicationsets", object: "<project>/<name>" } },
    {
      action: "get",
      on: { resource: "applicationsets", object: "<project>/<name>" },
      when: "its `spec` is left out",
    },
  ],
  arguments: z.strictObject({ target }),
  options: callOptionsSchema,
  result: z.array(generatedSchema).describe("The applications, in Argo CD's order."),
  run({ target: { name, spec, ...place }, ...options }, caller) {
    const subject = { kind: "ApplicationSet", title: `ApplicationSet "${name}"`, name };
    return onServer(subject, options, caller, async (call) => {
      const { session, namespace: ownNamespace } = call.context.argo();
      const namespace = place.namespace ?? (await ownNamespace());
      const wanted = spec === undefined ? await storedSpec(call, name, namespace) : (withExactNumbers(spec) as Json);
      call.noteSpec(wanted);
      const made = await generate(session, { name, namespace, spec: wanted });
      return made.map(manifestOf) as z.output<typeof generatedSchema>[];
    });
  },
});
