import { adminRole, isPermission, type Rbac } from "../argo/rbac";
import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { choice, texts } from "../settings";
import { type PlacedLine, rbacLines, rbacOf } from "../view/own-settings";

/** An account is a part of a setting's key: what has other characters, and the id of a group, is none. */
function mayBeAccount(subject: string): boolean {
  return /^[\w-]+$/.test(subject) && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(subject);
}

/** Whom lines give something to: roles get it for others, and Argo CD's own administrator has it anyway. */
function subjectsOf(lines: readonly PlacedLine[]): string[] {
  const subjects = new Set(lines.map(({ line }) => line.subject));
  return [...subjects].filter((subject) => !subject.startsWith("role:") && subject !== "admin");
}

/** What makes a subject an administrator, and the line to blame. */
function adminship(subject: string, lines: readonly PlacedLine[], rbac: Rbac): [string, string] | undefined {
  const own = lines.filter(({ line }) => line.subject === subject);
  const given = own.find(({ line }) => !isPermission(line) && rbac.isAdmin(line.role));
  const first = own[0]?.place ?? "";
  const who = quoted(subject);
  if (given) return [given.place, `gives ${who} the role ${adminRole}`];
  if (rbac.amountsToAdmin(subject)) return [first, `is one of the lines that give ${who} all that ${adminRole} may do`];
  if (rbac.rulesAccounts(subject)) return [first, `lets ${who} set the password of the administrator`];
  return undefined;
}

export const accountAdmin = objectRule({
  name: "argocd-account-admin",
  description: "No account has the role of the administrator, nor lines that amount to it.",
  reason:
    "The token of an account is kept where a pipeline runs, and whoever reads it there owns every cluster that Argo CD deploys to. " +
    "Whoever may change all accounts makes himself a token of the administrator.",
  severity: "critical",
  levels: {
    baseline: "advisory",
    production: "mandatory",
    strict: { enforcementLevel: "mandatory", subjects: "all" },
  },
  remediationSteps:
    "Give the account a role with the lines that it needs, each for one action; `pulumi-argocd doctor` names what is missing. A " +
    "group of the single sign-on whose name may be an account's is named in `allowed`.",
  unseen: "Lines that another ConfigMap or a patch of another stack adds, and the roles that they give.",
  kinds: ["argocd-rbac-cm"],
  settings: {
    subjects: choice(
      "Who is judged: `accounts` leaves out what is no name of an account, such as `org:team` and `jane@example.com`.",
      ["accounts", "all"],
      "accounts",
    ),
    allowed: texts("Accounts, groups and people that may be administrators; globs."),
  },
  check(configMap, { config, report }) {
    const lines = rbacLines(configMap);
    const rbac = rbacOf(configMap, lines);
    for (const subject of subjectsOf(lines)) {
      // A project's role that is given more than its project is one of everything.
      const isJudged = config.subjects === "all" || mayBeAccount(subject) || subject.startsWith("proj:");
      if (!isJudged || matchesAny(config.allowed, subject)) continue;
      const found = adminship(subject, lines, rbac);
      if (found) report(...found);
    }
  },
});
