import * as z from "zod";
import type { RepositoriesPath } from "../../../kinds/shared/repositories";
import { connectionProblem } from "../../../kinds/shared/repository-connection";
import { repositoryFields, repositoryTypeSchema } from "../../../kinds/shared/repository-fields";
import { line } from "../../../kinds/shared/text";
import { namedTexts } from "../../../model/named";
import { Secrets, secretTexts } from "../../../model/secrets";
import { type Caller, callOptions } from "../../call";
import { reading } from "../../on-server";
import { answered, text } from "../answers";

const { name: _name, ...fields } = repositoryFields;

/** How a repository is reached that is to be tried: what a `Repository` would declare. */
export const accessFields = {
  type: repositoryTypeSchema.optional().describe("`git`, `helm` or `oci`. Default `git`."),
  ...fields,
};

/** The project that write credentials would belong to. */
export const project = line().optional().describe("Project that the credentials would belong to. Default: none.");

export const accessSchema = answered("RepositoryAccess", "Whether Argo CD reaches a repository.", {
  status: namedTexts("AccessStatus", "Whether Argo CD reaches a repository.", ["Successful", "Failed"]).describe(
    "`Successful` or `Failed`.",
  ),
  message: text().describe("What Argo CD says of the failure, without secrets. Empty where there is none."),
});

/** What is tried: a repository as a declaration would have it, with the options of the call. */
type Given = Readonly<Record<string, unknown>> & { readonly repo: string };

/** What of an argument and options makes the repository. */
function repositoryIn(given: Given): Given {
  const own = Object.entries(given).filter(([name, value]) => !(name in callOptions) && value !== undefined);
  return { ...Object.fromEntries(own), repo: given.repo };
}

/** Tries whether Argo CD reaches a repository; no secret that was given is ever shown. */
export function access(given: Given, caller: Caller, root: RepositoriesPath): Promise<z.output<typeof accessSchema>> {
  const { repo, ...credentials } = repositoryIn(given);
  const hidden = secretTexts(z.object(accessFields), credentials);
  const subject = { kind: "Repository", title: `repository ${repo}` };
  return reading(subject, { ...given, secretSpec: true }, caller, async ({ context, noteSpec }) => {
    noteSpec(hidden);
    const message = await connectionProblem(context.argo().session, root, { repo, ...credentials });
    if (message === undefined) return { status: "Successful", message: "" };
    const secrets = new Secrets();
    secrets.add(hidden);
    return { status: "Failed", message: secrets.hideForeign(message) };
  });
}
