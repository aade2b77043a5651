import type * as pulumi from "@pulumi/pulumi";

/** The options that Pulumi has for every resource, each with a value as a program writes it. */
const examples: Readonly<Record<keyof pulumi.CustomResourceOptions, string>> = {
  additionalSecretOutputs: '["…"]',
  aliases: '[{ name: "…" }]',
  customTimeouts: '{ create: "10m" }',
  deleteBeforeReplace: "true",
  deletedWith: "…",
  dependsOn: "[…]",
  envVarMappings: "{ … }",
  hideDiffs: '["…"]',
  hooks: "{ … }",
  id: '"…"',
  ignoreChanges: '["…"]',
  import: '"…"',
  parent: "…",
  pluginDownloadURL: '"…"',
  protect: "true",
  provider: "…",
  replaceOnChanges: '["…"]',
  replaceWith: "[…]",
  replacementTrigger: "…",
  retainOnDelete: "true",
  transformations: "[…]",
  transforms: "[…]",
  urn: '"…"',
  version: '"…"',
};

/** What the provider calls an option that it is told of: a program that writes it means the option. */
const optionsByInput: Readonly<Record<string, keyof pulumi.CustomResourceOptions>> = { timeouts: "customTimeouts" };

/** What to write for arguments that are options of Pulumi's, one sentence's part for each. */
export function misplacedOptions(args: object): string[] {
  return Object.entries(args).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const option = Object.hasOwn(optionsByInput, name) ? optionsByInput[name] : name;
    if (option === undefined || !isOption(option)) return [];
    const what = option === name ? "is an option of Pulumi's" : `is what Pulumi's option \`${option}\` is for`;
    return [`\`${name}\` ${what}, and no argument: write \`{ ${option}: ${examples[option]} }\` as the third argument`];
  });
}

function isOption(name: string): name is keyof pulumi.CustomResourceOptions {
  return Object.hasOwn(examples, name);
}
