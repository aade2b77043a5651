import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding, FoundObject } from "../../../../cli/export/found";
import type { Live } from "../../../../cli/export/gather";
import type { Selection } from "../../../../cli/export/live/selection";
import type { Report } from "../../../../cli/export/report";
import { command } from "../cli";

const mockLive = {
  find: jest.fn<Promise<Finding>, [unknown, Selection]>(),
  importFile: jest.fn<Promise<string>, unknown[]>(),
};
jest.mock("../../../../cli/export/live-source", () => ({ live: mockLive satisfies Live }));

const mockCliVersion = jest.fn<Promise<string | undefined>, []>();
jest.mock("../../../../cli/doctor/versions", () => ({
  ...jest.requireActual("../../../../cli/doctor/versions"),
  cliVersion: () => mockCliVersion(),
}));

const { UserError } = jest.requireActual<typeof import("../../../../provider/contract")>(
  "../../../../provider/contract",
);

const project: FoundObject = {
  kind: "AppProject",
  id: "shop",
  inputs: { metadata: { name: "shop" }, spec: { sourceRepos: ["*"] } },
  hidden: [],
  remarks: [],
};

const repository: FoundObject = {
  kind: "Repository",
  id: "https://git.example.com/shop",
  inputs: { repo: "https://git.example.com/shop", username: "argocd" },
  hidden: ["password"],
  remarks: [],
};

const finding: Finding = {
  objects: [project, repository],
  leftOut: ["a", "b"].map((name) => ({ title: `application "${name}"`, why: 'is made by ApplicationSet "all"' })),
  unseen: ["clusters: permission denied: it takes `p, …, clusters, get, *, allow`"],
};

let folder: string;
let out: string;
const before = { ...process.env };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "export-"));
  out = join(folder, "infrastructure");
  process.env.ARGOCD_SERVER = "argocd.example.com";
  process.env.ARGOCD_AUTH_TOKEN = "t0ken-of-tests";
  mockLive.find.mockReset().mockResolvedValue(finding);
  mockLive.importFile.mockReset().mockResolvedValue('{"resources":[]}\n');
  mockCliVersion.mockReset().mockResolvedValue("v3.260.0");
});
afterEach(() => {
  process.env = { ...before };
  rmSync(folder, { recursive: true });
});

async function report(...args: string[]): Promise<Report> {
  const { code, printed, said } = await command(["export", "--out", out, "--json", ...args]);
  expect({ code, said }).toEqual({ code: 0, said: "" });
  return JSON.parse(printed) as Report;
}

