import * as z from "zod";
import { line } from "../../../kinds/shared/text";
import { named } from "../../../model/named";
import { callOptions } from "../../call";
import { defineFunction } from "../../definition";
import { answered, itemsOf, text } from "../answers";
import { inOrder } from "../in-order";
import { applicationAsked, forApplication, rightTo } from "./for-application";
import { needsRepository, ofRepository, repo, repositoryRequest, rightToSee } from "./of-repository";

const appSchema = answered("RepositoryApp", "A folder of a repository that could be deployed.", {
  path: text().describe("The folder, as a source's `path` has it."),
  type: text().describe("`Helm` or `Kustomize`; plain manifests are not found. `Plugin` for what plugins recognise."),
});

export const getRepositoryApps = defineFunction({
  name: "getRepositoryApps",
  command: "get repository-apps",
  effect: "reads",
  documentation: {
    summary:
      "Answers which folders of a Git repository hold a Helm chart, a kustomization or what a plugin makes manifests of. Argo CD " +
      "answers only to who may create or update the application that it is for.",
    example: `const apps = await argocd.getRepositoryApps("https://git.example.com/payments/api", "main", { project: "payments" });
console.log(apps.map(({ path, type }) => \`\${path} (\${type})\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/tool_detection/",
  },
  needs: [needsRepository, { action: "create" }],
  arguments: z.strictObject({
    repo,
    revision: line().min(1, "must name a revision").describe("Branch, tag or commit; `HEAD` for the default branch."),
  }),
  options: named("RepositoryAppsOptions", "For which application a repository is looked through.", {
    ...forApplication,
    ...callOptions,
  }),
  result: z.array(appSchema).describe("The folders, in their order."),
  table: { columns: { PATH: "path", TYPE: "type" } },
  run: (given, caller) =>
    ofRepository(given.repo, given, caller, async (session) => {
      const items = await session.call(itemsOf(appSchema), {
        method: "GET",
        ...repositoryRequest(given, "/apps"),
        query: { revision: given.revision, ...applicationAsked(given) },
        needs: [rightToSee(given), rightTo("create", given)],
      });
      return inOrder(items, ({ path }) => path);
    }),
});
