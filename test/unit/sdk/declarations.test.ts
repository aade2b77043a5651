import type { ConnectionSettings } from "../../../provider/connection/settings";
import type { AppProjectInputs } from "../../../provider/kinds/app-project/schema";
import type { ApplicationInputs } from "../../../provider/kinds/application/schema";
import type { ApplicationStatus } from "../../../provider/kinds/application/status-schema";
import type { SyncRequest } from "../../../provider/kinds/application/sync-schema";
import type { CertificateInputs } from "../../../provider/kinds/certificate/schema";
import type { ClusterInputs } from "../../../provider/kinds/cluster/schema";
import type { RepositoryInputs } from "../../../provider/kinds/repository/schema";
import type * as declarations from "../../../sdk/generated/declarations";
import type * as inputs from "../../../sdk/generated/inputs";
import type { Inputs } from "../../../sdk/input";

/** `true` for two types of which each takes the values of the other. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** Checked by the compiler: a type that differs makes this object wrong. */
const isSame: {
  readonly Application: Same<declarations.ApplicationInputs, ApplicationInputs>;
  readonly AppProject: Same<declarations.AppProjectInputs, AppProjectInputs>;
  readonly Repository: Same<declarations.RepositoryInputs, RepositoryInputs>;
  readonly Cluster: Same<declarations.ClusterInputs, ClusterInputs>;
  readonly Certificate: Same<declarations.CertificateInputs, CertificateInputs>;
  readonly Connection: Same<declarations.ConnectionSettings, ConnectionSettings>;
  readonly SyncRequest: Same<declarations.SyncRequest, SyncRequest>;
  readonly ApplicationStatus: Same<declarations.ApplicationStatus, ApplicationStatus>;
  readonly ApplicationSpec: Same<inputs.ApplicationSpec, Inputs<declarations.ApplicationSpec>>;
  readonly AppProjectSpec: Same<inputs.AppProjectSpec, Inputs<declarations.AppProjectSpec>>;
  readonly ClusterConfig: Same<inputs.ClusterConfig, Inputs<declarations.ClusterConfig>>;
} = {
  Application: true,
  AppProject: true,
  Repository: true,
  Cluster: true,
  Certificate: true,
  Connection: true,
  SyncRequest: true,
  ApplicationStatus: true,
  ApplicationSpec: true,
  AppProjectSpec: true,
  ClusterConfig: true,
};

test("the written types take what the schemas take, and nothing else", () => {
  expect(Object.values(isSame)).not.toContain(false);
});
