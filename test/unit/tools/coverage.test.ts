import { join } from "node:path";
import { operations, problems } from "../../../tools/coverage/operations";
import { readSwagger, type Swagger } from "../../../tools/coverage/swagger";

const root = join(__dirname, "../../..");
const { swagger } = readSwagger(root);

/** The API of a release that has one operation more. */
function withOperation(path: string, method: string, operationId: string): Swagger {
  const added = { [method]: { operationId, tags: ["NewService"] } };
  return { ...swagger, paths: { ...swagger.paths, [path]: { ...swagger.paths[path], ...added } } };
}

const problemsOf = (api: Swagger) => problems(operations(api, root));

test("every operation of Argo CD is called, or left out for one of the three reasons", () => {
  expect(problemsOf(swagger)).toEqual([]);
});

test.each([
  ["writes", "post", "NewService_Change"],
  ["reads", "get", "NewService_Show"],
])("an operation of a new Argo CD that %s has neither, which is said", (does, method, id) => {
  const [said] = problemsOf(withOperation("/api/v1/new/{name}", method, id)).filter((problem) =>
    problem.startsWith(id),
  );
  expect(said).toBe(`${id} (${method.toUpperCase()} /api/v1/new/{name}) ${does}, and has neither a call nor a reason`);
});

test("a reason that has become wrong is said", () => {
  const { "/api/v1/write-repocreds": _superseding, ...others } = swagger.paths;
  expect(problemsOf({ ...swagger, paths: others })).toContain(
    "RepoCredsService_UpdateWriteRepositoryCredentials is superseded by " +
      "RepoCredsService_CreateWriteRepositoryCredentials, which nothing calls",
  );
  const without = { ...swagger, paths: { ...swagger.paths, "/api/v1/account/password": {} } };
  expect(problemsOf(without)).toContain("AccountService_UpdatePassword is no operation");
});

test.each([
  ["/api/v1/repositories/{repo}/validate", "RepositoryService_ValidateAccess", "RepositoryService_CreateRepository"],
  [
    "/api/v1/stream/applications/{applicationName}/resource-tree",
    "ApplicationService_WatchResourceTree",
    "ApplicationService_ResourceTree",
  ],
])("a reason for one that reads, %s, holds as long as the other one is called", (path, id, by) => {
  const all = [...operations(swagger, root).values()].flat();
  expect(all.find((operation) => operation.call.endsWith(path))).toMatchObject({ id, reason: { by }, writes: false });
  const gone = Object.fromEntries(Object.entries(swagger.paths).filter(([, methods]) => !holds(methods, by)));
  expect(problemsOf({ ...swagger, paths: gone })).toContain(`${id} is superseded by ${by}, which nothing calls`);
});

/** Whether one of a path's methods is an operation. */
function holds(methods: Swagger["paths"][string], id: string): boolean {
  return Object.values(methods).some(({ operationId }) => operationId === id);
}

test("the calls that a function begins, and those of either sort of a kind, are found in the file that has them", () => {
  const files = new Map([...operations(swagger, root).values()].flat().map(({ id, file }) => [id, file]));
  const repositories = "provider/kinds/shared/repositories.ts";
  expect(files.get("ApplicationService_Sync")).toBe("provider/kinds/application/api.ts");
  expect(files.get("RepositoryService_CreateRepository")).toBe(repositories);
  expect(files.get("RepositoryService_DeleteWriteRepository")).toBe(repositories);
});
