import * as z from "zod";
import { repositoriesPath } from "../../../kinds/shared/repositories";
import { named } from "../../../model/named";
import { callOptions } from "../../call";
import { defineFunction } from "../../definition";
import { access, accessFields, accessSchema } from "./access";
import { repo } from "./of-repository";

export const validateRepository = defineFunction({
  name: "validateRepository",
  command: "get repository-access",
  effect: "reads",
  documentation: {
    summary:
      "Tries whether Argo CD reaches a repository with some credentials, or without any with those that it has for its URL. They go " +
      "to Argo CD in the body of a request, and are not stored.",
    example: `const access = await argocd.validateRepository("https://git.example.com/payments/api", {
  username: "argocd",
  password: process.env.GIT_PASSWORD ?? "",
});
if (access.status === "Failed") throw new Error(access.message);`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/",
  },
  needs: [{ action: "create", on: { resource: "repositories", object: "<repo>" } }],
  arguments: z.strictObject({ repo }),
  options: named("RepositoryAccessOptions", "How `validateRepository` reaches a repository.", {
    ...accessFields,
    enableOCI: z.boolean().optional().describe("The Helm repository is an OCI registry. Default `false`."),
    insecureOCIForceHttp: z.boolean().optional().describe("Talk to the OCI registry without TLS. Default `false`."),
    ...callOptions,
  }),
  result: accessSchema.describe("Whether Argo CD reaches it."),
  table: { columns: { STATUS: "status", MESSAGE: "message" } },
  run: (given, caller) => access(given, caller, repositoriesPath),
});
