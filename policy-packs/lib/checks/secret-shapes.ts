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

/** Whole texts that say where a secret is, or hold it encrypted or hashed. */
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

/** `dbPassword`, `DB_PASSWORD` and `db-password` as the words `db password`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
}

const secretWords =
  /(^| )(passwords?|passwd|passphrase|pass|pwd|token|api ?keys?|access (key|token)s?|private ?key|signing key|encryption key|account key|auth key|master key|secret( access)?( key)?|credentials?)$/;

/** Words that make a switch, a number or a public value of what would be a secret. */
const harmlessWords = /(^| )(existing|use|create|enabled?|disabled?|min|max|public|page|continue|design)( |$)/;

/** What is called a secret is as often the name of the object, or of the key in it, that holds one. */
const ambiguousWords = /(^| )(secret|secret key|credentials?)$/;

/** Words in front of `secret` by which it is the name. */
const holderWords =
  /(^| )(external|pull|image|tls|ssl|certs?|certificate|ca|from|volume|config|values|store|password|token|user|username|key|secret|db|database)( .*)? (secret|secret key|credentials?)$/;

/** Words in front of `secret` by which it is the secret itself. */
const ownSecretWords =
  /(^| )(client|app|jwt|session|cookie|shared|hmac|consumer|webhook|signing|oauth|api|access|auth0|github|gitlab|google|slack|django|flask|rails|nextauth|hash|state|rpc) secret$/;

/** What stands beside the name of a secret, or beside that of a key in it. */
const besideName =
  /^(remote ref|source ref|secret ?name|secret ref|key|name|namespace|items|property|optional|existing secret)$/;

/** A name as Kubernetes objects and keys in them have it: several words, with short numbers. */
const objectName = /^[a-z]+\d{0,2}([-./][a-z]*\d{0,2})+$/;

/** Maps whose entries name what is in a Secret: `existingSecretMappings`, `secretKeys`, `passwordSecretKeyRef`. */
const namingMap = /(^| )existing( |$)|(secret|key) (mappings?|keys|refs?)$/;

/** Whether the path of a key says that its value is a secret. */
export function isSecretKey(path: string): boolean {
  const parts = partsOf(path).map(wordsOf);
  const words = parts.pop() ?? "";
  return secretWords.test(words) && !harmlessWords.test(words) && !parts.some((part) => namingMap.test(part));
}

/** Neighbours that make an access key the name of a user. */
const besideUser = /(^| )secret( access)?( key)?$/;

const fileName = /^[\w.-]+\.(key|pem|crt|cer|p12|pfx|jks|json|ya?ml|txt|env)$/;

/**
 * Whether a key that is called like a secret's holds none: the name of an object, of a key in it or of a file, or of a user,
 * by what the key, its neighbours and the value say.
 */
export function isOnlyName(path: string, value: string, siblings: readonly string[]): boolean {
  const words = wordsOf(lastPart(path));
  const others = siblings.map(wordsOf).filter((sibling) => sibling !== words);
  if (/(^| )access key$/.test(words)) return others.some((other) => besideUser.test(other));
  const isName = objectName.test(value) || isSecretKey(value);
  if (fileName.test(value)) return true;
  if (/ key$/.test(words) && isName && others.some((other) => besideKey.test(other))) return true;
  if (!ambiguousWords.test(words)) return false;
  if (ownSecretWords.test(words)) return objectName.test(value) && isSecretKey(value);
  return isName || holderWords.test(words) || others.some((other) => besideName.test(other));
}

/** What says in which Secret a key is. */
const besideKey = /^(existing secret|secret ?name|secret ref|name)$/;

function partsOf(path: string): string[] {
  const parts = path.replace(/\\\./g, "-").split(/[./[\]]+/);
  return parts.filter((part) => part !== "");
}

function lastPart(path: string): string {
  return partsOf(path).at(-1) ?? path;
}

/** Shannon's entropy of a text, in bits for each character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const length = [...text].length;
  return [...counts.values()].reduce((sum, count) => sum - (count / length) * Math.log2(count / length), 0);
}

/** Keys whose values are random and public. */
const publicWords =
  /(^| )(ca|bundle|cert|crt|certs?|certificates?|ca data|public ?key|fingerprint|thumbprint|checksum|digest|hash|sha|sha256|integrity|id|ids|kid|uid|uuid|etag|commit|revision)$/;
/** So long a run of letters and digits is no word of a name. */
const longestWord = 15;

/** Whether a text is one long word as random as a generated secret. Commit hashes, UUIDs and certificates are not counted. */
export function looksRandom(key: string, value: string, minimumEntropy: number, minimumLength: number): boolean {
  if (value.length < minimumLength || !/^[A-Za-z0-9+/=_-]+$/.test(value) || publicWords.test(wordsOf(lastPart(key))))
    return false;
  if (/^([0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f-]{36})$/i.test(value) || value.startsWith("LS0tLS1CRUdJTi")) return false;
  const isName = value.split(/[-_/]/).every((part) => part.length <= longestWord || /^([A-Za-z]+|\d+)$/.test(part));
  return !isName && /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= minimumEntropy;
}
