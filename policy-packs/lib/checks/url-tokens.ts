const tokenNames = /^(private_token|access_token|token|api_?key|auth|password|passwd|pat|secret|sig|key)$/i;

/** Whether a URL carries a token behind its `?`, as GitLab's `private_token` and signed addresses do. */
export function hasTokenInQuery(url: string): boolean {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? "";
  return query.split(/[&;]/).some((pair) => {
    const [name = "", value = ""] = pair.split("=", 2);
    return value !== "" && tokenNames.test(name);
  });
}
