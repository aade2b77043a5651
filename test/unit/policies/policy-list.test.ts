import type { ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";
import { policyList } from "../../../policy-packs/lib/policy-list";

const policy = (name: string, ran: string[]): ResourceValidationPolicy => ({
  name,
  description: name,
  validateResource: () => void ran.push(name),
});

/** Goes through the list as Pulumi does for one resource: it waits after each policy. */
async function pass(list: ReturnType<typeof policyList>, type: string): Promise<void> {
  for (const each of list) {
    const { validateResource } = each as ResourceValidationPolicy;
    if (typeof validateResource === "function")
      await validateResource({ type } as ResourceValidationArgs, () => undefined);
  }
}

test("a pass leaves out what does not concern the type, also when passes overlap", async () => {
  const ran: string[] = [];
  const policies = ["all", "a", "b"].map((name) => policy(name, ran));
  const list = policyList(policies, ({ name }, type) => name === "all" || name === type);
  await Promise.all([pass(list, "a"), pass(list, "b")]);
  expect(ran.sort()).toEqual(["a", "all", "all", "b"]);
});

test("whoever does not run the policies sees all of them", () => {
  const policies = ["a", "b"].map((name) => policy(name, []));
  const list = policyList(policies, () => false);
  expect([...list].map(({ name }) => name)).toEqual(["a", "b"]);
  expect(list.map(({ name }) => name)).toEqual(["a", "b"]);
});
