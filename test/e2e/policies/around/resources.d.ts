/** A resource that goes around a rule. */
interface WayAround {
  /** The rule that it breaks. */
  readonly rule: string;
  readonly type: string;
  readonly name: string;
  readonly props: object;
}

export const resources: readonly WayAround[];
