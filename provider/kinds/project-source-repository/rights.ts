import { entryRights } from "../shared/project/rights";

/** The rights that a declared source repository of a project takes. Nothing of it can be changed. */
export const projectSourceRepositoryRights = entryRights({
  to: ["create", "delete"],
  action: "update",
  on: { resource: "repositories", object: "<url>" },
});
