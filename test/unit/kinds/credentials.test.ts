import { unknown } from "../../../provider/contract";
import { certificateSchema, certificateText } from "../../../provider/kinds/certificate/schema";
import { clusterSchema } from "../../../provider/kinds/cluster/schema";
import { repositorySchema } from "../../../provider/kinds/repository/schema";
import { normalise } from "../../../provider/model/normalise";
import { certificatePem, maximalCertificates, sshKey } from "../../kinds/certificate";
import { maximalCluster } from "../../kinds/cluster";
import { maximalRepositories } from "../../kinds/repository";
import { problems } from "./problems";

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

const lines = "must be one line without control characters: remove the line break or tab";

describe("Repository", () => {
  test.each(Object.entries(maximalRepositories))("every field of %s", (_name, inputs) => {
    expect(problems(repositorySchema, inputs)).toEqual([]);
    expect(repositorySchema.parse(inputs)).toEqual(inputs);
  });

  const onlyHelm = 'enableOCI: is only for Helm: write `type: "helm"` beside it, or `type: "oci"` in its place';

  test.each<[string, Record<string, unknown>, string[]]>([
    ["no URL", { repo: "" }, ["repo: write the repository's URL"]],
    ["a URL of two lines", { repo: "https://x\ny" }, [`repo: ${lines}`]],
    ["enableOCI without type", { repo: "x", enableOCI: true }, [onlyHelm]],
    ["enableOCI with git", { repo: "x", type: "git", enableOCI: true }, [onlyHelm]],
    [
      "enableOCI with a type that is not known yet",
      { repo: "x", type: unknown, enableOCI: true },
      ['type: Invalid option: expected one of "git"|"helm"|"oci"'],
    ],
    ["enableOCI off", { repo: "x", enableOCI: false }, []],
    [
      "enableOCI with a scheme",
      { repo: "oci://x", type: "helm", enableOCI: true },
      ["repo: must be the registry's host and path without `https://` or `oci://` when `enableOCI` is set"],
    ],
    ["a negative depth", { repo: "x", depth: -1 }, ["depth: must be 0 or more"]],
    ["what Argo CD writes", { repo: "x", inheritedCreds: true }, [': Unrecognized key: "inheritedCreds"']],
  ])("%s", (_name, inputs, expected) => {
    expect(problems(repositorySchema, inputs)).toEqual(expected);
  });

  test.each(["insecureIgnoreHostKey", "insecureOCIForceHttp"])("%s needs insecure", (name) => {
    const message = `${name}: needs \`insecure: true\` beside it: Argo CD shows one for the other`;
    expect(problems(repositorySchema, { repo: "x", [name]: true })).toEqual([message]);
    expect(problems(repositorySchema, { repo: "x", [name]: true, insecure: true })).toEqual([]);
    expect(problems(repositorySchema, { repo: "x", [name]: false })).toEqual([]);
  });

  test("spellings of one URL are one repository", () => {
    expect(normalise(repositorySchema, { repo: "https://x/A.git" })).toEqual({ repo: "https://x/a", type: "git" });
  });
});

describe("Cluster", () => {
  test("every field", () => {
    expect(problems(clusterSchema, maximalCluster)).toEqual([]);
    expect(clusterSchema.parse(maximalCluster)).toEqual(maximalCluster);
  });

  const address = "server: must be the cluster's API address, such as `https://10.0.0.1:6443`";
  const encoded = 'must be the base64 of the PEM text, as in a kubeconfig: write `Buffer.from(pem).toString("base64")`';

  test.each<[string, Record<string, unknown>, string[]]>([
    ["an address alone", {}, []],
    ["no scheme", { server: "10.0.0.1:6443" }, [address]],
    ["an address of two lines", { server: "https://x\r\ny" }, [`server: ${lines}`]],
    ["a name of two lines", { name: "a\nb" }, [`name: ${lines}`]],
    [
      "PEM text",
      { config: { tlsClientConfig: { caData: certificatePem } } },
      [`config.tlsClientConfig.caData: ${encoded}`],
    ],
    ["base64", { config: { tlsClientConfig: { caData: base64(certificatePem) } } }, []],
    [
      "two namespaces in one",
      { namespaces: ["a,b"] },
      ["namespaces.0: must be one namespace: write each as an item of its own"],
    ],
    [
      "kubectl's annotation",
      { annotations: { "kubectl.kubernetes.io/last-applied-configuration": "{}" } },
      ["annotations.kubectl.kubernetes.io/last-applied-configuration: is written by kubectl: remove these lines"],
    ],
  ])("%s", (_name, inputs, expected) => {
    expect(problems(clusterSchema, { server: "https://10.0.0.1", ...inputs })).toEqual(expected);
  });
});

