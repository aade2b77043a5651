import { getGlobalProjects } from "./get-global-projects";
import { getProjectDetails } from "./get-project-details";
import { getProjectEvents } from "./get-project-events";
import { getProjectLinks } from "./get-project-links";
import { getProjectSyncWindows } from "./get-project-sync-windows";

/** The functions that read about a project, in the order of the documentation. */
export const projectReadings = [
  getProjectDetails,
  getGlobalProjects,
  getProjectSyncWindows,
  getProjectEvents,
  getProjectLinks,
];
