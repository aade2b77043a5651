import * as z from "zod";
import type { Connection } from "../connection/sources";
import { UserError } from "../contract";
import { UnreachableError } from "./errors";
import { isLoginRefused } from "./refusals";
import type { Transport } from "./transport";

const loginSchema = z.looseObject({ token: z.string() });

/**
 * Logs in with a password, and answers the session's token.
 * @throws UserError that names the account when Argo CD refuses it.
 */
export async function logIn({ settings, address }: Connection, transport: Transport): Promise<string> {
  const { username, password } = settings;
  try {
    const answer = await transport.send({
      method: "POST",
      path: "/api/v1/session",
      body: { username, password },
      anonymous: true,
      // Another session does no harm; only refused logins count.
      repeatable: true,
    });
    const parsed = loginSchema.safeParse(answer);
    if (parsed.success) return parsed.data.token;
    throw new UnreachableError(
      `${address} answered the login without a token: is this an Argo CD of a supported version?`,
      false,
    );
  } catch (error) {
    if (!isLoginRefused(error)) throw error;
    throw new UserError(
      `Argo CD at ${address} refuses the login of "${username}": ${error.serverMessage}. Check username ` +
        "and password; after several failures Argo CD also refuses the right ones for five minutes",
      error.serverMessage,
    );
  }
}
