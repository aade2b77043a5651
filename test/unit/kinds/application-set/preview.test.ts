import { ApiError, code } from "../../../../provider/argo/errors";
import type { ApiRequest } from "../../../../provider/argo/request";
import { unknown } from "../../../../provider/contract";
import { changesOf, foreshowApplications } from "../../../../provider/kinds/application-set/preview";
import { answering } from "../../../support/answering";

const made = (...names: string[]) => names.map((name) => ({ metadata: { name } }));

/** An application that is there, as Argo CD shows it. */
function there(name: string, owner: string | undefined = "shop", finalizers: string[] = []) {
  const ownerReferences = owner === undefined ? [] : [{ kind: "ApplicationSet", name: owner, controller: true }];
  return { metadata: { name, namespace: "argocd", uid: name, ownerReferences, finalizers } };
}

const resourcesFinalizer = "resources-finalizer.argocd.argoproj.io";
const shop = { name: "shop", deletes: true };

describe("what a set changes", () => {
  test("is what it adds beside what it has made", () => {
    expect(changesOf(shop, made("b", "a", "c"), [there("a"), there("z", "other")])).toEqual([
      "would generate 3 applications: a, b, c",
      "would add 2 applications: b, c",
    ]);
  });

  test("is nothing more where all of it is there", () => {
    expect(changesOf(shop, made("a"), [there("a")])).toEqual(["would generate 1 application: a"]);
    expect(changesOf(shop, [], [])).toEqual(["would generate no application"]);
  });

  test("is what goes, and whether live resources go with it", () => {
    expect(changesOf(shop, [], [there("a", "shop", [resourcesFinalizer]), there("b")])).toEqual([
      "would generate no application",
      "would remove 1 application, with what was deployed: a",
      "would remove 1 application, and leave what was deployed: b",
    ]);
  });

  test("is nothing that goes where its policy says so", () => {
    expect(changesOf({ ...shop, deletes: false }, [], [there("a")])).toEqual([
      "would generate no application",
      "would leave 1 application, by `spec.syncPolicy.applicationsSync`: a",
    ]);
  });

  test("is what it takes over, and cannot make, of what others have made", () => {
    const present = [
      { ...there("mine"), metadata: { ...there("mine").metadata, ownerReferences: [] } },
      there("theirs", "other"),
    ];
    expect(changesOf(shop, made("mine", "theirs"), present)).toEqual([
      "would generate 2 applications: mine, theirs",
      "would take over 1 application, which nothing keeps: mine",
      "cannot make 1 application, which something else keeps: theirs",
    ]);
  });

  test("has names that come more than once", () => {
    expect(changesOf(shop, made("a", "a"), [there("a")])).toContain("generates more than once 1 application: a");
  });

  test("names the first of many", () => {
    const names = Array.from({ length: 25 }, (_each, index) => `app-${String(index).padStart(2, "0")}`);
    expect(changesOf(shop, made(...names), [])[0]).toMatch(/^would generate 25 applications: app-00, .* and 5 more$/);
  });
});

describe("a preview of a set", () => {
  const inputs = { metadata: { name: "shop" }, spec: { generators: [{ list: { elements: [] } }] } };
  let requests: ApiRequest[];

  beforeEach(() => {
    requests = [];
  });

  function foreshow(answer: (request: ApiRequest) => unknown, changes: object = {}) {
    const context = answering(
      (request) => {
        requests.push(request);
        if (request.path === "/api/v1/settings") return { controllerNamespace: "argocd" };
        return answer(request);
      },
      () => undefined,
    );
    context.secrets.add(["kiwi-secret-text"]);
    return foreshowApplications(context, { ...inputs, ...changes });
  }

  test("asks Argo CD what it would make, and compares with what is there", async () => {
    const lines = await foreshow(({ path }) =>
      path.endsWith("/generate")
        ? { applications: [{ ...made("a")[0], spec: {} }] }
        : { items: [{ ...there("b"), spec: {} }] },
    );
    expect(lines).toEqual([
      "would generate 1 application: a",
      "would add 1 application: a",
      "would remove 1 application, and leave what was deployed: b",
    ]);
    const generate = requests.find(({ path }) => path.endsWith("/generate"));
    expect(generate?.body).toEqual({
      applicationSet: { metadata: { name: "shop", namespace: "argocd" }, spec: inputs.spec },
    });
  });

  test("says what is not known yet, and asks nothing", async () => {
    const spec = { generators: [{ list: { elements: [{ zone: unknown }] } }] };
    const lines = await foreshow(() => undefined, { spec });
    expect(lines).toEqual([
      "cannot be previewed: `spec.generators[0].list.elements[0].zone` is not known before the update",
    ]);
    expect(requests).toEqual([]);
  });

  test("says why it cannot tell, and shows no secret and no log of Argo CD's", async () => {
    const lines = await foreshow(({ path }) => {
      if (!path.endsWith("/generate")) return { items: [] };
      const said = 'unable to generate: no such host kiwi-secret-text time="2026-11-26T04:09:32Z" level=error msg="x"';
      throw new ApiError(said, 500, code.unknown);
    });
    expect(lines).toEqual(["cannot be previewed: unable to generate: no such host [secret]"]);
  });
});
