import * as z from "zod";
import { named } from "../../model/named";
import { respectRbac, statusOf } from "./choices";
import { deepLinks } from "./links";
import {
  called,
  configMaps,
  flag,
  group,
  immediateMap,
  listJoinedBy,
  optional,
  setting,
  settingsBelow,
  text,
} from "./setting";

const { cm } = configMaps;

const ignored = named("IgnoredFields", "Fields that do not count.", {
  jsonPointers: optional(z.array(z.string()).describe("Fields, as JSON pointers such as `/spec/replicas`.")),
  jqPathExpressions: optional(z.array(z.string()).describe("Fields, as JQ path expressions.")),
  managedFieldsManagers: optional(z.array(z.string()).describe("All that these managers of fields have written.")),
});

const action = named("ResourceActionSettings", "Something that people can do with a resource.", {
  name: text("Name of the action."),
  actionLua: called("action.lua", text("Lua that changes `obj` and returns it.")),
});

const resourceActions = named("ResourceActionsSettings", "What people can do with resources of a kind.", {
  discoveryLua: called("discovery.lua", text("Lua that returns the actions that a resource `obj` has now.")),
  definitions: z.array(action).describe("The actions."),
  mergeBuiltinActions: optional(flag("Keep the actions that Argo CD has for the kind. Default `false`.")),
});

const typedField = named("KnownTypeField", "A field whose value has several spellings.", {
  field: text("Path of the field, such as `spec.resources.limits`."),
  type: text("Its type in Kubernetes, such as `core/v1/ResourceList`."),
});

const below = (what: string) => `resource.customizations.${what}.<name>`;

const customization = named("ResourceCustomization", "How Argo CD treats resources of a kind.", {
  health: setting(cm, below("health"), text("Lua that returns the health of `obj`, in place of Argo CD's own check.")),
  actions: setting(cm, below("actions"), resourceActions.describe("What people can do with a resource.")),
  ignoreDifferences: setting(
    cm,
    below("ignoreDifferences"),
    ignored.describe("Fields in which the live resource may differ."),
  ),
  ignoreResourceUpdates: setting(
    cm,
    below("ignoreResourceUpdates"),
    ignored.describe("Fields whose change is no reason to look at the application again."),
  ),
  knownTypeFields: setting(
    cm,
    below("knownTypeFields"),
    z.array(typedField).describe("Fields of a custom resource whose values are compared by their type."),
  ),
  useOpenLibs: setting(
    cm,
    below("useOpenLibs"),
    flag("Let the Lua of `health` use Lua's standard libraries. Default `false`."),
  ),
});

const filter = named("ResourceFilter", "Resources, by what they are and where.", {
  apiGroups: optional(z.array(z.string()).describe("API groups; globs. Default: all.")),
  kinds: optional(z.array(z.string()).describe("Kinds; `*` for all. Default: all.")),
  clusters: optional(z.array(z.string()).describe("Addresses of clusters; globs. Default: all.")),
});

const compareOptions = named("CompareOptions", "How Argo CD compares.", {
  ignoreAggregatedRoles: optional(flag("Leave differences in roles that Kubernetes aggregates out. Default `false`.")),
  ignoreResourceStatusField: optional(statusOf.describe("Of which resources the status is left out. Default `all`.")),
  ignoreDifferencesOnResourceUpdates: optional(
    flag("Leave what `ignoreDifferences` names out of `ignoreResourceUpdates` as well. Default `true`."),
  ),
});

/** How Argo CD looks at what it deploys. */
export const resourceFields = {
  resource: group("ResourceSettings", "How Argo CD looks at resources.", {
    customizations: immediateMap(
      customization,
      "How Argo CD treats kinds, by `<group>/<Kind>`, by `<Kind>` for the core group, or by `all`.",
      {
        pattern: /^([-.a-z0-9]+\/)?[A-Za-z0-9]+$/,
        message:
          "must be `<group>/<Kind>`, `<Kind>` for the core group, or `all`; patterns go into `resource.customizations` of `extra.cm`",
      },
    ),
    ...settingsBelow(cm, "resource.", {
      exclusions: z
        .array(filter)
        .describe("Resources that Argo CD does not look at, besides those that it never does."),
      inclusions: z.array(filter).describe("The only resources that Argo CD looks at. Default: all."),
      ignoreResourceUpdatesEnabled: flag("Whether `ignoreResourceUpdates` have an effect. Default `true`."),
      compareoptions: compareOptions.describe("How Argo CD compares."),
      respectRBAC: respectRbac.describe(
        "Look only at what Argo CD may list; `strict` asks for each kind. Default: everything must be listed.",
      ),
      "sensitive.mask.annotations": listJoinedBy(",", "Annotations of Secrets whose values are hidden."),
      customLabels: listJoinedBy(",", "Labels of resources that the web interface shows."),
      includeEventLabelKeys: listJoinedBy(
        ",",
        "Labels of applications and projects that Kubernetes events about applications get; globs.",
      ),
      excludeEventLabelKeys: listJoinedBy(",", "Labels that such events do not get; globs."),
      links: deepLinks("Links at resources."),
    }),
  }),
};
