import type { ConnectionSettings } from "../../../provider/connection/settings";
import type { AppProjectInputs } from "../../../provider/kinds/app-project/schema";
import type { ApplicationInputs } from "../../../provider/kinds/application/schema";
import type { ApplicationStatus } from "../../../provider/kinds/application/status-schema";
import type { SyncRequest } from "../../../provider/kinds/application/sync-schema";
import type { CertificateInputs } from "../../../provider/kinds/certificate/schema";
import type { ClusterInputs } from "../../../provider/kinds/cluster/schema";
import type { RepositoryInputs } from "../../../provider/kinds/repository/schema";
import type * as overDynamic from "../../../sdk";
import type * as declarations from "../../../sdk/generated/declarations";
import type * as inputs from "../../../sdk/generated/inputs";
import type * as outputs from "../../../sdk/generated/outputs";
import type { Inputs } from "../../../sdk/input";
import type * as overPlugin from "../../../sdk/plugin";

/** `true` for two types of which each takes the values of the other. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** What programs get of a type: each field is there, if without a value. */
type Outputs<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? Outputs<Item>[]
    : T extends object
      ? { [Key in keyof Required<T>]: Outputs<T[Key]> }
      : T;

/** Checked by the compiler: a type that differs makes this object wrong. */
const isSame: {
  readonly Application: Same<declarations.ApplicationInputs, ApplicationInputs>;
  readonly AppProject: Same<declarations.AppProjectInputs, AppProjectInputs>;
  readonly Repository: Same<declarations.RepositoryInputs, RepositoryInputs>;
  readonly Cluster: Same<declarations.ClusterInputs, ClusterInputs>;
  readonly Certificate: Same<declarations.CertificateInputs, CertificateInputs>;
  readonly Connection: Same<declarations.ConnectionSettings, ConnectionSettings>;
  readonly SyncRequest: Same<declarations.SyncRequest, SyncRequest>;
  readonly ApplicationSpec: Same<inputs.ApplicationSpec, Inputs<declarations.ApplicationSpec>>;
  readonly AppProjectSpec: Same<inputs.AppProjectSpec, Inputs<declarations.AppProjectSpec>>;
  readonly ClusterConfig: Same<inputs.ClusterConfig, Inputs<declarations.ClusterConfig>>;
  readonly OutputOfApplicationStatus: Same<outputs.ApplicationStatus, Outputs<ApplicationStatus>>;
  readonly OutputOfApplicationSpec: Same<outputs.ApplicationSpec, Outputs<declarations.ApplicationSpec>>;
  readonly OutputOfAppProjectSpec: Same<outputs.AppProjectSpec, Outputs<declarations.AppProjectSpec>>;
  readonly OutputOfClusterConfig: Same<outputs.ClusterConfig, Outputs<declarations.ClusterConfig>>;
  readonly Entries: Same<typeof overDynamic, typeof overPlugin>;
} = {
  Application: true,
  AppProject: true,
  Repository: true,
  Cluster: true,
  Certificate: true,
  Connection: true,
  SyncRequest: true,
  ApplicationSpec: true,
  AppProjectSpec: true,
  ClusterConfig: true,
  OutputOfApplicationStatus: true,
  OutputOfApplicationSpec: true,
  OutputOfAppProjectSpec: true,
  OutputOfClusterConfig: true,
  Entries: true,
};

test("the written types take what the schemas take, and nothing else", () => {
  expect(Object.values(isSame)).not.toContain(false);
});
