import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Place, placesIn } from "./scan";

/** The packages of Argo CD whose texts a declaration or a function can meet, as answer, condition or operation message. */
export const packages = [
  "controller",
  "pkg/apis/application/v1alpha1",
  "reposerver/repository",
  "server",
  "server/application",
  "server/certificate",
  "server/cluster",
  "server/gpgkey",
  "server/project",
  "server/rbacpolicy",
  "server/repository",
  "server/session",
  "server/settings",
  "util/app/discovery",
  "util/app/path",
  "util/argo",
  "util/cert",
  "util/db",
  "util/git",
  "util/helm",
  "util/io/path",
  "util/kustomize",
  "util/oci",
  "util/rbac",
  "util/security",
  "util/session",
  "util/sourceintegrity",
] as const;

/** Every place of these packages in a copy of Argo CD's source. */
export function readPlaces(directory: string): Place[] {
  return packages.flatMap((name) =>
    readdirSync(join(directory, name))
      .filter((file) => file.endsWith(".go") && !/_test\.go$|\.pb(\.gw)?\.go$|^zz_/.test(file))
      .sort()
      .flatMap((file) => placesIn(`${name}/${file}`, readFileSync(join(directory, name, file), "utf8"))),
  );
}
