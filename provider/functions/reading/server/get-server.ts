import * as z from "zod";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { answered, flag, list, map, maybe, text } from "../answers";
import { onArgoCd } from "./on-argo-cd";

const versionSchema = answered("ServerVersion", "What an Argo CD is made of. All but `Version` may be empty.", {
  Version: text().describe("Its release and commit, such as `v3.5.5+0f8b5c9`."),
  BuildDate: text().describe("When it was built."),
  GitCommit: text().describe("The commit that it was built from."),
  GitTag: text().describe("The tag of that commit."),
  GitTreeState: text().describe("`clean`, or `dirty` where it was built from changed files."),
  GoVersion: text().describe("The version of Go that it was built with."),
  Compiler: text().describe("The compiler that it was built with."),
  Platform: text().describe("What it was built for, such as `linux/amd64`."),
  KustomizeVersion: text().describe("Its Kustomize, as the server has it."),
  HelmVersion: text().describe("Its Helm, as the server has it."),
  JsonnetVersion: text().describe("Its Jsonnet."),
  KubectlVersion: text().describe("Its client of Kubernetes."),
  ExtraBuildInfo: text().describe("What a vendor says of its build."),
});

const settingsSchema = answered(
  "ServerSettings",
  "What an Argo CD is set to. Argo CD gives these settings to everybody, but for those that say so, which are empty " +
    "without a login.",
  {
    url: text().describe("The web address that people open."),
    additionalUrls: list(z.string()).describe("Its other web addresses."),
    installationID: text().describe("The id of this Argo CD among several that share a cluster."),
    controllerNamespace: text().describe("The namespace that it runs in. Only with a login."),
    appLabelKey: text().describe("The label by which it finds what it has deployed."),
    trackingMethod: text().describe("How it marks what it has deployed: `annotation`, `label` or `annotation+label`."),
    appsInAnyNamespaceEnabled: flag().describe("Whether applications may stand in other namespaces."),
    execEnabled: flag().describe("Whether terminals into pods are allowed."),
    hydratorEnabled: flag().describe("Whether it renders and commits the manifests of a `sourceHydrator`."),
    impersonationEnabled: flag().describe("Whether it deploys with the service accounts that projects name."),
    syncWithReplaceAllowed: flag().describe("Whether people may sync with `Replace`."),
    userLoginsDisabled: flag().describe("Whether no local account may log in with a password."),
    passwordPattern: text().describe("What new passwords must match. Only with a login."),
    statusBadgeEnabled: flag().describe("Whether it shows status badges."),
    statusBadgeRootUrl: text().describe("The address of its status badges, where that is another one."),
    kustomizeOptions: maybe(
      answered("ServerKustomize", "How an Argo CD calls Kustomize.", {
        buildOptions: text().describe("What is given to `kustomize build`."),
      }),
    ).describe("How it calls Kustomize."),
    kustomizeVersions: list(z.string()).describe("The versions of Kustomize that applications may ask for."),
    dexConfig: maybe(
      answered("ServerDex", "The ways to log in by Dex.", {
        connectors: list(
          answered("DexConnector", "A way to log in by Dex.", {
            name: text().describe("Its name, as the login page shows it."),
            type: text().describe("Its type, such as `github`."),
          }),
        ).describe("The ways to log in."),
      }),
    ).describe("The ways to log in by Dex."),
    oidcConfig: maybe(
      answered("ServerOidc", "The OpenID provider that people log in at. Its secret is never shown.", {
        name: text().describe("Its name, as the login page shows it."),
        issuer: text().describe("Its address."),
        clientID: text().describe("The id that the web page logs in with."),
        cliClientID: text().describe("The id that the argocd CLI logs in with."),
        scopes: list(z.string()).describe("What is asked for at a login."),
        enablePKCEAuthentication: flag().describe("Whether the web page proves itself by PKCE."),
      }),
    ).describe("The OpenID provider that people log in at."),
    help: maybe(
      answered("ServerHelp", "Where an Argo CD sends people who want help.", {
        chatUrl: text().describe("The address of a chat."),
        chatText: text().describe("What the link to it says."),
        binaryUrls: map(z.string()).describe("Where to get the argocd CLI, by platform."),
      }),
    ).describe("Where it sends people who want help."),
  },
);

const pluginsSchema = z.object({
  plugins: list(
    answered("ServerPlugin", "A plugin that makes manifests.", {
      name: text().describe("Its name, as a source's `plugin.name` has it."),
    }),
  ).describe("The plugins that make manifests."),
});

const serverSchema = answered("Server", "What an Argo CD says of itself.", {
  version: versionSchema.describe("What it is made of."),
  settings: settingsSchema.describe("What it is set to."),
  ...pluginsSchema.shape,
});

export const getServer = defineFunction({
  name: "getServer",
  command: "get server",
  effect: "reads",
  documentation: {
    summary:
      "Answers the version, the settings and the plugins of Argo CD. Every account may see them. Settings with secrets, those of " +
      "the web page alone, and scripts are left out.",
    example: `const { version, settings } = await argocd.getServer();
console.log(\`Argo CD \${version.Version}, hydrator \${settings.hydratorEnabled ? "on" : "off"}\`);`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_version/",
  },
  needs: [],
  arguments: z.strictObject({}),
  options: callOptionsSchema,
  result: serverSchema.describe("What Argo CD says of itself."),
  table: {
    columns: { VERSION: "version.Version", URL: "settings.url", NAMESPACE: "settings.controllerNamespace" },
  },
  run: (given, caller) =>
    onArgoCd(given, caller, async ({ context }) => {
      const { session } = context.argo();
      return {
        version: await session.call(versionSchema, { method: "GET", path: "/api/version" }),
        settings: await session.call(settingsSchema, { method: "GET", path: "/api/v1/settings" }),
        ...(await session.call(pluginsSchema, { method: "GET", path: "/api/v1/settings/plugins" })),
      };
    }),
});
