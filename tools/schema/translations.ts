import { type Example, inYaml } from "./examples";

/* The examples in the languages that Pulumi's own generators of programs write. */

/** Those languages, by their names in documentation. */
export const translatedLanguages = ["python", "go", "csharp", "java"] as const;
export type TranslatedLanguage = (typeof translatedLanguages)[number];

/** A program in every language, with the one in YAML that it was made of. */
export type Translation = Readonly<Record<TranslatedLanguage | "yaml", string>>;

/** Translations by kinds. */
export type Translations = Readonly<Record<string, Translation>>;

/** What Pulumi's generator for Go calls the SDK of a package without a repository. */
const unpublishedGo = "example.com/pulumi-argocd";

/**
 * The translation of a kind's example, if there is one.
 * @param repository where the package is published, without the scheme
 * @throws Error for an example that has changed since.
 */
export function translationOf(
  kind: string,
  example: Example,
  translations: Translations,
  repository: string | undefined,
): Partial<Translation> {
  const translation = translations[kind];
  if (translation === undefined) return {};
  if (translation.yaml !== inYaml(example)) {
    throw new Error(`the example of ${kind} has changed: \`npm run programs\` writes it in the other languages`);
  }
  return { ...translation, go: translation.go.replace(unpublishedGo, repository ?? unpublishedGo) };
}

/** A program as a generator has written it, with what that does not know: secret settings, names, how files are read. */
export function mended(language: TranslatedLanguage, program: string, example: Example): string {
  const secrets = example.settings.flatMap(({ name, isSecret }) => (isSecret ? [name] : []));
  return mends[language](program, secrets, example).trim();
}

type Mend = (program: string, secrets: readonly string[], example: Example) => string;

/** Lets each of some names change a program. */
function forEach(names: readonly string[], program: string, change: (program: string, name: string) => string): string {
  return names.reduce(change, program);
}

const mends: Readonly<Record<TranslatedLanguage, Mend>> = {
  python: (program, secrets) =>
    forEach(secrets, program, (text, name) =>
      text.replace(`.require("${name}")`, `.require_secret("${name}")`),
    ).replace(/\(lambda path: open\(path\)\.read\(\)\)(\([^)]*\))/g, "open$1.read()"),
  csharp: (program, secrets) =>
    forEach(secrets, program, (text, name) => text.replace(`.Require("${name}")`, `.RequireSecret("${name}")`)),
  go: (program, secrets) =>
    forEach(secrets, program, (text, name) =>
      text.replace(`.Require("${name}")`, `.RequireSecret("${name}")`).replaceAll(`pulumi.String(${name})`, name),
    )
      .replace("readFileOrPanic(path string) pulumi.StringPtrInput", "readFileOrPanic(path string) pulumi.String")
      .replace(/pulumi\.String\((readFileOrPanic\([^)]*\))\)/g, "$1"),
  java: (program, secrets, example) =>
    withFilesInJava(
      withNamesInJava(program, example)
        .replaceAll("config.get(", "config.require(")
        .replace(/config\.require\("(\w+)"\)/g, (plain, name) =>
          secrets.includes(name) ? `config.requireSecret("${name}")` : plain,
        ),
    ),
};

/** The generator for Java names resources by its variables. */
function withNamesInJava(program: string, { resources }: Example): string {
  const letters = (name: string) => name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  return program.replace(/new (\w+)\("(\w+)"/g, (made, kind, variable) => {
    const declared = resources.find((one) => one.kind === kind && letters(one.name) === letters(variable));
    return declared ? `new ${kind}("${declared.name}"` : made;
  });
}

/** The generator for Java does not handle that a file cannot be read, which Java insists on. */
function withFilesInJava(program: string): string {
  if (!program.includes("Files.readString(")) return program;
  const reading = `    private static String readString(String path) {
        try {
            return Files.readString(Paths.get(path));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
`;
  return program
    .replace(/Files\.readString\(Paths\.get\(([^)]*)\)\)/g, "readString($1)")
    .replace("import java.io.File;", "import java.io.IOException;\nimport java.io.UncheckedIOException;")
    .replace(/\}\s*$/, `\n${reading}}`);
}
