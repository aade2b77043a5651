import * as z from "zod";
import { isRecord } from "../../model/json";
import { namespaceName } from "../../model/kubernetes-names";
import { named } from "../../model/named";
import { formatPath } from "../../model/paths";
import { type Finding, withFindings, withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import type { ComponentDefinition } from "../definition";
import { accessFields, hasBothLogins } from "./access";
import { applicationFields } from "./applications";
import { cmdParamsField } from "./cmd-params";
import { isKey, keysOf } from "./entries";
import { interfaceFields } from "./interface";
import { notificationsField } from "./notifications";
import { rbacField } from "./rbac";
import { resourceFields } from "./resources";
import { configMaps, flag, group, namedMap, optional, setting } from "./setting";

const typed = {
  ...accessFields,
  rbac: rbacField,
  ...resourceFields,
  ...applicationFields,
  ...interfaceFields,
  cmdParams: cmdParamsField,
  notifications: notificationsField,
};

const typedKeys = keysOf(z.strictObject(typed));

const extra = group(
  "OtherSettings",
  "Keys that have no field, with their texts, such as those of a newer Argo CD.",
  Object.fromEntries(
    Object.entries(configMaps).map(([name, configMap]) => [
      name,
      setting(configMap, "<name>", namedMap(z.string(), `Keys of \`${configMap}\`.`)),
    ]),
  ),
);

/** The keys that have fields, and so must be declared there, where they are checked. */
function typedExtras(args: unknown): Finding[] {
  const maps = isRecord(args) && isRecord(args.extra) ? args.extra : {};
  return Object.entries(configMaps).flatMap(([name, configMap]) => {
    const declared = maps[name];
    return Object.keys(isRecord(declared) ? declared : {}).flatMap((key) => {
      const known = typedKeys.find((one) => one.configMap === configMap && isKey(one, key));
      if (!known) return [];
      const place = formatPath(known.path).replaceAll('["<name>"]', ".<name>");
      return [
        { path: ["extra", name, key], message: `is a key with a field of its own: declare \`${place}\` instead` },
      ];
    });
  });
}

const argoCdSettingsSchema = withRules(
  withFindings(
    named("ArgoCdSettingsArgs", "Arguments of `ArgoCdSettings`.", {
      namespace: z
        .string()
        .regex(namespaceName.pattern, namespaceName.message)
        .max(namespaceName.longest)
        .optional()
        .describe("Namespace of Argo CD. Default `argocd`."),
      force: optional(
        flag(
          "Take keys over that another field manager has, such as kubectl or Helm, which would write them again. Default `false`: such a key " +
            "is an error.",
        ),
      ),
      ...typed,
      extra,
    }),
    typedExtras,
  ),
  {
    path: ["dex", "config"],
    message: "excludes `oidc.config`: Argo CD would start Dex, and ask the other provider alone",
    holds: (args) => !hasBothLogins(args),
  },
);

const argoCdSettingsOutputs = z.strictObject({
  data: z
    .record(z.string(), z.record(z.string(), z.string()))
    .describe("What is declared, as Argo CD reads it: by ConfigMap and key.")
    .register(traits, { inProgram: "Record<string, Record<string, string>>" }),
});

/** What configures Argo CD itself. */
export const argoCdSettings: ComponentDefinition = {
  component: "ArgoCdSettings",
  documentation: {
    summary:
      "Settings of Argo CD itself, in its ConfigMaps: each key that is declared, and none that is not. Properties have the words of Argo CD's " +
      "keys: `users.anonymous.enabled` is `users: { anonymousEnabled }`.",
    example: `import { ArgoCdSettings } from "pulumi-argocd/kubernetes";

new ArgoCdSettings("argocd", {
  accounts: { ci: { capabilities: ["apiKey"] } },
  rbac: {
    policies: { ci: ["p, ci, applications, sync, payments/*, allow"] },
    defaultRole: "role:readonly",
  },
  resource: {
    customizations: { "apps/Deployment": { ignoreDifferences: { jsonPointers: ["/spec/replicas"] } } },
  },
});`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#atomic-configuration",
  },
  schema: argoCdSettingsSchema,
  outputs: argoCdSettingsOutputs,
};
