import {
  addressMessage,
  compareAddress,
  identityMessage,
  movedFromVariable,
} from "../../../provider/lifecycle/server-identity";

const here = "https://argocd.example.com";

test.each([
  ["nothing is remembered", undefined, here, undefined, "same"],
  ["the same text", here, here, undefined, "same"],
  ["another spelling", here, "https://ARGOCD.example.com:443/", undefined, "same"],
  ["without scheme", here, "argocd.example.com", undefined, "same"],
  ["another host", "https://old.example.com", here, undefined, "different"],
  ["another port", here, `${here}:8443`, undefined, "different"],
  ["another root path", `${here}/argo`, here, undefined, "different"],
  ["moved on purpose", "https://old.example.com", here, "old.example.com", "moved"],
  ["moved from elsewhere", "https://old.example.com", here, "https://older.example.com", "different"],
  ["moved from nowhere", "https://old.example.com", here, "", "different"],
  ["moved from no address", "https://old.example.com", here, "::", "different"],
  ["an address in state that cannot be read", "::", here, undefined, "different"],
])("%s", (_name, remembered, address, movedFrom, expected) => {
  expect(compareAddress(remembered === undefined ? undefined : { address: remembered }, address, movedFrom)).toBe(
    expected,
  );
});

test("the messages name both addresses and the ways out", () => {
  const message = addressMessage('application "a"', { address: "https://old.example.com", id: "x" }, here);
  for (const part of [
    'application "a"',
    "https://old.example.com",
    here,
    `${movedFromVariable}=https://old.example.com`,
  ]) {
    expect(message).toContain(part);
  }
  expect(identityMessage('application "a"', here)).toContain(here);
});
