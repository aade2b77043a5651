import { applicationReference } from "../kinds/application/target";

export { findTarget, type Target } from "../kinds/application/target";

/** The first argument of a function that is about an application. */
export const target = applicationReference.describe(
  "Which application is meant: its name, or an `Application`'s outputs.",
);
