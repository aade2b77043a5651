import * as z from "zod";
import { unknown } from "../../../contract";
import { isRecord, textOf } from "../../../model/json";
import { named } from "../../../model/named";
import { type Finding, withFindings, withRules } from "../../../model/rule";
import { traits } from "../../../model/traits";
import { isProjectPolicy, isProjectSubject, policyParts, projectPolicyForm } from "../policy";
import { repeats } from "../text";

/** A policy as Argo CD stores it: one space after each comma. */
function storedPolicy(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const [first = "", ...others] = value.split(",");
  return [first, ...others.map((part) => part.replace(/^ +| +$/g, ""))].join(", ");
}

/** Whether a group's name is one that Argo CD accepts. */
function isGroup(name: string): boolean {
  const trimmed = name.trim();
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  const plain = isQuoted ? trimmed.slice(1, -1) : trimmed;
  if (plain === "" || /["\n\r\t]/.test(plain) || (!isQuoted && plain.includes(","))) return false;
  return name.length === 1 || name === trimmed;
}

/** What is wrong with a group's name that Argo CD does not accept. */
function groupProblem(name: string): string {
  return name.trim() === "" || name.trim() === '""'
    ? "is empty: write a group's name, or remove it"
    : "must be a group's name without spaces around it; write quotes inside the text when it has a comma";
}

export const projectRoleSchema = withFindings(
  named("AppProjectRole", "Who may do what with the applications of a project.", {
    name: z
      .string()
      .regex(
        /^[a-zA-Z0-9]([-_a-zA-Z0-9]*[a-zA-Z0-9])?$/,
        "must be letters, digits, `-` or `_`, with a letter or digit at both ends",
      )
      .describe("Name of the role: letters, digits, `-` and `_`."),
    description: z.string().optional().describe("What the role is for."),
    policies: withRules(
      z.array(
        z.string().refine(isProjectPolicy, { error: projectPolicyForm }).register(traits, { canonical: storedPolicy }),
      ),
      {
        path: [],
        message: "names a policy twice: remove one of them",
        holds: (policies) => !repeats(policies, (policy) => policy),
      },
    )
      .optional()
      .describe(
        "What the role may do, each as `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, " +
          "allow` (or `deny`). Resources are `applications`, `applicationsets`, `logs`, `exec`, `clusters` and " +
          "`repositories`.",
      )
      .register(traits, { unordered: true }),
    groups: withRules(
      z.array(
        z.string().refine(isGroup, {
          error: ({ input }) => groupProblem(textOf(input)),
        }),
      ),
      {
        path: [],
        message: "names a group twice: remove one of them",
        holds: (groups) => !repeats(groups, (group) => group),
      },
    )
      .optional()
      .describe(
        "Groups of the login provider whose members have the role. A name with a comma needs quotes inside the " +
          "text.",
      )
      .register(traits, { unordered: true }),
  }),
  policiesOfAnotherRole,
);

/** The policies of a role that name another one as their subject. */
export function policiesOfAnotherRole(role: unknown): Finding[] {
  if (!isRecord(role) || typeof role.name !== "string" || role.name === unknown) return [];
  return policiesOf(role)
    .filter(({ subject }) => !subject.endsWith(`:${textOf(role.name)}`))
    .map(({ index }) => ({
      path: ["policies", index],
      message: "is a policy of another role: write the name of this one after `proj:<project>:`",
    }));
}

/**
 * The policies of a role whose subject can be read, each with its place: what else is wrong with one is told beside it. An
 * object that cannot be read is left out.
 */
function policiesOf(role: unknown): { readonly index: number; readonly subject: string; readonly object?: string }[] {
  if (!isRecord(role) || !Array.isArray(role.policies)) return [];
  return role.policies.flatMap((policy: unknown, index) => {
    const [keyword, subject = "", , , object = ""] = policyParts(textOf(policy));
    if (keyword !== "p" || !isProjectSubject(subject)) return [];
    return [{ index, subject, ...(/^[^/\s]+\//.test(object) && { object }) }];
  });
}

/** The policies of a role that are of another project than its own, or about another one's objects. */
export function policiesOfAnotherProject(role: unknown, project: string): Finding[] {
  return policiesOf(role)
    .filter(({ subject, object }) =>
      [subject.split(":")[1], object?.split("/")[0] ?? project].some((named) => named !== project),
    )
    .map(({ index }) => ({
      path: ["policies", index],
      message: "is a policy of another project: write the name of this one after `proj:` and before `/`",
    }));
}

/** Who may do what with the applications of a project. */
export type ProjectRole = z.input<typeof projectRoleSchema>;
