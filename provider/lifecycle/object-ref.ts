/** One object in Argo CD, whichever resource declares it. */
export interface ObjectRef {
  readonly kind: string;
  readonly id: string;
}

/** A text of its own for each object: those of several kinds may have one id. */
export function keyOf({ kind, id }: ObjectRef): string {
  return `${kind} ${id}`;
}
