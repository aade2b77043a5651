import * as z from "zod";
import { unknown } from "../../contract";
import type { KindDocumentation } from "../../lifecycle/definition";
import { isRecord, own, textOf } from "../../model/json";
import { named, namedTexts } from "../../model/named";
import { type Finding, type Rule, withFindings, withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import { countSourceForms } from "../application/schema";
import { commonOptions, manifestFields, objectOutputs, onReplaceSchema, waitForSchema } from "../shared/fields";
import { cascadeFinalizers, withoutCascades } from "../shared/finalizers";
import { refusedMetadata, writtenByArgoCd } from "../shared/refused";
import { isSet } from "../shared/text";
import { generatorSchema, nestedNames } from "./generator-schema";
import { templateSchema } from "./template-schema";
import { openPlaceholders } from "./templating";

const ignoreDifferenceSchema = named(
  "ApplicationSetIgnoreDifference",
  "Fields of generated applications that Argo CD leaves as they are.",
  {
    name: z.string().optional().describe("Name of the application; left out for all."),
    jsonPointers: z
      .array(z.string())
      .optional()
      .describe("The fields as JSON pointers, such as `/spec/source/targetRevision`.")
      .register(traits, { unordered: true }),
    jqPathExpressions: z
      .array(z.string())
      .optional()
      .describe("The fields as jq paths, such as `.spec.source.helm.values`.")
      .register(traits, { unordered: true }),
  },
);

const preservedFieldsSchema = named(
  "ApplicationPreservedFields",
  "Labels and annotations of generated applications that others write.",
  {
    annotations: z.array(z.string()).optional().describe("Keys of annotations.").register(traits, { unordered: true }),
    labels: z.array(z.string()).optional().describe("Keys of labels.").register(traits, { unordered: true }),
  },
);

const setSyncPolicySchema = named("ApplicationSetSyncPolicy", "What Argo CD may do with the generated applications.", {
  preserveResourcesOnDeletion: z
    .boolean()
    .optional()
    .describe(
      "Let the live resources of an application stay when Argo CD deletes it, as it is generated no more. Default `false`.",
    ),
  applicationsSync: namedTexts("ApplicationsSync", "What becomes of applications that are generated already.", [
    "create-only",
    "create-update",
    "create-delete",
    "sync",
  ])
    .optional()
    .describe(
      "`create-only`, `create-update`, `create-delete` or `sync`: whether applications are changed, and whether those that are " +
        "generated no more are deleted. Counts where Argo CD's controller does not rule it. Default `sync`.",
    ),
});

const matchExpressionSchema = named("ApplicationMatchExpression", "A condition on the labels of an application.", {
  key: z.string().optional().describe("Key of the label."),
  operator: namedTexts("ApplicationMatchOperator", "How the label of an application is compared.", ["In", "NotIn"])
    .optional()
    .describe("`In` or `NotIn`."),
  values: z.array(z.string()).optional().describe("The values that are compared with."),
});

const rolloutStepSchema = named("ApplicationSetRolloutStep", "Applications that are synced together.", {
  matchExpressions: z.array(matchExpressionSchema).optional().describe("Which applications, by their labels."),
  maxUpdate: z
    .union([
      z.int().min(0, "must be 0 or more"),
      z.string().regex(/^\d{1,3}%$/, "must be a number, or a share such as `25%`"),
    ])
    .optional()
    .describe("How many of them at once: a number, or a share such as `25%`. `0` waits for somebody. Default: all.")
    .register(traits, { keptWhenZero: true }),
});

const rollingSyncSchema = named("ApplicationSetRollingSync", "One group of applications after another.", {
  steps: z
    .array(rolloutStepSchema)
    .optional()
    .describe("The groups, one at least; one begins when those before it are healthy."),
});

const strategySchema = named("ApplicationSetStrategy", "In which order applications are changed and deleted.", {
  type: namedTexts("ApplicationSetStrategyType", "In which order applications are changed.", [
    "AllAtOnce",
    "RollingSync",
  ])
    .optional()
    .describe("`AllAtOnce` or `RollingSync`. Default `AllAtOnce`."),
  rollingSync: rollingSyncSchema.optional().describe("The order of a `RollingSync`."),
  deletionOrder: namedTexts("ApplicationSetDeletionOrder", "In which order applications are deleted.", [
    "AllAtOnce",
    "Reverse",
  ])
    .optional()
    .describe("`Reverse` deletes applications against the order of `rollingSync`, with the set. Default `AllAtOnce`."),
});

/** The options of Go's templates, any other of which stops Argo CD's controller. */
const goTemplateOptionSchema = namedTexts("GoTemplateOption", "An option of Go's templates.", [
  "missingkey=default",
  "missingkey=invalid",
  "missingkey=zero",
  "missingkey=error",
]);

/** Whether something besides the template says what applications become. */
function isCompletedElsewhere(spec: unknown): boolean {
  if (!isRecord(spec)) return true;
  const generators = Array.isArray(spec.generators) ? spec.generators : [];
  const templates = generators.flatMap((generator) => (isRecord(generator) ? Object.values(generator) : [generator]));
  return (
    isSet(spec.templatePatch) || templates.some((one) => one === unknown || (isRecord(one) && isSet(one.template)))
  );
}

function templateOf(spec: unknown): Readonly<Record<string, unknown>> {
  return isRecord(spec) && isRecord(spec.template) ? spec.template : {};
}

/** A part of the template, unless it is not known yet. */
function partOf(spec: unknown, part: "metadata" | "spec"): Readonly<Record<string, unknown>> | undefined {
  const found = templateOf(spec)[part];
  return isRecord(found) ? found : undefined;
}

const specRules: readonly Rule[] = [
  {
    path: ["template", "spec"],
    message: "needs exactly one of `source`, `sources` and `sourceHydrator`: write one and remove the others",
    holds(spec) {
      const inner = partOf(spec, "spec");
      if (inner === undefined) return true;
      const count = countSourceForms(inner);
      return count === 1 || (count === 0 && isCompletedElsewhere(spec));
    },
  },
  {
    path: ["template", "metadata", "name"],
    message: "is required: write a name with a parameter, such as `{{.name}}-guestbook`",
    holds(spec) {
      const metadata = partOf(spec, "metadata");
      return metadata === undefined || isSet(metadata.name) || isCompletedElsewhere(spec);
    },
  },
  {
    path: ["syncPolicy", "preserveResourcesOnDeletion"],
    message:
      "contradicts the resources-finalizer in `template.metadata.finalizers`, by which live resources are deleted with their " +
      "application: remove the finalizer",
    holds(spec) {
      const policy = isRecord(spec) && isRecord(spec.syncPolicy) ? spec.syncPolicy : {};
      const { finalizers } = partOf(spec, "metadata") ?? {};
      if (policy.preserveResourcesOnDeletion !== true || !Array.isArray(finalizers)) return true;
      return !finalizers.some((finalizer) => own(cascadeFinalizers, textOf(finalizer)));
    },
  },
  {
    path: ["strategy", "rollingSync", "steps"],
    message:
      "needs a step where `type` is `RollingSync`: without, Argo CD 3.6 and later make no application, and older ones sync all at " +
      "once. Write one, such as `{}` for all applications, or remove `strategy`",
    holds(spec) {
      const strategy = isRecord(spec) && isRecord(spec.strategy) ? spec.strategy : {};
      const { type, rollingSync = {} } = strategy;
      if (type !== "RollingSync" || !isRecord(rollingSync)) return true;
      const { steps = [] } = rollingSync;
      return !Array.isArray(steps) || steps.length > 0;
    },
  },
];

/** What is wrong with the texts of a spec as its way of filling them in reads them. */
function findings(spec: unknown): Finding[] {
  if (!isRecord(spec)) return [];
  const placed = (field: string, found: readonly Finding[]) =>
    found.map(({ path, message }) => ({ path: [field, ...path], message }));
  const open = ["generators", "template", "templatePatch"].flatMap((field) =>
    placed(field, openPlaceholders(spec[field])),
  );
  return [...open, ...otherElements(spec)];
}

/** The elements of lists that Argo CD cannot read: without Go templates, each value is a text. */
function otherElements(spec: Readonly<Record<string, unknown>>): Finding[] {
  if (spec.goTemplate === true || spec.goTemplate === unknown || !Array.isArray(spec.generators)) return [];
  const message = "must be a text, as Argo CD reads the elements of a list so unless `spec.goTemplate` is set";
  return listsIn(spec.generators, ["generators"]).flatMap(({ path, elements }) =>
    elements.flatMap((element, index) =>
      Object.entries(isRecord(element) ? element : {}).flatMap(([key, value]) => {
        if (key === "values" && isRecord(value)) {
          return Object.entries(value).flatMap(([name, inner]) =>
            typeof inner === "string" ? [] : [{ path: [...path, index, key, name], message }],
          );
        }
        return typeof value === "string" ? [] : [{ path: [...path, index, key], message }];
      }),
    ),
  );
}

/** The elements of every list generator, wherever it is nested. */
function listsIn(
  generators: readonly unknown[],
  path: readonly (string | number)[],
): { readonly path: readonly (string | number)[]; readonly elements: readonly unknown[] }[] {
  return generators.flatMap((generator, index) => {
    if (!isRecord(generator)) return [];
    const { list, matrix, merge } = generator;
    const own =
      isRecord(list) && Array.isArray(list.elements)
        ? [{ path: [...path, index, "list", "elements"], elements: list.elements }]
        : [];
    const nested = Object.entries({ matrix, merge }).flatMap(([name, inner]) =>
      isRecord(inner) && Array.isArray(inner.generators)
        ? listsIn(inner.generators, [...path, index, name, "generators"])
        : [],
    );
    return [...own, ...nested];
  });
}

const specSchema = withFindings(
  withRules(
    named("ApplicationSetSpec", "Which applications a set generates.", {
      goTemplate: z
        .boolean()
        .optional()
        .describe(
          "Texts are Go templates, such as `{{.name}}`; without it, only `{{name}}` is filled in. Default `false`.",
        ),
      generators: z
        .array(generatorSchema)
        .min(
          1,
          "needs a generator: Argo CD's API takes no empty list; write `{ list: { elements: [] } }` for no application",
        )
        .describe("Where the parameters come from: one application for each set of parameters.")
        .register(traits, { templated: true }),
      template: templateSchema
        .describe("What each application becomes; parameters are filled into its texts.")
        .register(traits, { templated: true }),
      syncPolicy: setSyncPolicySchema.optional().describe("What Argo CD may do with the generated applications."),
      strategy: strategySchema
        .optional()
        .describe("In which order applications are changed and deleted; Argo CD's controller must be told to heed it."),
      preservedFields: preservedFieldsSchema
        .optional()
        .describe("Labels and annotations of generated applications that others write, and that stay."),
      goTemplateOptions: z
        .array(goTemplateOptionSchema)
        .optional()
        .describe("Options of Go templates: `missingkey=error` fails where a parameter is missing."),
      applyNestedSelectors: z
        .boolean()
        .optional()
        .describe("Argo CD makes no use of it: selectors always apply.")
        .register(traits, { ending: {} }),
      ignoreApplicationDifferences: z
        .array(ignoreDifferenceSchema)
        .optional()
        .describe("Fields of generated applications that Argo CD leaves as they are."),
      templatePatch: z
        .string()
        .optional()
        .describe("A patch of each application, as YAML text: for what is no text, and for conditions.")
        .register(traits, { keptWhenZero: true }),
    }),
    ...specRules,
  ),
  findings,
);

const deletionSchema = named(
  "ApplicationSetDeletion",
  "What becomes of the generated applications when the set is deleted.",
  {
    cascade: namedTexts("ApplicationSetCascade", "Whether generated applications go with their set.", [
      "background",
      "orphan",
    ])
      .optional()
      .describe(
        "`background` deletes the applications with the set, each as its finalizers say; `orphan` leaves them, without an owner. " +
          "Default `background`, and `orphan` where `spec.syncPolicy.applicationsSync` is `create-only` or `create-update`.",
      ),
    wait: z.boolean().optional().describe("Wait until the set and its applications are gone. Default `true`."),
    onReplace: onReplaceSchema
      .optional()
      .describe(
        "What a replacement does with the applications of the old set: `orphan` leaves them to the new one, `cascade` deletes " +
          "them. Default `orphan`.",
      ),
    confirm: z
      .boolean()
      .optional()
      .describe(
        "Allows a delete over a protected connection (`argocd:protected`) to take live resources along, once it is in the state. " +
          "Default `false`.",
      ),
  },
);

export const applicationSetSchema = withRules(
  named("ApplicationSetInputs", "What a program declares of an ApplicationSet.", {
    ...manifestFields("ApplicationSet"),
    spec: specSchema.describe("Which applications the set generates."),
    waitFor: waitForSchema
      .optional()
      .describe(
        "Wait after a create or an update until all applications that the set keeps are `synced`, or also `healthy`. Default `none`.",
      )
      .register(traits, { option: true }),
    preview: z
      .boolean()
      .optional()
      .describe(
        "Ask Argo CD in a preview which applications the set would generate, and show which of them it would add and remove. " +
          "Default `false`.",
      )
      .register(traits, { option: true }),
    deletion: deletionSchema
      .optional()
      .describe("What becomes of the generated applications when the set is deleted.")
      .register(traits, { option: true }),
    ...commonOptions,
  }),
  withoutCascades("an ApplicationSet"),
);

/** What a program declares of an ApplicationSet. */
export type ApplicationSetInputs = z.input<typeof applicationSetSchema>;

const conditionSchema = named("ApplicationSetCondition", "What Argo CD says of a set.", {
  type: z.string().describe("What is said, such as `ErrorOccurred`, `ParametersGenerated` or `ResourcesUpToDate`."),
  status: z.string().describe("`True`, `False` or `Unknown`."),
  reason: z.string().describe("Why, in one word."),
  message: z.string().describe("Why, in words."),
});

const statusSchema = named("ApplicationSetStatus", "What Argo CD last said of a set, in short.", {
  conditions: z.array(conditionSchema).describe("What Argo CD says of the set."),
});

/** What a program gets of an ApplicationSet besides its declaration. */
export const applicationSetOutputs = z.strictObject({
  ...objectOutputs,
  status: statusSchema
    .describe(
      "What Argo CD said of it at the end of the last update or refresh. A secret when the program declares one.",
    )
    .register(traits, { repeats: true }),
});
export type ApplicationSetOutputs = z.output<typeof applicationSetOutputs>;

const noTemplate =
  "has no effect inside `matrix` and `merge`: remove it, or write it at the outermost generator, or in `spec.template`";

/** Why fields that Argo CD has cannot be declared. */
export const refusedApplicationSetFields: RefusedFields = {
  ...refusedMetadata,
  status: writtenByArgoCd,
  ...Object.fromEntries(
    ["matrix", "merge"].flatMap((outer) =>
      nestedNames.map((inner) => [`spec.generators.[*].${outer}.generators.[*].${inner}.template`, noTemplate]),
    ),
  ),
};

export const applicationSetDocumentation: KindDocumentation = {
  noun: "ApplicationSet",
  summary: "An Argo CD ApplicationSet, which generates Applications from a template.",
  example: `new argocd.ApplicationSet("guestbook", {
  spec: {
    goTemplate: true,
    goTemplateOptions: ["missingkey=error"],
    generators: [{ list: { elements: [{ zone: "a" }, { zone: "b" }] } }],
    template: {
      metadata: { name: "guestbook-{{.zone}}" },
      spec: {
        project: "default",
        source: { repoURL: "https://git.example.com/guestbook", path: "zones/{{.zone}}", targetRevision: "v1.4.2" },
        destination: { server: "https://kubernetes.default.svc", namespace: "guestbook-{{.zone}}" },
      },
    },
  },
});`,
  reading: `export const failures = set.status.conditions.apply((conditions) =>
  conditions.flatMap(({ type, status, message }) => (type === "ErrorOccurred" && status === "True" ? [message] : [])),
);`,
  see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/",
  id: "`namespace/name`",
};
