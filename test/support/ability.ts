import type { Ability, Specimen } from "../kinds/specimen";

/** Whether something can be done with all that there is of a kind. */
export function can(specimen: Specimen, ...abilities: readonly Ability[]): boolean {
  return abilities.every((ability) => specimen.cannot[ability] === undefined);
}

/** A test of something that cannot be done with every kind: skipped where it cannot, with the reason in its name. */
export function testIfCan(
  specimen: Specimen,
  abilities: readonly Ability[],
  name: string,
  work: () => Promise<void>,
): void {
  const reason = abilities.map((ability) => specimen.cannot[ability]).find((found) => found !== undefined);
  if (reason === undefined) test(name, work);
  else test.skip(`${name}: cannot be, ${reason}`, work);
}
