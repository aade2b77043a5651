import type { ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";
import { Pack } from "../../../policy-packs/lib/pack";
import { policies } from "../../../policy-packs/lib/policy";
import { objectRule } from "../../../policy-packs/lib/rule";
import { application } from "./support";

const stackTags = new Map<string, string>();
const input = { ...application(), urn: "urn:pulumi:prod::shop::app::api" };

test("what has the same properties is read once", () => {
  const pack = new Pack(() => ({ stack: "prod", tags: stackTags, now: new Date() }), true);
  const read = pack.objectsOf(input);
  expect(pack.objectsOf({ ...input })).toBe(read);
  expect(pack.objectsOf({ ...input, props: { ...input.props } })).not.toBe(read);
});

test("a rule's configuration is read once, and its check told it each time", () => {
  const seen: unknown[] = [];
  const rule = objectRule({
    name: "ours",
    description: "Ours.",
    reason: "Ours.",
    severity: "low",
    remediationSteps: "None.",
    kinds: ["Application"],
    settings: {},
    check: (_object, { config }) => void seen.push(config),
  });
  const [policy] = policies([rule], { stack: "prod", isPreview: true }) as ResourceValidationPolicy[];
  const getConfig = jest.fn(() => ({ most: 1 }));
  const validate = policy?.validateResource as (args: ResourceValidationArgs, report: () => void) => void;
  const args = { ...input, stackTags, getConfig } as unknown as ResourceValidationArgs;
  for (const _time of [1, 2]) validate(args, () => undefined);
  expect(getConfig).toHaveBeenCalledTimes(1);
  expect(seen).toEqual([{ most: 1 }, { most: 1 }]);
});
