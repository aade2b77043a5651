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

test("every operation of Argo CD that writes is called, or left out for a reason", () => {
  expect(problemsOf(swagger)).toEqual([]);
});

test("an operation of a new Argo CD that writes has neither, which is said", () => {
  const [said] = problemsOf(withOperation("/api/v1/new/{name}", "post", "NewService_Change")).filter((problem) =>
    problem.startsWith("NewService"),
  );
  expect(said).toBe("NewService_Change (POST /api/v1/new/{name}) writes, and has neither a call nor a reason");
});

test("one that only reads may be missing", () => {
  const found = problemsOf(withOperation("/api/v1/new/{name}", "get", "NewService_Show"));
  expect(found.filter((problem) => problem.startsWith("NewService"))).toEqual([]);
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

test("the calls that a function begins, and those of either sort of a kind, are found in the file that has them", () => {
  const files = new Map([...operations(swagger, root).values()].flat().map(({ id, file }) => [id, file]));
  const repositories = "provider/kinds/shared/repositories.ts";
  expect(files.get("ApplicationService_Sync")).toBe("provider/kinds/application/api.ts");
  expect(files.get("RepositoryService_CreateRepository")).toBe(repositories);
  expect(files.get("RepositoryService_DeleteWriteRepository")).toBe(repositories);
});
