import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { classModule } from "./class";
import { declarationsModule } from "./declarations";
import { describedKinds, fileNameOf } from "./described";
import { functionsModule } from "./functions";
import { inputsModule } from "./inputs";
import { outputsModule } from "./outputs";
import { pluginClassesModule } from "./plugin-classes";
import { commonModule, indexModule, kindsModule, membersModule, secretsModule, settingsModule } from "./tables";
import { formatted } from "./typescript";

/** Where everything is kept that is written from the registry for programs. */
export const generatedFolder = join(__dirname, "../../sdk/generated");

/** What the registry says of each file, by the file's name. */
function modules(): Readonly<Record<string, string>> {
  return {
    "common.ts": commonModule(),
    "declarations.ts": declarationsModule(),
    "functions.ts": functionsModule(),
    "index.ts": indexModule(),
    "inputs.ts": inputsModule(),
    "kinds.ts": kindsModule(),
    "members.ts": membersModule(),
    "outputs.ts": outputsModule(),
    "plugin.ts": pluginClassesModule(),
    "secrets.ts": secretsModule(),
    "settings.ts": settingsModule(),
    ...Object.fromEntries(describedKinds.map((kind) => [`${fileNameOf(kind.kind)}.ts`, classModule(kind)])),
  };
}

/** The files that are not what the registry says, each with its right text; `undefined` for one that should not be. */
export function staleModules(): Map<string, string | undefined> {
  const wanted = new Map<string, string | undefined>(
    Object.entries(modules()).map(([name, text]) => [name, formatted(text)]),
  );
  for (const name of readdirSync(generatedFolder)) if (!wanted.has(name)) wanted.set(name, undefined);
  return new Map([...wanted].filter(([name, text]) => text === undefined || currentText(name) !== text));
}

function currentText(name: string): string | undefined {
  const file = join(generatedFolder, name);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
