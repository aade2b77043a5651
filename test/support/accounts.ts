import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { uniqueName } from "./argocd";
import { ask } from "./ask";
import { eventually } from "./eventually";

/** Local accounts of a test's own, each with the lines of a policy that it has and no others. */
export interface Accounts {
  /** The name and the token of the account that has just these rights, each `resource, action, object`. */
  having(rights: readonly string[]): { readonly name: string; readonly token: string };
  close(): Promise<void>;
}

const general = objectPath("v1", "configmaps", "argocd", "argocd-cm");
const policies = objectPath("v1", "configmaps", "argocd", "argocd-rbac-cm");

function keyOf(rights: readonly string[]): string {
  return [...new Set(rights)].sort().join("\n");
}

async function tokenOf(argocd: LocalArgoCd, name: string): Promise<string> {
  return eventually(async () => (await ask(argocd, "POST", `/account/${name}/token`, { name })).body.token);
}

async function isKnown(argocd: LocalArgoCd, token: string, right: string): Promise<boolean> {
  const path = right.split(", ").map(encodeURIComponent).join("/");
  return (await ask(argocd, "GET", `/account/can-i/${path}`, undefined, token)).body.value === "yes";
}

/** Makes an account for each different set of rights, in one change of Argo CD's policy, which it reads again by itself. */
export async function accountsFor(argocd: LocalArgoCd, sets: readonly (readonly string[])[]): Promise<Accounts> {
  const prefix = uniqueName("rights");
  const marker = `projects, get, ${prefix}`;
  const different = [...new Map(sets.map((rights) => [keyOf(rights), [...new Set(rights)]])).values()];
  const named = different.map((rights, index) => ({ rights, name: `${prefix}-${index}` }));
  const lines = named.flatMap(({ name, rights }) => [...rights, marker].map((right) => `p, ${name}, ${right}, allow`));
  const accounts = (value: string | null) => Object.fromEntries(named.map(({ name }) => [`accounts.${name}`, value]));
  const policy = (value: string | null) => ({ data: { [`policy.${prefix}.csv`]: value } });
  await argocd.kubernetes.patch(general, { data: accounts("apiKey") });
  await argocd.kubernetes.patch(policies, policy(lines.join("\n")));
  const tokens = new Map<string, { readonly name: string; readonly token: string }>();
  // One by one: each is a write of the same Secret.
  for (const { name, rights } of named) tokens.set(keyOf(rights), { name, token: await tokenOf(argocd, name) });
  for (const { token } of [...tokens.values()].slice(0, 1)) await eventually(() => isKnown(argocd, token, marker));
  return {
    having(rights) {
      const found = tokens.get(keyOf(rights));
      if (!found) throw new Error(`no account has just these rights: ${keyOf(rights)}`);
      return found;
    },
    async close() {
      await argocd.kubernetes.patch(policies, policy(null));
      await argocd.kubernetes.patch(general, { data: accounts(null) });
    },
  };
}
