import * as z from "zod";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withFindings } from "../../model/rule";
import { bannerPosition } from "./choices";
import { deepLinks } from "./links";
import { headersInClear, inSecrets } from "./secret-reference";
import { configMaps, count, flag, group, namedMap, optional, setting, settingsBelow, text, webUrl } from "./setting";

const { cm } = configMaps;

const downloads = [
  "darwin-amd64",
  "darwin-arm64",
  "linux-amd64",
  "linux-arm64",
  "linux-ppc64le",
  "linux-s390x",
  "windows-amd64",
];

const extensionCluster = named("ExtensionCluster", "A cluster, by its name or address.", {
  name: optional(text("Name of the cluster in Argo CD.")),
  server: optional(text("API address of the cluster.")),
});

const extensionHeader = named("ExtensionHeader", "A header of requests to an extension.", {
  name: text("Name of the header."),
  value: text("Its value; a secret by reference: `$<key>` in `argocd-secret`, or `$<name of a Secret>:<key>`."),
});

const extensionService = named("ExtensionService", "Where an extension answers.", {
  url: text("Address of the backend."),
  cluster: optional(
    extensionCluster.describe("The applications that it is for, by their cluster. Needed where there are several."),
  ),
  headers: optional(
    withFindings(z.array(extensionHeader), headersInClear(inSecrets)).describe("Headers of each request."),
  ),
});

/** What Go reads as a duration of YAML. */
const goDuration = (about: string) => optional(text(about));

const extensionBackend = named("ExtensionBackend", "What an extension of the web interface asks through Argo CD.", {
  services: z.array(extensionService).min(1, "must have a service").describe("Where it answers."),
  connectionTimeout: goDuration("How long a connection may take. Default `2s`."),
  keepAlive: goDuration("Time between probes of a connection. Default `15s`."),
  idleConnectionTimeout: goDuration("How long an unused connection is kept. Default `60s`."),
  maxIdleConnections: optional(count("How many unused connections are kept. Default `30`.")),
});

const extension = named("Extension", "An extension of the web interface.", {
  name: z
    .string()
    .regex(/^[-_A-Za-z0-9]+$/, "must be letters, digits, `-` or `_`")
    .describe("Name, by which the web interface asks for it."),
  backend: extensionBackend.describe("What it asks through Argo CD."),
});

const extensions = named("Extensions", "Extensions of the web interface.", {
  extensions: z.array(extension).describe("The extensions."),
});

/** The web interface, and what people see of Argo CD. */
export const interfaceFields = {
  ui: group(
    "UiSettings",
    "The web interface.",
    settingsBelow(cm, "ui.", {
      cssurl: text("Style sheet: an address, or a path below `/shared/app`."),
      bannercontent: text("Text at the top or bottom of each page."),
      bannerurl: webUrl("Where the banner leads to."),
      bannerpermanent: flag("Whether nobody can close the banner. Default `false`."),
      bannerposition: bannerPosition.describe("Where the banner stands. Default `top`."),
    }),
  ),
  help: group("HelpSettings", "The page with help.", {
    ...settingsBelow(cm, "help.", {
      chatUrl: text("Where people get help."),
      chatText: text("Text of that link. Default `Chat now!`."),
    }),
    download: setting(
      cm,
      "help.download.<name>",
      withFindings(z.record(z.string(), z.string()), (value) =>
        Object.keys(isRecord(value) ? value : {})
          .filter((platform) => !downloads.includes(platform))
          .map((platform) => ({
            path: [platform],
            message: `is no platform that Argo CD has a link for: write one of ${downloads.join(", ")}`,
          })),
      ).describe("Where the command `argocd` can be had, by platform such as `darwin-arm64`."),
    ),
  }),
  statusbadge: group(
    "StatusBadgeSettings",
    "Badges with the status of applications.",
    settingsBelow(cm, "statusbadge.", {
      enabled: flag("Whether there are such badges, which nobody needs a login for. Default `false`."),
      url: webUrl("Address of the badges, with a slash at its end. Default: that of `url`."),
    }),
  ),
  ga: group(
    "AnalyticsSettings",
    "Google Analytics.",
    settingsBelow(cm, "ga.", {
      trackingid: text("ID under which pages are counted. Default: none are."),
      anonymizeusers: flag("Send hashes in place of users' names. Default `true`."),
    }),
  ),
  project: group(
    "ProjectSettings",
    "Projects.",
    settingsBelow(cm, "project.", { links: deepLinks("Links at projects.") }),
  ),
  extension: group("ExtensionSettings", "Extensions of the web interface that ask through Argo CD.", {
    ...settingsBelow(cm, "extension.", { config: extensions.describe("The extensions.") }),
    configs: setting(
      cm,
      "extension.config.<name>",
      namedMap(extensionBackend, "Extensions in keys of their own, by their names.", {
        pattern: /^[-_A-Za-z0-9]+$/,
        message: "must be letters, digits, `-` or `_`",
      }),
    ),
  }),
};
