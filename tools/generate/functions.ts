import type { FunctionDescription } from "../../provider/functions/description";
import type { FieldDescription } from "../../provider/model/description";
import { describedFunctions } from "./described";
import { comment, inputType, plainType } from "./typescript";

/** An argument as programs give it. What else than the object a program may give stands in `sdk/target.ts`. */
interface Argument {
  readonly plain: string;
  readonly input: string;
  /** The argument as it is handed on. */
  readonly given: string;
}

/** What becomes of a target of each kind. */
const references: Readonly<Record<string, { readonly target: string; readonly reference: string }>> = {
  ApplicationReference: { target: "ApplicationTarget", reference: "referenceOutput" },
  ApplicationSetReference: { target: "ApplicationSetTarget", reference: "setReferenceOutput" },
  ClusterReference: { target: "ClusterTarget", reference: "clusterReferenceOutput" },
};

function argumentOf({ name, type }: FieldDescription): Argument {
  const known = type.is === "object" ? references[type.name] : undefined;
  if (known) {
    const { target, reference } = known;
    return { plain: `${name}: ${target}`, input: `${name}: ${target}Input`, given: `${name}: ${reference}(${name})` };
  }
  return {
    plain: `${name}: ${plainType(type, "declarations.")}`,
    input: `${name}: ${inputType(type, false, "inputs.")}`,
    given: name,
  };
}

const asOutput = {
  acts: "Waits for what it is given to be known. In a preview it sends nothing, and its result is unknown.",
  reads: "Waits for what it is given to be known and for what it comes from to be made, in a preview too.",
  foretells: "Waits for what it is given to be known, in a preview too.",
} as const;

function functionText(described: FunctionDescription): string {
  const { name, effect, documentation, options, result } = described;
  const { summary, example, see } = documentation;
  const args = described.arguments.map(argumentOf);
  const answer = plainType(result.type, "outputs.");
  const parameters = described.arguments.map((argument) => `@param ${argument.name} ${argument.text}`);
  const tags = [...parameters, `@example\n\`\`\`ts\n${example}\n\`\`\``, `@see ${see}`];
  const handedOn = `{ ${args.map(({ given }) => given).join(", ")} }`;
  return `${comment(summary, 0, tags)}export async function ${name}(
  ${[...args.map(({ plain }) => plain), `options: declarations.${options.name} = {}`].join(", ")},
): Promise<${answer}> {
  return call("${name}", "${effect}", ${handedOn}, options);
}

${comment(`${summary} ${asOutput[effect]}`, 0, parameters)}export function ${name}Output(
  ${[...args.map(({ input }) => input), `options: inputs.${options.name} & DependsOn = {}`].join(", ")},
): pulumi.Output<${answer}> {
  return callOutput("${name}", "${effect}", ${handedOn}, options);
}
`;
}

/**
 * The module of all functions: each plain, and as a function of outputs. Its types are imported by themselves, since the compiler
 * that Pulumi brings along knows no `type` among names.
 */
export function functionsModule(): string {
  return `// Written by \`npm run generate\` from the registry of functions, which is the source.
import type * as pulumi from "@pulumi/pulumi";
import { call, callOutput } from "../call";
import type { DependsOn } from "../dependencies";
import type {
  ApplicationSetTarget,
  ApplicationSetTargetInput,
  ApplicationTarget,
  ApplicationTargetInput,
  ClusterTarget,
  ClusterTargetInput,
} from "../target";
import { clusterReferenceOutput, referenceOutput, setReferenceOutput } from "../target";
import type * as declarations from "./declarations";
import type * as inputs from "./inputs";
import type * as outputs from "./outputs";

${describedFunctions.map(functionText).join("\n")}`;
}
