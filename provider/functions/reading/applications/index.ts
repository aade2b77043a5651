import { getApplicationSetEvents } from "./get-application-set-events";
import { getApplicationSetTree } from "./get-application-set-tree";
import { getChartDetails } from "./get-chart-details";
import { getEvents } from "./get-events";
import { getLinks } from "./get-links";
import { getLogs } from "./get-logs";
import { getManagedResources } from "./get-managed-resources";
import { getManifests } from "./get-manifests";
import { getOciMetadata } from "./get-oci-metadata";
import { getResource } from "./get-resource";
import { getResourceActions } from "./get-resource-actions";
import { getResourceLinks } from "./get-resource-links";
import { getResourceTree } from "./get-resource-tree";
import { getRevisionMetadata } from "./get-revision-metadata";
import { getSyncWindows } from "./get-sync-windows";

/** The functions that read about one application or one ApplicationSet, in the order of the documentation. */
export const applicationReadings = [
  getResourceTree,
  getManagedResources,
  getManifests,
  getResource,
  getResourceActions,
  getResourceLinks,
  getLinks,
  getEvents,
  getLogs,
  getSyncWindows,
  getRevisionMetadata,
  getChartDetails,
  getOciMetadata,
  getApplicationSetTree,
  getApplicationSetEvents,
];
