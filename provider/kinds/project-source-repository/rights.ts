import { entryRights } from "../shared/project/rights";

/** The rights that a declared source repository of a project takes. */
export const projectSourceRepositoryRights = entryRights({
  to: ["create"],
  action: "update",
  on: { resource: "repositories", object: "<url>" },
});
