import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { expiryOf } from "../model/jwt";
import { type ConnectionSettings, tokenMistake } from "./settings";
import type { CliContext } from "./sources";

const localConfigSchema = z.looseObject({
  "current-context": z.string().optional(),
  contexts: z.array(z.looseObject({ name: z.string(), server: z.string(), user: z.string() })).nullish(),
  servers: z
    .array(
      z.looseObject({
        server: z.string(),
        "plain-text": z.boolean().optional(),
        insecure: z.boolean().optional(),
        "grpc-web-root-path": z.string().optional(),
        "certificate-authority-data": z.string().optional(),
        "client-certificate-data": z.string().optional(),
        "client-certificate-key-data": z.string().optional(),
        core: z.boolean().optional(),
      }),
    )
    .nullish(),
  users: z.array(z.looseObject({ name: z.string(), "auth-token": z.string().optional() })).nullish(),
});

/** Where the argocd CLI keeps its configuration. */
export function cliConfigPath(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  if (environment.ARGOCD_CONFIG_DIR) return join(environment.ARGOCD_CONFIG_DIR, "config");
  // On Windows the CLI, as any program in Go, does not look at the HOME that Git's shell sets.
  const home = (platform === "win32" ? environment.USERPROFILE : environment.HOME) || homedir();
  const legacy = join(home, ".argocd");
  if (existsSync(legacy)) return join(legacy, "config");
  return join(environment.XDG_CONFIG_HOME || join(home, ".config"), "argocd", "config");
}

function decodePem(data: string | undefined): string | undefined {
  return data === undefined ? undefined : Buffer.from(data, "base64").toString();
}

/**
 * The argocd CLI's current context, with what keeps us from using it, if anything. `undefined` when there is none.
 */
export function loadCliContext(
  environment: Readonly<Record<string, string | undefined>>,
  now: () => number = Date.now,
): CliContext | undefined {
  const path = cliConfigPath(environment);
  if (!existsSync(path)) return undefined;
  let document: unknown;
  try {
    // Most runs have no need of it.
    const { parse } = require("yaml") as typeof import("yaml");
    document = parse(readFileSync(path, "utf8"));
  } catch {
    return { name: path, settings: {}, problem: "its file is no YAML; run `argocd login <server>` to write a new one" };
  }
  const parsed = localConfigSchema.safeParse(document ?? {});
  if (!parsed.success) return { name: path, settings: {}, problem: "its file has another form than the argocd CLI's" };
  const config = parsed.data;
  const name = config["current-context"];
  if (!name) return undefined;
  const context = config.contexts?.find((candidate) => candidate.name === name);
  const server = config.servers?.find((candidate) => candidate.server === context?.server);
  const user = config.users?.find((candidate) => candidate.name === context?.user);
  if (!context || !server) {
    return { name, settings: {}, problem: "its server is not in the file; run `argocd login <server>`" };
  }
  const problem = contextProblem(context.server, server.core === true, user?.["auth-token"], now());
  const settings: ConnectionSettings = {
    server: context.server,
    ...(user?.["auth-token"] && { authToken: user["auth-token"] }),
    ...(server["plain-text"] && { plainText: true }),
    ...(server.insecure && { insecure: true }),
    ...(server["grpc-web-root-path"] && { rootPath: server["grpc-web-root-path"] }),
    ...(server["certificate-authority-data"] && { caCert: decodePem(server["certificate-authority-data"]) }),
    ...(server["client-certificate-data"] && { clientCert: decodePem(server["client-certificate-data"]) }),
    ...(server["client-certificate-key-data"] && { clientKey: decodePem(server["client-certificate-key-data"]) }),
  };
  return { name, settings, ...(problem !== undefined && { problem }) };
}

function contextProblem(server: string, core: boolean, token: string | undefined, now: number): string | undefined {
  if (core || server === "kubernetes") {
    return "it uses `--core`, which has no API server; run `argocd login <server>` against one";
  }
  if (server === "port-forward") {
    return (
      "it uses `--port-forward`, which ends with the argocd command; run " +
      "`kubectl port-forward svc/argocd-server -n argocd 8080:443` and `argocd login localhost:8080`"
    );
  }
  if (!token) return `it has no token; run \`argocd login ${server}\``;
  const mistake = tokenMistake(token);
  if (mistake) return `its token holds more than a token: ${mistake}; run \`argocd relogin\``;
  const expires = expiryOf(token);
  if (expires !== undefined && expires * 1000 <= now) return "its token has expired; run `argocd relogin`";
  return undefined;
}
