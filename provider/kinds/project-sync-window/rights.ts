import { changeNeeds, entryRights } from "../shared/project/rights";

/** The rights that a declared sync window of a project takes. */
export const projectSyncWindowRights = entryRights(...changeNeeds);