describe("an export over the plugin", () => {
  const inOut = (file: string) => readFileSync(join(out, file), "utf8");

  /**
   * @promise | `typescript` | `index.ts` and modules | `npm install` |
   * @promise | `python` | `__main__.py` and modules below `resources/` | `npm install`, `pulumi package add
   * ./node_modules/pulumi-argocd`, `pulumi install` |
   * @promise | `yaml` | `Main.yaml` | `npm install` |
   * @promise The commands are those above, but for the installation:
   */
  test.each([
    { args: ["--plugin"], program: "repositories.ts", classes: 'from "pulumi-argocd/plugin";' },
    { args: ["--language", "python"], program: "resources/repositories.py", classes: "import pulumi_argocd as argocd" },
    { args: ["--language", "yaml"], program: "Main.yaml", classes: "type: argocd:index:Repository" },
  ])("with $args writes a program and the ids to import, which are no secrets", async ({ args, program, classes }) => {
    mockCliVersion.mockResolvedValue("v3.216.0");
    const { files, remarks } = await report(...args);
    expect(files).toContain(program);
    expect(inOut(program)).toContain(classes);
    expect(inOut("Pulumi.yaml")).toContain("path: node_modules/pulumi-argocd/dist/plugin\n");
    expect(JSON.parse(inOut("import.json"))).toEqual({
      resources: [
        { type: "argocd:index:Repository", name: "git-example-com-shop", id: repository.id },
        { type: "argocd:index:AppProject", name: "shop", id: "shop" },
      ],
    });
    expect(mockLive.importFile).not.toHaveBeenCalled();
    expect(statSync(join(out, "import.json")).mode & 0o044).toBe(0o044);
    expect([remarks, inOut("README.md")]).toEqual([[], expect.not.stringMatching(/3\.254|may hold secrets/)]);
  });

  /**
   * @promise Credentials are parts of one setting there, as Pulumi's YAML knows no text without a value: `pulumi config set --secret
   * --path credentials.paymentsPassword`.
   */
  test("in YAML says by which path a credential is given", async () => {
    const { secrets } = await report("--language", "yaml");
    expect(secrets.map(({ key }) => key)).toEqual(["credentials.shopPassword"]);
    const { printed } = await command(["export", "--out", join(folder, "other"), "--language", "yaml"]);
    expect(printed).toContain("pulumi config set --secret --path credentials.shopPassword  #");
  });

  test("goes on in the language of the folder, and refuses another one", async () => {
    await report("--language", "python");
    mockLive.find.mockResolvedValue({
      ...finding,
      objects: [...finding.objects, { ...project, id: "mail", inputs: { metadata: { name: "mail" }, spec: {} } }],
    });
    expect((await report()).files).toEqual(
      expect.arrayContaining(["__main__.py", "import-2.json", "resources/projects/mail.py"]),
    );
    const { code, said } = await command(["export", "--out", out, "--language", "yaml"]);
    expect([code, said]).toEqual([1, expect.stringContaining("has a program in Python over the plugin")]);
  });

  test("knows three languages", async () => {
    const { code, said } = await command(["export", "--out", out, "--language", "rust"]);
    expect([code, said]).toEqual([2, expect.stringContaining("Allowed choices are typescript, python, yaml")]);
  });
});

