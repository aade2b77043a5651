import { changeNeeds, entryRights } from "../shared/project/rights";

/** The rights that a declared role of a project takes. */
export const projectRoleRights = entryRights(...changeNeeds);
