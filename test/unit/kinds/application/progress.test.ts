import { ProgressBoard } from "../../../../provider/kinds/application/wait/progress";

describe("the line that all waits share", () => {
  const lines: string[] = [];
  const board = new ProgressBoard({
    info: () => undefined,
    warn: () => undefined,
    progress: (line) => void lines.push(line),
  });

  beforeEach(() => {
    jest.useFakeTimers();
    lines.length = 0;
  });

  afterEach(() => jest.useRealTimers());

  test("says where all of them stand, and nothing while nothing changes", () => {
    const api = board.begin("api");
    const web = board.begin("web");
    api.report("Deployment/api: 1/3 replicas");
    web.report("hook migrate running");
    jest.runAllTimers();
    expect(lines).toEqual(["waiting for 2 of 2: api (Deployment/api: 1/3 replicas), web (hook migrate running)"]);
    api.report("Deployment/api: 1/3 replicas");
    web.report("hook migrate running");
    jest.runAllTimers();
    expect(lines).toHaveLength(1);
    web.end();
    jest.runAllTimers();
    expect(lines.slice(1)).toEqual(["waiting for 1 of 2: api (Deployment/api: 1/3 replicas)"]);
    api.end();
    jest.runAllTimers();
    expect(lines).toHaveLength(2);
  });

  test("counts anew when all have ended", () => {
    const next = board.begin("next");
    next.report("being compared");
    jest.runAllTimers();
    expect(lines).toEqual(["waiting for 1 of 1: next (being compared)"]);
    next.end();
  });

  test("counts those that have said nothing yet, also when all others have ended", () => {
    const failing = board.begin("failing");
    const slow = board.begin("slow");
    failing.report("sync running");
    jest.runAllTimers();
    expect(lines).toEqual(["waiting for 2 of 2: failing (sync running), …"]);
    failing.end();
    jest.runAllTimers();
    slow.report("sync running");
    jest.runAllTimers();
    expect(lines.slice(1)).toEqual(["waiting for 1 of 2: slow (sync running)"]);
    slow.end();
  });
});
