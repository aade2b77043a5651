import { isDirect } from "../../../provider/argo/no-proxy";

const argo = "https://argo.example.com";

// As golang.org/x/net/http/httpproxy reads it, which the argocd CLI uses, and curl.
/**
 * @promise `NO_PROXY` is read as the argocd CLI reads it: names with all that is below them, `.example.com` and
 * `*.example.com` for what is below alone, addresses, networks (`10.0.0.0/8`), IPv6, each with a port if need be, and
 * `*`.
 * @promise What is on this machine is never asked through a proxy.
 */
test.each<[string, string, boolean]>([
  // The host itself, and what is below it.
  [argo, "argo.example.com", true],
  [argo, "example.com", true],
  [argo, "com", true],
  [argo, "xample.com", false],
  [argo, "example.co", false],
  ["https://badexample.com", "example.com", false],
  ["https://example.com", "example.com", true],
  [argo, "ARGO.Example.COM", true],
  [argo, "example.com.", true],
  ["https://xn--bcher-kva.example", "bücher.example", true],
  // A dot or `*.` leaves the domain itself out.
  [argo, ".example.com", true],
  [argo, "*.example.com", true],
  ["https://example.com", ".example.com", false],
  ["https://example.com", "*.example.com", false],
  ["http://argocd-server.argocd.svc", ".svc,.cluster.local", true],
  ["http://argocd-server.argocd.svc.cluster.local", "svc,.cluster.local", true],
  // Ports.
  [argo, "example.com:443", true],
  [argo, "example.com:8443", false],
  ["https://argo.example.com:8443", ".example.com:8443", true],
  ["https://argo.example.com:8443", "example.com", true],
  ["http://argo.example.com", "example.com:80", true],
  [argo, ":443", false],
  // Addresses and networks.
  ["https://10.1.2.3", "10.1.2.3", true],
  ["https://10.1.2.3", "10.1.2.4", false],
  ["https://10.1.2.3:8443", "10.1.2.3:8443", true],
  ["https://10.1.2.3:8443", "10.1.2.3:443", false],
  ["https://10.1.2.3", "10.0.0.0/8", true],
  ["https://11.1.2.3", "10.0.0.0/8", false],
  ["https://10.1.2.3", "10.1.2.99/24", true],
  ["https://10.1.2.3", "0.0.0.0/0", true],
  ["https://10.1.2.3", "10.0.0.0/33", false],
  ["https://10.1.2.3", "10.0.0.0/", false],
  ["https://10.1.2.3", "10.", false],
  ["https://10.1.2.3", "2.3", false],
  ["https://argo.example.com", "0.0.0.0/0", false],
  ["https://[2001:db8::7]", "2001:db8::7", true],
  ["https://[2001:db8::7]", "2001:0DB8:0::7", true],
  ["https://[2001:db8::7]", "[2001:db8::7]", true],
  ["https://[2001:db8::7]:8443", "[2001:db8::7]:8443", true],
  ["https://[2001:db8::7]:8443", "[2001:db8::7]:443", false],
  ["https://[2001:db8::7]", "2001:db8::/32", true],
  ["https://[2001:db9::7]", "2001:db8::/32", false],
  ["https://[2001:db8::7]", "10.0.0.0/8", false],
  ["https://[::ffff:10.1.2.3]", "10.0.0.0/8", true],
  // This machine, always.
  ["https://localhost:8080", "", true],
  ["http://127.0.0.1:8080", "", true],
  ["http://127.9.9.9", "", true],
  ["https://[::1]:8080", "", true],
  ["https://localhost.example.com", "", false],
  // Lists.
  [argo, "", false],
  [argo, " a.example , example.com ", true],
  [argo, "a.example b.example\texample.com", true],
  [argo, "a.example,,b.example", false],
  [argo, ",", false],
  [argo, "*", true],
  [argo, "a.example,*", true],
  [argo, ".", false],
  [argo, "*.", false],
])("%s is asked directly when NO_PROXY is %j: %s", (address, list, expected) => {
  expect(isDirect(address, list)).toBe(expected);
});
