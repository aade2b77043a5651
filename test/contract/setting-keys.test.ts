import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argoCdSettings } from "../../provider/components/argocd-settings";
import { isKey, keysOf } from "../../provider/components/argocd-settings/entries";
import { argocdSource } from "../../tools/argocd-module";

const source = argocdSource(join(__dirname, "../..")).directory;
const known = keysOf(argoCdSettings.schema).filter(({ key }) => key !== "<name>");

/** Keys that have no field, and why. */
const without: Readonly<Record<string, string>> = {
  "resource.customizations": "the older form of the keys by kind; only patterns of kinds need it",
  "kustomize.version.v3.5.1": "the older name of `kustomize.path.<name>`",
  "kustomize.version.v3.5.4": "the older name of `kustomize.path.<name>`",
  "kustomize.version": "the older name of `kustomize.path`, where a version has its own",
  "kustomize.path": "a prefix",
  "help.download": "a prefix",
  password: "the key of a Secret",
  normal: "a value of `resource.respectRBAC`",
  strict: "a value of `resource.respectRBAC`",
};

/** Keys of the Secret `argocd-secret`. */
const ofSecret =
  /^(server\.secretkey|tls\.(crt|key)|webhook\.(github|gitlab|bitbucket|bitbucketserver|gogs|azuredevops)\..*)$/;

function read(...path: string[]): string {
  return readFileSync(join(source, ...path), "utf8");
}

/** The keys in Argo CD's own example of a ConfigMap, those in comments among them. */
function keysInExample(configMap: string): string[] {
  const folder = configMap === "argocd-notifications-cm" ? ["notifications"] : [];
  const text = read("docs", "operator-manual", ...folder, `${configMap}.yaml`);
  const data = text.slice(text.indexOf("\ndata:"));
  return [...data.matchAll(/^ {2}(?:([a-zA-Z][\w.-]*)|# ([a-z]+\.[\w.-]+)):(?= |$)/gm)].flatMap(
    ([, key, commented]) => key ?? commented ?? [],
  );
}

/** The keys that Argo CD's manifests give to its components. */
function keysInManifests(configMap: string): string[] {
  const files = readdirSync(join(source, "manifests", "base"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => [...read("manifests", "base", file).matchAll(/configMapKeyRef:\n((?:\s+\w+: .*\n){2,3})/g)])
    .flatMap(([, text = ""]) => (text.includes(`name: ${configMap}\n`) ? (/key: (\S+)/.exec(text)?.[1] ?? []) : []));
}

/** The keys of `argocd-cm` that Argo CD's code names. */
function keysInCode(): string[] {
  const text = read("util", "settings", "settings.go");
  const constants = text.slice(
    text.indexOf("settingServerSignatureKey ="),
    text.indexOf("defaultMaxWebhookPayloadSize ="),
  );
  return [...constants.matchAll(/^\t\w+ += "([a-zA-Z]+(?:\.[a-zA-Z]+)*)"$/gm)].flatMap(([, key]) => key ?? []);
}

function withoutField(configMap: string, keys: readonly string[]): string[] {
  const fields = known.filter((one) => one.configMap === configMap);
  return [...new Set(keys)].filter(
    (key) => !fields.some((one) => isKey(one, key)) && !(key in without) && !ofSecret.test(key),
  );
}

test.each([
  ["argocd-cm", 90],
  ["argocd-rbac-cm", 5],
  ["argocd-cmd-params-cm", 180],
  ["argocd-notifications-cm", 12],
])("has a field for each key of %s that Argo CD knows", (configMap, least) => {
  const keys = [
    ...keysInExample(configMap),
    ...keysInManifests(configMap),
    ...(configMap === "argocd-cm" ? keysInCode() : []),
  ];
  expect(new Set(keys).size).toBeGreaterThanOrEqual(least);
  expect(withoutField(configMap, keys)).toEqual([]);
});

test("has no field of `argocd-cmd-params-cm` that Argo CD does not know", () => {
  const keys = new Set([...keysInExample("argocd-cmd-params-cm"), ...keysInManifests("argocd-cmd-params-cm")]);
  const fields = known.filter(({ configMap }) => configMap === "argocd-cmd-params-cm");
  expect(fields.map(({ key }) => key).filter((key) => !keys.has(key))).toEqual([]);
});
