import { type Json, type ResourceHandler, unknown } from "../../contract";
import { type Kind, registry } from "../../kinds/registry";
import type { Context } from "../../lifecycle/context";
import { named } from "../../model/own-name";
import { formatPath, replacedAt, type Step } from "../../model/paths";
import { isText, type Schema, schemaAt, shapeOf } from "../../model/schema";
import { secretPathsOf } from "../../model/secret-paths";
import { secretFields } from "../../model/secrets";
import { traitsOf } from "../../model/traits";
import { nameInUrn } from "../../tokens";
import { handlers } from "../handlers";
import { asSecret } from "../shared/secret-form";
import { asSecrets } from "../shared/secret-outputs";
import { withSecretsMarked } from "../shared/secret-values";
import type { Received } from "./values";

/** What a call tells of a resource that the dynamic host learns from the class, among the inputs. */
export interface Told {
  readonly urn: string;
  /** How long the operation may take, in seconds; 0 where the program does not say. */
  readonly timeout?: number;
}

/** The handler of a kind, over values as the plugin's protocol has them. */
export interface Resource {
  readonly kind: Kind;
  readonly handler: ResourceHandler<Context>;
  /** What the handler is given of a declaration: with the paths of its secrets. */
  declared({ values, secrets }: Received, told: Told): Json;
  /** What the handler is given of inputs that have been checked, or of a state. */
  known(values: Json, verb: "create" | "update" | "delete" | undefined, told: Told): Json;
  /** What the engine keeps of inputs that the handler answers. */
  inputs(values: Json): Json;
  /** What the engine keeps of a state that the handler answers. */
  outputs(state: Json): Json;
  /** What a preview can tell of a state: what is declared, and of what is computed what stays as it is. */
  foretold(inputs: Json, before: Json | undefined): Json;
  /** The outputs that no update changes. */
  readonly stables: readonly string[];
}

/** What is the host's alone: each call tells it anew, so that no state has it. */
const hostKeys = ["__urn", "__provider", "__preview", "timeouts"];

function withoutHostKeys(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !hostKeys.includes(name)));
}

/**
 * Values whose secrets are texts where texts are asked for. Pulumi's YAML reads a setting such as `1234` as a number; a number that is
 * not exact stays one, to be refused.
 */
function withTexts(schema: Schema, { values, secrets }: Received): Json {
  const asText = (value: unknown) =>
    typeof value === "boolean" || Number.isSafeInteger(value) ? String(value) : value;
  const texts = secrets.filter((path) => path.length > 0 && isText(schemaAt(schema, path)));
  return texts.reduce((current, path) => replacedAt(current, path, asText) as Json, values);
}

export function resourceOf(kind: Kind): Resource {
  const { schema, computed } = registry[kind];
  const computedShape = Object.entries(shapeOf(computed) ?? {});
  const stables = computedShape.filter(([, field]) => traitsOf(field).stable).map(([name]) => name);

  /** Secret by their field are single values; what the program has made a secret makes all of its property one. */
  function marked(values: Json): Json {
    const wrapped = new Set(secretPathsOf(values).map(([head]) => String(head)));
    const entries = Object.entries(withSecretsMarked(schema, values)).map(([name, value]): [string, unknown] => [
      name,
      wrapped.has(name) ? asSecret(values[name]) : value,
    ]);
    return withoutHostKeys(Object.fromEntries(entries));
  }

  function own(values: Json, paths: Received["secrets"]): (readonly Step[])[] {
    const always = new Set(secretFields(schema, values).map(({ path }) => formatPath(path)));
    return paths.filter((path) => path.length > 0 && !always.has(formatPath(path)));
  }

  const outputs = (state: Json): Json =>
    withoutHostKeys({ ...asSecrets(computed, state), ...marked(stateInputs(state)) });
  /** The part of a state that is not computed. */
  const stateInputs = (state: Json): Json =>
    Object.fromEntries(
      Object.entries(state).filter(([name]) => !computedShape.some(([computed]) => computed === name)),
    );

  return {
    kind,
    handler: handlers[kind],
    stables,
    declared(received, { urn }) {
      const { __secrets: _before, ...declared } = withTexts(schema, received);
      const paths = own(received.values, received.secrets);
      return { ...named(schema, declared, nameInUrn(urn)), ...(paths.length > 0 && { __secrets: paths }), __urn: urn };
    },
    known(values, verb, { urn, timeout = 0 }) {
      const timeouts = verb !== undefined && timeout > 0 ? { timeouts: { [verb]: `${Math.ceil(timeout)}s` } } : {};
      return { ...withoutHostKeys(values), ...timeouts, __urn: urn };
    },
    inputs: marked,
    outputs,
    foretold(inputs, before) {
      const outcome = computedShape.map(([name]): [string, unknown] => [
        name,
        before !== undefined && stables.includes(name) ? before[name] : unknown,
      ]);
      return outputs({ ...inputs, ...Object.fromEntries(outcome) });
    },
  };
}
