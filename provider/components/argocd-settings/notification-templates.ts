import * as z from "zod";
import { named } from "../../model/named";
import { slackDelivery } from "./choices";
import { called, flag, optional, text } from "./setting";

const texts = (about: string) => optional(z.record(z.string(), z.string()).describe(about));
const list = (about: string) => optional(z.array(z.string()).describe(about));
const maybe = (about: string) => optional(text(about));

const teams = {
  template: maybe("The whole message, as JSON."),
  title: maybe("Title of the card."),
  summary: maybe("Summary of the card."),
  text: maybe("Text of the card."),
  themeColor: maybe("Colour of the card."),
  facts: maybe("Facts of the card, as JSON."),
  sections: maybe("Sections of the card, as JSON."),
  potentialAction: maybe("Buttons of the card, as JSON."),
};

const checkRunOutput = named("GitHubCheckRunOutput", "What a check run shows.", {
  title: maybe("Title of the output."),
  summary: maybe("Summary of the output."),
  text: maybe("Text of the output."),
});

const github = named("GitHubNotification", "What GitHub gets.", {
  repoURLPath: maybe("Where in the application the repository is; a Go template."),
  revisionPath: maybe("Where in the application the commit is; a Go template."),
  status: optional(
    named("GitHubStatus", "The status of a commit.", {
      state: maybe("State of the commit."),
      label: maybe("What the status is about."),
      targetURL: maybe("Where it leads to."),
    }).describe("The status of the commit."),
  ),
  deployment: optional(
    named("GitHubDeployment", "A deployment.", {
      state: maybe("State of the deployment."),
      environment: maybe("Name of the environment."),
      environmentURL: maybe("Address of the environment."),
      logURL: maybe("Address of the log."),
      requiredContexts: list("Statuses that must be there."),
      autoMerge: optional(flag("Merge the default branch first. Default `true`.")),
      transientEnvironment: optional(flag("The environment does not stay. Default `false`.")),
      reference: maybe("Branch or tag of the deployment."),
    }).describe("A deployment."),
  ),
  pullRequestComment: optional(
    named("GitHubPullRequestComment", "A comment on pull requests.", {
      content: maybe("Text of the comment."),
      commentTag: maybe("Tells comments apart, so that one is changed and no second one is written."),
    }).describe("A comment on the commit's pull requests."),
  ),
  checkRun: optional(
    named("GitHubCheckRun", "A check run.", {
      name: maybe("Name of the check."),
      detailsUrl: called("details_url", maybe("Where it leads to.")),
      status: maybe("State of the check."),
      conclusion: maybe("How it has ended."),
      startedAt: called("started_at", maybe("When it began.")),
      completedAt: called("completed_at", maybe("When it ended.")),
      output: optional(checkRunOutput.describe("What it shows.")),
    }).describe("A check run of the commit."),
  ),
  repositoryDispatch: optional(
    named("GitHubRepositoryDispatch", "An event for workflows.", {
      eventType: called("event_type", maybe("Type of the event.")),
      clientPayload: called("client_payload", maybe("What comes with it, as JSON.")),
    }).describe("An event for workflows."),
  ),
});

const slack = named("SlackNotification", "What Slack gets besides the text.", {
  username: maybe("Name under which the message appears."),
  icon: maybe("Icon of the message."),
  attachments: maybe("Attachments, as JSON."),
  blocks: maybe("Blocks, as JSON."),
  groupingKey: maybe("Puts messages with the same text here into one thread."),
  notifyBroadcast: optional(flag("Show answers in the channel as well. Default `false`.")),
  deliveryPolicy: optional(slackDelivery.describe("Whether messages are written or changed. Default `Post`.")),
});

const opsgenie = named("OpsgenieNotification", "What Opsgenie gets besides the text.", {
  description: text("What has happened."),
  priority: maybe("Priority, from `P1` to `P5`."),
  alias: maybe("Tells alerts apart."),
  note: maybe("A note."),
  actions: list("Actions."),
  tags: list("Tags."),
  details: texts("More about it."),
  entity: maybe("What it is about."),
  visibleTo: optional(
    z
      .array(
        named("OpsgenieResponder", "Somebody who sees an alert.", {
          type: maybe("Whether it is a `team`, `user`, `escalation` or `schedule`."),
          id: maybe("ID of the one."),
          name: maybe("Name of the one."),
          username: maybe("Name of the user."),
        }),
      )
      .describe("Who sees it."),
  ),
  user: maybe("Who reports."),
});

