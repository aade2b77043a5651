import * as z from "zod";
import { unknown } from "../../contract";
import { globalPolicyProblem, type MatchMode } from "../../kinds/shared/policy";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { type Finding, withFindings } from "../../model/rule";
import { traits } from "../../model/traits";
import { matchMode } from "./choices";
import { configMaps, namedMap, optional, setting, text } from "./setting";

const { rbacCm } = configMaps;

const lines = (about: string) => z.array(z.string()).describe(about).register(traits, { joinedBy: "\n" });

function problemsIn(list: unknown, path: readonly string[], mode: MatchMode): Finding[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((line: unknown, index) => {
    const problem = typeof line === "string" && line !== unknown && globalPolicyProblem(line, mode);
    return problem ? [{ path: [...path, index], message: problem }] : [];
  });
}

/** The lines that Argo CD could not read, or that would never match. */
function wrongPolicies(rbac: unknown): Finding[] {
  if (!isRecord(rbac)) return [];
  // What is not known yet may be either, so that less can be said.
  const mode = rbac.matchMode === undefined || rbac.matchMode === "glob" ? "glob" : "regex";
  const more = isRecord(rbac.policies) ? Object.entries(rbac.policies) : [];
  return [
    ...problemsIn(rbac.policy, ["policy"], mode),
    ...more.flatMap(([name, list]) => problemsIn(list, ["policies", name], mode)),
  ];
}

const form =
  "each `p, <subject>, <resource>, <action>, <object>, allow` (or `deny`), or `g, <user or group>, <role>`; comments and empty lines may stand between them";

/** Who may do what. */
export const rbacField = optional(
  withFindings(
    named("RbacSettings", "Who may do what in Argo CD.", {
      policy: setting(rbacCm, "policy.csv", lines(`Lines that say who may do what, ${form}.`)),
      policies: setting(
        rbacCm,
        "policy.<name>.csv",
        namedMap(
          lines("Such lines."),
          "More such lines in keys of their own, by any names: several programs can each have some.",
        ),
      ),
      defaultRole: setting(
        rbacCm,
        "policy.default",
        text(
          "Role of everybody who has logged in, such as `role:readonly`, whose rights nothing can deny. Default: none.",
        ),
      ),
      scopes: setting(
        rbacCm,
        "scopes",
        z.array(z.string()).describe("Claims of a login by others that name groups. Default: `groups`."),
      ),
      matchMode: setting(
        rbacCm,
        "policy.matchMode",
        matchMode.describe("How the parts of lines are compared. Default `glob`."),
      ),
    }),
    wrongPolicies,
  ).describe("Who may do what: the ConfigMap `argocd-rbac-cm`."),
  { immediate: true },
);
