/** A token that carries claims, and a signature that proves nothing. */
export function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return [part({ alg: "HS256", typ: "JWT" }), part(claims), "c2lnbmF0dXJl"].join(".");
}

/** A token that ends so many seconds from now. */
export function jwtFor(seconds: number, claims: object = {}): string {
  return jwt({ ...claims, exp: Math.floor(Date.now() / 1000) + seconds });
}
