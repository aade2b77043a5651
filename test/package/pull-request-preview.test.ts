import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import type { Outcome } from "../support/run";
import { Installation, pack } from "./installation";

/*
 * The files of `examples/pull-request-preview`, run as GitHub and GitLab run them on a project with the installed package.
 * What takes the comment stands in for the two; the preview needs no Argo CD, as their README says.
 */

const example = join(__dirname, "../../examples/pull-request-preview");
const folder = mkdtempSync(join(tmpdir(), "package-"));
let installation: Installation;

/** What the example's policies find in the program. */
const violated = ["argocd-project-source-patterns", "argocd-required-labels", "argocd-app-allowed-projects"];

beforeAll(async () => {
  installation = await Installation.create("npm", await pack(folder));
  const settings = { name: "shop", git: "https://git.elsewhere.com/shop", username: "git", revision: "v1.0.0" };
  expect(await installation.pulumi(["stack", "init", "prod"])).toMatchObject({ code: 0 });
  for (const [key, value] of Object.entries({ ...settings, password: "not for comments" })) {
    const secret = key === "password" ? ["--secret"] : [];
    await installation.succeed("pulumi", "config", "set", key, value, "--stack", "prod", ...secret);
  }
});

beforeEach(() => copyFileSync(join(example, "argocd-policies.json"), policies()));

afterAll(() => {
  installation.remove();
  rmSync(folder, { recursive: true, force: true });
});

function policies(): string {
  return join(installation.directory, "argocd-policies.json");
}

/** Lets the program pass. */
function relaxPolicies(): void {
  writeFileSync(policies(), JSON.stringify({ preset: "production" }));
}

function expectReport(comment: string): void {
  expect(comment).toContain("## Preview of prod");
  for (const rule of violated) expect(comment).toContain(`**\`${rule}\`** (mandatory`);
  expect(comment).toContain("| create | Application | `shop` |");
  expect(comment).not.toContain("not for comments");
}

describe("the GitLab pipeline", () => {
  interface Pipeline {
    readonly preview: { readonly variables: Readonly<Record<string, string>>; readonly script: readonly string[] };
  }

  const { preview } = parse(readFileSync(join(example, ".gitlab-ci.yml"), "utf8")) as Pipeline;
  const notes: { id: number; body: string }[] = [{ id: 1, body: "Looks good" }];
  const calls: string[] = [];
  let server: Server;

  beforeAll(async () => {
    copyFileSync(join(example, "comment.mjs"), join(installation.directory, "comment.mjs"));
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString("utf8");
      const { pathname } = new URL(request.url ?? "", "http://gitlab");
      calls.push(`${request.method} ${pathname} ${request.headers["private-token"]}`);
      const { body = "" } = text === "" ? {} : (JSON.parse(text) as { body: string });
      if (request.method === "POST") notes.push({ id: notes.length + 1, body });
      const changed = notes.find(({ id }) => pathname.endsWith(`/notes/${id}`));
      if (request.method === "PUT" && changed) changed.body = body;
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(notes));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });

  afterAll(() => server.close());

  function job(): Promise<Outcome> {
    const own = {
      STACK: "prod",
      CI_PROJECT_DIR: installation.directory,
      CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`,
      CI_PROJECT_ID: "12",
      CI_MERGE_REQUEST_IID: "34",
      GITLAB_TOKEN: "glpat-test",
    };
    const variables = Object.entries(preview.variables).map(([name, value]) => {
      return [name, value.replace("$CI_PROJECT_DIR", installation.directory)];
    });
    const [install, ...script] = preview.script;
    expect(install).toBe("npm ci");
    return installation.run("bash", ["-eo", "pipefail", "-c", script.join("\n")], {
      ...Object.fromEntries(variables),
      ...own,
    });
  }

  test("fails for a violation, and comments once, however often it runs", async () => {
    const notesPath = "/api/v4/projects/12/merge_requests/34/notes";
    expect(await job()).toMatchObject({ code: 1 });
    expect(notes).toHaveLength(2);
    expectReport(notes[1]?.body ?? "");

    relaxPolicies();
    expect(await job()).toMatchObject({ code: 0 });
    expect(notes).toHaveLength(2);
    expect(notes[0]?.body).toBe("Looks good");
    expect(notes[1]?.body).toContain("### Policies: 0 mandatory");
    expect(calls).toEqual(
      ["GET", "POST", "GET", "PUT"].map((method) => {
        return `${method} ${notesPath}${method === "PUT" ? "/2" : ""} glpat-test`;
      }),
    );
  });
});

describe("the GitHub workflow", () => {
  interface Step {
    readonly name?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly with?: { readonly script?: string };
  }
  interface Workflow {
    readonly permissions: Readonly<Record<string, string>>;
    readonly jobs: { readonly preview: { readonly steps: readonly Step[] } };
  }

  const workflow = parse(readFileSync(join(example, ".github/workflows/preview.yml"), "utf8")) as Workflow;
  const comments: { id: number; body: string }[] = [];

  /** An expression of GitHub's as it would be filled in. */
  function filledIn(text: string): string {
    const values: Readonly<Record<string, string>> = {
      "matrix.stack": "prod",
      "github.workspace": installation.directory,
      "secrets.PULUMI_ACCESS_TOKEN": "",
    };
    return text.replace(/\$\{\{ ([\w.]+) \}\}/g, (_match, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the workflow uses ${name}, which this test does not know`);
      return value;
    });
  }

  function step(name: string): Step {
    const found = workflow.jobs.preview.steps.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`the workflow has no step ${name}`);
    return found;
  }

  function shell(name: string): Promise<Outcome> {
    const { run = "", env = {} } = step(name);
    const filled = Object.entries(env).map(([key, value]) => [key, filledIn(value)]);
    return installation.run("bash", ["-e", "-c", filledIn(run)], Object.fromEntries(filled));
  }

  /** Runs the script of `actions/github-script` with as much of its client as the script uses. */
  async function comment(): Promise<void> {
    const issues = {
      listComments: "listComments",
      createComment: async ({ body }: { body: string }) => comments.push({ id: comments.length + 1, body }),
      updateComment: async ({ comment_id: wanted, body }: { comment_id: number; body: string }) => {
        for (const known of comments) if (known.id === wanted) known.body = body;
      },
    };
    const github = { paginate: async () => comments, rest: { issues } };
    const context = { repo: { owner: "shop", repo: "infrastructure" }, issue: { number: 34 } };
    const script = step("Comment").with?.script ?? "";
    const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor;
    const [directory, stack] = [process.cwd(), process.env.STACK];
    try {
      process.chdir(installation.directory);
      process.env.STACK = "prod";
      await new AsyncFunction("github", "context", "require", script)(github, context, createRequire(__filename));
    } finally {
      process.chdir(directory);
      process.env.STACK = stack;
    }
  }

  test("may do no more than read the code and comment", () => {
    expect(workflow.permissions).toEqual({ contents: "read", "pull-requests": "write" });
  });

  test("fails for a violation, and comments once, however often it runs", async () => {
    expect((await shell("Preview")).code).not.toBe(0);
    expect(await shell("Report")).toMatchObject({ code: 0 });
    await comment();
    expectReport(comments[0]?.body ?? "");

    relaxPolicies();
    expect(await shell("Preview")).toMatchObject({ code: 0 });
    expect(await shell("Report")).toMatchObject({ code: 0 });
    await comment();
    expect(comments.map(({ id }) => id)).toEqual([1]);
    expect(comments[0]?.body).toContain("### Policies: 0 mandatory");
  });
});
