import * as z from "zod";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withFindings } from "../../model/rule";
import { traits } from "../../model/traits";
import { serviceTypes } from "./notification-services";
import { notificationTemplate } from "./notification-templates";
import { called, configMaps, group, immediateMap, namedMap, optional, setting, text } from "./setting";

const { notificationsCm } = configMaps;

const names = (about: string) => z.array(z.string()).describe(about);

const condition = named("NotificationCondition", "When a message is sent, and which.", {
  when: text("Expression over `app` that must hold."),
  send: names("The templates to send."),
  oncePer: optional(
    text("Expression; the message is sent once for each of its values, such as `app.status.sync.revision`."),
  ),
  description: optional(text("What it is about.")),
});

const subscription = named("NotificationSubscription", "Who is told of what.", {
  recipients: names("Who is told, each as `<service>` or `<service>:<recipient>`."),
  triggers: optional(names("What of. Default: `defaultTriggers`.")),
  selector: optional(text("Labels of the applications, as kubectl's `--selector` has them. Default: all.")),
});

/** Services may have any name; under that of their type, it is left out of the key. */
const services = Object.entries(serviceTypes).map(([type, options]) => {
  const field = setting(notificationsCm, `service.${type}.<name>`, options.describe(options.description ?? type), {
    keyOf: (name) => (name === type ? `service.${type}` : `service.${type}.${name}`),
  });
  return type === "teams-workflows" ? (["teamsWorkflows", called(type, field)] as const) : ([type, field] as const);
});

const service = withFindings(
  named(
    "NotificationServiceSettings",
    "What messages are sent by: one type of services.",
    Object.fromEntries(services),
  ),
  (declared) => {
    if (!isRecord(declared)) return [];
    const types = Object.values(declared).filter((options) => options !== undefined);
    return types.length === 1 ? [] : [{ path: [], message: "must be of one type: write one field" }];
  },
);

/** Whom Argo CD tells of what, and how. */
export const notificationsField = group(
  "NotificationSettings",
  "Whom Argo CD tells of what: the ConfigMap `argocd-notifications-cm`.",
  {
    services: immediateMap(
      service,
      "What messages are sent by, by the names that recipients begin with. A service that has the name of its type, such as `slack`, has " +
        "Argo CD's key `service.<type>`.",
      { pattern: /^[-_a-zA-Z0-9]+$/, message: "must be letters, digits, `-` or `_`" },
    ),
    templates: setting(notificationsCm, "template.<name>", namedMap(notificationTemplate, "Messages, by their names.")),
    triggers: setting(
      notificationsCm,
      "trigger.<name>",
      namedMap(
        z.array(condition).describe("The conditions."),
        "When which messages are sent, by the names that are subscribed to.",
      ),
    ),
    subscriptions: setting(
      notificationsCm,
      "subscriptions",
      z.array(subscription).describe("Who is told of what, of all applications."),
    ),
    context: setting(
      notificationsCm,
      "context",
      z
        .record(z.string(), z.string())
        .describe("Texts that templates find in `context`.")
        .register(traits, { freeForm: true }),
    ),
    defaultTriggers: setting(
      notificationsCm,
      "defaultTriggers",
      names("What a subscription without triggers is about."),
    ),
    serviceDefaultTriggers: setting(
      notificationsCm,
      "defaultTriggers.<name>",
      namedMap(names("The triggers."), "The same for one service, by its name."),
    ),
  },
);
