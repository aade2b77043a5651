import * as z from "zod";
import { named } from "../../model/named";
import { withFindings } from "../../model/rule";
import { urlScheme } from "./choices";
import { headersInClear, inNotificationsSecret, secretIn } from "./secret-reference";
import { called, count, flag, optional, text, webUrl } from "./setting";

/** A secret of a service. */
const secret = (about: string) =>
  secretIn(inNotificationsSecret, `${about}, by reference: \`$<key>\` in \`argocd-notifications-secret\`.`);

/** Secrets of a service, by what recipients call them. */
const secrets = (about: string) => z.record(z.string(), secret("The secret")).describe(about);

/** How connections are kept, for all services that speak HTTP. */
const connections = {
  insecureSkipVerify: optional(flag("Do not verify the service's certificate. Default `false`.")),
  maxIdleConns: optional(count("Unused connections that are kept.")),
  maxIdleConnsPerHost: optional(count("Unused connections that are kept for one host.")),
  maxConnsPerHost: optional(count("Connections to one host.")),
  idleConnTimeout: optional(text("How long an unused connection is kept, such as `90s`.")),
};

const basicAuth = named("NotificationBasicAuth", "A login with a password.", {
  username: text("Name of the user."),
  password: secret("The password"),
});

const header = named("NotificationHeader", "A header of requests.", {
  name: text("Name of the header."),
  value: text("Its value, in which `$<key>` stands for a secret in `argocd-notifications-secret`."),
});

const headers = withFindings(z.array(header), headersInClear(inNotificationsSecret)).describe(
  "Headers of each request.",
);

/** Whole numbers of nanoseconds are all that Argo CD reads here. */
const nanoseconds = (about: string) => optional(count(`${about}, in nanoseconds.`));

const webhook = named("WebhookService", "Any service that takes requests.", {
  url: webUrl("Address of the service."),
  headers: optional(headers),
  basicAuth: optional(basicAuth.describe("Login with a password.")),
  retryMax: optional(count("How often a request is repeated. Default `3`.")),
  retryWaitMin: nanoseconds("Shortest wait before that"),
  retryWaitMax: nanoseconds("Longest wait before that"),
  ...connections,
});

const slack = named("SlackService", "Slack.", {
  token: secret("Token of the Slack app"),
  username: optional(text("Name under which messages appear.")),
  icon: optional(text("Icon of messages: an emoji or an address.")),
  signingSecret: optional(secret("Signing secret of the Slack app")),
  channels: optional(z.array(z.string()).describe("Channels that commands come from.")),
  apiURL: optional(webUrl("Address of the API.")),
  disableUnfurl: optional(flag("Show no previews of links. Default `false`.")),
  ...connections,
});

const email = named("EmailService", "Mail by SMTP.", {
  host: text("Host of the mail server."),
  port: count("Port of the mail server."),
  from: text("Address of the sender."),
  username: optional(text("Name of the user.")),
  password: optional(secret("The password")),
  html: optional(flag("Send HTML. Default `false`.")),
  insecureSkipVerify: called(
    "insecure_skip_verify",
    optional(flag("Do not verify the server's certificate. Default `false`.")),
  ),
});

const key = (about: string) => optional(secret(about));

const awssqs = named("AwsSqsService", "A queue of AWS SQS.", {
  queue: text("Name of the queue."),
  account: optional(text("Account of the queue.")),
  region: optional(text("Region of the queue.")),
  endpointUrl: optional(text("Address of the API.")),
  key: key("Access key; without one, the identity of the controller"),
  secret: key("The secret that belongs to it"),
});

const gcppubsub = named("GcpPubsubService", "A topic of Google Pub/Sub.", {
  topic: text("Name of the topic."),
  project: text("Project of the topic."),
  keyFile: optional(text("File with the key of a service account. Default: the identity of the controller.")),
});

const mattermost = named("MattermostService", "Mattermost.", {
  apiURL: webUrl("Address of the server."),
  token: secret("Token of the bot"),
  ...connections,
});

