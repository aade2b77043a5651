import { execFile } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { type Progress, pulumiCodegen } from "../local-argocd";

const run = promisify(execFile);

/** The languages whose generators are to be had as Go packages. */
export const languages = ["nodejs", "python", "go", "dotnet"] as const;
export type Language = (typeof languages)[number];

/** Pulumi's own checker of schemas, and its generators. */
export class Codegen {
  private constructor(private readonly program: string) {}

  /** Builds what it needs, once for this machine. */
  static async ready(progress: Progress): Promise<Codegen> {
    return new Codegen(await pulumiCodegen({ progress }));
  }

  /** @throws Error that says what is wrong with a schema, warnings among it. */
  async check(schemaFile: string): Promise<void> {
    await run(this.program, ["check", schemaFile]);
  }

  /** Writes the SDK of a language into a folder, in place of what is there. */
  async write(language: Language, schemaFile: string, folder: string): Promise<void> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await run(this.program, ["sdk", language, schemaFile, folder]);
  }
}
