import { getGlobalProjects } from "./get-global-projects";
import { getOpenSyncWindows } from "./get-open-sync-windows";
import { getProjectDetails } from "./get-project-details";
import { getProjectEvents } from "./get-project-events";
import { getProjectLinks } from "./get-project-links";

/** The functions that read about a project, in the order of the documentation. */
export const projectReadings = [
  getProjectDetails,
  getGlobalProjects,
  getOpenSyncWindows,
  getProjectEvents,
  getProjectLinks,
];
