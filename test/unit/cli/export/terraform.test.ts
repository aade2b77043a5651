import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding, FoundObject } from "../../../../cli/export/found";
import { readState } from "../../../../cli/export/terraform/state";
import { findInTerraform, moveFrom } from "../../../../cli/export/terraform/terraform";
import { publicKeyOf } from "../../../../provider/kinds/gpg-key/key";
import type { Kind } from "../../../../provider/kinds/registry";
import { armoured, publicKey } from "../../../support/openpgp";

const key = armoured(publicKey("terraform"));
const keyID = publicKeyOf(key)?.keyID ?? "";

/** What the provider stores of each of its resources, as far as it names the object. */
const attributes = {
  argocd_application: {
    id: "shop:argocd",
    metadata: [{ name: "shop", namespace: "argocd" }],
    spec: [{ project: "web" }],
  },
  argocd_application_set: { id: "all:apps", metadata: [{ name: "all", namespace: "apps" }] },
  argocd_project: { id: "web", metadata: [{ name: "web", namespace: "argocd" }] },
  argocd_repository: {
    id: "https://git.example.com/web",
    repo: "https://git.example.com/web",
    project: "web",
    password: "s3cr3t",
  },
  argocd_repository_credentials: { id: "https://git.example.com", url: "https://git.example.com", password: "s3cr3t" },
  argocd_cluster: {
    id: "https://10.0.0.1:6443/one",
    server: "https://10.0.0.1:6443/",
    config: [{ bearer_token: "s3cr3t" }],
  },
  argocd_repository_certificate: {
    id: "ssh/ssh-rsa/git.example.com",
    ssh: [{ server_name: "git.example.com", cert_subtype: "ssh-rsa" }],
  },
  argocd_gpg_key: { id: keyID, public_key: key },
} as const;

const found = [
  ["Application", "argocd/shop"],
  ["ApplicationSet", "apps/all"],
  ["AppProject", "web"],
  ["Repository", "https://git.example.com/web.git|web"],
  ["RepositoryCredentials", "https://git.example.com"],
  ["Cluster", "https://10.0.0.1:6443"],
  ["Certificate", "ssh|ssh-rsa|git.example.com"],
  ["GpgKey", keyID],
] as const satisfies readonly (readonly [Kind, string])[];

function findingOf(objects: readonly (readonly [Kind, string])[]): Finding {
  return {
    objects: objects.map(([kind, id]): FoundObject => ({ kind, id, inputs: {}, hidden: [], remarks: [] })),
    leftOut: [],
    unseen: [],
  };
}

const everything = findingOf(found);

/** A `terraform.tfstate` with one resource of each kind. */
const stored = {
  version: 4,
  terraform_version: "1.9.0",
  resources: [
    ...Object.entries(attributes).map(([type, values]) => ({
      mode: "managed",
      type,
      name: "this",
      provider: 'provider["registry.terraform.io/argoproj-labs/argocd"]',
      instances: [{ schema_version: 0, attributes: values }],
    })),
    {
      mode: "data",
      type: "argocd_application",
      name: "looked_up",
      instances: [{ attributes: attributes.argocd_application }],
    },
    { mode: "managed", type: "aws_vpc", name: "main", instances: [{ attributes: { id: "vpc" } }] },
  ],
};

/** The same as `terraform show -json` prints it. */
const shown = {
  format_version: "1.0",
  values: {
    root_module: {
      resources: Object.entries(attributes).map(([type, values]) => ({
        address: `${type}.this`,
        mode: "managed",
        type,
        name: "this",
        values,
        sensitive_values: {},
      })),
    },
  },
};

