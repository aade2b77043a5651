import type { Json } from "../contract";
import { textOf } from "../model/json";
import { kindOfType, typeInUrn } from "../tokens";
import type { RunMemory } from "./memory";
import type { ObjectRef } from "./object-ref";
import { resourceText } from "./resource-text";

/** What becomes of an object that the engine wants deleted. */
export type Fate =
  /** Nothing in the program has to do with it: it goes as declared. */
  | { readonly is: "dropped" }
  /** Another resource has it, or this run has just written it: it stays. */
  | { readonly is: "kept"; readonly why: string | undefined }
  /** Another object takes its place, or may do so: it goes, and what it deployed is left to that one. */
  | {
      readonly is: "replaced";
      readonly why: string;
      /** The program declares this very object: it is to be deleted and then made again. */
      readonly isMadeAgain: boolean;
    };

/**
 * Decides by the object, as a delete sees the old state alone, and that under the name of its last write: an alias may have
 * renamed the resource since, and a new one may have come under the old name. When it cannot be told, live resources stay.
 * @param state what the engine knows of the object.
 * @param declared the object as the state declares it, which another resource may have spelled otherwise.
 */
export async function fateOf(run: RunMemory, object: ObjectRef, state: Json, declared?: ObjectRef): Promise<Fate> {
  const self = typeof state.__urn === "string" ? state.__urn : undefined;
  const [holders, declarers] = [await run.declared.holdersOf(object), await run.declared.declarersOf(object)];
  const namesake = run.declared.of(self);
  const keeper = holders.find((holder) => !holder.isRemade && declarers.includes(holder));
  if (keeper) return { is: "kept", why: `${resourceText(keeper.self)} of this program has it` };
  if (run.wasWritten(object) || (declared && run.wasWritten(declared))) {
    const isExpected = holders.length > 0 || namesake?.isRemade === true;
    return { is: "kept", why: isExpected ? undefined : renamedText };
  }
  const successor = holders[0] ?? declarers[0];
  const replaced = (why: string): Fate => ({ is: "replaced", why, isMadeAgain: declarers.length > 0 });
  if (successor) return replaced(`${resourceText(successor.self)} takes its place`);
  if (namesake?.isRemade && namesake.former === undefined) {
    return replaced(`${resourceText(namesake.self)} is made in this run and may take its place`);
  }
  const mayComeBack = run.declared.wasAskedFor(object) || mayGoWithAnother(run, state);
  return mayComeBack ? replaced("it may be made again in this run, after what it depends on") : { is: "dropped" };
}

const renamedText =
  "this run also manages it under another name. A resource that is only renamed in the program needs `aliases` " +
  "(https://www.pulumi.com/docs/iac/concepts/options/aliases/)";

/** Whether `replaceWith` may have made the engine delete it before the program has come to its resource. */
function mayGoWithAnother({ declared }: RunMemory, { __replaceWith: others }: Json): boolean {
  if (!Array.isArray(others)) return false;
  return others.map(textOf).some((urn) => {
    const other = declared.of(urn);
    // Another provider's are not seen here.
    return other === undefined ? kindOfType(typeInUrn(urn)) === undefined && declared.isAny : other.isRemade;
  });
}
