import { globalPolicyProblem, type MatchMode } from "../../../provider/kinds/shared/policy";

const fine: readonly string[] = [
  "",
  "# a comment, with commas, and more",
  "p, role:payments, applications, get, payments/*, allow",
  "p, role:payments, applications, *, *, allow",
  "p, role:payments, *, *, *, deny",
  "p,role:payments,applications,sync,payments/team/api,allow",
  "p, role:payments, applications, action/apps/Deployment/restart, */*, allow",
  "p, role:payments, applications, delete/*/Pod/*/*, payments/api, allow",
  "p, role:payments, applications, update, payments*, allow",
  "p, role:payments, logs, get, payments/*, allow",
  "p, role:payments, exec, create, payments/*, allow",
  "p, role:payments, clusters, get, https://10.0.0.1, allow",
  "p, role:payments, write-repositories, create, *, allow",
  "p, role:payments, accounts, update, ci, allow",
  "p, role:payments, extensions, invoke, metrics, allow",
  'p, "people, all of them", projects, get, payments, allow',
  'g, "people, all of them", role:readonly',
  "g, ci, role:admin",
];

test.each(fine)("takes %j", (line) => {
  expect(globalPolicyProblem(line, "glob")).toBeUndefined();
});

const form = "must have the form `p, <subject>, <resource>, <action>, <object>, allow` (or `deny`), or `g, ";

test.each<[string, string, MatchMode?]>([
  ["p, role:payments, applications, get, payments/*", form],
  ["p, role:payments, applications, get, payments/*, allow, deny", form],
  ["g, ci", form],
  ["q, ci, role:admin", form],
  ["everybody may do everything", form],
  ['p, "ci, applications, get, */*, allow', form],
  ['p, a "b" c, applications, get, */*, allow', form],
  ["p, , applications, get, */*, allow", "has an empty part"],
  ["p, role:payments , applications, get, */*, allow", "has a blank before a comma"],
  ["p, role:payments, application, get, */*, allow", "names no resource of Argo CD's: did you mean `applications`?"],
  ["p, role:payments, secrets, get, */*, allow", "names no resource of Argo CD's: write one of applications, "],
  [
    "p, role:payments, applications, synch, */*, allow",
    "names no action on applications of Argo CD's: did you mean `sync`?",
  ],
  ["p, role:payments, logs, create, */*, allow", "names no action on logs of Argo CD's"],
  ["p, role:payments, projects, sync, *, allow", "names no action on projects of Argo CD's"],
  ["p, role:payments, applications, get, payments, allow", "must be about `<project>/<application>`"],
  ["p, role:payments, applications, get, */*, permit", "must end with `allow` or `deny`"],
  ["g, ci, role:admin\ng, cd, role:admin", "must be one line"],
  // Regular expressions may match anything; what Argo CD cannot read stays wrong.
  ["p, role:payments, applications, get, payments", form, "regex"],
  ["p, role:payments, applications, get, payments, permit", "must end with `allow` or `deny`", "regex"],
])("refuses %j", (line, problem, mode = "glob") => {
  expect(globalPolicyProblem(line, mode)).toContain(problem);
});

test("leaves patterns of regular expressions to Argo CD", () => {
  expect(globalPolicyProblem("p, role:payments, app.+, (get|sync), payments, allow", "regex")).toBeUndefined();
});
