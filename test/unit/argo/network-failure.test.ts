import { explainAnswer } from "../../../provider/argo/answers";
import { explainNetworkFailure } from "../../../provider/argo/network-failure";

const address = "https://argocd.example.com";
const explain = (code: string, message = "") => explainNetworkFailure(address, { code, message });

describe("a certificate that is refused stays so: it is said at once, with what to do", () => {
  test.each([
    [
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      /signed by itself, as the one that Argo CD makes: set argocd:caCert .*argocd:insecure/,
    ],
    ["CERT_NOT_YET_VALID", /not valid yet: set the clock of this machine/],
    ["CERT_HAS_EXPIRED", /has expired: renew it on the server, or set the clock of this machine/],
    ["ERR_TLS_CERT_ALTNAME_INVALID", /made out to another name/],
    [
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      /not signed by a known authority \(UNABLE_TO_VERIFY_LEAF_SIGNATURE\): set argocd:caCert/,
    ],
    ["CERT_REVOKED", /\(CERT_REVOKED\)/],
    ["INVALID_PURPOSE", /\(INVALID_PURPOSE\)/],
  ])("%s", (code, message) => {
    expect(explain(code)).toMatchObject({ transient: false, message: expect.stringMatching(message) });
  });
});

test("what may pass is repeated", () => {
  for (const code of ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT"]) {
    expect(explain(code)).toMatchObject({ transient: true });
  }
});

test("an answer that limits requests says whose setting helps, and is repeated when it asks to be", () => {
  const limited = explainAnswer(address, { status: 429, headers: { "retry-after": "3" }, body: "slow down" });
  expect(limited).toMatchObject({ transient: true, status: 429, retryAfter: 3000 });
  expect(limited.message).toMatch(/limits requests \(HTTP 429\): lower argocd:maxConcurrency .*--parallel/);
});
