import type { KindDescription } from "../../provider/kinds/description";
import { pluginToken } from "../../provider/tokens";
import { exampleOf, inTypeScript, inYaml } from "./examples";

/** What is said of a kind. */
export function kindText(description: KindDescription): string {
  const { summary, see } = description.documentation;
  const about = `${summary} See [Argo CD's manual](${see}).`;
  return [about, exampleText(description), importText(description)].join("\n\n");
}

/** The example in several languages, as Pulumi's pages and generators want it: each SDK gets that of its language. */
function exampleText({ documentation }: KindDescription): string {
  const example = exampleOf(documentation.example);
  return `{{% examples %}}
## Example Usage
{{% example %}}

\`\`\`typescript
${inTypeScript(example)}
\`\`\`

\`\`\`yaml
${inYaml(example)}
\`\`\`

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