/** The same in the provider's bridged form, as `pulumi stack export` prints it. */
const bridged = {
  version: 3,
  deployment: {
    resources: [
      { urn: "urn:pulumi:dev::infra::pulumi:pulumi:Stack::infra-dev", type: "pulumi:pulumi:Stack" },
      ...[
        ["Application", { metadata: { name: "shop", namespace: "argocd" } }],
        ["ApplicationSet", { metadata: { name: "all", namespace: "apps" } }],
        ["Project", { metadata: { name: "web" } }],
        ["Repository", { repo: "https://git.example.com/web", project: "web" }],
        ["RepositoryCredentials", { url: "https://git.example.com" }],
        ["Cluster", { server: "https://10.0.0.1:6443" }],
        ["RepositoryCertificate", { ssh: { serverName: "git.example.com", certSubtype: "ssh-rsa" } }],
        ["GpgKey", { publicKey: key }],
      ].map(([kind, outputs]) => ({
        urn: `urn:pulumi:dev::infra::argocd:index/x:${kind}::this`,
        type: `argocd:index/x:${kind}`,
        outputs,
      })),
    ],
  },
};

describe("a state of the Terraform provider", () => {
  /** @promise `terraform.tfstate`, the output of `terraform show -json`, and `pulumi stack export` of the provider's bridged form are understood. */
  test.each([
    ["terraform.tfstate", stored],
    ["terraform show -json", shown],
    ["pulumi stack export", bridged],
  ])("as %s has it gives every object its name there", (_form, state) => {
    const { finding, notFound, notInState } = moveFrom(readState("state", JSON.stringify(state)), everything);
    expect(finding.objects.map(({ id, formerName }) => [id, formerName])).toEqual(found.map(([, id]) => [id, "this"]));
    expect({ notFound, notInState, leftOut: finding.leftOut }).toEqual({ notFound: [], notInState: [], leftOut: [] });
  });

  /** @promise Resources keep their names, and modules become files. */
  test("gives modules as groups, and keys as part of names", () => {
    const resource = (module: string | undefined, index: unknown, name: string) => ({
      ...(module && { module }),
      mode: "managed",
      type: "argocd_project",
      name: "team",
      instances: [{ index_key: index, attributes: { metadata: [{ name }] } }],
    });
    const state = {
      version: 4,
      resources: [
        resource(undefined, "it's", "a"),
        resource("module.teams", 0, "b"),
        resource('module.teams["pay.ments"].module.apps', undefined, "c"),
      ],
    };
    const names = ["a", "b", "c"].map((name) => ["AppProject", name] as const);
    const { finding, removal } = moveFrom(readState("state", JSON.stringify(state)), findingOf(names));
    expect(finding.objects.map(({ formerName, group }) => [formerName, group])).toEqual([
      ["team-it's", undefined],
      ["team-0", "teams"],
      ["team", "teams-pay.ments/apps"],
    ]);
    expect(removal?.split(" \\\n  ")).toEqual([
      "terraform state rm",
      `'argocd_project.team["it'\\''s"]'`,
      "'module.teams.argocd_project.team[0]'",
      `'module.teams["pay.ments"].module.apps.argocd_project.team'`,
    ]);
  });

  test("reads modules and keys as `terraform show -json` has them", () => {
    const address = 'module.a["b"].module.c[1].argocd_project.team["d"]';
    const state = {
      format_version: "1.0",
      values: {
        root_module: {
          child_modules: [
            {
              address: 'module.a["b"]',
              child_modules: [
                {
                  address: 'module.a["b"].module.c[1]',
                  resources: [
                    {
                      address,
                      mode: "managed",
                      type: "argocd_project",
                      name: "team",
                      index: "d",
                      values: { metadata: [{ name: "web" }] },
                    },
                  ],
                },
              ],
            },
          ],
        },
      },
    };
    const { finding, removal } = moveFrom(
      readState("state", JSON.stringify(state)),
      findingOf([["AppProject", "web"]]),
    );
    expect(finding.objects).toEqual([expect.objectContaining({ formerName: "team-d", group: "a-b/c-1" })]);
    expect(removal).toBe(`terraform state rm \\\n  '${address}'`);
  });

  test("is forgotten by commands that a shell reads as they are meant", () => {
    const state = {
      version: 4,
      resources: [
        {
          mode: "managed",
          type: "argocd_project",
          name: "team",
          instances: [{ index_key: `$(touch /tmp/x) 'quoted' "too" \\`, attributes: { metadata: [{ name: "web" }] } }],
        },
      ],
    };
    const { removal = "" } = moveFrom(readState("state", JSON.stringify(state)), findingOf([["AppProject", "web"]]));
    const script = `terraform() { printf '%s\\n' "$@"; }; ${removal}`;
    expect(execFileSync("bash", ["-c", script], { encoding: "utf8" }).split("\n")).toEqual([
      "state",
      "rm",
      `argocd_project.team[${JSON.stringify(`$(touch /tmp/x) 'quoted' "too" \\`)}]`,
      "",
    ]);
  });

  test("is forgotten in its bridged form by `pulumi state delete`", () => {
    const { removal } = moveFrom(readState("state", JSON.stringify(bridged)), findingOf([["AppProject", "web"]]));
    expect(removal).toBe("pulumi state delete --yes 'urn:pulumi:dev::infra::argocd:index/x:Project::this'");
  });

  /** @promise What is in the state and not in Argo CD is named, and the other way round. */
  test("names what Argo CD has not, and what is not in it", () => {
    const state = readState("state", JSON.stringify(stored));
    const { finding, removal, notFound, notInState } = moveFrom(
      state,
      findingOf([
        ["AppProject", "web"],
        ["AppProject", "other"],
      ]),
    );
    expect(notFound).toHaveLength(Object.keys(attributes).length - 1);
    expect(notFound).toContain("argocd_application.this");
    expect(notInState.map(({ id }) => id)).toEqual(["other"]);
    expect(finding.objects[1]).not.toHaveProperty("formerName");
    expect(removal).toBe("terraform state rm \\\n  'argocd_project.this'");
    expect(moveFrom(state, findingOf([])).removal).toBeUndefined();
    const ofOthers = moveFrom(state, findingOf([]), ({ kind }) => kind === "Cluster");
    expect(ofOthers.notFound).toEqual(["argocd_cluster.this"]);
  });

  /** @promise Tokens stay with Terraform until their users have new ones. */
  test.each([
    ["argocd_project_token", "is a token, which Argo CD shows once: declare a ProjectToken of the program's own"],
    ["argocd_account_token", "is a token, which Argo CD shows once: declare an AccountToken of the program's own"],
    ["argocd_account", "is of a kind that this package does not have: it stays there"],
    ["argocd_project", "does not say in the state which object it is"],
  ])("may have what is left there, such as %s", (type, why) => {
    const state = {
      version: 4,
      resources: [{ mode: "managed", type, name: "ci", instances: [{ attributes: { jwt: "s3cr3t" } }] }],
    };
    const { finding, removal } = moveFrom(readState("state", JSON.stringify(state)), findingOf([]));
    expect(finding.leftOut).toEqual([{ title: `${type}.ci`, why: expect.stringContaining(why) }]);
    expect(removal).toBeUndefined();
  });

  /** @promise Its secrets are neither printed nor written. */
  test("tells none of its secrets", () => {
    const text = JSON.stringify(moveFrom(readState("state", JSON.stringify(stored)), everything));
    expect(text).not.toContain("s3cr3t");
  });

  test.each([
    ["no JSON", "s3cr3t {", "is no JSON: write what"],
    ["a plan", '{"planned_values":{},"values":{}}', "is a plan and no state"],
    ["an old state", '{"version":3,"modules":[]}', "is no state of version 3 that is known"],
    ["another file", '{"password":"s3cr3t"}', "is no state that is known"],
  ])("is not %s", (_what, text, reason) => {
    expect(() => readState("state.json", text)).toThrow(`state.json ${reason}`);
    expect(() => readState("state.json", text)).not.toThrow("s3cr3t");
  });

  test("may be empty, as after a destroy", () => {
    expect(readState("state", '{"format_version":"1.0"}').resources).toEqual([]);
    expect(readState("state", '{"version":4,"resources":[]}').resources).toEqual([]);
  });

  test("is read from a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "terraform-"));
    const file = join(folder, "terraform.tfstate");
    writeFileSync(file, JSON.stringify(stored));
    expect((await findInTerraform(file)).resources).toHaveLength(8);
    await expect(findInTerraform(join(folder, "none"))).rejects.toThrow(/none cannot be read: ENOENT$/);
    rmSync(folder, { recursive: true });
  });
});
