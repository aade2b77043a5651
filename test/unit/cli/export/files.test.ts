import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { findInFiles, findInTexts } from "../../../../cli/export/files/files";
import { readSources } from "../../../../cli/export/files/sources";
import type { FoundObject } from "../../../../cli/export/found";
import { type Json, UserError } from "../../../../provider/contract";
import { ExactNumber } from "../../../../provider/model/number";
import { certificatePem, sshKey } from "../../../kinds/certificate";
import { armoured, publicKey } from "../../../support/openpgp";

const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: guestbook
  namespace: argocd
  labels: { team: web }
spec:
  project: shop
  source:
    repoURL: https://git.example.com/shop/guestbook
    path: deploy
    targetRevision: v1.4.2
  destination: { server: https://kubernetes.default.svc, namespace: guestbook }
`;

const project = `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: shop }
spec:
  sourceRepos: ["*"]
  destinations: [{ namespace: "*", server: "*" }]
`;

function secretOf(type: string, stringData: string, more = ""): string {
  const data = stringData.replace(/^/gm, "  ");
  return `apiVersion: v1
kind: Secret
metadata:
  name: of-${type}
  labels: { argocd.argoproj.io/secret-type: ${type} }${more}
stringData:
${data}
`;
}

function find(text: string, file = "apps/a.yaml") {
  return findInTexts([{ file, text }]);
}

async function mistakesIn(text: string, file = "apps/a.yaml"): Promise<string[]> {
  const failure: unknown = await find(text, file).then(
    () => new Error("nothing was refused"),
    (error: unknown) => error,
  );
  if (!(failure instanceof UserError)) throw failure;
  return failure.message.split("\n").slice(0, -1);
}

describe("manifests of Argo CD", () => {
  test("are taken as they are written, without what Argo CD, Kubernetes and kubectl have written into them", async () => {
    const found = await find(`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: guestbook
  namespace: argocd
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: "{}"
    example.com/owner: web
  creationTimestamp: "2026-01-01T00:00:00Z"
  generation: 4
  managedFields: []
  resourceVersion: "12"
  uid: 9ae1
