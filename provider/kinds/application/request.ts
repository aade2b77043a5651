import { pathSegment } from "../../argo/keys";
import type { ApiRequest } from "../../argo/request";
import { applicationsPath } from "../shared/application-heads";
import type { ApplicationKey } from "./live";

/** Which application a request is about; Argo CD finds the project out where it is not known. */
export type ApplicationName = Pick<ApplicationKey, "name" | "namespace"> & Partial<ApplicationKey>;

/** Where a request about an application goes, and the right that it takes: Argo CD does not say which one is missing. */
export function requestOn(key: ApplicationName, action: string, below = ""): Pick<ApiRequest, "path" | "needs"> {
  return {
    path: `${applicationsPath}/${pathSegment(key.name)}${below}`,
    needs: [{ resource: "applications", action, object: { ...key, project: key.project ?? "<project>" } }],
  };
}

/** What of a query says which application is meant. */
export function applicationQuery({ project, namespace }: ApplicationName) {
  return { project, appNamespace: namespace };
}

/** One resource of an application, as actions name it. */
export interface ResourceKey {
  readonly group?: string;
  readonly version?: string | undefined;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** The same resource in a request. Argo CD demands a version, and of an empty one it makes that of its own resource tree. */
export function resourceQuery({ name, version = "", ...resource }: ResourceKey) {
  return { ...resource, version, resourceName: name };
}
