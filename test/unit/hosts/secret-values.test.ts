import { unknown } from "../../../provider/contract";
import { withSecretsMarked } from "../../../provider/hosts/shared/secret-values";
import { registry } from "../../../provider/kinds/registry";
import { secretTexts } from "../../../provider/model/secrets";
import { kinds } from "../../../sdk/generated/kinds";
import { specimens } from "../../kinds";

const signature = "4dabf18193072939515e22adb298388d";

/** What shows of inputs when their secrets are left out. */
function shown(inputs: object): string {
  return JSON.stringify(inputs, (_key, value) =>
    typeof value === "object" && value !== null && signature in value ? "[secret]" : value,
  );
}

/**
 * @promise Credentials are Pulumi secrets, whether or not the program says so: encrypted in the state, hidden in diffs.
 */
test.each(kinds)("the secret fields of %s are secrets, whoever has set them, and nothing else is", (kind) => {
  const { schema } = registry[kind];
  for (const inputs of Object.values(specimens[kind].maximal) as Record<string, unknown>[]) {
    const secrets = secretTexts(schema, inputs);
    const marked = withSecretsMarked(schema, inputs);
    for (const secret of secrets) expect(shown(marked)).not.toContain(JSON.stringify(secret));
    if (secrets.length === 0) expect(marked).toEqual(inputs);
    expect(Object.keys(marked)).toEqual(Object.keys(inputs));
  }
});

test("what is not known yet stays so", () => {
  const inputs = { repo: "https://git.example.com/a", password: unknown };
  expect(withSecretsMarked(registry.Repository.schema, inputs)).toEqual(inputs);
});