const webhook = named("WebhookNotification", "A request.", {
  method: maybe("Its method. Default `GET`."),
  path: maybe("Its path, below the service's address; a Go template."),
  body: maybe("Its body; a Go template."),
});

/** What a message is made of: texts are Go templates over `app` and `context`. */
export const notificationTemplate = named("NotificationTemplateSettings", "A message.", {
  message: maybe("Text of the message, for every service."),
  email: optional(
    named("EmailNotification", "What mails get.", {
      subject: maybe("Subject of the mail."),
      body: maybe("Text of the mail, in place of `message`."),
    }).describe("What mails get."),
  ),
  slack: optional(slack.describe("What Slack gets besides the text.")),
  webhook: optional(z.record(z.string(), webhook).describe("Requests to webhooks, by the names of the services.")),
  github: optional(github.describe("What GitHub gets.")),
  opsgenie: optional(opsgenie.describe("What Opsgenie gets besides the text.")),
  teams: optional(
    named("TeamsNotification", "What Teams gets besides the text.", teams).describe(
      "What Teams gets besides the text.",
    ),
  ),
  teamsWorkflows: called(
    "teams-workflows",
    optional(
      named("TeamsWorkflowsNotification", "What workflows of Teams get besides the text.", {
        ...teams,
        adaptiveCard: maybe("The whole card, as JSON."),
      }).describe("What workflows of Teams get besides the text."),
    ),
  ),
  mattermost: optional(
    named("MattermostNotification", "What Mattermost gets besides the text.", {
      attachments: maybe("Attachments, as JSON."),
    }).describe("What Mattermost gets besides the text."),
  ),
  rocketchat: optional(
    named("RocketChatNotification", "What Rocket.Chat gets besides the text.", {
      attachments: maybe("Attachments, as JSON."),
    }).describe("What Rocket.Chat gets besides the text."),
  ),
  googlechat: optional(
    named("GoogleChatNotification", "What Google Chat gets besides the text.", {
      cards: maybe("Cards, as YAML."),
      cardsV2: maybe("Cards of the second version, as YAML."),
      threadKey: maybe("Puts messages with the same text here into one thread."),
    }).describe("What Google Chat gets besides the text."),
  ),
  alertmanager: optional(
    named("AlertmanagerNotification", "An alert.", {
      labels: texts("Labels of the alert."),
      annotations: texts("Annotations of the alert."),
      generatorURL: maybe("Where it leads to."),
      startsAt: maybe("When it began, as RFC 3339 has it."),
    }).describe("The alert that Alertmanager gets."),
  ),
  pagerduty: optional(
    named("PagerDutyNotification", "An incident.", {
      title: text("Title of the incident."),
      body: maybe("What has happened."),
      urgency: maybe("Whether it is `high` or `low`."),
      priorityId: maybe("ID of the priority."),
    }).describe("The incident that PagerDuty gets."),
  ),
  pagerdutyv2: optional(
    named("PagerDutyV2Notification", "An event of PagerDuty.", {
      summary: text("What has happened."),
      severity: text("Whether it is `critical`, `warning`, `error` or `info`."),
      source: text("Where it has happened."),
      component: maybe("What has a fault."),
      group: maybe("What it belongs to."),
      class: maybe("What kind of event it is."),
      url: maybe("Where it leads to."),
      dedupKey: maybe("Tells events apart."),
    }).describe("The event that PagerDuty gets."),
  ),
  newrelic: optional(
    named("NewRelicNotification", "A deployment of New Relic.", {
      revision: maybe("What was deployed."),
      changelog: maybe("What has changed."),
      description: maybe("What it is about."),
      user: maybe("Who has deployed."),
    }).describe("The deployment that New Relic gets."),
  ),
  awssqs: optional(
    named("AwsSqsNotification", "What a queue gets besides the text.", {
      messageAttributes: texts("Attributes of the message."),
      messageGroupId: maybe("Group of the message."),
    }).describe("What the queue gets besides the text."),
  ),
  gcppubsub: optional(
    named("GcpPubsubNotification", "What a topic gets besides the text.", {
      attributes: texts("Attributes of the message."),
    }).describe("What the topic gets besides the text."),
  ),
});
