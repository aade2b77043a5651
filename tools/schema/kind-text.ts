import type { KindDescription } from "../../provider/kinds/description";
import { pluginToken } from "../../provider/tokens";
import { describedKinds } from "../generate/described";
import { type Example, exampleOf, inTypeScript, inYaml } from "./examples";
import { type Translations, translatedLanguages, translationOf } from "./translations";

/** The examples of all kinds. */
export function examples(): ReadonlyMap<string, Example> {
  return new Map(describedKinds.map(({ kind, documentation }) => [kind, exampleOf(documentation.example)]));
}

/**
 * What is said of a kind.
 * @param repository the owner and the name of the repository that publishes, if known
 */
export function kindText(description: KindDescription, translations: Translations, repository?: string): string {
  const { summary, see } = description.documentation;
  const about = `${summary} See [Argo CD's manual](${see}).`;
  return [about, exampleText(description, translations, repository), importText(description)].join("\n\n");
}

/** The example in several languages, as Pulumi's pages and generators want it: each SDK gets that of its language. */
function exampleText(
  { kind, documentation }: KindDescription,
  translations: Translations,
  repository: string | undefined,
): string {
  const example = exampleOf(documentation.example);
  const translation = translationOf(kind, example, translations, repository && `github.com/${repository}`);
  const programs: readonly (readonly [string, string | undefined])[] = [
    ["typescript", inTypeScript(example)],
    ...translatedLanguages.map((language) => [language, translation[language]] as const),
    ["yaml", inYaml(example)],
  ];
  const blocks = programs.flatMap(([language, program]) => (program ? [`\`\`\`${language}\n${program}\n\`\`\``] : []));
  return `{{% examples %}}
## Example Usage
{{% example %}}

${blocks.join("\n\n")}

{{% /example %}}
{{% /examples %}}`;
}

/** How an object that is there comes into a stack. */
function importText({ kind, documentation, computed }: KindDescription): string {
  const once = computed.filter(({ traits }) => traits.secret).map(({ name }) => `\`${name}\``);
  if (once.length > 0) {
    return `## Import\n\nArgo CD shows ${once.join(", ")} once, when the object is made: none can be imported. Declare a new one.`;
  }
  return `## Import

An existing ${documentation.noun} is imported by its id: ${documentation.id}.

\`\`\`sh
pulumi import ${pluginToken(kind)} example '<id>'
\`\`\``;
}
