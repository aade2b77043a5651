import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { commit, deploying, liveApplication } from "../support/deployments";
import { declare } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

const chart = {
  "Chart.yaml": "apiVersion: v2\nname: values\nversion: 1.0.0\n",
  "values.yaml": "gone: there by default\nreplicas: 1\nlist: []\n",
  "templates/values.yaml": `apiVersion: v1
kind: ConfigMap
metadata: { name: values }
data: { values: {{ toJson .Values | quote }} }
`,
};

/* In Helm values, null takes a default away. */
describe("null in Helm values", () => {
  const name = uniqueName("nulls");
  let argocd: LocalArgoCd;
  let stack: Stack;

  /** Declares the application with other values, and waits until it is healthy with them. */
  async function up(valuesObject: object): Promise<void> {
    const syncPolicy = { automated: {}, syncOptions: ["CreateNamespace=true"] };
    const { spec, ...more } = deploying(argocd, name, { syncPolicy, waitFor: "healthy" });
    const source = { ...spec.source, helm: { valuesObject } };
    stack.program(declare("Application", "app", { ...more, spec: { ...spec, source } }));
    await stack.up();
    const live = await liveApplication(argocd, name);
    expect([live.spec.source.helm.valuesObject, live.status.health.status]).toEqual([valuesObject, "Healthy"]);
    await stack.upUnchanged();
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    await commit(argocd, name, chart);
    stack = await Stack.create(connectionOf(argocd));
  });

  afterAll(() => stack.dispose());

  test("is sent where nothing else changes, waited for, and taken away again", async () => {
    await up({ replicas: 2 });
    await up({ replicas: 2, gone: null });
    await stack.refresh("--expect-no-changes");
    await up({ replicas: 2 });
  });

  /* Argo CD's server panics when a patch tests such a list. */
  test("is changed in lists", async () => {
    await up({ list: [1, null, { a: null }] });
    await up({ list: [null, 2] });
    await up({});
  });
});
