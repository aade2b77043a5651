/** Forms by which credentials of well-known services are recognised, whatever the key is called. */
const shapes: readonly (readonly [string, RegExp])[] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["an AWS access key", /\b(AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a GitHub token", /\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})/],
  ["a GitLab token", /\bgl(pat|dt|rt|ptt)-[A-Za-z0-9_-]{20,}/],
  ["a Slack token", /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/],
  ["a Google API key", /\bAIza[0-9A-Za-z_-]{35}\b/],
  ["a Stripe key", /\b[rs]k_(live|test)_[0-9A-Za-z]{16,}/],
  ["a JSON web token", /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/],
  ["a URL with a password", /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:[^\s/@]+@/i],
];

const secretKey =
  /(password|passwd|passphrase|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key|secret[-_.]?key|client[-_.]?secret|credentials?|connection[-_.]?string|dsn)$/i;

/** Keys that name where a secret is, not the secret. */
const referenceKey =
  /(existing|ref|name|path|file|mount|enabled?)[-_.]?(secret|token|password|key)?$|^(existing|pull|image)/i;

/** Texts that another program fills in with the secret, or that point at it. */
const reference =
  /^(\$\{?[\w.:-]+\}?|\$\([\w.-]+\)|\{\{.*\}\}|<path:.*>|<[^<>]*>|(ref\+|vault:|arn:aws:secretsmanager:|op:\/\/|sops:|ENC\[).*)$/s;

/** A kind of secret that a text is by its form. */
export function secretShape(value: string): string | undefined {
  return shapes.find(([, pattern]) => pattern.test(value))?.[0];
}

/** Whether a key says that its value is a secret. */
export function isSecretKey(key: string): boolean {
  const last = key.split(".").at(-1) ?? key;
  return secretKey.test(last) && !referenceKey.test(last);
}

/** Whether a text points at a secret in place of being one. */
export function isReference(value: string): boolean {
  return value.trim() === "" || reference.test(value.trim());
}

/** Shannon's entropy of a text, in bits for each character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const length = [...text].length;
  return [...counts.values()].reduce((sum, count) => sum - (count / length) * Math.log2(count / length), 0);
}

/** Whether a text is one long word as random as a generated secret. Commit hashes and UUIDs are not counted. */
export function looksRandom(value: string, minimumEntropy: number, minimumLength: number): boolean {
  if (value.length < minimumLength || !/^[A-Za-z0-9+/=_-]+$/.test(value)) return false;
  if (/^([0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f-]{36})$/i.test(value)) return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= minimumEntropy;
}
