/** `dbPassword`, `DB_PASSWORD` and `db-password` as the words `db password`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
}

/** What secrets are called. */
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
const besideUser = /(^| )secret( access)? key$/;

/** What says in which Secret a key is. */
const besideKey = /^(existing secret|secret ?name|secret ref|name)$/;

const fileName = /^[\w.-]+\.(key|pem|crt|cer|p12|pfx|jks|json|ya?ml|txt|env)$/;

/**
 * Whether a key that is called like a secret's holds none: the name of an object, of a key in it or of a file, or of a user,
 * by what the key, its neighbours and the value say.
 */
export function isOnlyName(path: string, value: string, siblings: readonly string[]): boolean {
  const words = wordsOf(lastPart(path));
  const others = siblings.map(wordsOf).filter((sibling) => sibling !== words);
  const isBeside = (pattern: RegExp) => others.some((other) => pattern.test(other));
  const isName = objectName.test(value) || isSecretKey(value);
  if (fileName.test(value)) return true;
  if (/(^| )access key$/.test(words) && !/secret/.test(words)) return isBeside(besideUser);
  if (/ key$/.test(words) && isName && isBeside(besideKey)) return true;
  if (!ambiguousWords.test(words)) return false;
  if (ownSecretWords.test(words)) return objectName.test(value) && isSecretKey(value);
  return isName || holderWords.test(words) || isBeside(besideName);
}

/** Keys whose values are random and public. */
const publicWords =
  /(^| )(ca|bundle|certs?|crt|certificates?|ca data|public ?key|fingerprint|thumbprint|checksum|digest|hash|sha|sha256|integrity|ids?|kid|uid|uuid|etag|commit|revision)$/;

/** Whether a name says that its value is public, however random. */
export function isPublicKey(path: string): boolean {
  return publicWords.test(wordsOf(lastPart(path)));
}

function partsOf(path: string): string[] {
  const parts = path.replace(/\\\./g, "-").split(/[./[\]]+/);
  return parts.filter((part) => part !== "");
}

function lastPart(path: string): string {
  return partsOf(path).at(-1) ?? path;
}
