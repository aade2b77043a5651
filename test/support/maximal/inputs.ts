import type { Json } from "../../../provider/contract";
import type { Kind } from "../../../sdk/generated/kinds";
import { maximalAppProject } from "./app-project";
import { maximalApplications, maximalOptions } from "./application";
import { maximalCertificates } from "./certificate";
import { maximalCluster } from "./cluster";
import { maximalRepositories } from "./repository";

function all(variants: Readonly<Record<string, object>>): Json[] {
  return Object.values(variants).map((inputs) => ({ ...inputs }));
}

/** Of each kind, inputs that together fill every field. */
export const maximalInputs: Readonly<Record<Kind, readonly Json[]>> = {
  Application: all(maximalApplications).map((inputs) => ({ ...inputs, ...maximalOptions })),
  AppProject: all({ maximalAppProject }),
  Repository: all(maximalRepositories),
  Cluster: all({ maximalCluster }),
  Certificate: all(maximalCertificates),
};
