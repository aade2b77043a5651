import * as z from "zod";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { answered, flag, list, text } from "../answers";
import { onArgoCd } from "./on-argo-cd";

const userInfoSchema = answered("UserInfo", "Whom Argo CD takes a connection for.", {
  loggedIn: flag().describe("Whether it takes the connection for somebody's. An expired token is nobody's."),
  username: text().describe("The name, as policies have it; empty for nobody."),
  iss: text().describe("Who has vouched for it: `argocd` for local accounts and tokens of projects."),
  groups: list(z.string()).describe("The groups that it is in, as policies have them."),
});

export const getUserInfo = defineFunction({
  name: "getUserInfo",
  command: "get user-info",
  effect: "reads",
  documentation: {
    summary: "Answers as whom the connection is logged in to Argo CD, and in which groups.",
    example: `const { username, groups } = await argocd.getUserInfo();
console.log(\`\${username}, in \${groups.join(", ")}\`);`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_account_get-user-info/",
  },
  needs: [],
  arguments: z.strictObject({}),
  options: callOptionsSchema,
  result: userInfoSchema.describe("Whom Argo CD takes the connection for."),
  table: { columns: { NAME: "username", "LOGGED IN": "loggedIn", ISSUER: "iss", GROUPS: "groups" } },
  run: (given, caller) =>
    onArgoCd(given, caller, ({ context }) =>
      context.argo().session.call(userInfoSchema, { method: "GET", path: "/api/v1/session/userinfo" }),
    ),
});
