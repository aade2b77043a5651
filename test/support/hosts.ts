import { pluginToken, typeToken } from "../../provider/tokens";

/** What can be seen over one host, and not over the other. */
export type HostAbility =
  /** The state of a resource has the code that runs it. */
  | "keep its code in states"
  /** What an earlier run has made is known for sure where the state is in no organization, as on a file backend. */
  | "prove what it has made"
  /** What is about no resource in particular stands at the stack. */
  | "speak at the stack"
  /** The option `import` is refused. */
  | "refuse an import"
  /** An import takes the inputs that an export has written. */
  | "take the inputs of an import from a file";

/** What the suites need to know of a host: by what Pulumi runs the provider. What differs for users is in docs/design.md. */
export interface HostSpecimen {
  /** What a program imports. */
  readonly entry: "pulumi-argocd" | "pulumi-argocd/plugin";
  /** The type of a kind's resources. */
  token(kind: string): string;
  /** What the command line of a provider's process has. */
  readonly process: RegExp;
  /** What cannot be done over it, and why: those tests are shown as skipped, with the reason. */
  readonly cannot: Readonly<Partial<Record<HostAbility, string>>>;
}

export const hosts = {
  dynamic: {
    entry: "pulumi-argocd",
    token: typeToken,
    process: /\/dynamic-provider\b/,
    cannot: { "prove what it has made": "another state may have a stack of that name" },
  },
  plugin: {
    entry: "pulumi-argocd/plugin",
    token: pluginToken,
    process: /\/pulumi-resource-argocd\b/,
    cannot: {
      "keep its code in states": "the engine finds the plugin by the type of the resource",
      "speak at the stack": "all that it says stands under the resource that it came upon it with",
      "refuse an import": "it imports",
      "take the inputs of an import from a file": "the provider answers them, by the id alone",
    },
  },
} as const satisfies Readonly<Record<string, HostSpecimen>>;

const chosen = process.env.PULUMI_ARGOCD_TEST_HOST ?? "dynamic";

function hostOf(name: string): HostSpecimen {
  if (Object.hasOwn(hosts, name)) return hosts[name as keyof typeof hosts];
  throw new Error(`PULUMI_ARGOCD_TEST_HOST takes ${Object.keys(hosts).join(" or ")}, and not ${name}`);
}

/** The host that programs of tests run over, where a test does not say which: `npm run test:plugin` chooses the plugin. */
export const testedHost: HostSpecimen = hostOf(chosen);

/** A test of something that the host at hand may not be able to do. */
export function testOver(ability: HostAbility, name: string, body: () => Promise<void>): void {
  const reason = testedHost.cannot[ability];
  if (reason === undefined) test(name, body);
  else test.skip(`${name} (not over ${testedHost.entry}: ${reason})`, body);
}
