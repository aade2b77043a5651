import { unknown } from "../../../../provider/contract";
import { adviceOnSyncOptions, knownSyncOptions } from "../../../../provider/kinds/application/sync-options";

const advice = (...options: unknown[]) => adviceOnSyncOptions({ spec: { syncPolicy: { syncOptions: options } } });

test.each<[string, RegExp]>([
  [
    "CreateNamepsace=true",
    /^`spec\.syncPolicy\.syncOptions\[0\]` "CreateNamepsace=true" does nothing: did you mean "CreateNamespace=true"\?$/,
  ],
  ["CreateNamespace = true", /did you mean "CreateNamespace=true"\?$/],
  ["createnamespace=True", /did you mean "CreateNamespace=true"\?$/],
  ["PruneLast", /does nothing: write "PruneLast=true" or "PruneLast=false"$/],
  ["PrunePropagationPolicy=back", /write "PrunePropagationPolicy=background" or .*foreground" or .*orphan"$/],
  ["Prune", /is for single resources, in their annotation argocd\.argoproj\.io\/sync-options: here it does nothing$/],
  ["Prune=false", /is for single resources/],
  ["thisDoesNotExist=true", /does nothing in any Argo CD that this package knows; known are ApplyOutOfSyncOnly, /],
])("%s is stored and does nothing, which is said", (option, text) => {
  expect(advice(option)).toEqual([expect.stringMatching(text)]);
});

test("what Argo CD acts on, what is not known yet and what is refused elsewhere is passed over", () => {
  expect(advice(...knownSyncOptions, unknown, 3)).toEqual([]);
  expect(adviceOnSyncOptions({ spec: unknown, sync: true })).toEqual([]);
  expect(adviceOnSyncOptions({})).toEqual([]);
});

test("the options of a sync that Pulumi asks for are looked at too", () => {
  expect(adviceOnSyncOptions({ sync: { syncOptions: ["Replace=true", "Replac=true"] } })).toEqual([
    '`sync.syncOptions[1]` "Replac=true" does nothing: did you mean "Replace=true"?',
  ]);
});
