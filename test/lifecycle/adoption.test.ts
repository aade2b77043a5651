import type { Json } from "../../provider/contract";
import { markAnnotation } from "../../provider/model/annotations";
import { ours, Run, theirs } from "./support/run";
import { Store } from "./support/store";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const adopts = [undefined, "never", "ifEqual", "always"] as const;
const marks = { ours, "somebody else's": theirs, none: undefined };
const contents = { equal: "declared", different: "something else" };

/** What a create may come to where an object is already. */
type End = "refused" | "taken over" | "finished" | "taken over unasked";

function expected(hasMark: boolean, adopt: (typeof adopts)[number], mark: keyof typeof marks, isEqual: boolean): End {
  if (hasMark && mark === "ours") return "finished";
  if (adopt === "always" || (adopt === "ifEqual" && isEqual)) return "taken over";
  // Known to be wrong ("Takes, changes and deletes only what is its own"): `never` must mean never.
  return !hasMark && isEqual && adopt !== "ifEqual" ? "taken over unasked" : "refused";
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

test.each(rows)("marks: $hasMark, adopt: $adopt, its mark: $mark, content: $content: $end", async (row) => {
  const { hasMark, adopt, mark, content, end } = row;
  const store = new Store();
  const annotations = marks[mark] && { annotations: { [markAnnotation]: marks[mark] } };
  const before = store.put("a", { text: contents[content], labels: { theirs: "kept" }, ...annotations });
  const run = new Run(store, { hasMark });
  const inputs: Json = { key: "a", text: "declared", labels: { ours: "1" }, __mark: ours, ...(adopt && { adopt }) };
  // Labels of others are none of the declaration's business, so that an equal object has ours.
  if (content === "equal") store.notes.set("a", { ...before, labels: { theirs: "kept", ours: "1" } });
  const present = store.notes.get("a");
  const outcome = await run.create(inputs).catch(String);
  if (end === "refused") {
    expect(outcome).toMatch(/note a exists already and was not made by this resource/);
    const paths = content === "equal" ? "it equals the declaration" : "it differs at text, labels.ours";
    expect(outcome).toContain(paths);
    expect(store.notes.get("a")).toEqual(present);
    if (hasMark) expect(store.calls).toEqual(["look"]);
    return;
  }
  expect(outcome).toMatchObject({ id: "a", state: { text: "declared", uid: before.uid } });
  expect(store.notes.get("a")).toMatchObject({ text: "declared", labels: { theirs: "kept", ours: "1" } });
  const said = { finished: "finishing it", "taken over": "is taken over", "taken over unasked": ": taken over" }[end];
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
