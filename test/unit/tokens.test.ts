import { kindOfType, typeInUrn, typeTokens } from "../../provider/tokens";
import { kinds } from "../../sdk/generated/kinds";

/** @promise Type tokens, ids and the keys of the configuration never change, so that an upgrade alone replaces nothing. */
test("the types of a kind are those that states have", () => {
  expect(typeTokens("Application")).toEqual(["pulumi-nodejs:dynamic/argocd:Application", "argocd:index:Application"]);
});

test.each(kinds)("the kind of a resource is known by its type, whichever host it has: %s", (kind) => {
  expect(typeTokens(kind).map(kindOfType)).toEqual([kind, kind]);
});

test.each([
  "argocd:index/application:Application",
  "pulumi:providers:argocd",
  "pulumi-nodejs:dynamic/bench:Idle",
  "kubernetes:argoproj.io/v1alpha1:Application",
])("what is not ours has no kind: %s", (type) => {
  expect(kindOfType(type)).toBeUndefined();
});

test.each([
  ["urn:pulumi:dev::shop::argocd:index:Application::api", "argocd:index:Application"],
  ["urn:pulumi:dev::shop::my:component:Team$argocd:index:Application::a::b", "argocd:index:Application"],
  ["no URN", ""],
])("a resource's type is the last in its URN: %s", (urn, type) => {
  expect(typeInUrn(urn)).toBe(type);
});
