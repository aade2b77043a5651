import type { Json } from "../../provider/contract";
import type { ProjectTokenInputs } from "../../provider/kinds/project-token/schema";
import { ask } from "../support/ask";
import type { OtherClient, Specimen } from "./specimen";
import { cannotOfTokens, generatedTokens, lifeOf, livesAs } from "./tokens";

/** A project of which tests make nothing but tokens. */
const project = "tokens-of-tests";
const role = "ci";
/** Roles of which tests make many tokens at a time: those of one role are made in a second each. */
const roles = [...Array(20).keys()].map((number) => `ci-${number}`);
const roleOf = (number: number) => roles[number % roles.length] ?? role;

interface Listed {
  readonly id: string;
  readonly iat: number;
  readonly exp?: number;
}

const client: OtherClient = {
  path: `/projects/${project}/roles`,
  async store(argocd, { expiresIn }) {
    await ask(argocd, "POST", `/projects/${project}/roles/${role}/token`, { expiresIn });
  },
  async show(argocd, declared) {
    const { body } = await ask(argocd, "GET", `/projects/${declared.project}`);
    const items: Listed[] = body.status?.jwtTokensByRole?.[String(declared.role)]?.items ?? [];
    return items
      .filter(({ iat, exp }) => livesAs({ issued: iat, expires: exp }, declared))
      .map(({ id, iat, exp }) => ({ id, project, role: declared.role, ...(exp && { expiresIn: exp - iat }) }));
  },
  async remove(argocd, id) {
    const [ofProject, ofRole, token = ""] = id.split("|");
    const path = `/projects/${ofProject}/roles/${ofRole}/token/-1?id=${token}`;
    if (token !== "") await ask(argocd, "DELETE", path);
  },
};

export const specimen: Specimen = {
  kind: "ProjectToken",
  after: [],
  cannot: cannotOfTokens,
  async prepare({ argocd }) {
    // One that is there already is refused or equal.
    await ask(argocd, "POST", "/projects", {
      project: { metadata: { name: project }, spec: { roles: [role, ...roles].map((name) => ({ name })) } },
    });
  },
  declare: (place): Json => ({ project, role, expiresIn: lifeOf(place) }),
  differsAt: [],
  client,
  maximal: {
    token: { project: "payments", role: "ci", expiresIn: "2160h", renewBefore: "720h" } satisfies ProjectTokenInputs,
  },
  at: (place, number, declared) => ({
    ...declared,
    project,
    role: roleOf(number),
    expiresIn: `${lifeOf(place, number)}s`,
  }),
  generated: generatedTokens,
  managed: [],
};
