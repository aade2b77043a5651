import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { buildSync } from "esbuild";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { connectTo } from "../../support/plugin";

const root = join(__dirname, "../../..");

/** What every schema rests on stays out of the process for as long as a file is not there; a wait without an end ends it. */
const holdingSchemas = (file: string) => `
const { existsSync } = require("node:fs");
const Module = require("node:module");
const load = Module._load;
const pause = new Int32Array(new SharedArrayBuffer(4));
Module._load = function (request, ...others) {
  for (let waits = 0; request === "zod" && !existsSync(${JSON.stringify(file)}); waits += 1) {
    if (waits === 3000) process.exit(1);
    Atomics.wait(pause, 0, 0, 20);
  }
  return load.call(this, request, ...others);
};
`;

/** The plugin as it is published, but for what its schemas rest on, which it takes from here. */
function bundled(folder: string): string {
  const outfile = join(folder, "index.js");
  buildSync({
    entryPoints: [join(root, "provider/hosts/plugin/main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["zod"],
  });
  copyFileSync(join(root, "package.json"), join(folder, "package.json"));
  return outfile;
}

test("a plugin answers who it is before it loads what it can do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plugin-start-"));
  const [mayLoad, hook] = [join(folder, "may-load"), join(folder, "hook.cjs")];
  writeFileSync(hook, holdingSchemas(mayLoad));
  const bundle = bundled(folder);
  const plugin = spawn(process.execPath, ["--require", hook, bundle], {
    cwd: root,
    env: { ...process.env, NODE_PATH: join(root, "node_modules") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const port = await new Promise<string>((resolve, reject) => {
      createInterface(plugin.stdout).once("line", resolve);
      plugin.once("exit", (code) => reject(new Error(`it ended with ${code}`)));
    });
    const engine = connectTo(`127.0.0.1:${port}`);
    try {
      const hello = await engine.ask<protocol.ProviderHandshakeResponse>(
        "handshake",
        new protocol.ProviderHandshakeRequest(),
      );
      expect(hello.getAcceptSecrets()).toBe(true);
      writeFileSync(mayLoad, "");
      const info = await engine.ask<PluginInfo>("getPluginInfo", new Empty());
      expect(info).toBeInstanceOf(PluginInfo);
      const mapping = new protocol.GetMappingRequest().setKey("terraform");
      expect((await engine.ask<protocol.GetMappingResponse>("getMapping", mapping)).getProvider()).toBe("argocd");
    } finally {
      engine.close();
    }
  } finally {
    plugin.kill();
    rmSync(folder, { recursive: true });
  }
});
