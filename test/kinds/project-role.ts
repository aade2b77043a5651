import fc from "fast-check";
import type { Json } from "../../provider/contract";
import { anyText } from "../support/generator";
import { maximalAppProject } from "./app-project";
import { entryCannot, entryClient, prepareSharedProject, sharedProject } from "./shared-project";
import type { Specimen } from "./specimen";

const [role] = maximalAppProject.spec.roles;
const maximalRole = { project: maximalAppProject.metadata.name, ...role };

/** The same role in another project, under another name; its policies carry both. */
function renamed(declared: Json, project: string, name: string): Json {
  const policies = (declared.policies as string[] | undefined)?.map((policy) =>
    policy
      .replace(/proj:[^:]+:[^,\s]+/, `proj:${project}:${name}`)
      .replace(new RegExp(`(,\\s*)${declared.project}/`), `$1${project}/`),
  );
  return { ...declared, project, name, ...(policies && { policies }) };
}

/** Writes the policies of generated roles out. */
function withPolicies({ policies, ...role }: Json): Json {
  if (!Array.isArray(policies)) return role;
  const texts = policies.map((action) =>
    ["p", `proj:${role.project}:${role.name}`, "applications", action, `${role.project}/*`, "allow"].join(", "),
  );
  return { ...role, policies: texts };
}

export const specimen: Specimen = {
  kind: "ProjectRole",
  after: [],
  cannot: entryCannot,
  prepare: prepareSharedProject,
  declare: (place, revision) => {
    const project = sharedProject(place);
    return {
      project,
      name: "deploy",
      description: `revision ${revision}`,
      policies: [`p, proj:${project}:deploy, applications, sync, ${project}/*, allow`],
    };
  },
  differsAt: ["description"],
  client: entryClient("ProjectRole"),
  maximal: { role: maximalRole },
  at: (place, number, declared) => renamed(declared, sharedProject(place), `${declared.name}-${number}`),
  generated: {
    values: {
      project: fc.constantFrom("payments", "maximal"),
      name: fc.constantFrom("deploy", "read-only", "a_1"),
      description: anyText,
      policies: fc.subarray(["sync", "get", "action/apps/Deployment/restart", "*"]),
      groups: fc.subarray(["payments", '"cn=a,ou=b"', "x y"]),
    },
    whole: (generator, schema) => generator.object(schema, "").map(withPolicies),
  },
  managed: ["groups", "description"],
};
