import { appPlainSecrets } from "../../../../policy-packs/lib/rules/app-plain-secrets";
import { application, applicationSet, type Declared, unknown } from "../support";
import { type Case, one, type RuleCases } from "./types";

const sha = "0123456789abcdef0123456789abcdef01234567";
const values = (object: unknown) => application({ "spec.source.helm": { valuesObject: object } });
const yaml = (text: string) => application({ "spec.source.helm": { values: text } });
const parameters = (...list: { name: string; value: string }[]) =>
  application({ "spec.source.helm": { parameters: list } });
const patch = (text: string) => application({ "spec.source.kustomize": { patches: [{ patch: text }] } });
const plugin = (settings: object) => application({ "spec.source.plugin": { name: "a", ...settings } });
/** A random text that no service's form tells. */
const random = "tR7pQ2mK9vB4nX8cZ1wL6yH3";
const certificate = Buffer.from("-----BEGIN CERTIFICATE-----\nMIIBijCCATGgAwIBAgIUNel5pY3WlbZZxqX5\n").toString(
  "base64",
);
const privateKey = Buffer.from("-----BEGIN RSA PRIVATE KEY-----\nMIIBijCCATGgAwIBAgIUNel5pY3WlbZZ\n").toString(
  "base64",
);

/** A secret under a key, wherever it is written. */
function found(title: string, resource: Declared, ...keys: string[]): Case {
  return one(title, resource, { violations: keys.map((key) => `the value of \`${key}\``) });
}

