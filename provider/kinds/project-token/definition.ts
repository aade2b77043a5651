import * as z from "zod";
import { unlessMissing } from "../../argo/refusals";
import { UserError } from "../../contract";
import type { KindDefinition, Reading } from "../../lifecycle/definition";
import { own, textOf } from "../../model/json";
import type { LiveProject } from "../shared/project/api";
import { projectFilter, projectReads, projectsNamed } from "../shared/project/reads";
import { referenceTo } from "../shared/reference";
import { ofTokenResource, shownOnce, tokenColumns, tokenKind } from "../shared/token/kind";
import type { ListedToken, LiveToken, TokenStore } from "../shared/token/store";
import { createProjectToken, deleteProjectToken } from "./api";
import { projectTokenRights } from "./rights";
import {
  projectTokenDocumentation,
  projectTokenOutputs,
  projectTokenSchema,
  refusedProjectTokenFields,
} from "./schema";

const statusSchema = z.looseObject({
  jwtTokensByRole: z
    .record(
      z.string(),
      z.looseObject({
        items: z
          .array(z.looseObject({ id: z.string().optional(), iat: z.number().optional(), exp: z.number().optional() }))
          .nullish(),
      }),
    )
    .nullish(),
});

/** The tokens of the roles of a project. */
function tokensByRole(project: LiveProject | undefined) {
  return statusSchema.parse(project?.status ?? {}).jwtTokensByRole ?? {};
}

/** The tokens of a role of a project. */
function tokensOf(project: LiveProject | undefined, role: string): ListedToken[] {
  const items = own(tokensByRole(project), role)?.items ?? [];
  return items.map(({ id = "", iat, exp }) => ({ id, issuedAt: iat, expiresAt: exp }));
}

const store: TokenStore = {
  isValidBySecond: true,
  subject: ({ project, role }) => `proj:${textOf(project)}:${textOf(role)}`,
  holder: ({ project, role }) => ({ project, role }),
  async listed(context, { project, role }) {
    const found = await projectReads(context).inList(textOf(project));
    return found && tokensOf(found, textOf(role));
  },
  async now(context, { project, role }) {
    return tokensOf(await projectReads(context).byName(textOf(project), "fresh"), textOf(role));
  },
  issue: (context, { project, role }, request) =>
    createProjectToken(context.argo().session, textOf(project), textOf(role), request),
  async revoke(context, { project, role }, id) {
    await unlessMissing(deleteProjectToken(context.argo().session, textOf(project), textOf(role), id));
  },
};

const reading: Reading<LiveToken> = {
  reference: referenceTo("ProjectToken", projectTokenDocumentation.noun, {
    project: projectTokenSchema.shape.project,
    role: projectTokenSchema.shape.role,
    tokenId: projectTokenOutputs.shape.tokenId,
  }),
  ofResource: ofTokenResource,
  columns: { PROJECT: "project", ROLE: "role", ...tokenColumns },
  example: `const { expiresAt } = await argocd.getProjectToken({ project: "payments", role: "ci", tokenId: "release" });
console.log(expiresAt ?? "never expires");`,
  many: {
    name: "ProjectTokens",
    nouns: "tokens of roles",
    filter: {
      ...projectFilter,
      role: projectTokenSchema.shape.role.optional().describe("Only those of roles of this name."),
    },
    example: `const tokens = await argocd.getProjectTokens({ project: "payments" });
console.log(tokens.map(({ role, expiresAt }) => \`\${role}: \${expiresAt}\`).join("\\n"));`,
    async list(context, { project: name, role: only }, freshness) {
      const projects = await projectsNamed(context, name as string | undefined, freshness);
      return projects.flatMap((project) => {
        const roles = Object.keys(tokensByRole(project)).filter((role) => only === undefined || role === only);
        return roles.flatMap((role) => {
          const holder = { project: project.metadata.name, role };
          return tokensOf(project, role).map((token) => ({ ...token, holder }));
        });
      });
    },
  },
  found: { project: ({ project }) => textOf(project), unreadable: shownOnce },
};

export const projectToken: KindDefinition<LiveToken, typeof projectTokenOutputs> = {
  ...tokenKind(store),
  kind: "ProjectToken",
  documentation: projectTokenDocumentation,
  schema: projectTokenSchema,
  computed: projectTokenOutputs,
  refused: refusedProjectTokenFields,
  swagger: "v1alpha1JWTToken",
  terraform: "argocd_project_token",
  requests: { "": "projectProjectTokenCreateRequest" },
  title: ({ project, role }) => `token of role "${textOf(role)}" in project "${textOf(project)}"`,
  rights: projectTokenRights,
  reading,
  identity: {
    from: "answer",
    id: ({ id, holder }) => `${textOf(holder.project)}|${textOf(holder.role)}|${id}`,
    parse(id) {
      const [, project, role, tokenId] = /^([^|]+)\|([^|]+)\|(.+)$/s.exec(id) ?? [];
      if (tokenId !== undefined) return { project, role, tokenId };
      throw new UserError(`"${id}" is not the id of a project's token: write \`project|role|id\``);
    },
  },
};
