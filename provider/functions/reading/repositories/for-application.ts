import type { Right } from "../../../argo/rbac";
import { line } from "../../../kinds/shared/text";

/** The options of functions that Argo CD answers only to who may make or change an application of the repository. */
export const forApplication = {
  project: line()
    .optional()
    .describe("Project of that application, which must allow the repository. Default `default`."),
  application: line()
    .optional()
    .describe(
      "Name of the application that it is for, or `namespace/name`, which need not exist. Left out, rights to all applications of the " +
        "project are needed.",
    ),
};

/** What those options say. */
export interface ForApplication {
  readonly project?: string | undefined;
  readonly application?: string | undefined;
}

/** The application as Argo CD's API asks for it. */
export function applicationAsked({ project = "default", application }: ForApplication) {
  return { appProject: project, appName: application };
}

/** A right to the application. */
export function rightTo(action: string, { project = "default", application = "*" }: ForApplication): Right {
  return { resource: "applications", action, object: { project, name: application } };
}
