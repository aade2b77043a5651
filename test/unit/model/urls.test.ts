import {
  canonicalRepositoryUrl,
  normaliseGitUrl,
  normaliseRepositoryUrl,
  normaliseServerUrl,
} from "../../../provider/model/urls";

// Each pair was taken from Argo CD's own NormalizeGitURLAllowInvalid.
const normalised: [string, string][] = [
  ["https://GitHub.com/Team/Repo.git", "https://github.com/team/repo"],
  [" https://github.com/team/repo ", "https://github.com/team/repo"],
  ["https://github.com/team/repo.git.git", "https://github.com/team/repo.git"],
  ["https://github.com/team/repo/", "https://github.com/team/repo/"],
  ["git@github.com:team/repo.git", "git@github.com/team/repo"],
  ["git@github.com:22/repo", "git@github.com/22/repo"],
  ["ssh://git@github.com/team/repo", "git@github.com/team/repo"],
  ["ssh://git@github.com:22/team/repo", "git@github.com:22/team/repo"],
  ["ssh://user:pw@host/repo", "user:pw@host/repo"],
  ["https://user@host/repo.git", "https://user@host/repo"],
  ["https://host/a b", "https://host/a%20b"],
  ["https://host/a b%2Fc", "https://host/a%20b/c"],
  ["https://host/b%2Fc", "https://host/b%2fc"],
  ["https://host/é", "https://host/%C3%A9"],
  ["https://[::1]:443/repo", "https://[::1]:443/repo"],
  ["https://host?", "https://host?"],
  ["https://host/x#", "https://host/x"],
  ["registry.example.com/charts", "registry.example.com/charts"],
  ["oci://registry.example.com/charts", "oci://registry.example.com/charts"],
  ["/srv/Git/repo.git", "/srv/git/repo"],
  ["file:///srv/git/repo.git", "file:///srv/git/repo"],
  // Go cannot read these: Argo CD compares them as they are.
  ["https://Host:Port/Repo.git", "https://Host:Port/Repo.git"],
  ["https://host/%ZZ", "https://host/%ZZ"],
  ["", ""],
];

test.each(normalised)("%j is %j to Argo CD", (url, expected) => {
  expect(normaliseRepositoryUrl(url)).toBe(expected);
});

test("the canonical spelling is its own, and one for all spellings of a repository", () => {
  for (const [url] of normalised) {
    const canonical = canonicalRepositoryUrl(url);
    expect(canonicalRepositoryUrl(canonical)).toBe(canonical);
  }
  expect(canonicalRepositoryUrl("git@GitHub.com:team/repo.git")).toBe(
    canonicalRepositoryUrl("ssh://git@github.com/team/repo"),
  );
  expect(canonicalRepositoryUrl("git@github.com:22/repo")).not.toBe(
    canonicalRepositoryUrl("ssh://git@github.com:22/repo"),
  );
});

test("slashes at the end of a cluster's address do not count", () => {
  expect(normaliseServerUrl("https://10.0.0.1/k8s/clusters/c-1//")).toBe("https://10.0.0.1/k8s/clusters/c-1");
});

test.each([
  ["https://[ab].example.com/x", ""],
  ["https://git.example.com:*/x", ""],
  ["https://git.{a,b}.com/x", ""],
])("a pattern that Go's net/url refuses is empty: %j", (url, expected) => {
  expect(normaliseGitUrl(url)).toBe(expected);
});
