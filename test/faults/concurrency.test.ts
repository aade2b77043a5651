import type { Json } from "../../provider/contract";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { hostKeys } from "../kinds/certificate";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { declare, directorySpec, expression } from "../support/programs";
import { counted } from "../support/record";
import { connectionOf, Stack } from "../support/stack";
import { storedKnownHosts, storedSecrets } from "../support/storage";
import { fullDescribe } from "./support/form";

const rounds = Number(process.env.RACE_ROUNDS ?? 1);
const name = uniqueName("race");
const [hostKey, otherKey] = hostKeys;

let argocd: LocalArgoCd;

beforeAll(async () => {
  argocd = await sharedArgoCd();
});

/** The passwords that are stored for the repositories of this test, by address. */
async function passwords(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { url = "", password = "" } of await storedSecrets(argocd, "repository")) {
    if (url.includes(name)) found[url] = [...(found[url] ?? []), password];
  }
  return found;
}

/** The lines of the known hosts of this test. */
async function knownHosts(): Promise<string[]> {
  return (await storedKnownHosts(argocd)).filter((line) => line.includes(name)).sort();
}

describe("two stacks that write at the same time", () => {
  const sides = ["left", "right"] as const;
  const numbers = [1, 2, 3];
  const stacks = new Map<string, Stack>();
  const repositoryOf = (owner: string, number: number) => `https://git.example.com/${name}-${owner}-${number}.git`;
  const hostOf = (owner: string, number: number) => `${name}-${owner}-${number}.example.com`;
  const keyIn = (round: number) => (round % 2 === 0 ? hostKey : otherKey);

  /** The lists of a project in which both sides have entries. */
  const lists = ["roles", "syncWindows", "destinations", "sourceRepos"];

  /** The entries of one side in a round: some are changed in place, some make room for another. */
  function entriesOf(side: string, round: number) {
    return {
      ProjectRole: { name: side, description: `round ${round}` },
      ProjectSyncWindow: { kind: "deny", schedule: "0 0 1 1 *", duration: `${round}m`, applications: [side] },
      ProjectDestination: { server: `https://${side}.example.com`, namespace: "payments", name: `round-${round}` },
      ProjectSourceRepository: { repo: `https://git.example.com/${side}-${round}` },
    };
  }

  /** The project of which both sides have entries; the left one owns it, without these lists. */
  function shared(side: string, round: number): string[] {
    const project = declare("AppProject", "shared", {
      metadata: { name: `${name}-shared` },
      spec: { description: `round ${round}` },
      externallyManaged: lists.map((list) => `spec.${list}`),
      adopt: "always",
    });
    const entries = Object.entries(entriesOf(side, round)).map(([kind, fields]) =>
      declare(kind, kind, { project: `${name}-shared`, ...fields }),
    );
    return [...(side === "left" ? [project] : []), ...entries];
  }

  /** What the common project has after a round, and what it should have. */
  async function expectEntries(round: number): Promise<void> {
    const { spec } = (await ask(argocd, "GET", `/projects/${name}-shared`)).body;
    const own = sides.map((side) => entriesOf(side, round));
    const byText = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();
    expect([round, spec.description]).toEqual([round, `round ${round}`]);
    expect(spec.roles.map(({ name: role, description }: Json) => `${role} ${description}`).sort()).toEqual([
      `left round ${round}`,
      `right round ${round}`,
      "theirs of others",
    ]);
    expect(spec.syncWindows.map(({ duration, applications }: Json) => `${applications} ${duration}`).sort()).toEqual(
      sides.map((side) => `${side} ${round}m`),
    );
    expect(byText(spec.destinations)).toEqual(byText(own.map(({ ProjectDestination }) => ProjectDestination)));
    expect(spec.sourceRepos.toSorted()).toEqual(own.map(({ ProjectSourceRepository }) => ProjectSourceRepository.repo));
  }

  /** What one side declares: labels of the common project, each round another repository of both, and its own objects. */
  function program(side: string, round: number): string {
    const repository = (owner: string, number: number, password: string) =>
      declare("Repository", `repository-${owner}-${number}`, {
        repo: repositoryOf(owner, number),
        project: name,
        password,
        adopt: "always",
      });
    return [
      declare("AppProject", "project", {
        metadata: { name, labels: { [side]: String(round) } },
        spec: { description: "of both" },
        adopt: "always",
      }),
      repository("both", round, "of both"),
      ...numbers.map((number) => repository(side, number, `round ${round}`)),
      ...numbers.map((number) =>
        declare("Certificate", `certificate-${number}`, {
          serverName: hostOf(side, number),
          certType: "ssh",
          certSubType: "ssh-ed25519",
          certData: keyIn(round),
        }),
      ),
      ...shared(side, round),
    ].join("\n");
  }

  beforeAll(async () => {
    const spec = { roles: [{ name: "theirs", description: "of others" }] };
    await succeed(argocd, "POST", "/projects", { project: { metadata: { name: `${name}-shared` }, spec } });
    for (const side of sides) stacks.set(side, await Stack.create(connectionOf(argocd)));
  });

  afterAll(async () => {
    for (const stack of stacks.values()) await stack.dispose();
  });

  const both = (work: (stack: Stack, side: string) => Promise<unknown>) =>
    Promise.all([...stacks].map(([side, stack]) => work(stack, side)));

  /**
   * @promise Of what they declare differently the last one to write wins; a `pulumi refresh` of the other shows it.
   * @promise Stacks may write entries of one project at the same time: none is lost.
   */
  test(`lose nothing of one another's, in ${rounds} rounds`, async () => {
    for (let round = 1; round <= rounds; round += 1) {
      await counted("race", async () => {
        await both((stack, side) => {
          stack.program(program(side, round));
          return stack.up();
        });
        const { body } = await ask(argocd, "GET", `/projects/${name}`);
        expect([round, body.metadata.labels]).toEqual([round, { left: String(round), right: String(round) }]);
        const own = sides.flatMap((side) => numbers.map((number) => [repositoryOf(side, number), [`round ${round}`]]));
        expect(await passwords()).toEqual({ ...Object.fromEntries(own), [repositoryOf("both", round)]: ["of both"] });
        const hosts = sides.flatMap((side) =>
          numbers.map((number) => `${hostOf(side, number)} ssh-ed25519 ${keyIn(round)}`),
        );
        expect(await knownHosts()).toEqual(hosts.sort());
      });
      await counted("entries", () => expectEntries(round));
    }
    await both((stack) => stack.refresh("--expect-no-changes"));
    await both((stack) => stack.destroy());
    expect(await passwords()).toEqual({});
    expect(await knownHosts()).toEqual([]);
  }, 86_400_000);
});

