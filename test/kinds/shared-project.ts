import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { objectPart } from "../../provider/model/inputs";
import { isRecord } from "../../provider/model/json";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { ask, succeed } from "../support/ask";
import type { OtherClient, Place } from "./specimen";

/*
 * A project that another tool manages, in which the provider has entries of its own. It has entries of others from the
 * beginning, of which none may get lost.
 */

type EntryKind = "ProjectRole" | "ProjectSyncWindow" | "ProjectDestination" | "ProjectSourceRepository";

/** The project of a place. */
export function sharedProject({ name }: Place): string {
  return `${name}-shared`;
}

const foreign = {
  description: "of another tool",
  roles: [{ name: "theirs", groups: ["theirs"] }],
  syncWindows: [{ kind: "allow", schedule: "0 1 * * *", duration: "23h", applications: ["*"], manualSync: true }],
  destinations: [{ server: "https://theirs.example.com", namespace: "theirs" }],
  sourceRepos: ["https://git.example.com/theirs"],
};

/** Makes the project of a place, unless it is there. */
export async function prepareSharedProject(place: Place): Promise<void> {
  const name = sharedProject(place);
  if ((await ask(place.argocd, "GET", `/projects/${name}`)).status === 200) return;
  await succeed(place.argocd, "POST", "/projects", { project: { metadata: { name }, spec: foreign } });
}

/** How an item of a list is shown, and stored in place of another one. */
interface Items {
  readonly list: string;
  fieldsOf(item: unknown): Json;
  itemOf(fields: Json, present: unknown): unknown;
}

const records = (list: string): Items => ({
  list,
  fieldsOf: (item) => (isRecord(item) ? item : {}),
  itemOf: (fields, present) => ({ ...(isRecord(present) && { jwtTokens: present.jwtTokens }), ...fields }),
});

const lists: Readonly<Record<EntryKind, Items>> = {
  ProjectRole: records("roles"),
  ProjectSyncWindow: records("syncWindows"),
  ProjectDestination: records("destinations"),
  ProjectSourceRepository: {
    list: "sourceRepos",
    fieldsOf: (repo) => ({ repo }),
    itemOf: ({ repo }) => repo,
  },
};

/** What others do with the entries of a kind, by writing the whole project. */
export function entryClient(kind: EntryKind): OtherClient {
  const { list, fieldsOf, itemOf } = lists[kind];
  const { identity } = registry[kind];
  const idOf = (values: Json) => (identity.from === "fields" ? identity.compute(values) : undefined);
  const fields = (declared: Json) => {
    const { project: _project, ...others } = objectPart(registry[kind].schema, declared);
    return others;
  };

  /** Writes the items of the list, made from those that are there, again where somebody else has just written. */
  async function rewrite(argocd: LocalArgoCd, name: string, change: (items: unknown[]) => unknown[]): Promise<void> {
    for (;;) {
      const { status, body: project } = await ask(argocd, "GET", `/projects/${name}`);
      if (status !== 200) return;
      const spec = { ...project.spec, [list]: change(project.spec[list] ?? []) };
      const answer = await ask(argocd, "PUT", `/projects/${name}`, { project: { ...project, spec } });
      if (answer.status === 200) return;
      if (answer.body.code !== 10) throw new Error(`PUT of project ${name}: ${JSON.stringify(answer.body)}`);
    }
  }

  return {
    path: "/projects",
    async store(argocd, declared) {
      const project = String(declared.project);
      await rewrite(argocd, project, (items) => {
        const index = items.findIndex((item) => idOf({ project, ...fieldsOf(item) }) === idOf(declared));
        const item = itemOf(fields(declared), items[index]);
        return index < 0 ? [...items, item] : items.with(index, item);
      });
    },
    async show(argocd, declared) {
      const project = String(declared.project);
      const { status, body } = await ask(argocd, "GET", `/projects/${project}`);
      const items: unknown[] = status === 200 ? (body.spec[list] ?? []) : [];
      const shown = items.map((item): Json => ({ project, ...fieldsOf(item) }));
      return shown.filter((item) => idOf(item) === idOf(declared));
    },
    async remove(argocd, id) {
      const [project = ""] = id.split("|");
      if (project === "") return;
      await rewrite(argocd, project, (items) => items.filter((item) => idOf({ project, ...fieldsOf(item) }) !== id));
    },
  };
}

/** Why entries of projects cannot do what others can. */
export const entryCannot = {
  "carry a mark": "an entry of a project has no place for a mark",
  "be labelled by others": "an entry of a project has no labels",
} as const;
