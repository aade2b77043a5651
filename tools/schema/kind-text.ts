import type { KindDescription } from "../../provider/kinds/description";
import { token } from "./types";

/** What is said of a kind. */
export function kindText(description: KindDescription): string {
  const { documentation } = description;
  return [`${documentation.summary} See [Argo CD's manual](${documentation.see}).`, importText(description)].join(
    "\n\n",
  );
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
pulumi import ${token(kind)} example '<id>'
\`\`\``;
}
