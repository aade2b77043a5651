import type * as pulumi from "@pulumi/pulumi";
import { registry } from "../../../provider/kinds/registry";
import { shapeOf } from "../../../provider/model/schema";
import { traitsOf } from "../../../provider/model/traits";
import * as argocd from "../../../sdk";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { misplacedOptions } from "../../../sdk/options";
import { specimens } from "../../kinds";
import { mockEngine, type Registered } from "./mocks";

const classes = argocd as unknown as Readonly<
  Record<Kind, new (name: string, args: pulumi.Inputs) => pulumi.CustomResource>
>;

let registered: Registered[];
beforeEach(async () => {
  registered = await mockEngine();
});

describe.each(kinds)("%s", (kind) => {
  const [inputs = {}] = Object.values(specimens[kind].maximal);

  /** @promise Among the arguments it is refused, as every option of Pulumi is. */
  test.each([
    [
      "customTimeouts",
      '`customTimeouts` is an option of Pulumi\'s, and no argument: write `{ customTimeouts: { create: "10m" } }` as the third argument',
    ],
    [
      "timeouts",
      '`timeouts` is what Pulumi\'s option `customTimeouts` is for, and no argument: write `{ customTimeouts: { create: "10m" } }` as the third argument',
    ],
    [
      "dependsOn",
      "`dependsOn` is an option of Pulumi's, and no argument: write `{ dependsOn: […] }` as the third argument",
    ],
    ["protect", "`protect` is an option of Pulumi's, and no argument: write `{ protect: true }` as the third argument"],
  ])("refuses %s among the arguments, and says where it belongs", (name, message) => {
    expect(() => new classes[kind]("one", { ...inputs, [name]: { create: "10m" } })).toThrow(
      `${kind} "one": ${message}`,
    );
    expect(registered).toEqual([]);
  });

  test("has no argument that is called like an option of Pulumi's", () => {
    const fields = Object.entries(shapeOf(registry[kind].schema) ?? {}).filter(([, field]) => !traitsOf(field).option);
    expect(misplacedOptions(Object.fromEntries(fields))).toEqual([]);
    expect(misplacedOptions(inputs)).toEqual([]);
  });
});

test("all of them are named, and what is left out is none", () => {
  const args = {
    spec: {},
    provider: {},
    aliases: [],
    parent: undefined,
    ignoreChanges: ["spec"],
    retainOnDelete: true,
  };
  expect(misplacedOptions(args).map((sentence) => sentence.split("`")[1])).toEqual([
    "provider",
    "aliases",
    "ignoreChanges",
    "retainOnDelete",
  ]);
});