spec:
  source: { repoURL: https://git.example.com/a, path: ., helm: null }
  destination: { name: in-cluster, namespace: guestbook }
  syncPolicy:
    automated: { prune: false }
operation:
  sync: {}
status:
  sync: { status: Synced }
`);

    expect(found).toEqual({
      leftOut: [],
      unseen: [],
      objects: [
        {
          kind: "Application",
          id: "argocd/guestbook",
          inputs: {
            metadata: { name: "guestbook", namespace: "argocd", annotations: { "example.com/owner": "web" } },
            deletion: { cascade: "orphan" },
            spec: {
              source: { repoURL: "https://git.example.com/a", path: "." },
              destination: { name: "in-cluster", namespace: "guestbook" },
              syncPolicy: { automated: { prune: false } },
            },
          },
          hidden: [],
          remarks: [],
        },
      ],
    });
  });

  /** @promise It reads YAML as Kubernetes does: several documents, lists, JSON, and Secrets and ConfigMaps that are Argo CD's, which become repositories, clusters, certificates and GPG keys. */
  test("come in several documents, in lists and as JSON", async () => {
    const list = JSON.stringify({ apiVersion: "v1", kind: "List", items: [appOf("b"), appOf("c")] }, null, "\t");
    const typed = JSON.stringify({ apiVersion: "argoproj.io/v1alpha1", kind: "ApplicationList", items: [appOf("d")] });
    const { objects } = await findInTexts([
      { file: "a.yaml", text: `---\n${application}---\n${project}---\n` },
      { file: "b.json", text: list },
      { file: "c.json", text: typed },
    ]);

    expect(objects.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "Application argocd/guestbook",
      "AppProject shop",
      "Application argocd/b",
      "Application argocd/c",
      "Application argocd/d",
    ]);
  });

  test("keep a project's roles and lose their tokens, which Argo CD writes", async () => {
    const { objects } = await find(`${project}  roles:
  - name: ci
    jwtTokens: [{ iat: 1535390316 }]
status: {}
`);
    expect(objects[0]?.inputs.spec).toMatchObject({ roles: [{ name: "ci" }] });
  });

  test("are in Argo CD's namespace where they name none", async () => {
    const text = application.replace("  namespace: argocd\n", "");
    expect((await find(text)).objects[0]).toMatchObject({
      id: "argocd/guestbook",
      inputs: { metadata: { name: "guestbook" } },
    });
    const elsewhere = await findInTexts([{ file: "a.yaml", text }], { namespace: "gitops" });
    expect(elsewhere.objects[0]?.id).toBe("gitops/guestbook");
  });

  /**
   * @promise An application without a finalizer goes without what it runs, also when a program deletes it: `deletion: { cascade:
   * "orphan" }` says so, and the export writes that, of a server as of files.
   * @promise One with a finalizer of Argo CD's takes along what it runs, which is what a program does by default, so that nothing is
   * written.
   */
  test.each([
    ["none", "", "orphan", undefined],
    ["that of a cascade", "resources-finalizer.argocd.argoproj.io", undefined, undefined],
    ["that of one in the background", "resources-finalizer.argocd.argoproj.io/background", "background", undefined],
    ["another one", "example.com/hold", "orphan", ["example.com/hold"]],
  ])("say by their finalizers what a delete does: %s", async (_which, finalizer, cascade, finalizers) => {
    const text = application.replace("  labels:", `  finalizers: [${finalizer}]\n  labels:`);
    const { inputs } = (await find(text)).objects[0] as FoundObject;
    expect([(inputs.deletion as Json | undefined)?.cascade, (inputs.metadata as Json).finalizers]).toEqual([
      cascade,
      finalizers,
    ]);
  });

  /** @promise What an application of applications among the files deploys, as far as files tell, is left out, too. */
  test("are left out where an application among them deploys their folder, or named with it", async () => {
    const root = application.replace("name: guestbook", "name: root").replace("path: deploy", "path: ./gitops/apps/");
    const texts = [
      { file: "root.yaml", text: root },
      { file: "work/gitops/apps/a.yaml", text: application },
      { file: "work/gitops/apps/more/b.yaml", text: application.replace("name: guestbook", "name: other") },
    ];
    const why = 'is deployed by application "root", as far as files tell: its source has the folder `gitops/apps`';
    const { objects, leftOut } = await findInTexts(texts);
    expect(objects.map(({ id }) => id)).toEqual(["argocd/root", "argocd/other"]);
    expect(leftOut).toEqual([{ title: 'Application "guestbook" (work/gitops/apps/a.yaml:3)', why }]);

    const recursive = {
      file: "root.yaml",
      text: root.replace("    targetRevision", "    directory: { recurse: true }\n    targetRevision"),
    };
    expect((await findInTexts([recursive, ...texts.slice(1)])).objects.map(({ id }) => id)).toEqual(["argocd/root"]);

    const all = await findInTexts(texts, { includeGenerated: true });
    expect(all.leftOut).toEqual([]);
    expect(all.objects[1]?.remarks).toEqual([`It ${why}.`]);
  });

  test("are both taken where each lies in the folder that the other deploys", async () => {
    const other = application.replace("name: guestbook", "name: other");
    const texts = [application, other].map((text, index) => ({ file: `deploy/${index}.yaml`, text }));
    expect((await findInTexts(texts)).objects).toHaveLength(2);
  });

  test("have the values that Kubernetes reads in YAML, and every digit of their numbers", async () => {
    const { objects } = await find(
      `${application}  syncPolicy: { automated: { prune: yes } }
`.replace(
        "    path: deploy",
        `    path: deploy
    helm:
      valuesObject: { mode: 0644, on: "off", day: 2026-01-01, time: 12:30:00, big: 1234567890123456789, some: 1_000, half: .5 }`,
      ),
    );
    const spec = objects[0]?.inputs.spec as { source: { helm: { valuesObject: unknown } } };
    expect(spec).toMatchObject({ syncPolicy: { automated: { prune: true } } });
    expect(spec.source.helm.valuesObject).toEqual({
      mode: 420,
      true: "off",
      day: "2026-01-01",
      time: "12:30:00",
      big: new ExactNumber("1234567890123456789"),
      some: 1000,
      half: 0.5,
    });
  });

  test.each([
    [
      "an unknown field",
      application.replace("path:", "pth:"),
      "apps/a.yaml:11: ",
      "`spec.source.pth` is no known field",
    ],
    [
      "a wrong type",
      application.replace("v1.4.2", "[1]"),
      "apps/a.yaml:12: ",
      "`spec.source.targetRevision` must be a string",
    ],
    [
      "what is missing",
      application.replace(/ {2}destination.*\n/, ""),
      "apps/a.yaml:7: ",
      "`spec.destination` is required",
    ],
    ["a version that is not known", application.replace("v1alpha1", "v2"), "apps/a.yaml:1: ", "`apiVersion` must be"],
    [
      "a name that is made up later",
      application.replace("name: guestbook", "generateName: guestbook-"),
      "apps/a.yaml:4: ",
      "`metadata.generateName` would give",
    ],
    [
      "an option of this package",
      `${application}waitFor: healthy\n`,
      "apps/a.yaml:14: ",
      "`waitFor` is no field of a manifest",
    ],
    ["broken YAML", `${application}  info: [\n`, "apps/a.yaml:15: ", "is no YAML here"],
    [
      "a key that stands twice",
      `${application}  project: other\n`,
      "apps/a.yaml:14: ",
      "is no YAML here (duplicate key)",
    ],
  ])("with %s are refused with file, line and path", async (_what, text, place, reason) => {
    const mistakes = await mistakesIn(text);
    expect(mistakes).toEqual(expect.arrayContaining([expect.stringContaining(reason)]));
    expect(mistakes.find((mistake) => mistake.includes(reason))).toMatch(
      new RegExp(`^${place.replaceAll(".", "\\.")}`),
    );
  });

  test("are refused with the lines of items in lists and of aliases, all at once", async () => {
    const text = `apiVersion: v1
kind: List
items:
- apiVersion: argoproj.io/v1alpha1
  kind: AppProject
  metadata: { name: a }
  spec: &spec
    sourceRepo: ["*"]
- apiVersion: argoproj.io/v1alpha1
  kind: AppProject
  metadata: { name: b }
  spec: *spec
`;
    const mistakes = await mistakesIn(text);
    expect(mistakes.map((mistake) => mistake.replace(/: `.*/, ""))).toEqual([
      'apps/a.yaml:8: AppProject "a"',
      'apps/a.yaml:8: AppProject "b"',
    ]);
  });

  test("that declare one object twice are refused with both places", async () => {
    const failure = findInTexts([
      { file: "base/a.yaml", text: application },
      { file: "prod/a.yaml", text: `# in production\n${application}` },
    ]);
    await expect(failure).rejects.toThrow(
      'prod/a.yaml:4: Application "guestbook" is declared at base/a.yaml:3 too: leave one of them out',
    );
  });

  test("are left out where something else makes them, with their owner, unless they are asked for", async () => {
    const owned = application.replace(
      "  labels:",
      "  ownerReferences: [{ apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, name: all, uid: u, controller: true }]\n  labels:",
    );
    const tracked = application.replace(
      "  labels:",
      '  annotations: { argocd.argoproj.io/tracking-id: "root:argoproj.io/Application:argocd/guestbook" }\n  labels:',
    );
    const leftOut = await Promise.all([owned, tracked].map(async (text) => (await find(text)).leftOut));
    expect(leftOut.flat()).toEqual([
      { title: 'Application "guestbook" (apps/a.yaml:1)', why: 'is made and kept by the ApplicationSet "all"' },
      { title: 'Application "guestbook" (apps/a.yaml:1)', why: 'is made and kept by application "root"' },
    ]);
    for (const text of [owned, tracked]) {
      const { objects } = await findInTexts([{ file: "a.yaml", text }], { includeGenerated: true });
      expect(objects[0]?.inputs.metadata).toEqual({ name: "guestbook", namespace: "argocd", labels: { team: "web" } });
      expect(objects[0]?.remarks).toEqual([expect.stringMatching(/^It is made and kept by/)]);
    }
  });

  /** @promise What is not Argo CD's is counted, and templates of Helm are named: render them first. */
  test("that are not Argo CD's are counted", async () => {
    const { objects, leftOut } = await find(`${application}---
apiVersion: apps/v1
kind: Deployment
metadata: { name: a }
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: a }
---
apiVersion: v1
kind: Secret
metadata: { name: a }
---
image: { tag: v1 }
`);
    expect(objects).toHaveLength(1);
    expect(leftOut).toEqual([
      { title: "4 documents", why: "declare nothing that is Argo CD's (Deployment 1, Rollout 1, Secret 1, no kind 1)" },
    ]);
  });

  test.each([
    ["apps/a.yaml:1", "{{- if .Values.enabled }}\nkind: Application\n{{- end }}\n"],
    ["apps/a.yaml:12", application.replace("v1.4.2", "{{ .Values.revision }}")],
  ])("that are templates are left out: %s", async (title, text) => {
    const { objects, leftOut } = await find(text);
    expect({ objects, leftOut }).toEqual({
      objects: [],
      leftOut: [{ title, why: expect.stringContaining("is a template and no YAML yet: render it first") }],
    });
  });

  test("may hold the placeholders of an ApplicationSet", async () => {
    const { objects } = await find(`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: clusters }
spec:
  generators: [{ clusters: {} }]
  template:
    metadata: { name: '{{name}}-guestbook' }
    spec:
      project: default
      source: { repoURL: https://git.example.com/a, path: guestbook, targetRevision: HEAD }
      destination: { server: '{{server}}', namespace: guestbook }
  templatePatch: |
    {{- if .prod }}
    spec: {}
    {{- end }}
`);
    expect(objects.map(({ id }) => id)).toEqual(["argocd/clusters"]);
  });
});

