import type { ConnectionSettings } from "../../../provider/connection/settings";
import type * as schemas from "../../../provider/kinds/schemas";
import type * as declarations from "../../../sdk/generated/declarations";

/** `true` for two types of which each takes the values of the other. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** Checked by the compiler: a type that differs makes this object wrong. */
const isSame: {
  readonly Application: Same<declarations.ApplicationInputs, schemas.ApplicationInputs>;
  readonly AppProject: Same<declarations.AppProjectInputs, schemas.AppProjectInputs>;
  readonly Repository: Same<declarations.RepositoryInputs, schemas.RepositoryInputs>;
  readonly Cluster: Same<declarations.ClusterInputs, schemas.ClusterInputs>;
  readonly Certificate: Same<declarations.CertificateInputs, schemas.CertificateInputs>;
  readonly Connection: Same<declarations.ConnectionSettings, ConnectionSettings>;
  readonly SyncRequest: Same<declarations.SyncRequest, schemas.SyncRequest>;
} = {
  Application: true,
  AppProject: true,
  Repository: true,
  Cluster: true,
  Certificate: true,
  Connection: true,
  SyncRequest: true,
};

test("the written types take what the schemas take, and nothing else", () => {
  expect(Object.values(isSame)).not.toContain(false);
});
