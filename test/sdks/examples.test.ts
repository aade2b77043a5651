import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type HostedLanguage, type LocalArgoCd, pulumiLanguageHost, streamProgress } from "../../tools/local-argocd";
import { environmentOf } from "../../tools/local-argocd/environment";
import { Codegen } from "../../tools/schema/codegen";
import { schemaFile } from "../../tools/schema/schema";
import { sharedArgoCd } from "../support/argocd";
import { ask } from "../support/ask";
import { Stack } from "../support/stack";

/* The environments program in other languages than TypeScript, by the commands of its README. */

const root = join(__dirname, "../..");
const name = "guestbook-dev";

const progress = streamProgress();

// Built once for this machine, which takes longer than any test.
beforeAll(async () => {
  const codegen = await Codegen.ready(progress);
  await codegen.write("python", schemaFile, join(root, ".sdks/python"));
}, 3_600_000);

/** The commands that a README marks as those that deploy. */
function commandsOf(example: string): string {
  const text = readFileSync(join(root, "examples", example, "README.md"), "utf8");
  const [, commands] = /<!-- run -->\n```sh\n([\s\S]*?)```/.exec(text) ?? [];
  if (commands === undefined) throw new Error(`${example} does not say how it is run`);
  return commands;
}

/** What Argo CD has of the environment, without what it has noted itself. */
async function deployed(argocd: LocalArgoCd): Promise<unknown> {
  const got = async (path: string) => (await ask(argocd, "GET", path)).body;
  const declared = ({ metadata, spec }: { metadata: Record<string, unknown>; spec: unknown }) => {
    const { name, labels, finalizers } = metadata;
    return { name, labels, finalizers, spec };
  };
  const applications = ["directory", "helm", "kustomize"].map(async (part) =>
    declared(await got(`/applications/${name}-${part}`)),
  );
  const items = async (path: string) => ((await got(path)).items ?? []) as Record<string, unknown>[];
  const clusters = (await items("/clusters")).filter((cluster) => cluster.name === name);
  const repositories = (await items("/repositories")).filter(({ project }) => project === name);
  return {
    applications: await Promise.all(applications),
    project: declared(await got(`/projects/${name}`)),
    clusters: clusters.map(({ server, labels, config }) => ({ server, labels, config })),
    repositories: repositories.map(({ repo, username }) => ({ repo, username })),
    hosts: (await items("/certificates?hostNamePattern=git.dev.example.com")).map(({ certInfo }) => certInfo),
  };
}

interface Variant {
  readonly language: HostedLanguage;
  /** Where programs are that the README installs. */
  readonly programs?: string;
}

const variants: readonly Variant[] = [{ language: "yaml" }, { language: "python", programs: "venv/bin" }];

describe("the environments program", () => {
  const seen: unknown[] = [];

  /**
   * @promise | Python | a whole program on a real Argo CD; all examples are type-checked |
   * @promise | YAML | a whole program on a real Argo CD; all examples are held against the kinds |
   */
  test.each(variants)(
    "in $language, by the commands of its README: up to healthy, again without a change, refresh, destroy",
    async ({ language, programs }) => {
      const argocd = await sharedArgoCd();
      const example = `environments-${language}`;
      const host = await pulumiLanguageHost(language, { progress });
      const stack = await Stack.ofExample(example, environmentOf(argocd, argocd.binDirectory, ""), host);
      try {
        await stack.shell(commandsOf(example));
        if (programs)
          stack.environment.PATH = [join(stack.directory, programs), stack.environment.PATH].join(delimiter);
        const { applications } = (await stack.outputs()) as { applications: Record<string, { health: string }> };
        expect(Object.values(applications).map(({ health }) => health)).toEqual(["Healthy", "Healthy", "Healthy"]);
        seen.push(await deployed(argocd));
        await stack.upUnchanged();
        await stack.refresh("--expect-no-changes");
        const state = await stack.exportText();
        for (const secret of [argocd.gitPassword, argocd.kubernetesToken]) expect(state).not.toContain(secret);
        await stack.destroy();
        for (const path of [`/projects/${name}`, `/applications/${name}-helm`]) {
          expect((await ask(argocd, "GET", path)).status).not.toBe(200);
        }
      } finally {
        await stack.dispose();
      }
    },
  );

  test("declares the same in each", () => {
    const [first, ...others] = seen;
    expect(others).toHaveLength(variants.length - 1);
    for (const other of others) expect(other).toEqual(first);
  });
});
