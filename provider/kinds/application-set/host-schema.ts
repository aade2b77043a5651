import * as z from "zod";
import { isRecord } from "../../model/json";
import { named, namedTexts } from "../../model/named";
import { withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import { isPresent, line, requiredLine } from "../shared/text";

const secretRefSchema = named("SecretKeyRef", "A key of a Kubernetes Secret in the namespace of the ApplicationSet.", {
  secretName: requiredLine("write the Secret's name").describe("Name of the Secret."),
  key: requiredLine("write the key in the Secret").describe("Key in the Secret."),
});

const configMapRefSchema = named(
  "ConfigMapKeyRef",
  "A key of a Kubernetes ConfigMap in the namespace of the ApplicationSet.",
  {
    configMapName: requiredLine("write the ConfigMap's name").describe("Name of the ConfigMap."),
    key: requiredLine("write the key in the ConfigMap").describe("Key in the ConfigMap."),
  },
);

const tokenRef = secretRefSchema.optional().describe("Where the token is with which Argo CD asks the host.");
const caRef = configMapRefSchema.optional().describe("Where the certificates are that the host's is checked against.");
const insecure = z.boolean().optional().describe("Do not check the host's certificate. Default `false`.");
const allBranches = z
  .boolean()
  .optional()
  .describe("Look at all branches, and not the default one alone. Default `false`.");
const appSecretName = line()
  .optional()
  .describe("Name of the Secret with the credentials of a GitHub App, in place of `tokenRef`.");
const excludeArchivedRepos = z
  .boolean()
  .optional()
  .describe("Leave archived repositories out. Default `false`.")
  .register(traits, { since: "3.5" });
const labels = z
  .array(z.string())
  .optional()
  .describe("Only pull requests that have all of these labels.")
  .register(traits, { unordered: true });

const basicAuthSchema = named("BitbucketBasicAuth", "User name and password for Bitbucket.", {
  username: requiredLine("write the user name").describe("User name."),
  passwordRef: secretRefSchema.describe("Where the password or access token is."),
});
const bearerTokenSchema = named("BitbucketBearerToken", "Access token for Bitbucket.", {
  tokenRef: secretRefSchema.describe("Where the access token is."),
});
const basicAuth = basicAuthSchema.optional().describe("User name and password.");
const bearerToken = bearerTokenSchema.optional().describe("An access token, in place of user name and password.");

/** The address of a host's API. */
function api(byDefault?: string) {
  const text =
    byDefault === undefined ? "Address of the host's API." : `Address of the host's API. Default ${byDefault}.`;
  return line().optional().describe(text);
}

function required(what: string) {
  return requiredLine(`write the ${what}`);
}

const scmGithub = named("ScmProviderGithub", "The repositories of an organization on GitHub.", {
  organization: required("organization").describe("The organization."),
  api: api("`https://api.github.com/`"),
  tokenRef,
  appSecretName,
  allBranches,
  excludeArchivedRepos,
});

const scmGitlab = named("ScmProviderGitlab", "The repositories of a group on GitLab.", {
  group: required("group").describe("The group: its id, or its whole path."),
  includeSubgroups: z.boolean().optional().describe("Look into its subgroups, too. Default `false`."),
  api: api("`https://gitlab.com/`"),
  tokenRef,
  allBranches,
  insecure,
  includeSharedProjects: z
    .boolean()
    .optional()
    .describe("With `includeSubgroups`: also projects that are shared with the group. Default `true`.")
    .register(traits, { keptWhenZero: true }),
  topic: z.string().optional().describe("Only repositories with this topic."),
  caRef,
  includeArchivedRepos: z
    .boolean()
    .optional()
    .describe("Look at archived repositories, too. Default `false`.")
    .register(traits, { since: "3.5" }),
});

const scmBitbucket = named("ScmProviderBitbucket", "The repositories of a workspace on Bitbucket Cloud.", {
  owner: required("workspace").describe("The workspace."),
  user: required("user").describe("The user as whom Argo CD asks."),
  appPasswordRef: secretRefSchema.describe("Where the user's app password is."),
  allBranches,
});

const scmBitbucketServer = named("ScmProviderBitbucketServer", "The repositories of a project on Bitbucket Server.", {
  project: required("project").describe("The project."),
  api: required("address of the host's API").describe("Address of the host's API."),
  basicAuth,
  allBranches,
  bearerToken,
  insecure,
  caRef,
});

const scmGitea = named("ScmProviderGitea", "The repositories of an organization or user on Gitea.", {
  owner: required("organization or user").describe("The organization or user."),
  api: required("host's address").describe("The host's address, such as `https://gitea.example.com/`."),
  tokenRef,
  allBranches,
  insecure,
  excludeArchivedRepos,
});

const scmAzureDevOps = named("ScmProviderAzureDevOps", "The repositories of a team project on Azure DevOps.", {
  organization: required("organization").describe("The organization."),
  api: api("`https://dev.azure.com`"),
  teamProject: required("team project").describe("The team project."),
  accessTokenRef: secretRefSchema.describe("Where the personal access token is."),
  allBranches,
});

const tagFilterSchema = named("AwsTagFilter", "Only repositories with this tag.", {
  key: required("tag's key").describe("Key of the tag."),
  value: z.string().optional().describe("Value of the tag; left out, any will do."),
});

const scmAwsCodeCommit = named("ScmProviderAwsCodeCommit", "The repositories of AWS CodeCommit.", {
  tagFilters: z.array(tagFilterSchema).optional().describe("Only repositories with these tags."),
  role: line().optional().describe("IAM role to take on, for another account. Default: that of Argo CD's controller."),
  region: line().optional().describe("AWS region. Default: that of Argo CD's controller."),
  allBranches,
});

/** A text that counts also when it is empty. */
function pattern(text: string) {
  return z.string().optional().describe(text).register(traits, { keptWhenZero: true });
}

const scmFilterSchema = named("ScmProviderFilter", "What a repository must have; all that is set must fit.", {
  repositoryMatch: pattern("Regular expression for its name."),
  pathsExist: z
    .array(z.string())
    .optional()
    .describe("Paths that must all be in it.")
    .register(traits, { unordered: true }),
  pathsDoNotExist: z
    .array(z.string())
    .optional()
    .describe("Paths of which none may be in it.")
    .register(traits, { unordered: true }),
  labelMatch: pattern("Regular expression that one of its labels must fit."),
  branchMatch: pattern("Regular expression for the branch."),
});

const scmHosts = {
  github: scmGithub.optional().describe("Repositories on GitHub."),
  gitlab: scmGitlab.optional().describe("Repositories on GitLab."),
  bitbucket: scmBitbucket.optional().describe("Repositories on Bitbucket Cloud."),
  bitbucketServer: scmBitbucketServer.optional().describe("Repositories on Bitbucket Server."),
  gitea: scmGitea.optional().describe("Repositories on Gitea."),
  azureDevOps: scmAzureDevOps.optional().describe("Repositories on Azure DevOps."),
  awsCodeCommit: scmAwsCodeCommit
    .optional()
    .describe("Repositories on AWS CodeCommit.")
    .register(traits, { keptWhenZero: true }),
};

/** The fields of a generator that looks for repositories. */
export const scmProviderFields = {
  ...scmHosts,
  filters: z.array(scmFilterSchema).optional().describe("Which repositories count: those that fit one of these."),
  cloneProtocol: namedTexts("CloneProtocol", "By which protocol a repository is cloned.", ["ssh", "https"])
    .optional()
    .describe("`ssh` or `https`: by which the repository's URL is given. Default: `ssh` where the host has it."),
};

const prGithub = named("PullRequestGithub", "The pull requests of a repository on GitHub.", {
  owner: required("organization or user").describe("The organization or user."),
  repo: required("repository").describe("Name of the repository."),
  api: api("`https://api.github.com/`"),
  tokenRef,
  appSecretName,
  labels,
});

const prGitlab = named("PullRequestGitlab", "The merge requests of a project on GitLab.", {
  project: required("project").describe("The project: its id, or its whole path."),
  api: api("`https://gitlab.com/`"),
  tokenRef,
  labels,
  pullRequestState: namedTexts("GitlabMergeRequestState", "The state of a merge request on GitLab.", [
    "opened",
    "closed",
    "merged",
    "locked",
  ])
    .optional()
    .describe("Only merge requests in this state. Default: all."),
  insecure,
  caRef,
});

const prGitea = named("PullRequestGitea", "The pull requests of a repository on Gitea.", {
  owner: required("organization or user").describe("The organization or user."),
  repo: required("repository").describe("Name of the repository."),
  api: required("host's address").describe("The host's address, such as `https://gitea.example.com/`."),
  tokenRef,
  insecure,
  labels,
});

const prBitbucketServer = named(
  "PullRequestBitbucketServer",
  "The pull requests of a repository on Bitbucket Server.",
  {
    project: required("project").describe("The project."),
    repo: required("repository").describe("Name of the repository."),
    api: required("address of the host's API").describe("Address of the host's API."),
    basicAuth,
    bearerToken,
    insecure,
    caRef,
  },
);

const prBitbucket = named("PullRequestBitbucket", "The pull requests of a repository on Bitbucket Cloud.", {
  owner: required("workspace").describe("The workspace."),
  repo: required("repository").describe("Name of the repository."),
  api: api("`https://api.bitbucket.org/2.0`"),
  basicAuth,
  bearerToken,
});

const prAzureDevOps = named("PullRequestAzureDevOps", "The pull requests of a repository on Azure DevOps.", {
  organization: required("organization").describe("The organization."),
  project: required("project").describe("The project."),
  repo: required("repository").describe("Name of the repository."),
  api: api("`https://dev.azure.com/`"),
  tokenRef,
  labels,
});

const prFilterSchema = named("PullRequestFilter", "What a pull request must have; all that is set must fit.", {
  branchMatch: pattern("Regular expression for the branch that it brings in."),
  targetBranchMatch: pattern("Regular expression for the branch that it goes to."),
  titleMatch: pattern("Regular expression for its title."),
});

const prHosts = {
  github: prGithub.optional().describe("Pull requests on GitHub."),
  gitlab: prGitlab.optional().describe("Merge requests on GitLab."),
  gitea: prGitea.optional().describe("Pull requests on Gitea."),
  bitbucketServer: prBitbucketServer.optional().describe("Pull requests on Bitbucket Server."),
  bitbucket: prBitbucket.optional().describe("Pull requests on Bitbucket Cloud."),
  azuredevops: prAzureDevOps.optional().describe("Pull requests on Azure DevOps."),
};

/** The fields of a generator that looks for pull requests. */
export const pullRequestFields = {
  ...prHosts,
  filters: z.array(prFilterSchema).optional().describe("Which pull requests count: those that fit one of these."),
  continueOnRepoNotFoundError: z
    .boolean()
    .optional()
    .describe("Take a repository that does not exist for one without pull requests. Default `false`."),
};

function oneOf<T extends z.ZodType>(schema: T, hosts: readonly string[]): T {
  return withRules(schema, {
    path: [],
    message: `needs exactly one host: write one of ${hosts.map((host) => `\`${host}\``).join(", ")}`,
    holds: (generator) => !isRecord(generator) || hosts.filter((host) => isPresent(generator[host])).length === 1,
  });
}

/** A generator that looks for repositories, on one host. */
export function onOneScmHost<T extends z.ZodType>(schema: T): T {
  return oneOf(schema, Object.keys(scmHosts));
}

/** A generator that looks for pull requests, on one host. */
export function onOnePullRequestHost<T extends z.ZodType>(schema: T): T {
  return oneOf(schema, Object.keys(prHosts));
}
