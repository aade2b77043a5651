import { createHmac, randomUUID } from "node:crypto";
import { type LocalArgoCd, objectPath } from "../../../tools/local-argocd";
import { ask } from "../../support/ask";

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** A session of `admin` that Argo CD has signed and that has expired. */
export async function expiredSession(argocd: LocalArgoCd): Promise<string> {
  const secret = await argocd.kubernetes.get(objectPath("v1", "secrets", "argocd", "argocd-secret"));
  const { data = {} } = secret as unknown as { data?: Record<string, string> };
  const key = Buffer.from(data["server.secretkey"] ?? "", "base64");
  const begun = Math.floor(Date.now() / 1000) - 7200;
  const claims = { iss: "argocd", sub: "admin:login", jti: randomUUID(), iat: begun, nbf: begun, exp: begun + 3600 };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
}

/** A token of `ci` by itself, and how to revoke it. */
export async function revocableToken(argocd: LocalArgoCd, id: string) {
  const { body } = await ask(argocd, "POST", "/account/ci/token", { id, expiresIn: 0 });
  return { token: body.token as string, revoke: () => ask(argocd, "DELETE", `/account/ci/token/${id}`) };
}
