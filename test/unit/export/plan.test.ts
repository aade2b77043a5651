import fc from "fast-check";
import type { FoundObject } from "../../../cli/export/found";
import type { Declaration, Program, Value } from "../../../cli/export/program/parts";
import { planProgram } from "../../../cli/export/program/program";
import { leavesOf } from "../../../cli/export/program/values";
import { typeScript } from "../../../cli/export/typescript/language";
import type { Json } from "../../../provider/contract";
import { found } from "../../support/exported";

const language = typeScript("dynamic");

const plan = (...objects: readonly FoundObject[]) => planProgram(objects, { language });

const server = "https://10.0.0.1:6443";
const repo = "https://git.example.com/payments/api.git";

function application(name: string, spec: Json = {}, namespace?: string): FoundObject {
  const own = { source: { repoURL: repo, path: name }, destination: { server, namespace: name }, ...spec };
  return found("Application", `${namespace ?? "argocd"}/${name}`, {
    metadata: { name, ...(namespace !== undefined && { namespace }) },
    spec: own,
  });
}

const project = (name: string, spec: Json = {}) => found("AppProject", name, { metadata: { name }, spec });
const cluster = (name: string, inputs: Json = {}) => found("Cluster", server, { server, name, ...inputs });
const repository = (inputs: Json = {}) =>
  found("Repository", [repo, inputs.project].filter(Boolean).join("|"), { repo, ...inputs });

/** What stands at a path of a declaration, as a program would write it. */
function at(program: Program, id: string, ...path: readonly (string | number)[]): string | undefined {
  const declaration = program.declarations.find(({ object }) => object.id === id);
  const value = path.reduce<Value | undefined>((current, step) => {
    if (current?.is === "list") return current.items[Number(step)];
    return current?.is === "map" ? current.entries.find(([key]) => key === step)?.[1] : undefined;
  }, declaration?.inputs);
  switch (value?.is) {
    case "output":
      return [value.of.variable, ...value.path].join(".");
    case "setting":
      return `setting ${value.setting.key}`;
    case "constant":
      return `constant ${value.variable}`;
    case "plain":
      return JSON.stringify(value.value);
    default:
      return value?.is;
  }
}

const names = ({ declarations }: Program) => declarations.map(({ object, name }) => `${object.id}: ${name}`).sort();
const filesOf = ({ files }: Program) =>
  Object.fromEntries(
    files.map(({ path, parts }) => [path, parts.flatMap((part) => (part.is === "declaration" ? part.object.id : []))]),
  );

describe("names", () => {
  test("an object is named as in Argo CD, and the class fills its name in", () => {
    const program = plan(application("guestbook"), project("payments"), cluster("staging"), repository());
    expect(names(program)).toEqual([
      "argocd/guestbook: guestbook",
      `${server}: staging`,
      `${repo}: git-example-com-payments-api`,
      "payments: payments",
    ]);
    expect(at(program, "argocd/guestbook", "metadata")).toBeUndefined();
  });

  test("two of one name are told apart by what differs, and say their names", () => {
    const program = plan(application("guestbook", {}, "team-a"), application("guestbook", {}, "team-b"));
    expect(names(program)).toEqual(["team-a/guestbook: team-a-guestbook", "team-b/guestbook: team-b-guestbook"]);
    expect(at(program, "team-a/guestbook", "metadata", "name")).toBe('"guestbook"');
  });

  test("where nothing differs that names show, they are numbered", () => {
    const one = found("Cluster", "https://a:1", { server: "https://a:1", name: "x" });
    const other = found("Cluster", "https://a/1", { server: "https://a/1", name: "x" });
    const third = found("Cluster", "https://a-1", { server: "https://a-1", name: "a-1-2" });
    expect(names(plan(one, other, third)).map((line) => line.split(": ")[1])).toEqual(["a-1-2", "a-1", "a-1-3"]);
  });

  test("the name and the group that an object had elsewhere are kept", () => {
    const program = plan(
      { ...application("guestbook"), formerName: "frontend", group: "web/shop" },
      { ...cluster("prod-eu"), formerName: "eu" },
    );
    expect(names(program)).toEqual(["argocd/guestbook: frontend", `${server}: eu`]);
    expect(filesOf(program)).toEqual({ clusters: [server], "web/shop": ["argocd/guestbook"] });
    expect(at(program, "argocd/guestbook", "spec", "destination", "server")).toBe("eu.server");
  });

  test("a host's keys are named by host and type", () => {
    const certificate = (certSubType: string) =>
      found("Certificate", `ssh|${certSubType}|[git.example.com]:2222`, {
        serverName: "[git.example.com]:2222",
        certType: "ssh",
        certSubType,
        certData: "AAAA",
      });
    expect(names(plan(certificate("ssh-rsa"), certificate("ssh-ed25519")))).toEqual([
      "ssh|ssh-ed25519|[git.example.com]:2222: git.example.com-2222-ssh-ed25519",
      "ssh|ssh-rsa|[git.example.com]:2222: git.example.com-2222-ssh-rsa",
    ]);
  });

  test("variables are in short where they can, never reserved, and never two of one name", () => {
    const program = plan(
      project("default"),
      project("payments-api"),
      cluster("payments-api"),
      repository(),
      found("Cluster", "https://x", { server: "https://x", name: "9-lives" }),
      found("Cluster", "https://y", { server: "https://y", name: "日本" }),
      found("GpgKey", "4AEE18F83AFDEB23", { keyData: "…" }),
    );
    const held = program.declarations.map(({ object, variable }) => `${object.kind} ${object.id}: ${variable}`);
    expect(held.sort()).toEqual([
      "AppProject default: defaultProject",
      "AppProject payments-api: paymentsApi",
      `Cluster ${server}: paymentsApiCluster`,
      "Cluster https://x: cluster9Lives",
      "Cluster https://y: y",
      "GpgKey 4AEE18F83AFDEB23: gpgKey4AEE18F83AFDEB23",
      `Repository ${repo}: paymentsApiRepository`,
    ]);
  });

  test("a variable leaves room on its line, however long a name is", () => {
    const name = "a-very-long-name-of-a-project-that-somebody-has-chosen-with-care";
    expect(plan(project(name)).declarations[0]?.variable?.length).toBeLessThanOrEqual(40);
  });
});