describe("an export", () => {
  /** @promise `import.json` may hold secrets: only its owner can read it, Git ignores it, and you delete it when the import is done. */
  test("writes a program and a file to import it with, which its owner alone can read", async () => {
    const { files } = await report();
    expect(files).toEqual(
      expect.arrayContaining(["Pulumi.yaml", "import.json", "index.ts", "projects/shop.ts", "repositories.ts"]),
    );
    for (const file of files) expect(existsSync(join(out, file))).toBe(true);
    expect(statSync(join(out, "import.json")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(out, ".gitignore"), "utf8")).toContain("import*.json\n");
    expect(readFileSync(join(out, "Pulumi.yaml"), "utf8")).toContain("name: infrastructure\n");
    const [, declared] = mockLive.importFile.mock.calls[0] ?? [];
    expect((declared as { name: string }[]).map(({ name }) => name)).toEqual(expect.arrayContaining(["shop"]));
  });

  /**
   * @promise Argo CD shows no credentials, so the program has a setting for each, and the report and the program's README have the
   * commands that are still to be given: `pulumi config set --secret paymentsPassword`.
   */
  test("tells people what it has done and what is to be done", async () => {
    const { code, printed } = await command(["export", "--out", out]);
    expect(code).toBe(0);
    expect(printed.replaceAll(folder, "DIR")).toMatchSnapshot();
    expect(readFileSync(join(out, "README.md"), "utf8")).toContain("pulumi config set --secret shopPassword\n");
  });

  /** @promise `--project`, `--kind`, `--namespace` and `--selector` take a part; `--json` prints the report for programs. */
  test("hands on what is to be found", async () => {
    await report(
      ...["--project", "shop", "--project", "web", "--kind", "application", "--kind", "AppProject"],
      ...["--namespace", "apps", "--selector", "team=web", "--include-generated"],
    );
    expect(mockLive.find.mock.calls[0]?.[1]).toEqual({
      projects: ["shop", "web"],
      kinds: ["Application", "AppProject"],
      namespaces: ["apps"],
      selector: "team=web",
      includeGenerated: true,
      onProgress: expect.any(Function),
    });
  });

  /** @promise The export says before anything else where yours is older. */
  test.each([
    ["an older one", "v3.248.0", "The Pulumi CLI here is v3.248.0: the import needs 3.254 or newer"],
    ["none", undefined, "No Pulumi CLI is on the PATH: the import needs 3.254 or newer"],
  ])("says which Pulumi CLI the import takes where there is %s", async (_what, version, remark) => {
    mockCliVersion.mockResolvedValue(version);
    const { said, printed } = await command(["export", "--out", out]);
    expect([said, printed]).toEqual([expect.stringContaining(remark), expect.stringContaining(remark)]);
  });

  test("names secrets in clear text, and what has another owner", async () => {
    const helm = { parameters: [{ name: "db.password", value: "p-hunter2" }], values: "api:\n  token: p-token2\n" };
    const application: FoundObject = {
      kind: "Application",
      id: "argocd/child",
      inputs: {
        metadata: { name: "child" },
        spec: { source: { repoURL: "https://git.example.com/a", helm }, destination: { name: "in-cluster" } },
      },
      hidden: [],
      owner: 'is made and kept by application "root"',
      remarks: [],
    };
    mockLive.find.mockResolvedValue({ objects: [application], leftOut: [], unseen: [] });
    const { printed } = await command(["export", "--out", out]);
    expect(printed).toMatch(
      /in clear text, to set.*\n {2}pulumi config set --secret childDbPassword {2}# Application argocd\/child: spec/,
    );
    expect(printed).toMatch(
      /Application argocd\/child: `spec.source.helm.values` has a secret in clear text.*`api.token`/,
    );
    expect(printed).toMatch(
      /Taken although something else owns it.*\n {2}application "child": is made and kept by application "root"\n/,
    );
    const readMe = readFileSync(join(out, "README.md"), "utf8");
    expect(readMe).toMatch(/## Two owners.*- application "child" is made and kept by application "root"/s);
    expect(printed + readMe).not.toMatch(/p-hunter2|p-token2/);
  });

  /** @promise The report has the `terraform state rm` command for exactly what the program declares; it changes nothing in Argo CD. */
  test("takes names from a state of Terraform, and says what to remove there", async () => {
    const state = join(folder, "terraform.tfstate");
    const resource = (type: string, name: string, attributes: object) => ({
      mode: "managed",
      type,
      name,
      instances: [{ attributes }],
    });
    writeFileSync(
      state,
      JSON.stringify({
        version: 4,
        resources: [
          resource("argocd_project", "the_shop", { metadata: [{ name: "shop" }] }),
          resource("argocd_project", "gone", { metadata: [{ name: "gone" }] }),
        ],
      }),
    );
    const { formerOwner } = await report("--terraform-state", state);
    expect(formerOwner).toEqual({
      removal: "terraform state rm \\\n  'argocd_project.the_shop'",
      notFound: ["argocd_project.gone"],
      notInState: [{ kind: "Repository", id: "https://git.example.com/shop" }],
    });
    expect(readFileSync(join(out, "projects/shop.ts"), "utf8")).toContain('new argocd.AppProject("the_shop"');
  });
});

describe("an export of files", () => {
  const manifests = `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: shop }
spec: { sourceRepos: ["*"] }
---
apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: web }
spec: { sourceRepos: ["*"] }
`;
  const path = (name: string) => join(folder, name);

  beforeEach(() => writeFileSync(path("a.yaml"), manifests));

  test("asks no Argo CD, so that nothing is imported", async () => {
    const { files, found, next } = await report("--from-files", path("*.yaml"));
    expect(found).toEqual({ AppProject: 2 });
    expect(files).toContain("projects/web.ts");
    expect(files).not.toContain("import.json");
    expect(next.join("\n")).not.toContain("pulumi import");
    expect(mockLive.find).not.toHaveBeenCalled();
  });

  /** @promise Credentials in a Secret never get into the program: each becomes a setting, and a comment names the file to take it out of. */
  test("keeps credentials out of the program", async () => {
    writeFileSync(
      path("secret.yaml"),
      `apiVersion: v1
kind: Secret
metadata: { name: git, labels: { argocd.argoproj.io/secret-type: repository } }
stringData: { url: https://git.example.com/shop, username: argocd, password: s3cr3t-pass, bearerToken: s3cr3t-pass }
`,
    );
    const { files, secrets } = await report("--from-files", path("secret.yaml"));
    expect(secrets.map(({ key, path: input }) => [key, input])).toEqual([
      ["gitPassword", "password"],
      ["gitBearerToken", "bearerToken"],
    ]);
    const texts = files.map((file) => readFileSync(join(out, file), "utf8")).join("\n");
    expect(texts).not.toContain("s3cr3t-pass");
    expect(texts).toContain('password: config.getSecret("gitPassword")');
    expect(texts.replace(/\s*\/\/\s*/g, " ")).toContain(
      `\`password\` stands in clear text in ${path("secret.yaml")}: take it out of there.`,
    );
  });

  test("takes some of them", async () => {
    expect((await report("--from-files", path("a.yaml"), "--project", "web")).files).not.toContain("projects/shop.ts");
    rmSync(out, { recursive: true });
    const { code, said } = await command(["export", "--out", out, "--from-files", path("a.yaml"), "--kind", "Cluster"]);
    expect({ code, said }).toEqual({
      code: 1,
      said: "nothing was found that a program can declare, so that nothing was written\n",
    });
    const { said: narrowed } = await command([
      "export",
      "--out",
      out,
      "--from-files",
      path("a.yaml"),
      "--project",
      "nosuch",
    ]);
    expect(narrowed).toContain("it was looked for with --project nosuch alone: is there such a one?\n");
  });

  /** @promise A field that no program can declare is an error with its file, line and path, and nothing is written. */
  test("writes nothing where one of them is wrong", async () => {
    writeFileSync(path("b.yaml"), "kind: AppProject\nmetadata: { name: b }\nspec: { sourceRepo: [] }\n");
    const { code, said } = await command(["export", "--out", out, "--from-files", path("a.yaml"), path("b.yaml")]);
    expect(code).toBe(1);
    expect(said).toContain(`${path("b.yaml")}:3: AppProject "b": \`spec.sourceRepo\` is no known field`);
    expect(existsSync(out)).toBe(false);
  });
});

describe("a command line that cannot be meant", () => {
  test.each([
    [["--kind", "Aplication"], "Did you mean Application?"],
    [["--kind", "pod"], "It is none of Application, ApplicationSet, AppProject,"],
    [["--project", ""], "It is empty."],
    [["--selector", "a=b=c"], "is no part of a label selector"],
    [["--stack", "dev", "--from-files", "x"], "cannot be used with option '--stack <name>'"],
  ])("%j is refused before anything is asked", async (args, reason) => {
    const { code, said } = await command(["export", "--out", out, ...args]);
    expect(code).toBe(2);
    expect(said).toContain(reason);
    expect(mockLive.find).not.toHaveBeenCalled();
  });

  /** @promise The folder of `--out` is new or empty, or one that an export has written: files of somebody else are an error. */
  test("needs a folder, which has no files of somebody else", async () => {
    expect((await command(["export"])).code).toBe(2);
    mkdirSync(out);
    writeFileSync(join(out, "index.ts"), "mine");
    const { code, said } = await command(["export", "--out", out]);
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining("has files that no export has written (index.ts)"),
    });
    expect(mockLive.find).not.toHaveBeenCalled();
  });

  test("may name a state that is none", async () => {
    const { code, said } = await command(["export", "--out", out, "--terraform-state", join(folder, "none")]);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining("none cannot be read: ENOENT") });
    expect(mockLive.find).not.toHaveBeenCalled();
  });
});

