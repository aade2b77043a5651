/**
 * Whether everything is tried, as `npm run faults` does, which records it; else the few things for which `npm test` has
 * time.
 */
export const isFull = process.env.FAULTS_RECORD !== undefined;

/** A test of the full form; in the short form there is no such test. */
export function fullTest(...parameters: Parameters<typeof test>): void {
  if (isFull) test(...parameters);
}

/** Tests of the full form. */
export function fullDescribe(...parameters: Parameters<typeof describe>): void {
  if (isFull) describe(...parameters);
}