describe("files", () => {
  test("each project has one, and what belongs to none is with its kind", () => {
    const set = (id: string, name: string) =>
      found("ApplicationSet", id, { metadata: { name: id }, spec: { template: { spec: { project: name } } } });
    const program = plan(
      project("payments"),
      application("api", { project: "payments" }),
      application("tools"),
      cluster("staging"),
      found("Cluster", "https://own", { server: "https://own", project: "payments" }),
      repository(),
      repository({ project: "payments" }),
      set("pull-requests", "payments"),
      set("tenants", "{{ .project }}"),
    );
    expect(filesOf(program)).toEqual({
      clusters: [server],
      repositories: [repo],
      "projects/default": ["argocd/tools"],
      "projects/payments": ["payments", "https://own", `${repo}|payments`, "argocd/api", "pull-requests"],
      "application-sets": ["tenants"],
    });
    expect(Object.keys(filesOf(program))).toEqual([
      "clusters",
      "repositories",
      "projects/default",
      "projects/payments",
      "application-sets",
    ]);
  });

  test("names that make no path, or the same one, get one of their own", () => {
    const paths = plan(...["a.b", "a-b", "日本"].map((name) => application(name, { project: name }))).files;
    expect(paths.map(({ path }) => path)).toEqual(["projects/a-b", "projects/a-b-2", "projects/other"]);
    expect(plan({ ...application("a"), group: "index" }).files.map(({ path }) => path)).toEqual(["index-2"]);
  });
});

