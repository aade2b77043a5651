#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./program";

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interruption.abort());

const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as { version: string };
const terminal = {
  print: (text: string) => void process.stdout.write(text),
  say: (line: string) => void process.stderr.write(`${line}\n`),
  signal: interruption.signal,
};

void run(process.argv.slice(2), terminal, version).then((code) => {
  process.exitCode = code;
  // Requests that nobody waits for any more would keep the process.
  setTimeout(() => process.exit(), 500).unref();
});
