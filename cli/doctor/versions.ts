import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Finding, unknown, well, wrong } from "./finding";

const longestCommand = 20_000;
const oldest = { node: "20.19", pulumi: "3.216" };

/** Whether a version is at least another, by its first two numbers. */
function isAtLeast(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = other.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function judged(about: string, version: string, least: string, advice: string): Finding {
  return isAtLeast(version, least)
    ? well(about, version)
    : wrong(about, `${version} is older than ${least}: ${advice}`);
}

/** The version of Pulumi's SDK that programs in a folder load; `undefined` where there is none. */
function sdkVersion(folder: string): string | undefined {
  try {
    const manifest = createRequire(join(folder, "index.js")).resolve("@pulumi/pulumi/package.json");
    return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
  } catch {
    return undefined;
  }
}

/** The version of the Pulumi CLI on the PATH; `undefined` where there is none. */
export async function cliVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)("pulumi", ["version"], { timeout: longestCommand });
    return stdout.trim();
  } catch {
    return undefined;
  }
}

/** What is installed here, against what this package needs. */
export async function lookAtVersions(version: string, folder: string): Promise<Finding[]> {
  const sdk = sdkVersion(folder);
  const cli = await cliVersion();
  return [
    well("pulumi-argocd", version),
    judged("Node", process.version, oldest.node, "install a newer one"),
    sdk === undefined
      ? unknown("@pulumi/pulumi", "not installed here: run this in the folder of a Pulumi program")
      : judged("@pulumi/pulumi", sdk, oldest.pulumi, "`npm install @pulumi/pulumi@latest`"),
    cli === undefined
      ? wrong("Pulumi CLI", "not found on the PATH: https://www.pulumi.com/docs/install/")
      : judged("Pulumi CLI", cli, oldest.pulumi, "https://www.pulumi.com/docs/install/"),
  ];
}