describe("references", () => {
  test("stand in the place of the same text", () => {
    const program = plan(
      project("payments", {
        sourceRepos: [repo, "*"],
        destinations: [{ server, namespace: "payments" }, { name: "staging" }],
        signatureKeys: [{ keyID: "4AEE18F83AFDEB23" }],
      }),
      application("api", { project: "payments" }),
      application("web", { project: "payments", destination: { name: "staging", namespace: "web" } }),
      cluster("staging"),
      repository(),
      found("GpgKey", "4AEE18F83AFDEB23", { keyData: "…" }),
    );
    expect(at(program, "payments", "spec", "sourceRepos", 0)).toBe("paymentsApi.repo");
    expect(at(program, "payments", "spec", "sourceRepos", 1)).toBe('"*"');
    expect(at(program, "payments", "spec", "destinations", 0, "server")).toBe("staging.server");
    expect(at(program, "payments", "spec", "destinations", 1, "name")).toBe("staging.name");
    expect(at(program, "payments", "spec", "signatureKeys", 0, "keyID")).toBe("gpgKey4AEE18F83AFDEB23.keyID");
    expect(at(program, "argocd/api", "spec", "project")).toBe("payments.metadata.name");
    expect(at(program, "argocd/api", "spec", "source", "repoURL")).toBe("paymentsApi.repo");
    expect(at(program, "argocd/api", "spec", "destination", "server")).toBe("staging.server");
    expect(at(program, "argocd/web", "spec", "destination", "name")).toBe("staging.name");
  });

  test("do not stand for another spelling, or inside what is free", () => {
    const source = {
      repoURL: repo.replace(".git", ""),
      helm: { valuesObject: { spec: { project: "payments" }, repoURL: repo } },
    };
    const program = plan(project("payments"), repository(), application("api", { project: "payments", source }));
    expect(at(program, "argocd/api", "spec", "source", "repoURL")).toBe('"https://git.example.com/payments/api"');
    const values = ["spec", "source", "helm", "valuesObject"];
    expect(at(program, "argocd/api", ...values, "spec", "project")).toBe('"payments"');
    expect(at(program, "argocd/api", ...values, "repoURL")).toBe(JSON.stringify(repo));
  });

  test("lead to the repository of the own project, else to the one of all, and to none of another's", () => {
    const own = repository({ project: "payments" });
    const api = application("api", { project: "payments" });
    const tools = application("tools", { project: "tools" });
    const repoURL = ["spec", "source", "repoURL"] as const;
    const both = plan(project("payments"), own, repository(), api, tools);
    expect(at(both, "argocd/api", ...repoURL)).toBe(`${variableOf(both, own.id)}.repo`);
    expect(at(both, "argocd/tools", ...repoURL)).toBe(`${variableOf(both, repo)}.repo`);
    expect(at(plan(own, tools), "argocd/tools", ...repoURL)).toBe(JSON.stringify(repo));
  });

  test("lead to no cluster of a name that two have", () => {
    const other = found("Cluster", "https://other", { server: "https://other", name: "staging" });
    const app = application("api", { destination: { name: "staging" } });
    expect(at(plan(cluster("staging"), other, app), "argocd/api", "spec", "destination", "name")).toBe('"staging"');
  });

  test("never lead in a circle", () => {
    const program = plan(
      project("payments", { sourceRepos: [repo], destinations: [{ server }] }),
      repository({ project: "payments" }),
      cluster("staging", { project: "payments" }),
    );
    expect(at(program, `${repo}|payments`, "project")).toBe("payments.metadata.name");
    expect(at(program, server, "project")).toBe("payments.metadata.name");
    expect(at(program, "payments", "spec", "sourceRepos", 0)).toBe(JSON.stringify(repo));
    expect(at(program, "payments", "spec", "destinations", 0, "server")).toBe(JSON.stringify(server));
  });

  test("lead back only, in files and between them, whatever groups objects had elsewhere", () => {
    const groups = fc.constantFrom(undefined, "one", "two", "three");
    const all = [
      project("payments", { destinations: [{ server }], sourceRepos: [repo] }),
      project("tools", { destinations: [{ server }] }),
      cluster("staging"),
      repository(),
      repository({ project: "tools" }),
      application("api", { project: "payments" }),
      application("web", { project: "tools" }),
    ];
    const grouped = fc.tuple(...all.map((object) => groups.map((group) => (group ? { ...object, group } : object))));
    fc.assert(
      fc.property(grouped, (objects) => {
        const program = plan(...objects);
        expect(program.declarations).toHaveLength(objects.length);
        const declared = new Set<string>();
        const complete: string[] = [];
        for (const { path, parts } of program.files) {
          for (const part of parts) {
            for (const leaf of leavesOf(part.is === "constant" ? part.value : part.inputs)) {
              if (leaf.is !== "output") continue;
              expect(declared).toContain(leaf.of.variable);
              expect([...complete, path]).toContain(leaf.of.file);
            }
            if (part.is === "declaration" && part.variable) declared.add(part.variable);
          }
          complete.push(path);
        }
      }),
    );
  });
});

