import { getResourceTree } from "./get-resource-tree";

/** The functions that read about one application, in the order of the documentation. */
export const applicationReadings = [getResourceTree];