describe("Certificate", () => {
  test.each(Object.entries(maximalCertificates))("every field of %s", (_name, inputs) => {
    expect(problems(certificateSchema, inputs)).toEqual([]);
    expect(certificateSchema.parse(inputs)).toEqual(inputs);
  });

  const host = "serverName: must be one host name without scheme, path, port or wildcard (for ssh also `[host]:port`)";
  const { https, ssh } = maximalCertificates;

  test.each<[string, Record<string, unknown>, string[]]>([
    ["base64 of a PEM", { ...https, certData: base64(certificatePem) }, []],
    ["base64 of a key", { ...ssh, certData: base64(sshKey) }, []],
    ["an IPv6 address", { ...ssh, serverName: "fe80::1" }, []],
    [
      "an IPv6 address of an https certificate",
      { ...https, serverName: "fe80::1" },
      [
        "serverName: is an IPv6 address, for which Argo CD stores no https certificate: write a host name that leads there",
      ],
    ],
    [
      "several hosts",
      { ...ssh, serverName: "git.example.com,10.0.0.1" },
      ["serverName: names several hosts: declare one resource for each host"],
    ],
    [
      "ssh without subtype",
      { ...ssh, certSubType: undefined },
      ["certSubType: is required for ssh: write the type of the key, such as `ssh-ed25519`"],
    ],
    [
      "https with subtype",
      { ...https, certSubType: "ecdsa" },
      ["certSubType: is only for ssh: remove it, Argo CD reads the type of an https certificate from the certificate"],
    ],
    [
      "https with port",
      { ...https, serverName: "[git.example.com]:443" },
      ["serverName: has a port, which https certificates do not have: write the host alone"],
    ],
    [
      "https without PEM",
      { ...https, certData: "abc" },
      ["certData: must be PEM text with at least one `-----BEGIN CERTIFICATE-----`, or its base64"],
    ],
    [
      "a whole line of known_hosts",
      { ...ssh, certData: `ssh-ed25519 ${sshKey}` },
      ["certData: must be the key alone (`AAAA…`), without host and type in front and without a comment after it"],
    ],
    [
      "a key of another type",
      { ...ssh, certSubType: "ssh-rsa" },
      [
        "certSubType: differs from the type that the key in `certData` carries: write that type, or the key of this type",
      ],
    ],
    ["values that are not known yet", { ...ssh, serverName: unknown, certData: unknown }, []],
    ["another type", { ...https, certType: "tls" }, ['certType: Invalid option: expected one of "https"|"ssh"']],
  ])("%s", (_name, inputs, expected) => {
    expect(problems(certificateSchema, inputs)).toEqual(expected);
  });

  test.each([
    "*.example.com",
    "git?.example.com",
    "git\\example",
    "https://git.example.com",
    "git.example.com/x",
    "a b",
    "[*]:22",
  ])("the host %s is refused", (serverName) => {
    expect(problems(certificateSchema, { ...ssh, serverName })).toEqual([host]);
  });

  test("text and base64 are one value", () => {
    expect(certificateText(base64(certificatePem))).toBe(certificatePem.trim());
    expect(certificateText(base64(sshKey))).toBe(sshKey);
    expect(certificateText("something else")).toBe("something else");
  });
});
