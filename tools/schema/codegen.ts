import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Progress, pulumiCodegen } from "../local-argocd";
import { type Example, inYaml } from "./examples";
import {
  mended,
  type TranslatedLanguage,
  type Translation,
  type Translations,
  translatedLanguages,
} from "./translations";

const run = promisify(execFile);

/** The languages whose generators are to be had as Go packages. */
export const languages = ["nodejs", "python", "go", "dotnet", "java"] as const;
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
    if (language === "python") mendSettings(folder);
  }

  /** Writes examples in the languages that they are not written in. */
  async translate(examples: ReadonlyMap<string, Example>, schemaFile: string): Promise<Translations> {
    const inYamlByKind = Object.fromEntries([...examples].map(([kind, example]) => [kind, inYaml(example)]));
    const translating = run(this.program, ["programs", schemaFile], { maxBuffer: 64 * 1024 * 1024 });
    translating.child.stdin?.end(JSON.stringify(inYamlByKind));
    const written = JSON.parse((await translating).stdout) as Record<TranslatedLanguage, Record<string, string>>;
    const translation = (kind: string, example: Example): Translation => ({
      yaml: inYaml(example),
      ...(Object.fromEntries(
        translatedLanguages.map((language) => [language, mended(language, written[language][kind] ?? "", example)]),
      ) as Record<TranslatedLanguage, string>),
    });
    return Object.fromEntries([...examples].map(([kind, example]) => [kind, translation(kind, example)]));
  }
}

/**
 * Lets the settings of an SDK for Python import what they need from their parent: built with Go 1.26, whose paths have changed, this
 * version of the generator names the package itself. Later ones know that Go, and no longer write the SDK for .NET.
 */
function mendSettings(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/config[\\/]vars\.pyi?$/.test(name)) continue;
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^from \. import _utilities$/m, "from .. import _utilities"));
  }
}
