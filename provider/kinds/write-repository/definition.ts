import type { Context } from "../../lifecycle/context";
import type { Change, KindDefinition, Reading } from "../../lifecycle/definition";
import { withoutHydrator } from "../shared/hydrator";
import { referenceTo } from "../shared/reference";
import {
  createRepository,
  type LiveRepository,
  replaceTestedRepository,
  writeRepositoriesPath,
} from "../shared/repositories";
import { foundRepository, repositoryFilter, repositoryKind, repositoryShape } from "../shared/repository-kind";
import { writeRepositoryRights } from "./rights";
import {
  refusedWriteRepositoryFields,
  writeRepositoryDocumentation,
  writeRepositoryOutputs,
  writeRepositorySchema,
} from "./schema";

const { list, ...common } = repositoryKind("write repository", writeRepositoryRights.resource, writeRepositoriesPath);

/** Replaces a repository as a whole: a blank credential would wipe the stored one. */
async function write(context: Context, { live, stored }: Change<LiveRepository>): Promise<LiveRepository> {
  const object = { ...stored(live), repo: live.repo };
  await replaceTestedRepository(context.argo().session, writeRepositoriesPath, object);
  return { ...live, ...repositoryShape({ ...live, ...object }) } as LiveRepository;
}

const reading: Reading<LiveRepository> = {
  reference: referenceTo("WriteRepository", writeRepositoryDocumentation.noun, {
    repo: writeRepositorySchema.shape.repo,
    project: writeRepositorySchema.shape.project,
  }),
  columns: { REPO: "repo", PROJECT: "project" },
  example: `const { project } = await argocd.getWriteRepository({ repo: "https://git.example.com/payments/deploy" });
console.log(project ?? "of no project");`,
  many: {
    name: "WriteRepositories",
    nouns: "write repositories",
    filter: {
      ...repositoryFilter,
    },
    example: `const repositories = await argocd.getWriteRepositories({ project: "payments" });
console.log(repositories.map(({ repo }) => repo).join("\\n"));`,
    list,
  },
  found: { ...foundRepository, withheld: withoutHydrator },
};

export const writeRepository: KindDefinition<LiveRepository> = {
  ...common,
  kind: "WriteRepository",
  documentation: writeRepositoryDocumentation,
  schema: writeRepositorySchema,
  computed: writeRepositoryOutputs,
  refused: refusedWriteRepositoryFields,
  swagger: "v1alpha1Repository",
  rights: writeRepositoryRights,
  reading,
  outputs: async () => ({}),
  async create(context, object, { isRepeated }) {
    // Argo CD answers a create of an equal one, which somebody else has made, as if it were new.
    if (!isRepeated) await common.prove(context, object);
    const made = await createRepository(context.argo().session, writeRepositoriesPath, object);
    return { ...object, ...made } as LiveRepository;
  },
  write,
};