describe("constants", () => {
  const destination = { server: "https://kubernetes.default.svc", namespace: "payments" };
  const syncPolicy = { automated: { prune: true, selfHeal: true }, syncOptions: ["CreateNamespace=true"] };
  const constantsOf = ({ files }: Program) =>
    files.flatMap(({ parts }) => parts.flatMap((part) => (part.is === "constant" ? part.variable : [])));

  test("stand for what is repeated, where that makes the text shorter", () => {
    const apps = ["a", "b", "c"].map((name) => application(name, { destination, syncPolicy }));
    expect(constantsOf(plan(...apps))).toEqual(["destination", "syncPolicy"]);
    expect(at(plan(...apps), "argocd/b", "spec", "destination")).toBe("constant destination");
    expect(constantsOf(plan(...apps.slice(0, 2)))).toEqual([]);
  });

  test("have names of their own, by what they are for", () => {
    const apps = ["payments", "shop"].flatMap((namespace) =>
      ["a", "b", "c"].map((name) =>
        application(`${namespace}-${name}`, { destination: { ...destination, namespace } }),
      ),
    );
    expect(
      constantsOf(plan(...apps, found("AppProject", "destination", { metadata: { name: "destination" }, spec: {} }))),
    ).toEqual(["paymentsApi", "paymentsDestination", "shopDestination"]);
  });

  test("come after what they refer to, and before what uses them", () => {
    const own = { server, namespace: "a-namespace-with-a-long-name-that-is-worth-it" };
    const apps = ["a", "b", "c"].map((name) =>
      application(name, { project: "payments", destination: own, syncPolicy }),
    );
    const program = plan(project("payments"), cluster("staging", { project: "payments" }), ...apps);
    const parts = program.files[0]?.parts.map((part) => (part.is === "constant" ? part.variable : part.name));
    expect(parts).toEqual(["syncPolicy", "payments", "staging", "destination", "a", "b", "c"]);
  });

  test("what is used in one place alone is none", () => {
    const apps = ["a", "b", "c"].map((name) =>
      application(name, {
        syncPolicy: { ...syncPolicy, retry: { limit: 5, backoff: { duration: "5s", maxDuration: "3m" } } },
      }),
    );
    expect(constantsOf(plan(...apps))).toEqual(["syncPolicy"]);
  });
});

describe("settings", () => {
  const settingsOf = (object: FoundObject) => plan(object).settings.map(({ key, path }) => `${key} (${path})`);

  test.each<[string, readonly string[], string[]]>([
    [
      "a user and his password",
      ["username", "password", "bearerToken"],
      ["paymentsApiUsername (username)", "paymentsApiPassword (password)"],
    ],
    ["a password where the user is shown", ["password", "bearerToken"], ["paymentsApiPassword (password)"]],
    ["a key", ["sshPrivateKey"], ["paymentsApiSshPrivateKey (sshPrivateKey)"]],
  ])("are what is likely: %s", (_title, hidden, expected) => {
    expect(settingsOf({ ...repository(), hidden })).toEqual(expected);
  });

  /**
   * @promise For a cluster there is a setting for each of bearer token, user name, password, client certificate, key and authority; a
   * command that Argo CD runs is declared as `execProviderConfig`.
   */
  test("are all texts by which a cluster may log in, none being likelier, and its authority", () => {
    const login = ["config.bearerToken", "config.username", "config.password", "config.execProviderConfig"];
    const authority = "config.tlsClientConfig.caData";
    expect(settingsOf({ ...cluster("staging"), hidden: [...login, authority] })).toEqual([
      "stagingBearerToken (config.bearerToken)",
      "stagingUsername (config.username)",
      "stagingPassword (config.password)",
      "stagingCaData (config.tlsClientConfig.caData)",
    ]);
    expect(settingsOf({ ...cluster("staging"), hidden: [authority] })).toEqual([
      "stagingCaData (config.tlsClientConfig.caData)",
    ]);
  });

  test("are what is known to be there, where that is known", () => {
    expect(
      settingsOf({ ...repository(), hidden: ["username", "password", "bearerToken"], held: ["bearerToken"] }),
    ).toEqual(["paymentsApiBearerToken (bearerToken)"]);
  });

  test("are none where nothing is hidden", () => {
    expect(settingsOf(repository())).toEqual([]);
  });

  test("are required where the object cannot be declared without", () => {
    const certificate = found(
      "Certificate",
      "https|git.example.com",
      { serverName: "git.example.com", certType: "https" },
      { hidden: ["certData"] },
    );
    expect(plan(certificate).settings).toMatchObject([{ key: "gitExampleComCertData", isRequired: true }]);
  });

  test("have keys of their own", () => {
    const write = found("WriteRepository", repo, { repo }, { hidden: ["password"] });
    expect(plan({ ...repository(), hidden: ["password"] }, write).settings.map(({ key }) => key)).toEqual([
      "paymentsApiRepositoryPassword",
      "paymentsApiWriteRepositoryPassword",
    ]);
  });
});

test("the same objects give the same plan, in whatever order they are", () => {
  const objects = [
    project("payments", { destinations: [{ server }] }),
    cluster("staging"),
    repository(),
    application("a", { project: "payments" }),
    application("b", { project: "payments" }),
  ];
  const expected = plan(...objects);
  fc.assert(
    fc.property(fc.shuffledSubarray(objects, { minLength: objects.length }), (shuffled) => {
      expect(plan(...shuffled)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

function variableOf({ declarations }: Program, id: string): string | undefined {
  return declarations.find(({ object }: Declaration) => object.id === id)?.variable;
}
