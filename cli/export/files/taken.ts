import type { Json } from "../../../provider/contract";
import type { Kind } from "../../../provider/kinds/registry";
import type { Step } from "../../../provider/model/paths";
import type { LeftOut } from "../found";

/** What a manifest declares, with its credentials, before it is checked. */
export interface Draft {
  readonly kind: Kind;
  readonly inputs: Json;
  /** What the manifest is called in messages, such as `Secret "payments"`. */
  readonly title: string;
  readonly remarks: readonly string[];
  /** What else makes and keeps it, as the end of a sentence. */
  readonly owner?: string;
  readonly formerName?: string;
  /** Where an input stands in the manifest. */
  placeOf(path: readonly Step[]): readonly Step[];
}

/** A mistake in a manifest, by where it stands. */
export interface ManifestMistake {
  readonly path: readonly Step[];
  readonly reason: string;
}

/** What is taken of a manifest. */
export interface Taken {
  readonly drafts: readonly Draft[];
  readonly leftOut: readonly LeftOut[];
  readonly mistakes: readonly ManifestMistake[];
}

/** An object of Kubernetes, as far as every one has the same fields. */
export interface KubernetesObject {
  readonly value: Json;
  readonly kind: string;
  readonly name: string;
  readonly labels: Json;
  readonly annotations: Json;
}

/** A manifest out of which nothing is taken, and why. */
export function leaving(title: string, why: string): Taken {
  return { drafts: [], leftOut: [{ title, why }], mistakes: [] };
}
