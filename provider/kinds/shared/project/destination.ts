import type * as z from "zod";
import { named } from "../../../model/named";
import { line } from "../text";

/** A text in which `!*`, which would deny everything, is refused as Argo CD does. */
export function pattern(): z.ZodString {
  return line().regex(/^(?!!\*$)/, "`!*` denies everything and is refused by Argo CD: name what to deny, or remove it");
}

export const projectDestinationSchema = named(
  "AppProjectDestination",
  "Where the applications of a project may be deployed to.",
  {
    server: pattern().optional().describe("Address of the cluster; a glob, or with `!` in front a denial."),
    namespace: pattern().optional().describe("Namespace; a glob, or with `!` in front a denial."),
    name: pattern().optional().describe("Name of the cluster; a glob, or with `!` in front a denial."),
  },
);