describe("Secrets of Argo CD", () => {
  test("become repositories and credentials, without what is secret in them", async () => {
    const login = "username: argocd\npassword: s3cr3t-pass\ntlsClientCertData: PEM";
    const { objects } = await find(
      [
        secretOf(
          "repository",
          `url: https://git.example.com/shop\n${login}\nproject: shop\ninsecure: "true"\nenableLfs: "0"\ndepth: "3"`,
        ),
        secretOf("repository-write", `url: https://git.example.com/deploy\n${login}`),
        secretOf(
          "repo-creds",
          "url: https://git.example.com\ngithubAppID: 12\ngithubAppInstallationID: '34'\ngithubAppPrivateKey: s3cr3t-pass",
        ),
        secretOf(
          "repo-write-creds",
          `url: https://dev.azure.com/shop\nusername: a\nazureServicePrincipalClientID: id\nazureServicePrincipalTenantID: tenant\nazureServicePrincipalClientSecret: s3cr3t-pass`,
        ),
      ].join("---\n"),
    );

    expect(objects).toEqual([
      expect.objectContaining({
        kind: "Repository",
        id: "https://git.example.com/shop|shop",
        formerName: "of-repository",
        inputs: {
          repo: "https://git.example.com/shop",
          username: "argocd",
          tlsClientCertData: "PEM",
          project: "shop",
          insecure: true,
          enableLfs: false,
          depth: 3,
        },
        hidden: ["password"],
        remarks: ["`password` stands in clear text in apps/a.yaml: take it out of there."],
      }),
      expect.objectContaining({ kind: "WriteRepository", id: "https://git.example.com/deploy", hidden: ["password"] }),
      expect.objectContaining({
        kind: "RepositoryCredentials",
        id: "https://git.example.com",
        inputs: { url: "https://git.example.com", githubAppID: 12, githubAppInstallationID: 34 },
        hidden: ["githubAppPrivateKey"],
      }),
      expect.objectContaining({
        kind: "WriteRepositoryCredentials",
        inputs: {
          url: "https://dev.azure.com/shop",
          username: "a",
          azureServicePrincipalClientId: "id",
          azureServicePrincipalTenantId: "tenant",
        },
        hidden: ["azureServicePrincipalClientSecret"],
      }),
    ]);
    expect(JSON.stringify(objects)).not.toContain("s3cr3t-pass");
  });

  test("are read from base64 too, where `stringData` wins", async () => {
    const base64 = (text: string) => Buffer.from(text).toString("base64");
    const { objects } = await find(
      `${secretOf("repository", "username: new")}data:
  url: ${base64("https://git.example.com/shop")}
  username: ${base64("old")}
  password: ${base64("s3cr3t-pass")}
`,
    );
    expect(objects).toEqual([
      expect.objectContaining({
        inputs: { repo: "https://git.example.com/shop", username: "new" },
        hidden: ["password"],
      }),
    ]);
  });

  test("become clusters, with the labels and annotations that generators look at", async () => {
    const config = JSON.stringify({
      bearerToken: "s3cr3t-pass",
      tlsClientConfig: { caData: "Y2E=", keyData: "a2V5", certData: "Y2VydA==" },
      execProviderConfig: { command: "aws", env: { TOKEN: "s3cr3t-pass" } },
    });
    const { objects } = await find(
      secretOf(
        "cluster",
        `name: staging\nserver: https://staging.example.com:6443\nnamespaces: a, b\nshard: "1"\nclusterResources: "true"\nconfig: |\n  ${config}`,
        "\n  annotations: { managed-by: argocd.argoproj.io, example.com/zone: b }",
      ).replace("secret-type: cluster }", "secret-type: cluster, env: staging }"),
    );
    expect(objects).toEqual([
      {
        kind: "Cluster",
        id: "https://staging.example.com:6443",
        formerName: "staging",
        inputs: {
          name: "staging",
          server: "https://staging.example.com:6443",
          namespaces: ["a", "b"],
          shard: 1,
          clusterResources: true,
          config: {
            tlsClientConfig: { caData: "Y2E=", certData: "Y2VydA==" },
            execProviderConfig: { command: "aws" },
          },
          labels: { env: "staging" },
          annotations: { "example.com/zone": "b" },
        },
        hidden: ["config.bearerToken", "config.tlsClientConfig.keyData", "config.execProviderConfig.env"],
        held: ["config.bearerToken", "config.tlsClientConfig.keyData", "config.execProviderConfig.env"],
        remarks: [
          "`config.bearerToken` stands in clear text in apps/a.yaml: take it out of there.",
          "`config.tlsClientConfig.keyData` stands in clear text in apps/a.yaml: take it out of there.",
          "`config.execProviderConfig.env` stands in clear text in apps/a.yaml: take it out of there.",
        ],
      },
    ]);
  });

  test("say what of them no program can declare", async () => {
    const { objects } = await find(
      secretOf(
        "repository",
        "url: https://git.example.com/shop\nusrname: a",
        "\n  annotations: { example.com/owner: web }",
      ),
    );
    expect(objects[0]?.remarks).toEqual([
      "Its Secret has `usrname`, of which Argo CD makes no use: `username` may be meant.",
      "Its Secret has labels or annotations that no program can declare: `example.com/owner`.",
    ]);
  });

  test.each([
    [
      "a password in the URL",
      secretOf("repository", "url: https://a:s3cr3t-pass@git.example.com/a"),
      "apps/a.yaml:7: ",
      "`repo`: holds a password",
    ],
    [
      "what is no base64",
      `${secretOf("repository", "url: https://git.example.com/a")}data:\n  password: "s3cr3t-pass%"\n`,
      "apps/a.yaml:9: ",
      "`data.password` is no base64",
    ],
    [
      "a switch that is none",
      secretOf("repository", "url: https://git.example.com/a\ninsecure: s3cr3t-pass"),
      "apps/a.yaml:8: ",
      "`stringData.insecure` must be `true` or `false`",
    ],
    [
      "a number that is none",
      secretOf("cluster", "server: https://a.example.com\nshard: s3cr3t-pass"),
      "apps/a.yaml:8: ",
      "`stringData.shard` must be a whole number",
    ],
    [
      "a configuration that is none",
      secretOf("cluster", "server: https://a.example.com\nconfig: '{s3cr3t-pass'"),
      "apps/a.yaml:8: ",
      "`stringData.config` must be JSON",
    ],
    [
      "an unknown field in it",
      secretOf("cluster", `server: https://a.example.com\nconfig: '{"token":"s3cr3t-pass"}'`),
      "apps/a.yaml:8: ",
      "`config.token` is no known field",
    ],
    ["no URL", secretOf("repository", "password: s3cr3t-pass"), "apps/a.yaml:1: ", "`repo` is required"],
    [
      "a value that is no text",
      secretOf("repository", "url: https://git.example.com/a\npassword: [s3cr3t-pass]"),
      "apps/a.yaml:8: ",
      "`stringData.password` must be a text",
    ],
    [
      "broken YAML",
      secretOf("repository", "password: 's3cr3t-pass\nurl: *s3cr3t-pass"),
      "apps/a.yaml:",
      "is no YAML here",
    ],
  ])("with %s are refused by file and line, and no value is shown", async (_what, text, place, reason) => {
    const mistakes = await mistakesIn(text);
    expect(mistakes.join("\n")).not.toContain("s3cr3t");
    const mistake = mistakes.find((each) => each.includes(reason));
    expect(mistake).toMatch(new RegExp(`^${place.replaceAll(".", "\\.")}`));
  });

  test("are left out where the file does not have what is in them", async () => {
    const { objects, leftOut } = await find(
      [
        `${secretOf("repository", "url: ENC[AES256_GCM,data:x]")}sops: { version: "3" }\n`,
        secretOf("repo-creds", "url: <path:avp/data/git#url>"),
        secretOf("scm-creds", "token: s3cr3t-pass"),
        `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: git }
spec: { target: { template: { metadata: { labels: { argocd.argoproj.io/secret-type: repository } } } } }
`,
        `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: { name: cluster }
spec: { template: { metadata: { labels: { argocd.argoproj.io/secret-type: cluster } } } }
`,
      ].join("---\n"),
    );
    expect(objects).toEqual([]);
    expect(leftOut.map(({ title, why }) => `${title} ${why}`)).toEqual([
      'Secret "of-repository" (apps/a.yaml:1) is encrypted: decrypt it first, as with `sops --decrypt`',
      'Secret "of-repo-creds" (apps/a.yaml:10) gets its `url` from another tool: fill it in first',
      'Secret "of-scm-creds" (apps/a.yaml:18) holds credentials for generators, which no kind of this package has',
      'ExternalSecret "git" (apps/a.yaml:26) makes the Secret of a Repository whose content the file does not have',
      'SealedSecret "cluster" (apps/a.yaml:31) makes the Secret of a Cluster whose content the file does not have',
    ]);
  });
});

