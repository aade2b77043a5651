import { moduleFor, otherArgoCd } from "../../tools/local-argocd/build/other-version";

const own = `module github.com/argoproj/argo-cd/v3

go 1.27.0

require k8s.io/api v0.37.0

replace (
	// Avoid a vulnerability
	gopkg.in/yaml.v2 => gopkg.in/yaml.v2 v2.4.0
	k8s.io/api => k8s.io/api v0.37.0
)

replace github.com/argoproj/argo-cd/gitops-engine/v3 => ./gitops-engine

replace example.com/a => example.com/b v1.0.0
`;

test("another Argo CD is built with its own Go version and replacements, but for those inside its repository", () => {
  expect(moduleFor("3.6.1", own)).toBe(`module pulumi-argocd.local/argocd

go 1.27.0

tool github.com/argoproj/argo-cd/v3/cmd

require github.com/argoproj/argo-cd/v3 v3.6.1

replace (
	// Avoid a vulnerability
	gopkg.in/yaml.v2 => gopkg.in/yaml.v2 v2.4.0
	k8s.io/api => k8s.io/api v0.37.0
)

replace example.com/a => example.com/b v1.0.0

`);
});

test.each(["v3.2.11", "3.2", "latest", "../3.2.1"])("%s is no version", async (version) => {
  await expect(otherArgoCd(version)).rejects.toThrow(`${version} is no version of Argo CD: write one such as 3.2.11`);
});
