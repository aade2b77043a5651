/** Forms by which credentials of well-known services are recognised, whatever the key is called. */
const shapes: readonly (readonly [string, RegExp])[] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["an AWS access key", /\b(AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a GitHub token", /\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})/],
  ["a GitLab token", /\bgl(pat|dt|rt|ptt)-[A-Za-z0-9_-]{20,}/],
  ["a Slack token", /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/],
  ["a Slack webhook", /\bhooks\.slack\.com\/services\/T[A-Z0-9]+\/B[A-Z0-9]+\/[A-Za-z0-9]{16,}/],
  ["a Google API key", /\bAIza[0-9A-Za-z_-]{35}\b/],
  ["a Stripe key", /\b[rs]k_(live|test)_[0-9A-Za-z]{16,}/],
  ["a JSON web token", /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/],
  ["a URL with a password", /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"']*:[^\s/@"']+@/i],
  ["a connection string with a password", /(^|[;&?\s])(password|passwd|pwd|accountkey|sharedaccesskey)=[^;&\s"']+/i],
];

/** Places that another program fills in with the secret. */
const placeholders =
  /\{\{.*?\}\}|\$\([^()]*\)|\$\{[^{}:]*(:(?!-)[^{}]*)?\}|\$__\w+\{[^{}]*\}|%\([\w.-]+\)s|%env\([^()]*\)%|<path:[^>]*>|<[\w .:/#-]+>|`[^`]*`/gs;

/** Whole texts that say where a secret is, that hold it encrypted or hashed, or that a person has blackened. */
const reference =
  /^(\$[A-Za-z_][\w.:-]*|(ref\+|vault:|secretref:|secretsmanager:|awssm:|gcpsm:|azurekeyvault:|akv:|op:\/\/|sops:|env:|file:|k8s:|ENC\[|\{cipher\}|@Microsoft\.KeyVault).*|arn:aws[\w-]*:(secretsmanager|ssm|kms):.*|projects\/[^/]+\/secrets\/.*|\/(var|run|etc|vault|mnt|secrets?|opt|home|tmp|app|data)\/.*|Ag[A-Za-z0-9+/]{200,}=*|\$(2[aby]|5|6|y|apr1|argon2\w*|scrypt)\$.*|\{SSHA\d*\}.*|[*x•]{3,}|redacted)$/is;

/** Words in front of a credential that leave nothing of it when the placeholders are gone. */
const schemeWord = /^(bearer|basic|token)$/i;

/** What is left of a text without the places that are filled in elsewhere. */
function ownText(text: string): string {
  return text.replace(placeholders, "").trim();
}

/** A kind of secret that a text is by its form. */
export function secretShape(text: string): string | undefined {
  const own = ownText(/^LS0tLS1CRUdJTi[A-Za-z0-9+/=\s]+$/.test(text) ? Buffer.from(text, "base64").toString() : text);
  return shapes.find(([, pattern]) => pattern.test(own))?.[0];
}

/** Whether a text points at a secret in place of being one. */
export function isReference(text: string): boolean {
  const own = ownText(text);
  return own === "" || schemeWord.test(own) || reference.test(own);
}

/** Shannon's entropy of a text, in bits for each character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const length = [...text].length;
  return [...counts.values()].reduce((sum, count) => sum - (count / length) * Math.log2(count / length), 0);
}

/** So long a run of letters and digits is no word of a name. */
const longestWord = 15;

function isName(text: string): boolean {
  return text.split(/[-_/]/).every((part) => part.length <= longestWord || /^([A-Za-z]+|\d+)$/.test(part));
}

/** Whether a text is one long word as random as a generated secret. Commit hashes, UUIDs and certificates are not counted. */
export function looksRandom(text: string, minimumEntropy: number, minimumLength: number): boolean {
  if (text.length < minimumLength || !/^[A-Za-z0-9+/=_-]+$/.test(text) || isName(text)) return false;
  if (/^([0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f-]{36})$/i.test(text) || text.startsWith("LS0tLS1CRUdJTi")) return false;
  return /\d/.test(text) && /[A-Za-z]/.test(text) && entropy(text) >= minimumEntropy;
}