/** Where secrets are found, and what is none. */
export const plainSecretCases: readonly RuleCases[] = [
  {
    rule: appPlainSecrets,
    good: [
      one("no values", application()),
      one("harmless values", values({ image: { tag: "v1.4.2" }, replicas: 3, auth: { enabled: true } })),
      one(
        "a reference",
        values({ auth: { existingSecret: "db", password: "$(DB_PASSWORD)", tokenSecretRef: { name: "a" } } }),
      ),
      one("a placeholder", yaml("db:\n  password: <path:kv/db#password>\n")),
      one("an allowed key", values({ auth: { token: "public" } }), { config: { allowedKeys: ["auth.token"] } }),
      one("a commit", values({ revision: sha })),
      one("random, but not looked for", values({ x: random }), { config: { minimumEntropy: 0 } }),
      one("a line of External Secrets", yaml("data:\n  - secretKey: password\n    remoteRef: { key: db }\n")),
      one(
        "a key of External Secrets",
        values({ externalSecret: { secretKey: "DB_PASSWORD", remoteRef: { key: "a" } } }),
      ),
      one(
        "names of Secrets",
        values({
          tlsSecret: "grafana",
          existingSecretPasswordKey: "admin-password",
          imagePullSecret: "registry",
          ingress: { tls: [{ secretName: "api-tls" }] },
          auth: { secret: "basic-auth", secretKeys: { adminPasswordKey: "postgres-password" } },
          volumes: [{ secret: "oauth", name: "config" }],
          credentials: "cloud-credentials",
          webhookSecret: "github-webhook-secret",
          passwordSecret: { name: "db", key: "password" },
        }),
      ),
      one(
        "maps of names",
        values({ existingSecretMappings: { BASIC_AUTH_PASS: "BASIC_AUTH_PASS" }, secretKeys: { token: "api" } }),
      ),
      one(
        "names of files and of keys in Secrets",
        values({ tls: { privateKey: "private.key" }, redis: { existingSecret: "redis", authKey: "password" } }),
      ),
      one("words that switch on", values({ metrics: { token: "enabled" }, bridge: { sharedSecret: "generate" } })),
      one(
        "switches and numbers of other things",
        values({
          existingPassword: "yes",
          usePassword: true,
          createSecret: true,
          maxTokens: 4096,
          tokenTtl: 3600,
          automountServiceAccountToken: false,
          passwordLength: 16,
        }),
      ),
      one("empty values", values({ password: "", token: null, secret: {}, apiKeys: [] })),
      one(
        "where others fill in",
        values({
          a: { password: `\${DB_PASSWORD}` },
          b: { password: "{{ .Values.password }}" },
          c: { password: "$__file{/etc/secrets/password}" },
          d: { clientSecret: "$oidc.azure.clientSecret" },
          e: { token: "Bearer $(TOKEN)" },
          f: { url: "postgres://api:$(DB_PASSWORD)@db:5432/api" },
          g: { password: "vault:secret/data/db#password" },
          h: { password: "/vault/secrets/db" },
          i: { password: "ENC[AES256_GCM,data:abc]" },
          j: { password: "<password>" },
          k: { dsn: `Server=db;Password=\${PASSWORD};User=api` },
        }),
      ),
      one("a hash", values({ argocdServerAdminPassword: "$2a$10$abcdefghijklmnopqrstuv" })),
      one("a sealed value", values({ encryptedData: { password: `Ag${"By3i4OJSWK".repeat(30)}=` } })),
      one(
        "valueFrom",
        values({ env: [{ name: "DB_PASSWORD", valueFrom: { secretKeyRef: { name: "db", key: "password" } } }] }),
      ),
      one("a public certificate", values({ caBundle: certificate, tls: { crt: certificate } })),
      one(
        "public random values",
        values({ clientId: "x9Kd73LmQ2pVb81TzR4sYw6N", checksum: random, fingerprint: random }),
      ),
      one(
        "long names and paths",
        values({
          a: "cert-manager-webhook-azure-dns-2-production",
          b: "apps/overlays/production2/eu-central-1/values",
        }),
      ),
      one("a user's name in a URL", values({ repo: "https://acme@dev.azure.com/acme/shop/_git/charts" })),
      one("a DSN without a password", values({ dsn: "postgres://api@db:5432/api?sslmode=require" })),
      one(
        "a script that reads its secrets",
        yaml("script: |\n  export TOKEN=$(cat /run/token)\n  PASSWORD=`cat /p`\n  token = read_token()\n"),
      ),
      one("a parameter that is a switch", parameters({ name: "auth.password", value: "false" })),
      one(
        "a parameter that refers",
        parameters({ name: "env[0].name", value: "LEVEL" }, { name: "env[0].value", value: "hunter2" }),
      ),
      one("a patch that refers", patch("- op: replace\n  path: /spec/tls/0/secretName\n  value: api-tls\n")),
      one(
        "a mapping of a plugin",
        plugin({
          env: [
            { name: "AVP_TYPE", value: "vault" },
            { name: "AVP_ROLE", value: "argocd" },
          ],
        }),
      ),
    ],
    bad: [
      one("by key", values({ db: { password: "hunter2" } }), {
        violations: ["spec.source.helm.valuesObject.db.password: the value of `db.password` is a secret by its name"],
      }),
      one("by form", values({ x: "ghp_0123456789abcdefghijABCDEFGHIJ012345" }), { violations: ["a GitHub token"] }),
      one("by entropy", values({ seed: "tR7pQ2mK9vB4nX8cZ1wL6yH3" }), {
        violations: ["looks like a generated secret"],
      }),
      one("a private key in a list", values({ keys: ["-----BEGIN RSA PRIVATE KEY-----\nx"] }), {
        violations: ["a private key"],
      }),
      one("in YAML", yaml('db:\n  user: a\n  password: "hunter2" # old\n'), { violations: ["`db.password`"] }),
      one("in a block of YAML", yaml("script: |\n  curl https://u:p4ss@example.com\n"), {
        violations: ["a URL with a password"],
      }),
      one(
        "a parameter",
        application({ "spec.source.helm": { parameters: [{ name: "db.password", value: "hunter2" }] } }),
        {
          violations: ["spec.source.helm.parameters[0].value"],
        },
      ),
      one(
        "a plugin's variable",
        application({ "spec.source.plugin": { name: "a", env: [{ name: "API_TOKEN", value: "hunter2" }] } }),
        {
          violations: ["`API_TOKEN` is a secret by its name"],
        },
      ),
      one(
        "a plugin's parameter",
        application({ "spec.source.plugin": { name: "a", parameters: [{ name: "a", map: { password: "hunter2" } }] } }),
        {
          violations: ["`a.password`"],
        },
      ),
      one(
        "a kustomize patch",
        application({ "spec.source.kustomize": { patches: [{ patch: "stringData:\n  token: hunter2\n" }] } }),
        {
          violations: ["`stringData.token`"],
        },
      ),
      one(
        "a jsonnet variable",
        application({ "spec.source.directory": { jsonnet: { extVars: [{ name: "password", value: "hunter2" }] } } }),
        {
          violations: ["`password`"],
        },
      ),
      found("a flow map", yaml("auth: {password: hunter2, user: a}\n"), "auth.password"),
      found("JSON", yaml('{"auth":{"password":"hunter2"}}'), "auth.password"),
      found("a block scalar", yaml("password: |\n  hunter2\n"), "password"),
      found("a folded scalar", yaml("password: >-\n  hunter2\n  x\n"), "password"),
      found("an anchor", yaml("a: &p hunter2\nb:\n  password: *p\n"), "b.password"),
      found("a merged map", yaml("base: &base\n  x: 1\n  token: hunter2\nc:\n  <<: *base\n"), "base.token", "c.token"),
      found("a number", values({ password: 1234 }), "password"),
      found("a number in YAML", yaml("db:\n  password: 123456\n"), "db.password"),
      found("a multi-line key", yaml('? "password"\n: hunter2\n'), "password"),
      found("a tag", yaml("password: !!binary aHVudGVyMg==\n"), "password"),
      found(
        "a secret access key beside an empty reference",
        values({ s3: { secretAccessKey: "Hunter2", existingSecret: "" } }),
        "s3.secretAccessKey",
      ),
      found("a quoted key", yaml('"db.password": hunter2\n'), "db.password"),
      found("a second document", yaml("a: 1\n---\npassword: hunter2\n"), "password"),
      found("a variable", yaml("env: [{ name: DB_PASSWORD, value: hunter2 }]\n"), "env.DB_PASSWORD"),
      found("a variable in an object", values({ env: [{ name: "DB_PASSWORD", value: "hunter2" }] }), "env.DB_PASSWORD"),
      found(
        "a variable in a text",
        values({ extraEnv: "- name: API_TOKEN\n  value: hunter2\n" }),
        "extraEnv.API_TOKEN",
      ),
      found("a value below its key", values({ password: { value: "hunter2" } }), "password"),
      found("a list below its key", values({ passwords: ["hunter2"] }), "passwords"),
      found("JSON in a value", values({ config: '{"clientSecret":"hunter2"}' }), "config.clientSecret"),
      found(
        "INI in a block",
        values({ "grafana.ini": "[database]\npassword = hunter2\nhost = db\n" }),
        "grafana.ini.password",
      ),
      found("words in a passphrase", values({ clientSecret: "correct-horse-battery-staple" }), "clientSecret"),
      found(
        "a secret key without a Secret beside it",
        values({ minio: { accessKey: "admin1", secretKey: "Hunter2!" } }),
        "minio.secretKey",
      ),
      found("an access key alone", values({ storage: { azureAccessKey: "hunter2" } }), "storage.azureAccessKey"),
      found(
        "store and config passwords",
        values({ keyStorePassword: "changeit", configPassword: "hunter2" }),
        "keyStorePassword",
        "configPassword",
      ),
      found("a default", values({ password: `\${PASSWORD:-hunter2}` }), "password"),
      one("a private key in base64", values({ tls: { key: privateKey } }), { violations: ["a private key"] }),
      one("a connection string", values({ connection: "Server=db;User=a;Password=hunter2;" }), {
        violations: ["a connection string"],
      }),
      one("a comment", yaml("# ghp_0123456789abcdefghijABCDEFGHIJ012345\na: 1\n"), { violations: ["a GitHub token"] }),
      found("text that is no YAML", yaml("a: b: c\npassword: hunter2\n"), "password"),
      found("a template of Helm", yaml("{{- if .x }}\npassword: hunter2\n{{- end }}\nhost: {{ .host }}\n"), "password"),
      found(
        "a parameter in a list",
        parameters({ name: "env[0].name", value: "DB_PASSWORD" }, { name: "env[0].value", value: "hunter2" }),
        "DB_PASSWORD",
      ),
      found("a parameter with an index", parameters({ name: "users[0].password", value: "1234" }), "users[0].password"),
      found(
        "a JSON patch",
        patch("- op: add\n  path: /stringData/password\n  value: hunter2\n"),
        "stringData.password",
      ),
      found(
        "a JSON patch of a list",
        patch('[{"op":"add","path":"/spec/env/-","value":{"name":"API_TOKEN","value":"hunter2"}}]'),
        "spec.env.-.API_TOKEN",
      ),
      found(
        "in a template, filled in by a list",
        applicationSet({
          "spec.generators": [{ list: { elements: [{ login: "hunter2" }] } }],
          "spec.template.spec.source.helm": { values: "password: '{{login}}'\n" },
        }),
        "password",
      ),
    ],
    unknown: [
      one(
        "in a template, filled in",
        applicationSet({
          "spec.template.spec.source.helm": { values: "password: '{{ .password }}'\nhost: {{ .host }}\n" },
        }),
        {
          unknowns: ["spec.template.spec.source.helm.values: cannot be judged, because it is filled in by a generator"],
        },
      ),
      one(
        "a secret beside what is filled in",
        applicationSet({ "spec.template.spec.source.helm": { values: "host: '{{host}}'\npassword: hunter2\n" } }),
        { unknowns: ["spec.template.spec.source.helm.values: cannot be judged"], violations: ["`password`"] },
      ),
      one("a value beside a secret", values({ a: unknown, password: "hunter2" }), {
        unknowns: ["valuesObject.a"],
        violations: ["`password`"],
      }),
    ],
  },
];