describe("URLs of manifests", () => {
  test("are refused where they carry a password, which would stand in the program", async () => {
    const mistakes = await mistakesIn(
      application.replace("git.example.com/shop", "bot:s3cr3t-pass@git.example.com/shop"),
    );
    expect(mistakes).toEqual([
      'apps/a.yaml:10: Application "guestbook": `spec.source.repoURL` holds a password or a token: take it out of the URL, and declare it as credentials',
    ]);
  });
});

describe("ConfigMaps of Argo CD", () => {
  const indented = (text: string) => text.trim().replace(/^/gm, "    ");

  test("become certificates, known hosts and GPG keys", async () => {
    const { objects, leftOut } = await find(`apiVersion: v1
kind: ConfigMap
metadata: { name: argocd-tls-certs-cm }
data:
  git.example.com: |
${indented(certificatePem)}
---
apiVersion: v1
kind: ConfigMap
metadata: { name: argocd-gpg-keys-cm }
data:
  "0000000000000000": |
${indented(armoured(publicKey("manifest")))}
---
apiVersion: v1
kind: ConfigMap
metadata: { name: argocd-ssh-known-hosts-cm }
data:
  ssh_known_hosts: |
    # This file was generated
    git.example.com,10.0.0.1 ssh-ed25519 ${sshKey} comment
    [ssh.example.com]:443 ssh-ed25519 ${sshKey}

    |1|abc=|def= ssh-ed25519 ${sshKey}
`);
    expect(objects.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "Certificate https|git.example.com",
      expect.stringMatching(/^GpgKey [0-9A-F]{16}$/),
      "Certificate ssh|ssh-ed25519|git.example.com",
      "Certificate ssh|ssh-ed25519|10.0.0.1",
      "Certificate ssh|ssh-ed25519|[ssh.example.com]:443",
    ]);
    expect(leftOut.map(({ title, why }) => `${title} ${why}`)).toEqual([
      expect.stringMatching(
        /line 5 of its known hosts \(apps\/a.yaml:\d+\) has the hash of a host in place of its name/,
      ),
    ]);
  });

  test("are refused with the line of what cannot be declared", async () => {
    const mistakes = await mistakesIn(`apiVersion: v1
kind: ConfigMap
metadata: { name: argocd-ssh-known-hosts-cm }
data:
  ssh_known_hosts: |
    git.example.com ssh-rsa
`);
    expect(mistakes).toEqual([
      expect.stringMatching(
        /^apps\/a.yaml:5: ConfigMap "argocd-ssh-known-hosts-cm", line 1 of its known hosts: `certData`/,
      ),
    ]);
  });
});