fullDescribe("one stack with 200 resources", () => {
  const wide = `${name}-wide`;
  let stack: Stack;

  beforeAll(async () => {
    stack = await Stack.create(connectionOf(argocd));
  });

  afterAll(() => stack.dispose());

  const each = (count: number, make: (number: number) => string) =>
    Array.from({ length: count }, (_, number) => make(number));

  function program(): string {
    return [
      ...each(20, (number) =>
        declare("AppProject", `project${number}`, {
          metadata: { name: `${wide}-${number}` },
          spec: { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] },
        }),
      ),
      ...each(120, (number) =>
        declare("Application", `application${number}`, {
          metadata: { name: `${wide}-${number}` },
          spec: { ...directorySpec(argocd, wide), project: expression(`project${number % 20}.metadata.name`) },
          validate: false,
        }),
      ),
      ...each(30, (number) =>
        declare("Repository", `repository${number}`, {
          repo: `https://git.example.com/${wide}-${number}.git`,
          project: expression(`project${number % 20}.metadata.name`),
          password: `password ${number}`,
        }),
      ),
      ...each(30, (number) =>
        declare("Certificate", `certificate${number}`, {
          serverName: `${wide}-${number}.example.com`,
          certType: "ssh",
          certSubType: "ssh-ed25519",
          certData: hostKey,
        }),
      ),
    ].join("\n");
  }

  const named = async (path: string) => {
    const { items } = (await ask(argocd, "GET", path)).body;
    return (items ?? []).filter(({ metadata }: { metadata: { name: string } }) => metadata.name.startsWith(wide))
      .length;
  };

  async function counts(): Promise<number[]> {
    return [
      await named("/projects"),
      await named("/applications"),
      Object.values(await passwords()).flat().length,
      (await knownHosts()).length,
    ];
  }

  test("are all there once, and all gone after a destroy", () =>
    counted("parallel", async () => {
      stack.program(program());
      await stack.up("--parallel", "200");
      expect(await counts()).toEqual([20, 120, 30, 30]);
      await stack.upUnchanged();
      await stack.destroy("--parallel", "200");
      expect(await counts()).toEqual([0, 0, 0, 0]);
      expect(await stack.resources()).toEqual([]);
    }));
});
