import * as z from "zod";
import { objectName } from "../../model/kubernetes-names";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import { applicationSpecFields } from "../application/schema";
import { oneTool, sourceFields } from "../application/source-schema";
import { annotationsSchema, labelsSchema } from "../shared/fields";
import { finalizerSchema } from "../shared/finalizers";
import { line, requiredLine } from "../shared/text";

const templateMetadataSchema = named(
  "ApplicationSetTemplateMetadata",
  "The metadata of the applications that a set generates.",
  {
    name: z
      .string()
      .regex(objectName.pattern, objectName.message)
      .max(objectName.longest)
      .optional()
      .describe("Name of each application, such as `{{.name}}-guestbook`: another one for each set of parameters."),
    namespace: line()
      .optional()
      .describe("Argo CD puts the namespace of the ApplicationSet in its place: leave it out."),
    labels: labelsSchema.optional().describe("Labels of each application."),
    annotations: annotationsSchema.optional().describe("Annotations of each application."),
    finalizers: z
      .array(finalizerSchema)
      .optional()
      .describe(
        "Finalizers of each application. Left out, Argo CD sets the one by which the application's live resources are deleted " +
          "with it, unless `syncPolicy.preserveResourcesOnDeletion` is set.",
      ),
  },
);

const templateSpecSchema = named(
  "ApplicationTemplateSpec",
  "What each generated application deploys, where to and how.",
  {
    ...applicationSpecFields.shape,
    project: requiredLine(
      "write the project's name, such as `default`: Argo CD's API takes no ApplicationSet without it",
    )
      .regex(
        /^(?!.*\{\{)/s,
        "has a placeholder, which Argo CD's API refuses: write the project's name, declare a set for each project, or give a " +
          "generator a `template` with its project",
      )
      .describe("Name of the project; without placeholders.")
      .register(traits, { templated: false }),
  },
);

/** What each application becomes. Where its manifests come from may also be said by a generator or a patch. */
export const templateSchema = named("ApplicationSetTemplate", "What each generated application becomes.", {
  metadata: templateMetadataSchema.describe("Name, labels, annotations and finalizers of each application."),
  spec: templateSpecSchema.describe("What each application deploys, where to and how."),
});

const { source: _source, destination: _destination, project: _project, ...otherFields } = applicationSpecFields.shape;
const { repoURL: _repoURL, ...otherSourceFields } = sourceFields.shape;

const sourceOverrideSchema = withRules(
  named("ApplicationSourceOverride", "What a generator changes of the source.", {
    repoURL: line().optional().describe("URL of the Git repository, Helm repository or OCI artifact (`oci://…`)."),
    ...otherSourceFields,
  }),
  ...oneTool,
);

const destinationOverrideSchema = named(
  "ApplicationDestinationOverride",
  "What a generator changes of the destination.",
  {
    ...applicationSpecFields.shape.destination.shape,
  },
);

const specOverrideSchema = named("ApplicationSpecOverride", "What a generator changes of an application's spec.", {
  ...otherFields,
  source: sourceOverrideSchema.optional().describe("Where the manifests come from, when there is one source."),
  destination: destinationOverrideSchema.optional().describe("The cluster and namespace to deploy to."),
  project: line().optional().describe("Name of the project."),
});

/** What a generator says in place of the template, field by field. */
export const templateOverrideSchema = named(
  "ApplicationSetTemplateOverride",
  "What the applications of one generator have in place of what the template says, field by field.",
  {
    metadata: templateMetadataSchema.optional().describe("Name, labels, annotations and finalizers."),
    spec: specOverrideSchema.optional().describe("What each application deploys, where to and how."),
  },
);

/** The template that a generator at the top may have. */
export const ownTemplate = {
  template: templateOverrideSchema
    .optional()
    .describe("What the applications of this generator have in place of what `spec.template` says.")
    .register(traits, { templated: true }),
};
