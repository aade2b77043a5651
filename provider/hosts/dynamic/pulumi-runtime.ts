import { createRequire } from "node:module";

/** Loads a module as the provider process itself sees it, also where package managers hide indirect dependencies. */
export function requireFromPulumi(name: string): unknown {
  const pulumi = createRequire(__filename).resolve("@pulumi/pulumi");
  return createRequire(pulumi)(name);
}
