import { rules } from "../../../policy-packs/lib/rules";
import { openSshKey } from "./certificates";
import { application, cluster, configMap, type Declared, evaluate, project, repository, secret } from "./support";

/** Stands in every place where a secret can be. Without the form of one, so that only the place protects it. */
const hidden = "correct-horse-battery-staple";
/** A secret in a place where nobody expects one. */
const token = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

const everywhere: readonly Declared[] = [
  application({
    "spec.source.repoURL": `https://me:${hidden}@git.example.com/a`,
    "spec.source.targetRevision": token,
    "spec.destination.namespace": token,
    "spec.project": token,
    "metadata.labels": { team: token },
    "metadata.annotations": { runbook: hidden },
    "spec.syncPolicy.syncOptions": [`Replace=${token}`],
    "spec.source.helm": {
      values: `db:\n  password: ${hidden}\n`,
      valuesObject: { password: hidden },
      parameters: [{ name: "password", value: hidden }],
      valueFiles: [`https://me:${hidden}@git.example.com/values.yaml`],
    },
    "spec.source.plugin": { name: token, env: [{ name: "PASSWORD", value: hidden }] },
  }),
  application(
    {
      "spec.source.helm": {
        values: `auth: {password: ${hidden}}\nenv: [{ name: DB_PASSWORD, value: ${hidden} }]\n# ${token}\npassword: |\n  ${hidden}\n`,
        parameters: [
          { name: token, value: token },
          { name: `${hidden} password`, value: hidden },
        ],
      },
      "spec.source.kustomize": { patches: [{ patch: `- op: add\n  path: /data/token\n  value: ${hidden}\n` }] },
    },
    "forms",
  ),
  project({
    "spec.sourceRepos": [`https://me:${hidden}@git.example.com/*`, token],
    "spec.roles": [{ name: "ci", groups: [token], policies: ["p, proj:payments:ci, *, *, *, allow"] }],
  }),
  repository({ repo: `http://me:${hidden}@git.example.com/a`, password: hidden, sshPrivateKey: openSshKey("ssh-rsa") }),
  cluster({ server: `http://me:${hidden}@a`, config: { username: hidden, password: hidden, bearerToken: hidden } }),
  configMap("argocd-cm", {
    "oidc.config": `issuer: http://me:${hidden}@a\nclientSecret: ${hidden}\n`,
    "dex.config": `connectors: [{ config: { bindPW: ${hidden}, insecureSkipVerify: true } }]`,
    "webhook.github.secret": hidden,
    "ui.bannercontent": token,
    "users.anonymous.enabled": "true",
  }),
  configMap("argocd-rbac-cm", { "policy.csv": `g, ${token}, role:admin\np, a, *, *, ${hidden}/*, allow\n` }),
  configMap("argocd-notifications-cm", { "service.slack": `token: ${token}`, "service.x": `apiKeys: {a: ${hidden}}` }),
  secret("repository", { url: `http://me:${hidden}@git.example.com/a`, password: hidden }),
  secret("cluster", { server: "https://a", config: JSON.stringify({ password: hidden, bearerToken: hidden }) }),
];

const config = {
  labels: { team: "[a-z]+" },
  annotations: { runbook: "https://.+" },
  pattern: "team-.*",
  projects: ["payments"],
  allowed: ["x"],
  denied: ["Replace=*"],
};

test("no message holds a secret", () => {
  const messages = rules.flatMap((rule) => {
    const names = Object.keys(rule.settings);
    const known = Object.fromEntries(
      Object.entries(config).filter(([name]) => names.includes(name) && rule.name !== "argocd-project-destinations"),
    );
    const { violations, unknowns } = evaluate(rule, everywhere, { config: known });
    return [...violations, ...unknowns];
  });
  expect(messages.length).toBeGreaterThan(30);
  expect(messages.filter((message) => message.includes(hidden) || message.includes(token))).toEqual([]);
});
