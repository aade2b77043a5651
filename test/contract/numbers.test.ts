import type { Json } from "../../provider/contract";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { stored, testContext } from "../support/handlers";
import { directorySpec } from "../support/programs";
import { handlers } from "../support/verbs";

const large = "1234567890123456789";

describe.each([
  ["PATCH", true],
  ["PUT", false],
])("a large number that another client has put into Helm values, and an update by %s", (_method, validate) => {
  const name = uniqueName("numbers");
  const valuesPath = "spec.source.helm.valuesObject";
  let argocd: LocalArgoCd;
  let id: string;
  let state: Json;

  function declaring(revision: string, options: Json = {}): Json {
    const { source, ...spec } = directorySpec(argocd, name);
    return {
      metadata: { name, labels: { revision } },
      spec: { ...spec, source: { ...source, path: "helm", helm: { valuesObject: { ids: [1] } } } },
      validate,
      ...options,
    };
  }

  /** The values as JSON: what a test reads of an answer has rounded numbers. */
  async function liveValues(): Promise<string | undefined> {
    const headers = { authorization: `Bearer ${argocd.token}` };
    const answer = await fetch(`${argocd.url}/api/v1/applications/${name}?project=default`, { headers });
    return /"valuesObject":(\{[^}]*\})/.exec(await answer.text())?.[1];
  }

  beforeEach(async () => {
    argocd = await sharedArgoCd();
    const created = await handlers.Application.create(testContext(argocd), declaring("1"));
    id = created.id;
    state = stored(created.state);
    const patch = `{"spec":{"source":{"helm":{"valuesObject":{"id":${large},"ids":[${large},0.1]}}}}}`;
    await succeed(argocd, "PATCH", `/applications/${name}`, { name, patch, patchType: "merge", project: "default" });
    expect(await liveValues()).toBe(`{"id":${large},"ids":[${large},0.1]}`);
  });

  afterEach(() => ask(argocd, "DELETE", `/applications/${name}?cascade=false`));

  /**
   * @promise Numbers that others have written stay as they are, digit for digit, whatever the provider writes beside
   * them.
   */
  test("leaves it as it is where others manage it", async () => {
    const options = { externallyManaged: [valuesPath] };
    const olds = { ...state, ...options };
    await handlers.Application.update(testContext(argocd), id, olds, declaring("2", options));
    expect(await liveValues()).toBe(`{"id":${large},"ids":[${large},0.1]}`);
  });

  test("undoes the drift, in a list too, after a refresh that shows it and says the same each time", async () => {
    const read = await handlers.Application.read(testContext(argocd), id, state);
    const found = { id: `${large} (number)`, ids: [`${large} (number)`, 0.1] };
    expect(stored(read?.inputs ?? {})).toMatchObject({ spec: { source: { helm: { valuesObject: found } } } });
    const refreshed = stored(read?.state ?? {});
    const again = await handlers.Application.read(testContext(argocd), id, refreshed);
    expect(stored(again?.state ?? {})).toEqual(refreshed);
    await handlers.Application.update(testContext(argocd), id, refreshed, declaring("2"));
    expect(await liveValues()).toBe('{"ids":[1]}');
  });

  /**
   * @promise Numbers that others have written stay as they are, digit for digit, whatever the provider writes beside
   * them.
   */
  test("keeps it where `ignoreChanges` gives back what a refresh has found", async () => {
    const read = await handlers.Application.read(testContext(argocd), id, state);
    const refreshed = stored(read?.state ?? {});
    const news = { ...declaring("2"), spec: refreshed.spec };
    expect(await handlers.Application.check(testContext(argocd), refreshed, news)).toMatchObject({ failures: [] });
    await handlers.Application.update(testContext(argocd), id, refreshed, news);
    expect(await liveValues()).toBe(`{"id":${large},"ids":[${large},0.1]}`);
  });
});