const rocketchat = named("RocketChatService", "Rocket.Chat.", {
  email: text("Address of the user."),
  password: secret("The password"),
  serverUrl: text("Address of the server."),
  alias: optional(text("Name under which messages appear.")),
  icon: optional(text("Icon of messages.")),
  avatar: optional(text("Avatar of messages.")),
});

const grafana = named("GrafanaService", "Annotations of Grafana.", {
  apiUrl: webUrl("Address of the API."),
  apiKey: secret("Token of a service account"),
  ...connections,
});

const opsgenie = named("OpsgenieService", "Opsgenie.", {
  apiUrl: text("Host of the API, such as `api.opsgenie.com`."),
  apiKeys: secrets("Keys of the API, by the team."),
  ...connections,
});

const telegram = named("TelegramService", "Telegram.", { token: secret("Token of the bot") });

const github = named("GitHubService", "Statuses, deployments and comments of GitHub.", {
  appID: z.union([z.int(), z.string()]).describe("ID of the GitHub app."),
  installationID: z.union([z.int(), z.string()]).describe("ID of its installation."),
  privateKey: secret("Key of the app"),
  enterpriseBaseURL: optional(webUrl("Address of the API of GitHub Enterprise.")),
  ...connections,
});

const teams = named("TeamsService", "Microsoft Teams, by connectors.", {
  recipientUrls: secrets("Addresses of webhooks, which let anybody write, by the channel."),
  ...connections,
});

const teamsWorkflows = named("TeamsWorkflowsService", "Microsoft Teams, by workflows.", {
  recipientUrls: secrets("Addresses of workflows, which let anybody write, by the channel."),
  ...connections,
});

const googlechat = named("GoogleChatService", "Google Chat.", {
  webhooks: secrets("Addresses of webhooks, which let anybody write, by the space."),
  ...connections,
});

const pushover = named("PushoverService", "Pushover.", { token: secret("Token of the application") });

const alertmanager = named("AlertmanagerService", "Alertmanager of Prometheus.", {
  targets: z.array(z.string()).min(1, "must name a host").describe("Hosts with ports."),
  scheme: optional(urlScheme.describe("How they are spoken to. Default `http`.")),
  apiPath: optional(text("Path of the API. Default `/api/v2/alerts`.")),
  basicAuth: optional(basicAuth.describe("Login with a password.")),
  bearerToken: optional(secret("A token to log in with")),
  timeout: optional(count("Seconds that a request may take. Default `3`.")),
  ...connections,
});

const pagerduty = named("PagerDutyService", "Incidents of PagerDuty.", {
  token: secret("Token of the API"),
  from: optional(text("Address of the user who reports.")),
  serviceId: text("ID of the service."),
});

const pagerdutyv2 = named("PagerDutyV2Service", "Events of PagerDuty.", {
  serviceKeys: secrets("Integration keys, by the service."),
});

const newrelic = named("NewRelicService", "Deployments of New Relic.", {
  apiKey: secret("Key of the API"),
  apiURL: optional(text("Host of the API.")),
  ...connections,
});

const webex = named("WebexService", "Webex.", {
  token: secret("Token of the bot"),
  apiURL: optional(webUrl("Address of the API.")),
  ...connections,
});

const nats = named("NatsService", "Messages of NATS.", {
  url: text("Address of the server, such as `nats://nats.nats.svc:4222`."),
  headers: optional(z.record(z.string(), z.string()).describe("Headers of each message.")),
  nkey: key("Seed of an NKey"),
  username: optional(text("Name of the user.")),
  password: key("The password"),
});

/** What notifications are sent by, by what Argo CD calls it. */
export const serviceTypes = {
  alertmanager,
  awssqs,
  email,
  gcppubsub,
  github,
  googlechat,
  grafana,
  mattermost,
  nats,
  newrelic,
  opsgenie,
  pagerduty,
  pagerdutyv2,
  pushover,
  rocketchat,
  slack,
  teams,
  "teams-workflows": teamsWorkflows,
  telegram,
  webex,
  webhook,
} as const;