describe("an export that ends early", () => {
  test("says why, and writes nothing", async () => {
    mockLive.importFile.mockRejectedValue(new UserError("Argo CD has gone"));
    const { code, printed } = await command(["export", "--out", out, "--json"]);
    expect({ code, printed }).toEqual({ code: 1, printed: '{"error":"export: Argo CD has gone"}\n' });
    expect(existsSync(out)).toBe(false);
  });

  test("by Ctrl-C writes nothing either", async () => {
    const interruption = new AbortController();
    mockLive.importFile.mockImplementation(async () => {
      interruption.abort();
      return "{}";
    });
    const { code, said } = await command(["export", "--out", out], interruption.signal);
    expect({ code, said }).toEqual({ code: 130, said: "interrupted; nothing was written\n" });
    expect(existsSync(out)).toBe(false);
  });

  test("shows no token of the connection", async () => {
    mockLive.find.mockRejectedValue(new UserError("refused: t0ken-of-tests"));
    const { said } = await command(["export", "--out", out]);
    expect(said).toBe("export: refused: [secret]\n");
  });
});

describe("a later export into the same folder", () => {
  const other: FoundObject = {
    ...project,
    id: "web",
    inputs: { metadata: { name: "web" }, spec: { sourceRepos: ["*"] } },
  };
  const known: FoundObject = {
    kind: "Certificate",
    id: "ssh|ssh-rsa|git.example.com",
    inputs: { serverName: "git.example.com", certType: "ssh", certSubType: "ssh-rsa" },
    hidden: ["certData"],
    remarks: [],
  };
  const found = (...objects: FoundObject[]): Finding => ({ objects, leftOut: [], unseen: [] });

  beforeEach(async () => {
    mockLive.find.mockResolvedValue(found(project, repository));
    await report();
    rmSync(join(out, "import.json"));
  });

  /**
   * @promise Run the same `export` again later: it shows what has appeared, changed and gone in Argo CD since, and writes what is
   * new into files of its own.
   */
  test("shows what has appeared, changed and gone, and writes and imports what is new", async () => {
    const changed = { ...project, inputs: { ...project.inputs, spec: { sourceRepos: [] } } };
    mockLive.find.mockResolvedValue(found(changed, other));
    const { files, since, next } = await report();
    expect(files).toEqual([".pulumi-argocd.json", "import.json", "index.ts", "projects/web.ts"]);
    expect(since).toEqual([
      "new: project web",
      "changed: project shop (the program stays as it is: `pulumi preview --refresh` shows what it sets back)",
      "gone: repository https://git.example.com/shop (`pulumi up` makes it again, unless you take it out of the program)",
    ]);
    expect(next).toContain("pulumi import --file import.json --protect=false --generate-code=false");
    const [, declared] = mockLive.importFile.mock.calls[1] ?? [];
    expect((declared as { name: string }[]).map(({ name }) => name)).toEqual(["web"]);
  });

  /**
   * @promise No file that somebody has edited is changed.
   * @promise Where that is `index.ts`, you add a line to it, and run the export once more: nothing that the program does not reach is
   * imported, as the next `pulumi up` would delete it.
   */
  test("changes no file that somebody has edited, says what to add, and imports what is new only after that", async () => {
    const edited = `${readFileSync(join(out, "index.ts"), "utf8")}// mine\n`;
    const toAdd = 'import "./projects/web";';
    const steps = [
      expect.stringMatching(/^cd /),
      `# Add to index.ts, which somebody has edited: ${toAdd}`,
      "# Then run the same export again: it writes import.json.",
    ];
    writeFileSync(join(out, "index.ts"), edited);
    mockLive.find.mockResolvedValue(found(project, repository, other));
    const first = await report();
    expect(first.files).toEqual([".pulumi-argocd.json", "projects/web.ts"]);
    expect(first.next).toEqual(steps);
    const second = await report();
    expect([second.files, second.since, second.next]).toEqual([[], [], steps]);
    expect(readFileSync(join(out, "index.ts"), "utf8")).toBe(edited);
    expect(mockLive.importFile).toHaveBeenCalledTimes(1);

    writeFileSync(join(out, "index.ts"), `${edited}${toAdd}\n`);
    const third = await report();
    expect(third.files).toEqual([".pulumi-argocd.json", "import.json"]);
    expect(third.next).toContain("pulumi import --file import.json --protect=false --generate-code=false");
    const [, declared] = mockLive.importFile.mock.calls[1] ?? [];
    expect(declared).toEqual([{ name: "web", object: other }]);
    expect((await report()).next).toEqual([]);
  });

  test("leaves an import file that may not have been imported yet, and writes another one", async () => {
    writeFileSync(join(out, "import.json"), "the first one");
    mockLive.find.mockResolvedValue(found(project, repository, other));
    const { files, next } = await report();
    expect(files).toContain("import-2.json");
    expect(next).toContain("pulumi import --file import-2.json --protect=false --generate-code=false");
    expect(readFileSync(join(out, "import.json"), "utf8")).toBe("the first one");
    expect(statSync(join(out, "import-2.json")).mode & 0o777).toBe(0o600);
  });

  test.each([
    ["files", ["--from-files"], "what files declare: name another folder with --out"],
    [
      "another Argo CD",
      [],
      "what Argo CD at https://other.example.com had: name another folder with --out. If both addresses are",
    ],
  ])("is refused for %s, of which the folder has no program", async (_what, args, reason) => {
    const file = join(folder, "a.yaml");
    writeFileSync(file, "kind: AppProject\nmetadata: { name: web }\nspec: { sourceRepos: [] }\n");
    process.env.ARGOCD_SERVER = "other.example.com";
    const before = readFileSync(join(out, ".pulumi-argocd.json"), "utf8");
    const { code, said } = await command(["export", "--out", out, ...args, ...(args.length > 0 ? [file] : [])]);
    expect([code, said]).toEqual([1, expect.stringContaining(reason)]);
    expect(readFileSync(join(out, ".pulumi-argocd.json"), "utf8")).toBe(before);
  });

  test("writes nothing where nothing has happened", async () => {
    const { code, printed } = await command(["export", "--out", out]);
    expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining(`Nothing to write to ${out}`) });
    expect(existsSync(join(out, "import.json"))).toBe(false);
  });

  test.each([
    ["of other kinds", ["--kind", "Certificate"], found(known)],
    ["of other projects", ["--project", "web"], found(other)],
    ["of certain labels", ["--selector", "a=b"], found(other)],
    ["of other namespaces", ["--namespace", "apps"], found(other)],
    ["that an account sees in part", [], { ...found(other), unseen: ["clusters are not shown"] }],
    [
      "that are left out",
      ["--kind", "AppProject"],
      { ...found(other), leftOut: [{ title: 'project "shop"', why: "is made and kept by somebody" }] },
    ],
  ])("does not say of objects %s that they have gone", async (_what, args, finding) => {
    mockLive.find.mockResolvedValue(finding);
    const { since } = await report(...args);
    expect(since.filter((line) => line.startsWith("gone"))).toEqual([]);
  });
});

test("files that are exported later do not say of all else that it has gone", async () => {
  const [first, file] = ["shop", "web"].map((name) => {
    const path = join(folder, `${name}.yaml`);
    writeFileSync(path, `kind: AppProject\nmetadata: { name: ${name} }\nspec: { sourceRepos: [] }\n`);
    return path;
  });
  await report("--from-files", String(first));
  expect((await report("--from-files", String(file))).since).toEqual(["new: project web"]);
});

test("a later export that finds nothing at all is at the wrong Argo CD", async () => {
  await report();
  mockLive.find.mockResolvedValue({ objects: [], leftOut: [], unseen: [] });
  const { code, said } = await command(["export", "--out", out]);
  expect([code, said]).toEqual([1, expect.stringContaining("nothing was found that a program can declare")]);
});

test("nothing but the export's own folder is written", async () => {
  await report();
  expect(readdirSync(folder)).toEqual(["infrastructure"]);
});
