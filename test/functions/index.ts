import { actingCases } from "./acting";
import { applicationCases } from "./applications";
import type { FunctionCase } from "./case";
import { kindCases } from "./kinds";
import { serverCases } from "./server";

const cases: Readonly<Record<string, FunctionCase>> = {
  ...actingCases,
  ...kindCases,
  ...applicationCases,
  ...serverCases,
};

/** How a function is tried. */
export function caseOf(name: string): FunctionCase {
  const found = cases[name];
  if (!found) throw new Error(`say in test/functions how ${name} is tried`);
  return found;
}