describe("the files", () => {
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "files-"));
    mkdirSync(path("apps/prod"), { recursive: true });
    writeFileSync(path("apps/prod/b.yaml"), project);
    writeFileSync(path("apps/a.yml"), application);
    writeFileSync(path("apps/README.md"), "- [x\n");
    writeFileSync(path("apps/manifest.txt"), application);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([
    ["a folder", ["apps"], ["apps/a.yml", "apps/prod/b.yaml"]],
    ["a glob", ["apps/**/*"], ["apps/a.yml", "apps/prod/b.yaml"]],
    ["several patterns that meet", ["apps/prod/*.yaml", "apps"], ["apps/prod/b.yaml", "apps/a.yml"]],
    ["one file, whatever its name ends with", ["apps/manifest.txt"], ["apps/manifest.txt"]],
  ])("of %s are read in order, each once", async (_what, patterns, files) => {
    const sources = await readSources(patterns.map(path));
    expect(sources.map(({ file }) => file)).toEqual(files.map(path));
  });

  test("that no pattern names are an error", async () => {
    await expect(findInFiles([path("none/*.yaml")])).rejects.toThrow(/^no file matches .*none\/\*\.yaml: write a file/);
  });

  test("may come from standard input", async () => {
    const [source] = await readSources(["-"], Readable.from([application]));
    expect(source).toEqual({ file: "standard input", text: application });
  });
});

function appOf(name: string) {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name },
    spec: {
      source: { repoURL: "https://git.example.com/a", path: "." },
      destination: { server: "https://kubernetes.default.svc", namespace: "a" },
    },
  };
}
