import * as z from "zod";
import { answered, count, flag, list, text } from "../answers";

export const accountSchema = answered("Account", "A local account of an Argo CD.", {
  name: text().describe("Its name."),
  enabled: flag().describe("Whether it may be used."),
  capabilities: list(z.string()).describe("What it may be used for: `login` with a password, `apiKey` for tokens."),
  tokens: list(
    answered("AccountTokenInfo", "A token of an account. Argo CD shows the token itself to nobody.", {
      id: text().describe("Its id."),
      issuedAt: count().describe("When it was made, in seconds since 1970."),
      expiresAt: count().describe("When it ends, in seconds since 1970; `0` for never."),
    }),
  ).describe("Its tokens, the newest first."),
});
