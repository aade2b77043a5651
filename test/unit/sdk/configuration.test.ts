import * as pulumi from "@pulumi/pulumi";
import * as argocd from "../../../sdk";
import { mockEngine } from "./mocks";

const warn = jest.spyOn(pulumi.log, "warn").mockResolvedValue(undefined);

async function declareWith(config: Record<string, string>, project = "infra"): Promise<void> {
  await mockEngine(true, "acme", project);
  pulumi.runtime.setAllConfig(config);
  new argocd.AppProject("a", { spec: {} });
}

beforeEach(() => warn.mockClear());
afterEach(() => pulumi.runtime.setAllConfig({}));

test.each([
  ["argocd:authtoken", "argocd:authToken"],
  ["argocd:plaintext", "argocd:plainText"],
  ["argocd:protectd", "argocd:protected"],
  ["argocd:sever", "argocd:server"],
])("%s is an error that names %s", async (key, meant) => {
  await expect(declareWith({ [key]: "x" })).rejects.toThrow(
    `the stack's configuration for Argo CD: ${key} is no setting (did you mean ${meant}?)`,
  );
});

test("all mistakes are told at once, of names and of values, without a value", async () => {
  const config = { "argocd:authtoken": "a-secret", "argocd:insecure": "perhaps", "argocd:server": "https//a" };
  await expect(declareWith(config)).rejects.toThrow(
    /: argocd:authtoken is no setting \(did you mean argocd:authToken\?\); argocd:insecure has a wrong value: write `true` or `false`; argocd:server cannot be used: write a URL or host:port, [^;]+$/,
  );
});

test("what is near to no setting, as of another provider of Argo CD, is one warning for all resources", async () => {
  const config = { "argocd:serverAddr": "a", "argocd:clientCertKey": "b", "argocd:server": "c", "aws:region": "d" };
  await declareWith(config);
  await declareWith(config);
  expect(warn.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^argocd:serverAddr, argocd:clientCertKey: no setting of an Argo CD connection, which are server, /,
      ),
    ],
  ]);
});

test("a project called argocd has settings of its own under that name", async () => {
  await declareWith({ "argocd:servers": "2", "argocd:team": "payments" }, "argocd");
  expect(warn).not.toHaveBeenCalled();
});
