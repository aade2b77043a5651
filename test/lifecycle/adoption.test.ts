import type { Json } from "../../provider/contract";
import { markAnnotation } from "../../provider/model/annotations";
import { unprovenMark } from "../../provider/tokens";
import { ours, Run, theirs } from "./support/run";
import { Store, taken } from "./support/store";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const adopts = [undefined, "never", "ifEqual", "always"] as const;
const marks = { ours, "ours, unproven": `${unprovenMark}${ours}`, "somebody else's": theirs, none: undefined };
const contents = { equal: "the declared text", different: "another text" };

/** What a create may come to where an object is already. */
type End = "refused" | "taken over" | "finished";

function expected(hasMark: boolean, adopt: (typeof adopts)[number], mark: keyof typeof marks, isEqual: boolean): End {
  if (hasMark && mark === "ours" && isEqual) return "finished";
  return adopt === "always" || (adopt === "ifEqual" && isEqual) ? "taken over" : "refused";
}

const rows = [true, false].flatMap((hasMark) =>
  adopts.flatMap((adopt) =>
    (Object.keys(marks) as (keyof typeof marks)[]).flatMap((mark) =>
      (Object.keys(contents) as (keyof typeof contents)[]).map((content) => ({
        hasMark,
        adopt,
        mark,
        content,
        end: expected(hasMark, adopt, mark, content === "equal"),
      })),
    ),
  ),
);

/**
 * @promise To take one over instead, declare it with `adopt: "ifEqual"` or `"always"`: by default an object that exists
 * already is an error that says what differs, also when nothing does.
 * @promise Messages of the provider are made of names and paths, not of values.
 */
test.each(rows)("marks: $hasMark, adopt: $adopt, its mark: $mark, content: $content: $end", async (row) => {
  const { hasMark, adopt, mark, content, end } = row;
  const store = new Store();
  const annotations = marks[mark] && { annotations: { [markAnnotation]: marks[mark] } };
  const before = store.put("a", { text: contents[content], labels: { theirs: "kept" }, ...annotations });
  const run = new Run(store, { hasMark });
  const own = mark === "ours, unproven" ? marks[mark] : ours;
  const inputs: Json = { key: "a", text: contents.equal, labels: { ours: "1" }, __mark: own, ...(adopt && { adopt }) };
  // Labels of others are none of the declaration's business, so that an equal object has ours.
  if (content === "equal") store.notes.set("a", { ...before, labels: { theirs: "kept", ours: "1" } });
  const present = store.notes.get("a");
  const outcome = await run.create(inputs).catch(String);
  if (end === "refused") {
    expect(outcome).toMatch(/note a exists already and was not made by this resource/);
    const paths = content === "equal" ? "it equals the declaration" : "it differs at text, labels.ours";
    expect(outcome).toContain(paths);
    for (const value of [...Object.values(contents), "kept"]) expect(outcome).not.toContain(value);
    expect(store.notes.get("a")).toEqual(present);
    expect(store.calls).toEqual(["look"]);
    return;
  }
  expect(outcome).toMatchObject({ id: "a", state: { text: contents.equal, uid: before.uid } });
  expect(store.notes.get("a")).toMatchObject({ text: contents.equal, labels: { theirs: "kept", ours: "1" } });
  const said = { finished: "finishing it", "taken over": "is taken over" }[end];
  expect(run.messages.join("\n")).toContain(said);
});

test.each(adopts)("nothing there, adopt: %s: it is made with our mark", async (adopt) => {
  const store = new Store();
  const { id, state } = await new Run(store).create({ key: "a", text: "t", __mark: ours, ...(adopt && { adopt }) });
  expect(id).toBe("a");
  expect(state).toMatchObject({ key: "a", text: "t", uid: "uid-1", __server: { id: "installation:one" } });
  expect(store.notes.get("a")?.annotations).toEqual({ [markAnnotation]: ours });
  expect(store.calls).toEqual(["look", "create"]);
});

test("what was taken over with `always` carries our mark from then on", async () => {
  const store = new Store();
  store.put("a", { text: "other" });
  await new Run(store).create({ key: "a", text: "t", adopt: "always", __mark: ours });
  expect(store.notes.get("a")?.annotations).toEqual({ [markAnnotation]: ours });
});

/**
 * @promise On a file or object-store backend another state may have the same names, and repositories, certificates and
 * GPG keys have no annotations: the next `pulumi up` refuses, and says that `ARGOCD_ADOPT=ifEqual pulumi up` takes
 * over, in that one run, what equals the declaration.
 */
