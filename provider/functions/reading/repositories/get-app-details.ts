import * as z from "zod";
import { sourceFields } from "../../../kinds/application/source-schema";
import { isRecord } from "../../../model/json";
import { named } from "../../../model/named";
import { withExactNumbers } from "../../../model/number";
import { withRules } from "../../../model/rule";
import { callOptions } from "../../call";
import { defineFunction } from "../../definition";
import { answered, flag, list, map, maybe, text } from "../answers";
import { applicationAsked, forApplication, rightTo } from "./for-application";
import { ofRepository, repositoryRequest, rightToSee, withoutSecret } from "./of-repository";

const helmSchema = answered("HelmDetails", "What a source is that holds a Helm chart.", {
  name: text().describe("Name of the release that the source asks for."),
  valueFiles: list(z.string()).describe("The files of values beside the chart."),
  values: text().describe("The chart's own `values.yaml`."),
  parameters: list(
    answered("ChartParameter", "A value that can be set, by its path.", {
      name: text().describe("The path, such as `image.tag`."),
      value: text().describe("What it is, after the files of values that the source names."),
      forceString: flag().describe("Whether it is a text even where it looks like a number."),
    }),
  ).describe("The values, one by one."),
  fileParameters: list(
    answered("ChartFileParameter", "A value that is read from a file.", {
      name: text().describe("The path of the value."),
      path: text().describe("The file."),
    }),
  ).describe("The values that the source reads from files."),
});

const pluginSchema = answered("PluginDetails", "What a source is that a plugin makes manifests of.", {
  parametersAnnouncement: list(
    answered("PluginParameterAnnouncement", "A parameter that a plugin takes.", {
      name: text().describe("Its name."),
      title: text().describe("What the web page calls it."),
      tooltip: text().describe("What the web page says of it."),
      required: flag().describe("Whether it must be given."),
      itemType: text().describe("What its texts are, such as `string`, `number` or `boolean`."),
      collectionType: text().describe("`string`, `array` or `map`."),
      string: text().describe("Its default, where it is a text."),
      array: list(z.string()).describe("Its default, where it is a list."),
      map: map(z.string()).describe("Its default, where it is a map."),
    }),
  ).describe("The parameters that it takes."),
});

const urlWithoutSecret = withoutSecret(["repoURL"], (source) => (isRecord(source) ? source.repoURL : undefined));

const detailsSchema = answered("AppDetails", "What a source is, and what can be set of it.", {
  type: text().describe("`Helm`, `Kustomize`, `Directory` or `Plugin`: what Argo CD would render it with."),
  helm: maybe(helmSchema).describe("The Helm chart, if it is one."),
  kustomize: maybe(
    answered("KustomizationDetails", "What a source is that holds a kustomization.", {
      images: list(z.string()).describe("The images that it deploys, with their tags."),
    }),
  ).describe("The kustomization, if it is one."),
  plugin: maybe(pluginSchema).describe("What its plugin takes, if it has one."),
});

export const getAppDetails = defineFunction({
  name: "getAppDetails",
  command: "get app-details",
  effect: "reads",
  documentation: {
    summary:
      "Answers what a source of applications is (chart, kustomization, plain manifests or a plugin's) and what can be set of it. " +
      "The values are shown as the repository has them.",
    example: `const source = { repoURL: "https://charts.example.com", chart: "redis", targetRevision: "20.1.0" };
const { helm } = await argocd.getAppDetails(source, { project: "payments" });
console.log(helm?.parameters.map(({ name, value }) => \`\${name} = \${value}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/tool_detection/",
  },
  needs: [
    { action: "get", on: { resource: "repositories", object: "<repoURL>" } },
    { action: "get" },
    { action: "create", when: "there is no such application" },
  ],
  arguments: z.strictObject({
    source: withRules(sourceFields, urlWithoutSecret).describe(
      "The source. Of an application that exists, it must be one that the application has or had: Argo CD refuses others.",
    ),
  }),
  options: named("AppDetailsOptions", "For which application a source is looked at.", {
    ...forApplication,
    sourceIndex: z.int().min(0).optional().describe("Place of the source in the application's history. Default 0."),
    versionId: z
      .int()
      .min(0)
      .optional()
      .describe("Entry of the application's history that had the source, where that has several sources."),
    ...callOptions,
  }),
  result: detailsSchema.describe("What the source is."),
  table: { columns: { TYPE: "type", IMAGES: "kustomize.images", "VALUE FILES": "helm.valueFiles" } },
  run(given, caller) {
    const { source, sourceIndex, versionId } = given;
    const repository = { repo: source.repoURL, project: given.project };
    return ofRepository(source.repoURL, given, caller, (session) =>
      session.call(detailsSchema, {
        method: "POST",
        ...repositoryRequest(repository, "/appdetails"),
        query: {},
        body: { source: withExactNumbers(source), ...applicationAsked(given), sourceIndex, versionId },
        changesNothing: true,
        repeatable: true,
        needs: [rightToSee(repository), rightTo("get", given), rightTo("create", given)],
      }),
    );
  },
});
