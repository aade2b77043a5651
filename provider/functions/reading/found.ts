import { isNotFound } from "../../argo/refusals";
import { UserError } from "../../contract";

/**
 * What Argo CD answers.
 * @param whatToCheck what to say where it answers that there is no such thing.
 * @throws UserError with what to check.
 */
export async function found<T>(answer: Promise<T>, whatToCheck: string): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isNotFound(error)) throw new UserError(whatToCheck);
    throw error;
  }
}
