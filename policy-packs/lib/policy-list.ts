import type { Policies, ResourceValidationPolicy } from "@pulumi/policy";

/** Whether a policy has anything to say of resources of a type. */
export type Concerns = (policy: Policies[number], type: string) => boolean;

/**
 * A list of policies that, while Pulumi goes through it for one resource, leaves out those that do not concern the
 * resource's type. Pulumi decodes all of a resource's properties anew for each policy, which is most of what a large pack
 * costs. It tells the type to the policies alone, so the first one that runs is watched; each pass over the list has its
 * own iterator, so passes for different resources do not disturb each other. Every other use of the list sees all of it.
 */
export function policyList(policies: Policies, concerns: Concerns): Policies {
  const byType = new Map<string, ReadonlySet<Policies[number]>>();
  const concerned = (type: string) => {
    const known = byType.get(type) ?? new Set(policies.filter((policy) => concerns(policy, type)));
    byType.set(type, known);
    return known;
  };
  function* relevant(): Generator<Policies[number]> {
    let type: string | undefined;
    for (const policy of policies) {
      if (type !== undefined && !concerned(type).has(policy)) continue;
      yield type === undefined ? watched(policy, (seen) => (type = seen)) : policy;
    }
  }
  return Object.defineProperty([...policies], Symbol.iterator, { value: relevant });
}

function watched(policy: Policies[number], onType: (type: string) => void): Policies[number] {
  if (!("validateResource" in policy) || typeof policy.validateResource !== "function") return policy;
  const { validateResource } = policy;
  const watching: ResourceValidationPolicy = {
    ...policy,
    validateResource(args, reportViolation) {
      onType(args.type);
      return validateResource(args, reportViolation);
    },
  };
  return watching;
}
