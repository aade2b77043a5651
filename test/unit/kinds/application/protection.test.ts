import { isConfirmed, refusedByProtection } from "../../../../provider/kinds/application/protection";

const application = { name: "payments-api", namespace: "argocd" };
const resources = Array.from({ length: 7 }, (_, index) => ({
  group: "",
  version: "v1",
  kind: "ConfigMap",
  namespace: "payments",
  name: `settings-${index}`,
}));

test("a delete that takes more live resources along than allowed is refused, with their count and a sample", () => {
  expect(refusedByProtection(application, resources, 7)).toBeUndefined();
  const refusal = refusedByProtection(application, resources, 0);
  expect(refusal).toContain("7 live resources along (allowed: 0)");
  expect(refusal).toContain("ConfigMap/payments/settings-4 and 2 more");
  expect(refusal).not.toContain("settings-5");
  expect(refusal).toContain("ARGOCD_CONFIRM_DELETE=argocd/payments-api");
});

test.each([
  ["the state", { confirm: true }, undefined, true],
  ["the name", undefined, "payments-api", true],
  ["the id among others", {}, "argocd/other, argocd/payments-api", true],
  ["nothing", undefined, undefined, false],
  ["an empty variable", {}, "", false],
  ["the name in another namespace", {}, "team-a/payments-api", false],
  ["a part of the name", { confirm: false }, "payments", false],
  ["true", {}, "true", false],
])("a delete is confirmed by %s or not", (_by, deletion, variable, confirmed) => {
  expect(isConfirmed(deletion, variable, application)).toBe(confirmed);
});
