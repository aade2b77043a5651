import type * as z from "zod";
import { appProject } from "../../../kinds/app-project/definition";
import { appProjectSchema } from "../../../kinds/app-project/schema";
import type { LiveProject } from "../../../kinds/shared/project/api";
import { named } from "../../../model/named";

/** A project as programs get it. */
export const manifestSchema = named("ProjectManifest", "A project as an `AppProject` would declare it.", {
  metadata: appProjectSchema.shape.metadata.describe("The `metadata` of an `AppProject`."),
  spec: appProjectSchema.shape.spec.describe("The `spec` of an `AppProject`: without the tokens of its roles."),
});

/** A project as an `AppProject` would declare it. */
export function manifestOf(live: LiveProject): z.output<typeof manifestSchema> {
  return appProject.shape(live) as z.output<typeof manifestSchema>;
}