describe("what an interrupted run has left, when no mark proves it", () => {
  const unproven = `${unprovenMark}${ours}`;
  const inputs = { key: "a", text: "declared", __mark: unproven };
  const leave = (store: Store) => store.put("a", { text: "declared", annotations: { [markAnnotation]: unproven } });

  test.each([true, false])("marks: %s: the refusal says how to take it over", async (hasMark) => {
    const store = new Store();
    leave(store);
    const failure = await new Run(store, { hasMark }).create(inputs).catch(String);
    expect(failure).toContain("`ARGOCD_ADOPT=ifEqual pulumi up` takes it over, in that one run");
  });

  test.each([true, false])("marks: %s: the variable takes over what is equal, in that run", async (hasMark) => {
    const store = new Store();
    leave(store);
    const environment = { ARGOCD_ADOPT: "ifEqual" };
    expect((await new Run(store, { hasMark, environment }).create(inputs)).state.uid).toBe("uid-1");
    store.put("b", { text: "other" });
    const other = new Run(store, { hasMark, environment }).create({ ...inputs, key: "b" });
    await expect(other).rejects.toThrow(/note b exists already.*it differs at text/s);
  });

  test("no other word will do", async () => {
    const store = new Store();
    leave(store);
    const run = new Run(store, { environment: { ARGOCD_ADOPT: "always" } });
    await expect(run.create(inputs)).rejects.toThrow("ARGOCD_ADOPT takes `ifEqual` alone");
  });

  /** @promise For kinds without annotations Argo CD itself compares, credentials too. */
  test("what the API hides is compared by Argo CD, where there is no mark", async () => {
    const store = new Store();
    store.put("a", { text: "declared" });
    store.before("create", () => {
      throw taken();
    });
    const create = new Run(store, { hasMark: false }).create({ ...inputs, adopt: "ifEqual" });
    await expect(create).rejects.toThrow(
      /it differs in what Argo CD does not show. To take it over, set `adopt: "always"`/,
    );
  });
});

describe("an object that another controller makes and keeps", () => {
  const owner = 'the ApplicationSet "set"';
  const kept = { text: "declared", owner };

  test.each(adopts)("is not taken over, adopt: %s", async (adopt) => {
    const store = new Store();
    const before = store.put("a", kept);
    const inputs = { key: "a", text: "declared", __mark: ours, ...(adopt && { adopt }) };
    await expect(new Run(store).create(inputs)).rejects.toThrow(
      `note a is made and kept by ${owner}: it is not taken over`,
    );
    expect(store.notes.get("a")).toEqual(before);
  });

  test("is neither changed nor deleted when it has come to have an owner", async () => {
    const store = new Store();
    const inputs = { key: "a", text: "declared", __mark: ours };
    const { state } = await new Run(store).create(inputs);
    const before = store.put("a", { ...store.notes.get("a"), owner });
    await expect(new Run(store).update("a", state, { ...inputs, text: "b" })).rejects.toThrow("it is not changed");
    await expect(new Run(store).delete("a", { ...state, uid: before.uid })).rejects.toThrow("it is not deleted");
    expect(store.notes.get("a")).toEqual(before);
  });
});

/** @promise What an application deploys from Git is taken over by no program: the refusal names the application. */
test.each(adopts)("an object that an application deploys from Git is not taken over, adopt: %s", async (adopt) => {
  const store = new Store();
  const deployer = 'application "root"';
  const before = store.put("a", { text: "declared", deployer });
  const inputs = { key: "a", text: "declared", __mark: ours, ...(adopt && { adopt }) };
  await expect(new Run(store).create(inputs)).rejects.toThrow(
    `note a is deployed from Git by ${deployer}: it is not taken over`,
  );
  expect(store.notes.get("a")).toEqual(before);
});

describe("a lookup by id", () => {
  const lookup = { __lookup: true };

  test("fills every output", async () => {
    const store = new Store();
    store.put("a", { text: "t", labels: { team: "one" } });
    const found = await new Run(store).read("a", lookup);
    expect(found?.state).toMatchObject({ key: "a", text: "t", labels: { team: "one" }, uid: "uid-1" });
    expect(found?.state).not.toHaveProperty("__lookup");
  });

  /**
   * @promise What `get` has looked up is read by each `pulumi refresh` and never written; it has to exist before the
   * first `pulumi up`.
   */
  test("of what does not exist fails, and says how ids look", async () => {
    await expect(new Run(new Store()).read("a", lookup)).rejects.toThrow(
      'note a does not exist: Argo CD has no note with the id "a" (its key)',
    );
  });

  test("that has gone later is dropped by a refresh", async () => {
    const store = new Store();
    store.put("a", { text: "t" });
    const found = await new Run(store).read("a", lookup);
    store.notes.clear();
    expect(await new Run(store).read("a", found?.state ?? {})).toBeUndefined();
  });

  /**
   * @promise What `get` has looked up is read by each `pulumi refresh` and never written; it has to exist before the
   * first `pulumi up`.
   */
  test("is refreshed when somebody has changed it, and not when only its status has moved", async () => {
    const store = new Store();
    const note = store.put("a", { text: "t", status: "OutOfSync" });
    const { state = {} } = (await new Run(store).read("a", lookup)) ?? {};
    store.put("a", { ...note, status: "Synced" });
    expect((await new Run(store).read("a", state))?.state).toEqual(state);
    expect((await new Run(store).read("a", lookup))?.state).toEqual({ ...state, status: "Synced" });
    store.put("a", { ...note, text: "changed", labels: { theirs: "1" }, status: "Synced" });
    const changed = { text: "changed", labels: { theirs: "1" }, status: "Synced" };
    const refreshed = (await new Run(store).read("a", state))?.state;
    expect(refreshed).toEqual({ ...state, ...changed });
    store.put("a", { ...changed, uid: "another" });
    expect((await new Run(store).read("a", refreshed ?? {}))?.state).toMatchObject({ uid: "another" });
    expect(new Set(store.calls)).toEqual(new Set(["look"]));
  });
});
