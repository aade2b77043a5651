import { isRolledOut, judgeGeneration } from "../../../../provider/kinds/application-set/wait/generation";
import { asking, set } from "./sets";

const wrong = "scm provider not allowed";
const failing = (message: string, annotations = {}) => set({ conditions: [["ErrorOccurred", message]], annotations });

describe("whether a set's applications are generated", () => {
  test("is told by Argo CD once it has heeded the request for it", () => {
    expect(judgeGeneration(set(), undefined)).toEqual({ kind: "generated" });
    expect(judgeGeneration(set({ annotations: asking }), undefined)).toEqual({ kind: "waiting" });
    expect(judgeGeneration(set({ conditions: [] }), undefined)).toEqual({ kind: "waiting" });
    expect(judgeGeneration(set({ conditions: [["ParametersGenerated", "yes"]] }), undefined)).toEqual({
      kind: "waiting",
    });
  });

  /** @promise A set that cannot generate its applications fails at once, with Argo CD's message. */
  test("fails at once with what Argo CD says, which keeps the request", () => {
    const failed = { kind: "failed", reason: wrong };
    expect(judgeGeneration(failing(wrong), undefined)).toEqual(failed);
    expect(judgeGeneration(failing(wrong, asking), "something else before")).toEqual(failed);
  });

  test("may still change where the same was wrong before, or where Argo CD has not heard of something yet", () => {
    const passing = { kind: "failed", mayPass: true };
    expect(judgeGeneration(failing(wrong), wrong)).toMatchObject(passing);
    for (const message of [
      "application references project payments which does not exist",
      'application destination spec is invalid: there are no clusters with this name: "prod"',
      "error listing repos: rpc error: code = Unavailable desc = restarting",
    ])
      expect(judgeGeneration(failing(message), undefined)).toMatchObject(passing);
  });

  test("does not heed a condition that does not hold", () => {
    const live = set();
    const conditions = [
      ...(live.status?.conditions ?? []),
      { type: "ErrorOccurred", status: "False", reason: "", message: wrong },
    ];
    expect(judgeGeneration({ ...live, status: { conditions } }, undefined)).toEqual({ kind: "generated" });
  });
});

test("a rollout is one where steps are declared and Argo CD tells of it", () => {
  const strategy = { type: "RollingSync", rollingSync: { steps: [{}] } };
  const conditions = [["RolloutProgressing", "step 1"]] as const;
  expect(isRolledOut(set({ spec: { strategy }, conditions }))).toBe(true);
  // The controller is not told to heed it.
  expect(isRolledOut(set({ spec: { strategy } }))).toBe(false);
  expect(isRolledOut(set({ spec: { strategy: { ...strategy, rollingSync: {} } }, conditions }))).toBe(false);
  expect(isRolledOut(set({ conditions }))).toBe(false);
});
