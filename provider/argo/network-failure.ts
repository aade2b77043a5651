import { oneLine, UnreachableError } from "./errors";
import { proxyVariable } from "./proxy";

/** Why Node refuses a certificate, apart from its time and its name: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificateCodes = new Set([
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_CRL",
  "UNABLE_TO_DECRYPT_CERT_SIGNATURE",
  "UNABLE_TO_DECRYPT_CRL_SIGNATURE",
  "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY",
  "CERT_SIGNATURE_FAILURE",
  "CRL_SIGNATURE_FAILURE",
  "CRL_NOT_YET_VALID",
  "CRL_HAS_EXPIRED",
  "ERROR_IN_CERT_NOT_BEFORE_FIELD",
  "ERROR_IN_CERT_NOT_AFTER_FIELD",
  "ERROR_IN_CRL_LAST_UPDATE_FIELD",
  "ERROR_IN_CRL_NEXT_UPDATE_FIELD",
  "OUT_OF_MEM",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_CHAIN_TOO_LONG",
  "CERT_REVOKED",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "CERT_UNTRUSTED",
  "CERT_REJECTED",
]);

/** A failure below HTTP. */
interface NetworkFailure {
  readonly code?: string;
  readonly message: string;
}

/** How a server was to be reached. */
interface Way {
  readonly proxy?: URL | undefined;
  /** Whether the server is shown a client certificate, which it may refuse without a word. */
  readonly showsCertificate?: boolean;
}

/** What is wrong with how the connection is secured, if that is what failed: only a setting mends it. */
function tlsProblem(address: string, code: string, message: string): string | undefined {
  if (code === "DEPTH_ZERO_SELF_SIGNED_CERT") {
    return (
      `the certificate of ${address} is signed by itself, as the one that Argo CD makes: set argocd:caCert (ARGOCD_CA_CERT) ` +
      "to that certificate (`tls.crt` of the Secret argocd-secret), or, on your own machine only, argocd:insecure " +
      "(ARGOCD_INSECURE) to true"
    );
  }
  if (certificateCodes.has(code)) {
    return (
      `the certificate of ${address} is not signed by a known authority (${code}): set argocd:caCert (ARGOCD_CA_CERT) ` +
      "to the authority that signed it"
    );
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    return `the certificate of ${address} is made out to another name: use the name in the certificate as argocd:server`;
  }
  if (code === "CERT_HAS_EXPIRED") {
    return `the certificate of ${address} has expired: renew it on the server, or set the clock of this machine`;
  }
  if (code === "CERT_NOT_YET_VALID") {
    return `the certificate of ${address} is not valid yet: set the clock of this machine, or wait for the certificate's time`;
  }
  if (/\balert\b|_ALERT_/i.test(`${message} ${code}`)) {
    return (
      `${address} refuses the TLS connection (${code}): set argocd:clientCert and argocd:clientKey (ARGOCD_CLIENT_CERT, ` +
      "ARGOCD_CLIENT_KEY) to a certificate that it accepts"
    );
  }
  if (code.startsWith("ERR_OSSL_")) {
    return (
      `the client certificate for ${address} cannot be used (${code}): check that argocd:clientKey is the key of ` +
      "argocd:clientCert"
    );
  }
  if (code === "EPROTO" || /wrong version number|packet length too long/i.test(message)) {
    return speaksOther(address, "plain HTTP").message;
  }
  return undefined;
}

/** A server that speaks another protocol than its address says. */
export function speaksOther(address: string, other: "plain HTTP" | "TLS"): UnreachableError {
  const wrong =
    other === "TLS"
      ? `${address} speaks TLS: remove argocd:plainText (ARGOCD_PLAINTEXT), or write https:// in argocd:server`
      : `${address} does not speak TLS: set argocd:plainText (ARGOCD_PLAINTEXT) to true, or use the port that does`;
  return new UnreachableError(wrong, false);
}

/** Whether a failure is what a server may do that is spoken to in the wrong protocol. */
export function mayBeOtherProtocol({ code = "", message }: NetworkFailure): boolean {
  return code === "ECONNRESET" || code.startsWith("HPE_") || /socket hang up|disconnected before secure/i.test(message);
}

/** What is wrong on the way to the server, which may pass. */
function wayProblem(address: string, code: string, message: string, { proxy, showsCertificate }: Way): string {
  if (code === "ETIMEDOUT") {
    const through = proxy ? `, through the proxy ${proxy.origin}` : "";
    return `${address} did not answer in time${through}: check that Argo CD is up and reachable`;
  }
  if (proxy) {
    return (
      `${address} cannot be reached through the proxy ${proxy.origin} (${code || oneLine(message)}): check ` +
      `${proxyVariable(address)} and NO_PROXY, and that Argo CD is up`
    );
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return `the name of ${address} is not known here (${code}): check argocd:server and the DNS`;
  }
  if (showsCertificate && code === "ECONNRESET") {
    return (
      `${address} has closed the connection (${code}): check that it accepts argocd:clientCert (ARGOCD_CLIENT_CERT), which ` +
      "an authority that it knows must have signed, and that Argo CD is up"
    );
  }
  return `${address} cannot be reached (${code || oneLine(message)}): check argocd:server, and that Argo CD is up`;
}

/** Turns a failure below HTTP into one line that says what to do. */
export function explainNetworkFailure(address: string, failure: NetworkFailure, way: Way = {}): UnreachableError {
  const code = oneLine(failure.code ?? "");
  const lasting = tlsProblem(address, code, failure.message);
  if (lasting !== undefined) return new UnreachableError(lasting, false);
  return new UnreachableError(wayProblem(address, code, failure.message, way), true);
}

/** The failure of what has had no answer when its time was over. */
export function notInTime(address: string, proxy?: URL): UnreachableError {
  return explainNetworkFailure(address, { code: "ETIMEDOUT", message: "" }, { proxy });
}
