import { registry } from "../../../kinds/registry";
import type { KindDefinition } from "../../../lifecycle/definition";
import type { FunctionDefinition } from "../../definition";
import { listOf } from "./many";
import { lookUpOf } from "./one";

/** The functions that look up one object of a kind, and many where Argo CD lists them. */
function readingsOf(definition: KindDefinition<unknown>): FunctionDefinition[] {
  const { many } = definition.reading;
  const one = lookUpOf(definition);
  return many ? [one, listOf(definition, many, one.result)] : [one];
}

/** The functions that look up objects of all kinds, in the order of the documentation. */
export const kindReadings: readonly FunctionDefinition[] = Object.values(registry).flatMap(readingsOf);
