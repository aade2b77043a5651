import { normaliseAddress, sameAddress } from "../../../provider/connection/address";

test.each([
  ["https://argo.example.com.", "https://argo.example.com"],
  ["argo.example.com.:8443/cd/", "https://argo.example.com:8443/cd"],
  ["https://ARGO.example.com:443/", "https://argo.example.com"],
  ["http://argo.example.com.:80", "http://argo.example.com"],
  ["argo..", "https://argo"],
  ["https://[::1]:8443", "https://[::1]:8443"],
])("%s is written as %s", (server, address) => {
  expect(normaliseAddress(server)).toBe(address);
  expect(normaliseAddress(address)).toBe(address);
});

test.each([
  ["https://argo.example.com", "https://argo.example.com.", true],
  ["https://argo.example.com", "http://argo.example.com.:443", true],
  ["https://argo.example.com", "https://argo.example.com.:8443", false],
  ["https://argo.example.com", "https://argo.example", false],
])("%s and %s are one server: %s", (one, other, expected) => {
  expect(sameAddress(one, other)).toBe(expected);
});

test.each(["https//argo.example.com", "http:/argo.example.com", "https/argo.example.com", "https:"])(
  "%s lacks a part of its scheme, and names no host `http` or `https`",
  (server) => {
    expect(() => normaliseAddress(server)).toThrow("argocd:server cannot be used: write a URL or host:port");
    expect(normaliseAddress("http:8080")).toBe("https://http:8080");
  },
);
