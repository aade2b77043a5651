import * as z from "zod";
import { writeRepositoriesPath } from "../../../kinds/shared/repositories";
import { named } from "../../../model/named";
import { callOptions } from "../../call";
import { defineFunction } from "../../definition";
import { access, accessFields, accessSchema, project } from "./access";
import { repo } from "./of-repository";

export const validateWriteRepository = defineFunction({
  name: "validateWriteRepository",
  command: "get write-repository-access",
  effect: "reads",
  documentation: {
    summary:
      "Tries whether Argo CD's hydrator would reach a Git repository with some credentials, which are needed. They go to Argo CD in " +
      "the body of a request, and are not stored. Whether they allow to push is not tried.",
    example: `const access = await argocd.validateWriteRepository("https://git.example.com/payments/deploy", {
  username: "argocd",
  password: process.env.GIT_PASSWORD ?? "",
});
if (access.status === "Failed") throw new Error(access.message);`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/",
  },
  needs: [{ action: "create", on: { resource: "write-repositories", object: "<repo>" } }],
  arguments: z.strictObject({ repo }),
  options: named("WriteRepositoryAccessOptions", "How `validateWriteRepository` reaches a repository.", {
    ...accessFields,
    project,
    ...callOptions,
  }),
  result: accessSchema.describe("Whether Argo CD reaches it."),
  table: { columns: { STATUS: "status", MESSAGE: "message" } },
  run: (given, caller) => access(given, caller, writeRepositoriesPath),
});
