import type { Json, Self } from "../../contract";

/**
 * The resource that a call is about. Pulumi's host for dynamic providers keeps the URN to itself, so that the class puts it
 * among the inputs. In a state it is the one of the last write, which an alias may have renamed since.
 */
export function selfOf({ __urn: urn }: Json): Self {
  return typeof urn === "string" ? urn : undefined;
}
