import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { asWritten } from "../../provider/lifecycle/as-written";
import type { KindDefinition } from "../../provider/lifecycle/definition";
import { markAnnotation } from "../../provider/model/annotations";
import { objectPart } from "../../provider/model/inputs";
import { isRecord } from "../../provider/model/json";
import { normalise } from "../../provider/model/normalise";
import { formatPath } from "../../provider/model/paths";
import { shapeOf } from "../../provider/model/schema";
import { kinds } from "../../sdk/generated/kinds";
import { contextOver } from "../support/context-over";
import { shownOf } from "../support/hidden-inputs";
import { maximalInputs } from "../support/maximal-inputs";
import { handlers } from "../support/verbs";
import { ours, Run, urnOf } from "./support/run";
import { Store } from "./support/store";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Inputs of an object of Kubernetes in a namespace, or without one; others have none. */
function inNamespace(inputs: Json, namespace: string | undefined): Json {
  if (!isRecord(inputs.metadata)) return inputs;
  const { namespace: _declared, ...metadata } = inputs.metadata;
  return { ...inputs, metadata: { ...metadata, ...(namespace !== undefined && { namespace }) } };
}

const brought = kinds.flatMap((kind) =>
  maximalInputs(kind).map((inputs, index) => ({ kind, index, ...shownOf(kind, inputs) })),
);

describe.each(brought)("a $kind that was imported by its id ($index)", ({ kind, shown, hidden }) => {
  const definition: KindDefinition<unknown> = registry[kind];
  const isOfKubernetes = shapeOf(definition.schema)?.metadata !== undefined;
  const live = inNamespace(objectPart(definition.schema, shown), isOfKubernetes ? "argocd" : undefined);
  const written = asWritten(definition, normalise(definition.schema, live) as Json, "argocd");
  const missing = hidden.map(({ path }) => formatPath(path));
  const inputs = { ...written, ...(missing.length > 0 && { __undeclared: missing }) };
  const state = { ...inputs, ...(isOfKubernetes && { namespace: "argocd" }), __imported: true };

  test.each([
    ["leaves out what Argo CD fills in", undefined],
    ["names the namespace that Argo CD fills in", "argocd"],
  ])("is as it was where the program %s", async (_how, namespace) => {
    const context = contextOver({}, () => undefined);
    // What finalizers say of an application's end, a program says by an option.
    const { object, options } = definition.byOptions?.(live) ?? { object: live, options: {} };
    const news = { ...inNamespace(object, namespace), ...options };
    const checked = await handlers[kind].check(context, inputs, news);
    expect(checked.failures).toEqual([]);
    expect(await handlers[kind].diff(context, "id", state, checked.inputs)).toEqual({ replaces: [], changes: false });
  });
});

test.each([...new Set(brought.filter(({ hidden }) => hidden.length > 0).map(({ kind }) => kind))])(
  "what Argo CD hides of a %s is told to whom it is brought in",
  (kind) => {
    const { identity, reading }: KindDefinition<unknown> = registry[kind];
    // What Argo CD names itself it shows once.
    expect(identity.from === "answer" || reading.found?.hidden !== undefined).toBe(true);
  },
);

describe("an object that is imported by its id", () => {
  const declared = { key: "a", text: "t", __urn: urnOf("one") };

  async function importNote(values: Json = {}) {
    const store = new Store();
    store.put("a", { text: "t", ...values });
    return { store, found: await new Run(store).read("a", { __import: true }) };
  }

  test("has the inputs that a person would write, without what others remember on it", async () => {
    const { found } = await importNote({
      annotations: { [markAnnotation]: ours, "argocd.argoproj.io/tracking-id": "x" },
    });
    expect(found).toEqual({
      id: "a",
      inputs: { key: "a", text: "t" },
      state: { key: "a", text: "t", uid: "uid-1", __server: expect.anything(), __imported: true },
    });
  });

  test("is as it was in whatever words, also after a refresh, and until it is changed", async () => {
    const { store, found } = await importNote();
    const { inputs = {}, state = {} } = found ?? {};
    const inOtherWords = { ...declared, labels: {} };
    for (const olds of [state, (await new Run(store).read("a", state))?.state ?? {}]) {
      const run = new Run(store);
      const checked = await run.check(inputs, inOtherWords);
      expect(await run.diff("a", olds, checked)).toEqual({ replaces: [], changes: false });
    }
    const run = new Run(store);
    const changed = await run.update("a", state, await run.check(inputs, { ...declared, text: "u" }));
    expect(changed).not.toHaveProperty("__imported");
    const again = new Run(store);
    expect(await again.diff("a", changed, await again.check(changed, { ...inOtherWords, text: "u" }))).toEqual({
      replaces: [],
    });
  });
});
