import { changeNeeds, entryRights } from "../shared/project/rights";

/** The rights that a declared destination of a project takes. */
export const projectDestinationRights = entryRights(...changeNeeds, {
  to: ["create", "delete"],
  action: "update",
  when: "no other destination of the project has its server",
  on: { resource: "clusters", object: "<server>" },
});
