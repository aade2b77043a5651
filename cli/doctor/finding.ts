/** What was looked at, and whether it is as it should be. */
export interface Finding {
  readonly about: string;
  /** `unknown` where it could not be looked at. */
  readonly is: "well" | "wrong" | "unknown";
  /** What was found, and for what is wrong what to do. */
  readonly text: string;
}

/** Something that is as it should be. */
export function well(about: string, text: string): Finding {
  return { about, is: "well", text };
}

/** Something to mend. */
export function wrong(about: string, text: string): Finding {
  return { about, is: "wrong", text };
}

/** Something that could not be looked at. */
export function unknown(about: string, text: string): Finding {
  return { about, is: "unknown", text };
}
