import { runFunction } from "../../../provider/functions/registry";
import { closeServers, json, refuse, serve, type TestServer } from "../argo/servers";

const repo = "https://git.example.com/api";
const token = "kumquat-token-4711";

let refusal: string | undefined;
let server: TestServer;

beforeEach(async () => {
  refusal = undefined;
  server = await serve(({ method }, response) => {
    if (method === "POST" && refusal !== undefined) refuse(response, 400, 3, refusal);
    else json(response, { repo });
  });
});

afterEach(closeServers);

function validate(given: object = {}, name = "validateRepository"): Promise<unknown> {
  return runFunction(name, { repo, ...given, connection: { server: server.url, authToken: token } });
}

const sent = () => server.requests.filter(({ method }) => method === "POST");

describe("whether Argo CD reaches a repository", () => {
  /** @promise Credentials that a repository is tried with go to Argo CD in the body of a request, and are not stored. */
  test("is asked by a create that Kubernetes cannot store, with the credentials in its body alone", async () => {
    refusal = 'Secret "repo-1" is invalid: data: Too long: may not be more than 1048576 bytes';
    const given = { username: "ci", password: "rambutan-4711", enableLfs: true, timeout: "10s" };
    expect(await validate(given)).toEqual({ status: "Successful", message: "" });
    const [request, ...others] = sent();
    expect(others).toEqual([]);
    expect(request?.url).toBe("/api/v1/repositories");
    const body = JSON.parse(request?.body ?? "{}") as { name: string };
    expect(body).toEqual({ repo, username: "ci", password: "rambutan-4711", enableLfs: true, name: body.name });
    expect(Buffer.byteLength(body.name)).toBeGreaterThan(1024 * 1024);
  });

  test("is known where another one is registered in its place", async () => {
    refusal =
      'existing repository spec is different; use upsert flag to force update; difference in keys "Name,Password"';
    expect(await validate()).toEqual({ status: "Successful", message: "" });
  });

  test("is answered with Argo CD's reason, without the secrets and with the user's name", async () => {
    refusal = "error testing repository connectivity: ci and rambutan-4711 are refused";
    expect(await validate({ username: "ci", password: "rambutan-4711" })).toEqual({
      status: "Failed",
      message: "error testing repository connectivity: ci and [secret] are refused",
    });
  });

  test("is no answer where something else is wrong, which shows no secret", async () => {
    refusal = "cannot use rambutan-4711";
    await expect(validate({ password: "rambutan-4711" })).rejects.toThrow(
      /^repository https:\/\/git\.example\.com\/api: cannot use \[secret\]$/,
    );
  });

  test("is no answer where Argo CD has stored it, which cannot be", async () => {
    await expect(validate()).rejects.toThrow("Argo CD has stored a repository that was only to be tried");
  });

  test("of write credentials is asked with their project", async () => {
    refusal = 'Secret "repo-write-1" is invalid: data: Too long: may not be more than 1048576 bytes';
    await validate({ username: "ci", project: "payments" }, "validateWriteRepository");
    expect(sent()[0]?.url).toBe("/api/v1/write-repositories");
    expect(JSON.parse(sent()[0]?.body ?? "{}")).toMatchObject({ repo, username: "ci", project: "payments" });
  });
});

const url = "https://ci:rambutan-4711@git.example.com/api";

test.each<[string, string, object]>([
  ["getRepositoryRefs", "repo", { repo: url }],
  ["getHelmCharts", "repo", { repo: url }],
  ["getOciTags", "repo", { repo: url }],
  ["getRepositoryApps", "repo", { repo: url, revision: "main" }],
  ["getAppDetails", "source.repoURL", { source: { repoURL: url, path: "." } }],
  ["validateRepository", "repo", { repo: url }],
  ["validateWriteRepository", "repo", { repo: url }],
])("%s sends no URL that holds a password", async (name, path, given) => {
  const connection = { server: server.url, authToken: token };
  const failure = await runFunction(name, { ...given, connection }).catch((error: unknown) => error);
  expect(String(failure)).toMatch(/holds a password or a token, which would be logged: take it out of the URL$/);
  expect(String(failure)).toContain(`\`${path}\``);
  expect(String(failure)).not.toContain("rambutan");
  expect(server.requests).toEqual([]);
});

test.each(["getProjectDetails", "getAccount"])("%s says what to check of what there is not", async (name) => {
  const missing = await serve((_request, response) => refuse(response, 404, 5, '"api" not found'));
  const connection = { server: missing.url, authToken: token };
  await expect(runFunction(name, { name: "api", connection })).rejects.toThrow(
    /^Argo CD has no \w+ "api": check the name/,
  );
});
