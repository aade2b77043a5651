import { type KindRights, type Need, neededLine, type Operation } from "../../provider/argo/rbac";
import { functions } from "../../provider/functions/registry";
import { registry } from "../../provider/kinds/registry";
import { cell } from "./field-tables";
import { linkTo } from "./functions-page";

/** What each operation is called, in the order of the tables. */
const operations: Readonly<Record<Operation, string>> = {
  create: "create",
  adopt: "take over (`adopt`)",
  update: "update",
  replace: "another name or namespace (replace)",
  refresh: "refresh, and `get`",
  wait: "`waitFor`, besides",
  sync: "`sync`, besides",
  delete: "delete",
};

const head = ["| to | RBAC line | |", "|---|---|---|"];

function note({ when, since, otherwise }: Need): string {
  const parts = [when && `when ${when}`, since && `Argo CD ${since} or newer`, otherwise && `without it, ${otherwise}`];
  return parts.filter(Boolean).join("; ");
}

function rows(what: string, rights: KindRights, needs: readonly Need[]): string[] {
  return needs.map((need, index) => {
    const line = neededLine(rights, need);
    return `| ${index === 0 ? what : ""} | \`${line}\` | ${cell(note(need))} |`;
  });
}

function kindSection(kind: string, rights: KindRights): string[] {
  const all = Object.entries(operations) as [Operation, string][];
  return [
    `## ${kind}`,
    "",
    ...(rights.ownedForm ? [`One that belongs to a project is \`${rights.ownedForm}\`.`, ""] : []),
    ...head,
    ...all.flatMap(([operation, what]) =>
      rows(
        what,
        rights,
        rights.needs.filter(({ to }) => to.includes(operation)),
      ),
    ),
    "",
  ];
}

/** The page that says which rights each operation and each function takes. */
export function rightsPage(): string {
  const lines = [
    "<!-- Written by `npm run docs` from the registries of kinds and functions. -->",
    "",
    "# Rights",
    "",
    "What an account may do stands in `policy.csv` of Argo CD's ConfigMap `argocd-rbac-cm`, or in a role of a project",
    "([Argo CD's manual](https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/)). These tables say what each operation takes, and",
    "nothing more: every line is tried on a real Argo CD by an account that has just these, and by one that lacks it, whose error names",
    "it. Lines with *without it* are for what is left out silently else.",
    "",
    "- A preview takes no right, but for what `preview: true` asks. What has not changed takes none either.",
    "- Patterns are welcome: `*` stands for any text. An application outside Argo CD's own namespace is",
    "  `<project>/<namespace>/<name>`.",
    "- Rights for an address with a port, such as `https://10.0.0.1:6443`, are best given with a `*` at its end: Argo CD cannot be asked",
    "  about the exact one, so that a cluster or repository which is gone cannot be told from one that may not be seen.",
    "- `p, <account>, projects, get, default, allow` lets states remember which Argo CD they belong to, where it has no installation id.",
    "- `npx pulumi-argocd doctor` says which of these lines an account lacks, and prints them.",
    "",
    ...Object.entries(registry).flatMap(([kind, { rights }]) => kindSection(kind, rights)),
    "## Functions",
    "",
    ...head,
    ...functions.flatMap((definition) => rows(linkTo(definition), registry.Application.rights, definition.needs)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
