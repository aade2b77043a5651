import { ApiError, code } from "../../../provider/argo/errors";
import { explained } from "../../../provider/argo/explanations/explain";
import type { ApiRequest } from "../../../provider/argo/request";
import type { Session } from "../../../provider/argo/session";
import { unknown } from "../../../provider/contract";
import { writeRepositorySchema } from "../../../provider/kinds/write-repository/schema";
import { differingCredentials } from "../../../provider/kinds/write-repository-credentials/api";
import { writeRepositoryCredentials } from "../../../provider/kinds/write-repository-credentials/definition";
import { writeRepositoryCredentialsSchema } from "../../../provider/kinds/write-repository-credentials/schema";
import type { Context } from "../../../provider/lifecycle/context";
import { specimens } from "../../kinds";
import { problems } from "./problems";

const url = "https://git.example.com/payments";

/** A session whose Argo CD answers as it is told, and what was sent. */
function answering(answer: () => unknown): { session: Session; sent: ApiRequest[] } {
  const sent: ApiRequest[] = [];
  const session: Session = {
    async call(schema, request) {
      sent.push(request);
      return schema.parse(answer());
    },
    async *follow() {},
    lastWrite: 0,
    expiry: async () => undefined,
  };
  return { session, sent };
}

const refusing = (said: string) => () => {
  throw new ApiError(said, 400, code.invalidArgument);
};

const differs = (keys: string) =>
  refusing(
    `existing repository credentials spec is different; use upsert flag to force update; difference in keys "${keys}"`,
  );
const isNone = refusing('Secret "creds-write-1" is invalid: data: Too long: may not be more than 1048576 bytes');

describe("a look at write credentials", () => {
  test("sends what is known in a Secret that Kubernetes never stores, and as less than a megabyte", async () => {
    const { session, sent } = answering(isNone);
    await differingCredentials(session, { url, password: 'a "quoted" one', type: "git" });
    const [{ body, ...request } = {} as ApiRequest] = sent;
    expect(request).toMatchObject({ method: "POST", path: "/api/v1/write-repocreds", changesNothing: true });
    expect(request.query).toBeUndefined();
    const bytes = body as Uint8Array;
    expect(bytes.length).toBeLessThan(1_000_000 / 2);
    const { type, ...known } = JSON.parse(Buffer.from(bytes).toString("utf8"));
    expect(known).toEqual({ url, password: 'a "quoted" one' });
    expect(Buffer.byteLength(type)).toBeGreaterThan(1024 * 1024);
  });

  test.each([
    ["there are none", isNone, undefined],
    ["they differ in nothing that was asked", differs("Type"), ["type"]],
    ["they differ", differs("Username,GithubAppId,Type"), ["username", "githubappid", "type"]],
  ])("tells that %s", async (_what, answer, expected) => {
    const found = await differingCredentials(answering(answer).session, { url });
    expect(found && [...found]).toEqual(expected);
  });

  test("fails for any other refusal, and where Argo CD has stored something", async () => {
    const forbidden = answering(refusing("permission denied"));
    await expect(differingCredentials(forbidden.session, { url })).rejects.toThrow("permission denied");
    const storing = answering(() => ({ url }));
    await expect(differingCredentials(storing.session, { url })).rejects.toThrow("only to be compared");
  });

  const lookUp = (answer: () => unknown) =>
    writeRepositoryCredentials.lookUp({ argo: () => answering(answer) } as unknown as Context, { url }, "fresh");

  test("takes those of a shorter URL for none", async () => {
    expect(await lookUp(differs("URL,Password,Type"))).toBeUndefined();
    expect(await lookUp(differs("Type"))).toMatchObject({ url });
    expect(await lookUp(isNone)).toBeUndefined();
  });

  test("shows what was changed in the place of each declared field, and nothing where nothing was", async () => {
    const declared = {
      url,
      type: "git",
      username: "a",
      password: "b",
      githubAppID: 1,
      forceHttpBasicAuth: true,
      proxy: "c",
    };
    const differing = new Set(["type", "username", "password", "githubappid", "forcehttpbasicauth", "sshprivatekey"]);
    const drift = await writeRepositoryCredentials.hiddenDrift?.({} as Context, declared, { url, differing });
    const text = "changed in Argo CD";
    expect(drift).toEqual({ username: text, password: text, githubAppID: undefined, forceHttpBasicAuth: false });
  });
});

describe("what is declared", () => {
  test("may have every field", () => {
    for (const inputs of Object.values(specimens.WriteRepository.maximal))
      expect(problems(writeRepositorySchema, inputs)).toEqual([]);
    for (const inputs of Object.values(specimens.WriteRepositoryCredentials.maximal))
      expect(problems(writeRepositoryCredentialsSchema, inputs)).toEqual([]);
  });

  test.each([
    ["no credentials", {}, /^repo: needs credentials beside it/],
    ["an empty password", { password: "" }, /^repo: needs credentials beside it/],
    ["a key of Google, which Argo CD does not count", { gcpServiceAccountKey: "{}" }, /^repo: needs credentials/],
    ["another type", { username: "a", type: "helm" }, /^type: /],
    ["a switch of Helm's", { username: "a", enableOCI: true }, /Unrecognized key/],
    ["a hidden switch alone", { username: "a", insecureIgnoreHostKey: true }, /needs `insecure: true` beside it/],
  ])("a write repository is refused with %s", (_what, inputs, expected) => {
    expect(problems(writeRepositorySchema, { repo: url, ...inputs })).toEqual([expect.stringMatching(expected)]);
  });

  test.each([{ username: "a" }, { sshPrivateKey: unknown }, { useAzureWorkloadIdentity: true }])(
    "a write repository is taken with %j",
    (inputs) => {
      expect(problems(writeRepositorySchema, { repo: url, ...inputs })).toEqual([]);
    },
  );
});

test("an Argo CD whose hydrator is off is named, with what to set", () => {
  const said = explained("hydrator is disabled", { kind: "WriteRepository" });
  expect(said).toContain('set `hydrator.enabled: "true"` in the ConfigMap `argocd-cmd-params-cm`');
});
