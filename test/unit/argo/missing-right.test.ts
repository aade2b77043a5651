import { ApiError, code } from "../../../provider/argo/errors";
import { namingRight } from "../../../provider/argo/missing-right";
import type { Right } from "../../../provider/argo/rbac";

const about = { namespace: async () => "argocd", userName: async () => "ci" };
const refused = (message: string) => new ApiError(message, 403, code.permissionDenied);
const right = (action: string, namespace: string): Right => ({
  resource: "applications",
  action,
  object: { project: "payments", namespace, name: "api" },
});

test.each<[string, string, string]>([
  [
    "a right",
    "permission denied: projects, update, payments, sub: ci, iat: 2026-01-01T00:00:00Z",
    "`p, ci, projects, update, payments, allow`",
  ],
  [
    "an account that policies know by another name than its own",
    "permission denied: projects, get, payments, sub: CgNqb2U, iat: 2026-01-01T00:00:00Z",
    "`p, CgNqb2U, projects, get, payments, allow`",
  ],
  ["no account", "permission denied: projects, get, payments", "`p, ci, projects, get, payments, allow`"],
  [
    "no object",
    "permission denied: certificates, create, , sub: ci, iat: 2026-01-01T00:00:00Z",
    "`p, ci, certificates, create, *, allow`",
  ],
  [
    "a right within other words",
    "permission denied while creating cluster: permission denied: clusters, create, https://a:6443, sub: ci",
    "`p, ci, clusters, create, https://a:6443, allow`",
  ],
  [
    "a part of an action",
    "permission denied: applications, action/apps/Deployment/restart, payments/api, sub: ci",
    "`p, ci, applications, action/apps/Deployment/restart, payments/api, allow`",
  ],
])("a refusal that names %s is told with that very line, whatever the request needs", async (_what, said, line) => {
  const named = await namingRight(refused(said), { needs: [right("sync", "argocd")] }, about);
  expect(named).toMatchObject({ message: `${said}; it needs the RBAC line ${line}`, serverMessage: said, status: 403 });
});

test.each<[string, readonly Right[], string]>([
  ["in Argo CD's own namespace", [right("get", "argocd")], "line `p, ci, applications, get, payments/api, allow`"],
  ["in another", [right("get", "team")], "line `p, ci, applications, get, payments/team/api, allow`"],
  [
    "in two places",
    [right("get", "argocd"), right("update", "argocd")],
    "lines `p, ci, applications, get, payments/api, allow` and `p, ci, applications, update, payments/api, allow`",
  ],
])("a refusal that names no right is told with what the request needs, %s", async (_where, needs, lines) => {
  const said = "failed to verify access: permission denied";
  expect(await namingRight(refused(said), { needs }, about)).toMatchObject({
    message: `${said}; it needs the RBAC ${lines}`,
  });
});

test("a refusal to show a project's links, which has no code, is told with the line", async () => {
  const failure = new ApiError("unauthorized access to project payments", 500, code.unknown);
  const needs = [{ resource: "projects", action: "get", object: { name: "payments" } }];
  expect(await namingRight(failure, { needs }, about)).toMatchObject({
    message: expect.stringContaining("it needs the RBAC line `p, ci, projects, get, payments, allow`"),
  });
});

test("who we are, and where Argo CD runs, may remain unknown", async () => {
  const fail = () => Promise.reject(new Error("away"));
  const named = await namingRight(
    refused("permission denied"),
    { needs: [right("get", "argocd")] },
    { namespace: fail, userName: fail },
  );
  expect(named).toMatchObject({
    message: expect.stringContaining("`p, <account>, applications, get, payments/api, allow`"),
  });
});

test.each<[string, unknown]>([
  ["a sync window", refused("cannot sync: blocked by sync window")],
  ["another failure", new ApiError("permission denied", 400, code.invalidArgument)],
  ["what a cluster refuses", refused("error getting server version: nodes is forbidden")],
  ["what no request needs a right for", refused("permission denied")],
])("no line is named for %s", async (_what, failure) => {
  const needs = failure instanceof ApiError && failure.serverMessage === "permission denied" ? [] : [right("get", "a")];
  expect(await namingRight(failure, { needs }, about)).toBe(failure);
});
