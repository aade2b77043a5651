import { certificateExpired } from "../../../../policy-packs/lib/rules/certificate-expired";
import { certificateExpiry } from "../../../../policy-packs/lib/rules/certificate-expiry";
import { certificateKeyStrength } from "../../../../policy-packs/lib/rules/certificate-key-strength";
import { clusterAuth } from "../../../../policy-packs/lib/rules/cluster-auth";
import { clusterLabels } from "../../../../policy-packs/lib/rules/cluster-labels";
import { clusterTls } from "../../../../policy-packs/lib/rules/cluster-tls";
import { kubernetesLiteralCredentials } from "../../../../policy-packs/lib/rules/kubernetes-literal-credentials";
import { projectScope } from "../../../../policy-packs/lib/rules/project-scope";
import { repoInsecure } from "../../../../policy-packs/lib/rules/repo-insecure";
import { repoScheme } from "../../../../policy-packs/lib/rules/repo-scheme";
import { sshKeyTypes } from "../../../../policy-packs/lib/rules/ssh-key-type";
import { tokenExpiry } from "../../../../policy-packs/lib/rules/token-expiry";
import { urlCredentials } from "../../../../policy-packs/lib/rules/url-credentials";
import { longLived, openSshKey, publicRsa, shortLived, today, weak } from "../certificates";
import { application, certificate, cluster, credentials, project, repository, secret, unknown } from "../support";
import { one, type RuleCases } from "./types";

/** A token by its form, of nobody. */
const token = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
const https = (certData: unknown) => certificate({ certType: "https", certData });
const ssh = (certSubType: unknown) => certificate({ certType: "ssh", certSubType, certData: "AAAA" });
const tokenOf = (kind: string, expiresIn?: unknown) => ({
  type: `pulumi-nodejs:dynamic/argocd:${kind}`,
  name: "token",
  props: { project: "payments", role: "ci", account: "ci", ...(expiresIn !== undefined && { expiresIn }) },
});
const clusterSecret = (config: object, data: object = {}) =>
  secret("cluster", {
    name: "staging",
    server: "https://staging.example.com",
    config: JSON.stringify(config),
    ...data,
  });

