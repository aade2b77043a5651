import { mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pulumiToolchain } from "../../tools/local-argocd";

/**
 * What commands find in a project's folder: Pulumi with a backend of its own; neither what names an Argo CD or a backend, nor
 * what npm tells of the package whose script this is.
 */
export async function projectEnvironment(directory: string): Promise<NodeJS.ProcessEnv> {
  mkdirSync(join(directory, "state"), { recursive: true });
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(ARGOCD|PULUMI|npm)_/.test(name))),
    PATH: [join(directory, "node_modules", ".bin"), await pulumiToolchain(), process.env.PATH].join(delimiter),
    PULUMI_BACKEND_URL: `file://${join(directory, "state")}`,
    PULUMI_HOME: join(directory, "home"),
    PULUMI_CONFIG_PASSPHRASE: "test",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    // Not that of whoever runs the tests.
    ARGOCD_CONFIG_DIR: join(directory, "home"),
  };
}
