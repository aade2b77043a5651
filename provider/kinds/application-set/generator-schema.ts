import * as z from "zod";
import { isRecord } from "../../model/json";
import { named, namedTexts } from "../../model/named";
import { withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import { isPresent, isSet, line, requiredLine } from "../shared/text";
import { onOnePullRequestHost, onOneScmHost, pullRequestFields, scmProviderFields } from "./host-schema";
import { ownTemplate } from "./template-schema";

const requirementSchema = named("LabelSelectorRequirement", "A condition that a label must meet.", {
  key: requiredLine("write the label's key").describe("Key of the label, or name of the parameter."),
  operator: namedTexts("LabelSelectorOperator", "How a label is compared.", [
    "In",
    "NotIn",
    "Exists",
    "DoesNotExist",
  ]).describe("`In`, `NotIn`, `Exists` or `DoesNotExist`."),
  values: z.array(z.string()).optional().describe("The values that `In` and `NotIn` compare with."),
});

const selectorSchema = named("LabelSelector", "Conditions that must all be met.", {
  matchLabels: z.record(z.string(), z.string()).optional().describe("Labels and the values that they must have."),
  matchExpressions: z.array(requirementSchema).optional().describe("Conditions of other kinds."),
});

const values = z
  .record(z.string(), z.string())
  .optional()
  .describe("More parameters, each as `values.<key>`; may hold parameters of the generator.");

function requeueAfterSeconds(byDefault: string) {
  return z
    .int()
    .min(0, "must be 0 or more")
    .optional()
    .describe(`Seconds after which Argo CD looks again. Default \`${byDefault}\`.`)
    .register(traits, { keptWhenZero: true });
}

const listFields = {
  elements: z
    .array(z.record(z.string(), z.unknown()).register(traits, { freeForm: true }))
    .optional()
    .describe("The sets of parameters, each an object. Without `goTemplate`, its values are texts."),
  elementsYaml: z.string().optional().describe("More sets of parameters, as the YAML text of a list."),
};

const clustersFields = {
  selector: selectorSchema.optional().describe("Which clusters, by their labels. Left out, all of them."),
  values,
  flatList: z
    .boolean()
    .optional()
    .describe(
      "Give all clusters as one list, the parameter `clusters`, in place of one set of parameters for each. Default `false`.",
    ),
};

const directorySchema = named("GitDirectoryItem", "Folders of a repository.", {
  path: requiredLine("write the folder, such as `apps/*`").describe("The folders; a glob."),
  exclude: z.boolean().optional().describe("Leave these folders out. Default `false`."),
});

const fileSchema = named("GitFileItem", "Files of a repository.", {
  path: requiredLine("write the file, such as `clusters/*/config.json`").describe("The files, JSON or YAML; a glob."),
  exclude: z.boolean().optional().describe("Leave these files out. Default `false`."),
});

const gitFields = {
  repoURL: requiredLine("write the Git repository's URL").describe("URL of the Git repository."),
  directories: z.array(directorySchema).optional().describe("One set of parameters for each of these folders."),
  files: z.array(fileSchema).optional().describe("One set of parameters for each of these files, with what it says."),
  revision: z.string().optional().describe("Branch, tag or commit. Default `HEAD`."),
  requeueAfterSeconds: requeueAfterSeconds("180"),
  pathParamPrefix: z.string().optional().describe("Prefix of the parameters that begin with `path`."),
  values,
};

const clusterDecisionFields = {
  configMapRef: requiredLine("write the ConfigMap's name").describe(
    "Name of the ConfigMap that says which resource decides, and where in it.",
  ),
  name: line().optional().describe("Name of the resource that decides. Write either this or `labelSelector`."),
  requeueAfterSeconds: requeueAfterSeconds("180"),
  labelSelector: selectorSchema.optional().describe("Labels of the resources that decide."),
  values,
};

const pluginConfigMapSchema = named("PluginConfigMapRef", "Where the plugin is described.", {
  name: requiredLine("write the ConfigMap's name").describe("Name of the ConfigMap with `baseUrl` and `token`."),
});

const pluginInputSchema = named("PluginInput", "What the plugin is asked.", {
  parameters: z
    .record(z.string(), z.unknown())
    .optional()
    .describe("Any values, sent to the plugin as they are.")
    .register(traits, { freeForm: true }),
});

const pluginFields = {
  configMapRef: pluginConfigMapSchema.describe("Where the plugin is described."),
  input: pluginInputSchema.optional().describe("What the plugin is asked."),
  requeueAfterSeconds: requeueAfterSeconds("1800"),
  values,
};

const repositoryFields = { ...scmProviderFields, requeueAfterSeconds: requeueAfterSeconds("1800"), values };
const requestFields = { ...pullRequestFields, requeueAfterSeconds: requeueAfterSeconds("1800"), values };

/** The generators that take no others, each with fields of its place besides its own. */
function plainGenerators<Fields extends z.core.$ZodLooseShape>(prefix: string, own: Fields) {
  const git = withRules(
    named(`${prefix}GitGenerator`, "One set of parameters for each folder or file of a Git repository.", {
      ...gitFields,
      ...own,
    }),
    {
      path: [],
      message: "needs exactly one of `directories` and `files`: write one and remove the other",
      holds: (generator) => !isRecord(generator) || isSet(generator.directories) !== isSet(generator.files),
    },
  );
  return {
    list: named(`${prefix}ListGenerator`, "Sets of parameters as they are written here.", { ...listFields, ...own })
      .optional()
      .describe("Sets of parameters as they are written here.")
      .register(traits, { keptWhenZero: true }),
    clusters: named(`${prefix}ClusterGenerator`, "One set of parameters for each of Argo CD's clusters.", {
      ...clustersFields,
      ...own,
    })
      .optional()
      .describe("Clusters of Argo CD; `{}` for all of them.")
      .register(traits, { keptWhenZero: true }),
    git: git.optional().describe("Folders or files of a Git repository."),
    scmProvider: onOneScmHost(
      named(`${prefix}ScmProviderGenerator`, "One set of parameters for each repository of a host.", {
        ...repositoryFields,
        ...own,
      }),
    )
      .optional()
      .describe("Repositories of a host such as GitHub."),
    pullRequest: onOnePullRequestHost(
      named(`${prefix}PullRequestGenerator`, "One set of parameters for each open pull request of a repository.", {
        ...requestFields,
        ...own,
      }),
    )
      .optional()
      .describe("Pull requests of a repository."),
    plugin: named(`${prefix}PluginGenerator`, "Sets of parameters that a service of your own answers.", {
      ...pluginFields,
      ...own,
    })
      .optional()
      .describe("What a service of your own answers."),
    clusterDecisionResource: withRules(
      named(
        `${prefix}ClusterDecisionGenerator`,
        "One set of parameters for each cluster that a Kubernetes resource names.",
        { ...clusterDecisionFields, ...own },
      ),
      {
        path: [],
        message: "needs exactly one of `name` and `labelSelector`: write one and remove the other",
        holds: (generator) => !isRecord(generator) || isSet(generator.name) !== isSet(generator.labelSelector),
      },
    )
      .optional()
      .describe("Clusters that a Kubernetes resource names."),
    selector: selectorSchema
      .optional()
      .describe("Which of the sets of parameters count, by the parameters in place of labels."),
  };
}

const plainNames = ["list", "clusters", "git", "scmProvider", "pullRequest", "plugin", "clusterDecisionResource"];
const combiningNames = ["matrix", "merge"];

/** A generator of a kind that is known. At the top, one entry may hold several. */
function ofKinds<T extends z.ZodType>(schema: T, names: readonly string[], most: number): T {
  const count = most === 1 ? "exactly one generator" : "a generator";
  return withRules(schema, {
    path: [],
    message: `needs ${count}: write one of ${names.map((name) => `\`${name}\``).join(", ")}`,
    holds(generator) {
      if (!isRecord(generator)) return true;
      const found = names.filter((name) => isPresent(generator[name])).length;
      return found >= 1 && found <= most;
    },
  });
}

/** The generators that combine others: these, and fields of their place besides. */
function combiningGenerators<Inner extends z.ZodType, Fields extends z.core.$ZodLooseShape>(
  prefix: string,
  inner: Inner,
  own: Fields,
) {
  return {
    matrix: named(`${prefix}MatrixGenerator`, "Every combination of the parameters of two generators.", {
      generators: z
        .array(inner)
        .length(2, "needs two generators: nest a `matrix` for a third one")
        .describe("The two generators. The second may use parameters of the first."),
      ...own,
    })
      .optional()
      .describe("Every combination of the parameters of two generators."),
    merge: named(`${prefix}MergeGenerator`, "The parameters of the first generator, changed by those of the others.", {
      generators: z
        .array(inner)
        .min(2, "needs two generators or more")
        .describe("The generators: a later one wins over an earlier one."),
      mergeKeys: z
        .array(z.string())
        .min(1, "name a parameter that tells the sets of parameters from one another")
        .describe("The parameters by which sets of parameters belong together."),
      ...own,
    })
      .optional()
      .describe("The parameters of the first generator, changed by those of the others."),
  };
}

const nestedGenerators = plainGenerators("Nested", {});

/** Argo CD nests no deeper. */
const innermostSchema = ofKinds(
  named("ApplicationSetInnermostGenerator", "A generator inside one that is itself inside another.", nestedGenerators),
  plainNames,
  1,
);

const nestedSchema = ofKinds(
  named("ApplicationSetNestedGenerator", "A generator inside a `matrix` or a `merge`.", {
    ...nestedGenerators,
    ...combiningGenerators("Nested", innermostSchema, {}),
  }),
  [...plainNames, ...combiningNames],
  1,
);

/** Where the parameters of the generated applications come from. */
export const generatorSchema = ofKinds(
  named("ApplicationSetGenerator", "Where the parameters of the generated applications come from.", {
    ...plainGenerators("", ownTemplate),
    ...combiningGenerators("", nestedSchema, ownTemplate),
  }),
  [...plainNames, ...combiningNames],
  plainNames.length + combiningNames.length,
);

/** The kinds of generators that may stand inside another one, and have no template there. */
export const nestedNames: readonly string[] = plainNames;