/** Rules about repositories, clusters and certificates. */
export const connectionCases: readonly RuleCases[] = [
  {
    rule: repoScheme,
    good: [
      one("https", repository({})),
      one("ssh", repository({ repo: "ssh://git@git.example.com/a" })),
      one("ssh in short", repository({ repo: "git@git.example.com:a/b" })),
      one("oci", repository({ repo: "oci://registry.example.com/a", type: "oci" })),
      one("a registry", repository({ repo: "registry.example.com/charts", type: "helm", enableOCI: true })),
      one("an application", application()),
    ],
    bad: [
      one("http below a URL", credentials("RepositoryCredentials", { url: "http://git.example.com/a" }), {
        violations: ['url: "http://git.example.com/a" is not reached by'],
      }),
      one("http where the hydrator pushes", credentials("WriteRepository", { repo: "http://git.example.com/a" }), {
        violations: ["repo: "],
      }),
      one(
        "http below which it pushes",
        credentials("WriteRepositoryCredentials", { url: "http://git.example.com/a" }),
        {
          violations: ["url: "],
        },
      ),
      one("http", repository({ repo: "http://git.example.com/a" }), {
        violations: ['repo: "http://git.example.com/a" is not reached by'],
      }),
      one("git", application({ "spec.source.repoURL": "git://git.example.com/a" }), {
        violations: ["spec.source.repoURL"],
      }),
      one("a Secret", secret("repository", { url: "http://git.example.com/a" }), { violations: ["repo: "] }),
      one("credentials", secret("repo-creds", { url: "http://git.example.com" }), { violations: ["repo: "] }),
      one("https where only ssh is allowed", repository({}), { config: { allowed: ["ssh"] }, violations: ["https"] }),
    ],
    unknown: [one("the URL", repository({ repo: unknown }), { unknowns: ["repo: checked at update"] })],
  },
  {
    rule: repoInsecure,
    good: [
      one("verified", repository({})),
      one("a Secret", secret("repository", { url: "https://a", insecure: "false" })),
    ],
    bad: [
      one("insecure", repository({ insecure: true }), { violations: ["insecure: switches verification off"] }),
      one("insecure where the hydrator pushes", credentials("WriteRepository", { insecure: true }), {
        violations: ["insecure: switches verification off"],
      }),
      one("host keys", repository({ insecureIgnoreHostKey: true }), { violations: ["insecureIgnoreHostKey"] }),
      one("http to a registry", repository({ insecureOCIForceHttp: true }), { violations: ["insecureOCIForceHttp"] }),
      one("a Secret", secret("repository", { url: "https://a", insecure: "true" }), { violations: ["insecure"] }),
    ],
    unknown: [
      one("one beside another", repository({ insecure: unknown, insecureIgnoreHostKey: true }), {
        unknowns: ["insecure: "],
        violations: ["insecureIgnoreHostKey"],
      }),
    ],
  },
  {
    rule: urlCredentials,
    good: [
      one("none", repository({})),
      one("a user of ssh", repository({ repo: "ssh://git@git.example.com/a" })),
      one("an application", application()),
      one("a project", project()),
      one("a clone URL of Azure DevOps", repository({ repo: "https://acme@dev.azure.com/acme/shop/_git/api" })),
      one(
        "a clone URL of Bitbucket",
        application({ "spec.source.repoURL": "https://ann-example@bitbucket.org/acme/api.git" }),
      ),
      one("a project's clone URLs", project({ "spec.sourceRepos": ["https://acme@dev.azure.com/acme/*"] })),
      one("a proxy without a password", repository({ proxy: "http://proxy.example.com:3128" })),
    ],
    bad: [
      one("a password", repository({ repo: "https://me:hunter2@git.example.com/a" }), {
        violations: ["repo: carries credentials"],
      }),
      one("a token", repository({ repo: `https://${token}@git.example.com/a` }), {
        violations: ["repo: carries credentials"],
      }),
      one("an application", application({ "spec.source.repoURL": "https://me:hunter2@git.example.com/a" }), {
        violations: ["spec.source.repoURL"],
      }),
      one(
        "a values file",
        application({ "spec.source.helm": { valueFiles: ["https://me:hunter2@git.example.com/a"] } }),
        { violations: ["valueFiles[0]"] },
      ),
      one("a project", project({ "spec.sourceRepos": ["https://me:hunter2@git.example.com/*"] }), {
        violations: ["spec.sourceRepos[0]"],
      }),
      one("a token in the query", repository({ repo: "https://git.example.com/a?private_token=hunter2" }), {
        violations: ["repo: carries credentials"],
      }),
      one("a proxy", repository({ proxy: "http://me:hunter2@proxy.example.com" }), { violations: ["proxy: carries"] }),
      one("a cluster's proxy", cluster({ "config.proxyUrl": "http://me:hunter2@proxy.example.com" }), {
        violations: ["config.proxyUrl"],
      }),
      one(
        "a component of kustomize",
        application({ "spec.source.kustomize": { components: ["https://me:hunter2@git.example.com/a"] } }),
        { violations: ["components[0]"] },
      ),
      one(
        "a file for a parameter",
        application({
          "spec.source.helm": { fileParameters: [{ name: "a", path: "https://me:hunter2@git.example.com" }] },
        }),
        { violations: ["fileParameters[0].path"] },
      ),
      one("a cluster", cluster({ server: "https://me:hunter2@staging.example.com" }), { violations: ["server"] }),
    ],
    unknown: [
      one(
        "a source",
        application({ "spec.source.repoURL": unknown, "spec.source.helm": { valueFiles: ["https://a:hunter2@b"] } }),
        {
          unknowns: ["spec.source.repoURL"],
          violations: ["valueFiles[0]"],
        },
      ),
    ],
  },
  {
    rule: projectScope,
    good: [
      one("a repository", repository({ project: "payments" })),
      one("a cluster of an allowed project", cluster({ project: "payments" }), { config: { projects: ["pay*"] } }),
      one("a kind that needs none", cluster(), { config: { kinds: ["Repository"] } }),
      one("a Secret", secret("repository", { url: "https://a", project: "payments" })),
    ],
    bad: [
      one("a repository", repository({}), { violations: ["project: is not set"] }),
      one("a cluster", cluster(), { violations: ["project: is not set"] }),
      one("another project", repository({ project: "orders" }), {
        config: { projects: ["pay*"] },
        violations: ['"orders"'],
      }),
    ],
    unknown: [one("the project", repository({ project: unknown }), { unknowns: ["project"] })],
  },
  {
    rule: kubernetesLiteralCredentials,
    good: [
      one("by pulumi-argocd", repository({ password: "hunter2" })),
      one("a Secret without", secret("repository", { url: "https://a", username: "me" })),
      one("a cluster with an identity", clusterSecret({ awsAuthConfig: { clusterName: "a" } })),
      one(
        "variables of a command that are none",
        clusterSecret({
          execProviderConfig: { command: "aws", env: { AWS_REGION: "eu-central-1", AWS_PROFILE: "a" } },
        }),
      ),
      one("a placeholder", secret("repository", { url: "https://a", password: "<path:kv/data/git#password>" })),
      one("allowed", clusterSecret({ bearerToken: "hunter2" }), { config: { allowed: ["config.bearerToken"] } }),
    ],
    bad: [
      one(
        "a variable of a command",
        clusterSecret({ execProviderConfig: { env: { AWS_REGION: "a", AWS_SECRET_ACCESS_KEY: "x" } } }),
        {
          violations: ["config.execProviderConfig.env.AWS_SECRET_ACCESS_KEY: is a credential"],
        },
      ),
      one("a password", secret("repository", { url: "https://a", password: "hunter2" }), {
        violations: ["password: is a credential in a manifest"],
      }),
      one("a key of repository credentials", secret("repo-creds", { url: "https://a", sshPrivateKey: "hunter2" }), {
        violations: ["sshPrivateKey"],
      }),
      one("a token", clusterSecret({ bearerToken: "hunter2" }), { violations: ["config.bearerToken"] }),
    ],
    unknown: [
      one(
        "all of the data",
        { ...secret("repository", {}), props: { ...secret("repository", {}).props, stringData: unknown } },
        {
          unknowns: ["password"],
        },
      ),
      one(
        "a value beside a password",
        secret("repository", { url: unknown, password: "hunter2", bearerToken: unknown }),
        {
          unknowns: ["bearerToken"],
          violations: ["password"],
        },
      ),
    ],
  },
  {
    rule: clusterTls,
    good: [
      one(
        "Argo CD's own cluster with a slash",
        cluster({ server: "https://kubernetes.default.svc/", "config.tlsClientConfig": {} }),
        { config: { requireCaData: true } },
      ),
      one("verified", cluster()),
      one("with its authority", cluster(), { config: { requireCaData: true } }),
      one("a Secret", clusterSecret({ tlsClientConfig: { insecure: false } })),
    ],
    bad: [
      one("insecure", cluster({ "config.tlsClientConfig.insecure": true }), {
        violations: ["config.tlsClientConfig.insecure"],
      }),
      one("http", cluster({ server: "http://staging.example.com" }), {
        violations: ["server: is reached without TLS"],
      }),
      one("without authority", cluster({ "config.tlsClientConfig": undefined }), {
        config: { requireCaData: true },
        violations: ["caData: is missing"],
      }),
      one("a Secret", clusterSecret({ tlsClientConfig: { insecure: true } }), { violations: ["insecure"] }),
    ],
    unknown: [
      one("the switch beside http", cluster({ "config.tlsClientConfig.insecure": unknown, server: "http://a" }), {
        unknowns: ["config.tlsClientConfig.insecure"],
        violations: ["server"],
      }),
    ],
  },
  {
    rule: clusterAuth,
    good: [one("a token", cluster()), one("an identity", cluster({ config: { awsAuthConfig: { clusterName: "a" } } }))],
    bad: [
      one("a password", cluster({ config: { username: "admin", password: "hunter2" } }), {
        violations: ["config.username", "config.password"],
      }),
      one("a Secret", clusterSecret({ password: "hunter2" }), { violations: ["config.password"] }),
    ],
    unknown: [
      one("a password beside a user", cluster({ config: { username: "admin", password: unknown } }), {
        unknowns: ["config.password"],
        violations: ["config.username"],
      }),
    ],
  },
  {
    rule: clusterLabels,
    good: [
      one("no configuration", cluster()),
      one("there", cluster({ labels: { environment: "staging" } }), {
        config: { labels: { environment: "dev|staging|prod" } },
      }),
      one("a Secret", secret("cluster", { server: "https://a" }, { environment: "dev" }), {
        config: { labels: { environment: ".+" } },
      }),
    ],
    bad: [
      one("missing", cluster(), { config: { labels: { environment: ".+" } }, violations: ["labels.environment"] }),
      one("another value", cluster({ labels: { environment: "test" } }), {
        config: { labels: { environment: "dev|prod" } },
        violations: ["labels.environment: does not match the pattern dev|prod"],
      }),
      one("a Secret", secret("cluster", { server: "https://a" }), {
        config: { labels: { environment: ".+" } },
        violations: ["labels.environment"],
      }),
    ],
    unknown: [
      one("a label", cluster({ labels: { environment: unknown } }), {
        config: { labels: { environment: ".+", tier: ".+" } },
        unknowns: ["labels.environment"],
        violations: ["tier"],
      }),
    ],
  },
  {
    rule: sshKeyTypes,
    good: [
      one("a server's", ssh("ssh-ed25519")),
      one("a private key", repository({ sshPrivateKey: openSshKey("ssh-ed25519") })),
      one("no ssh", https(longLived)),
      one("a key that cannot be read", repository({ sshPrivateKey: "x" })),
      one("a key on a stick", ssh("sk-ssh-ed25519@openssh.com")),
      one("a long RSA key", certificate({ certType: "ssh", certSubType: "ssh-rsa", certData: publicRsa(3072) })),
      one("a long private RSA key", repository({ sshPrivateKey: openSshKey("ssh-rsa", 3072) })),
      one("an authority, and what it has revoked", {
        type: "kubernetes:core/v1:ConfigMap",
        name: "hosts",
        props: {
          metadata: { name: "argocd-ssh-known-hosts-cm" },
          data: {
            ssh_known_hosts: "@cert-authority *.example.com ssh-ed25519 AAAA\n@revoked old.example.com ssh-dss AAAA\n",
          },
        },
      }),
    ],
    bad: [
      one("a short RSA key", certificate({ certType: "ssh", certSubType: "ssh-rsa", certData: publicRsa(1024) }), {
        violations: ["is an RSA key of 1024 bits; 2048 are demanded"],
      }),
      one("a short private RSA key", repository({ sshPrivateKey: openSshKey("ssh-rsa", 1024) }), {
        violations: ["sshPrivateKey: is an RSA key of 1024 bits"],
      }),
      one(
        "RSA where it is refused",
        certificate({ certType: "ssh", certSubType: "ssh-rsa", certData: publicRsa(4096) }),
        {
          config: { rsaBits: 0 },
          violations: ['is of type "ssh-rsa"'],
        },
      ),
      one(
        "a weak key of an authority",
        {
          type: "kubernetes:core/v1:ConfigMap",
          name: "hosts",
          props: {
            metadata: { name: "argocd-ssh-known-hosts-cm" },
            data: { ssh_known_hosts: "@cert-authority *.example.com ssh-dss AAAA\n" },
          },
        },
        { violations: ['"ssh-dss"'] },
      ),
      one("a server's", ssh("ssh-rsa"), { violations: ['certSubType: is of type "ssh-rsa"'] }),
      one("a private key", repository({ sshPrivateKey: openSshKey("ssh-rsa") }), {
        violations: ['sshPrivateKey: is of type "ssh-rsa"'],
      }),
      one(
        "a known host of a ConfigMap",
        {
          type: "kubernetes:core/v1:ConfigMap",
          name: "hosts",
          props: {
            metadata: { name: "argocd-ssh-known-hosts-cm" },
            data: { ssh_known_hosts: "# hosts\ngit.example.com ssh-ed25519 AAAA\nold.example.com ssh-dss AAAA\n" },
          },
        },
        { violations: ['"ssh-dss"'] },
      ),
    ],
    unknown: [
      one("the type", ssh(unknown), { unknowns: ["certSubType"] }),
      one("the length", certificate({ certType: "ssh", certSubType: "ssh-rsa", certData: unknown }), {
        unknowns: ["certData"],
      }),
    ],
  },
  {
    rule: certificateExpired,
    good: [one("valid", https(longLived), { now: today }), one("a key of ssh", ssh("ssh-ed25519"))],
    bad: [
      one("expired", https(shortLived), {
        now: new Date("2027-01-01T00:00:00Z"),
        violations: ["certData: CN=short.example.com has expired"],
      }),
      one("not valid yet", https(longLived), {
        now: new Date("2026-01-01T00:00:00Z"),
        violations: ["is not valid before"],
      }),
      one("not readable", https("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"), {
        violations: ["cannot be read"],
      }),
      one("in base64", https(Buffer.from(shortLived).toString("base64")), {
        now: new Date("2027-01-01T00:00:00Z"),
        violations: ["expired"],
      }),
      one(
        "in a ConfigMap",
        {
          type: "kubernetes:core/v1:ConfigMap",
          name: "certificates",
          props: { metadata: { name: "argocd-tls-certs-cm" }, data: { "git.example.com": shortLived } },
        },
        { now: new Date("2027-01-01T00:00:00Z"), violations: ["expired"] },
      ),
    ],
    unknown: [one("the data", https(unknown), { unknowns: ["certData"] })],
  },
  {
    rule: certificateExpiry,
    good: [
      one("years left", https(longLived), { now: today }),
      one("days enough", https(shortLived), { now: today, config: { days: 5 } }),
    ],
    bad: [
      one("12 days left", https(shortLived), { now: today, violations: ["CN=short.example.com expires in 12 days"] }),
    ],
    unknown: [one("the data", https(unknown), { unknowns: ["certData"] })],
  },
  {
    rule: certificateKeyStrength,
    good: [one("a curve", https(longLived))],
    bad: [
      one("1024 bits", https(weak), {
        violations: ["CN=old.example.com has a key of 1024 bits (rsa); 2048 are demanded"],
      }),
      one("a curve that is too short", https(longLived), { config: { curveBits: 384 }, violations: ["256 bits (ec)"] }),
    ],
    unknown: [one("the data", https(unknown), { unknowns: ["certData"] })],
  },
  {
    rule: tokenExpiry,
    good: [
      one("a year", tokenOf("ProjectToken", "8760h")),
      one("seconds", tokenOf("AccountToken", 3_600)),
      one("two years, where they are permitted", tokenOf("AccountToken", "17520h"), { config: { days: 730 } }),
    ],
    bad: [
      one("for ever", tokenOf("ProjectToken"), { violations: ["expiresIn: the token never expires"] }),
      one("too long", tokenOf("AccountToken", "8761h"), { violations: ["valid for 366 days; at most 365"] }),
      one("too many seconds", tokenOf("ProjectToken", 86_401), {
        config: { days: 1 },
        violations: ["valid for 2 days; at most 1 are permitted"],
      }),
    ],
    unknown: [one("the life", tokenOf("ProjectToken", unknown), { unknowns: ["expiresIn"] })],
  },
];
