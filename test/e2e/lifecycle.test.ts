import type { Json } from "../../provider/contract";
import { type Kind, kinds } from "../../sdk/generated/kinds";
import { allForms } from "../kinds/order";
import type { Revision, Specimen } from "../kinds/specimen";
import { can } from "../support/ability";
import { eventually } from "../support/eventually";
import { testOver } from "../support/hosts";
import { type OwnPlace, ownPlace } from "../support/place";
import { except, programOf, resourceName } from "../support/program-of-kinds";
import { hiddenValues } from "../support/secret-values";
import { expectSeen, seen } from "../support/seen";
import { connectionOf, Stack } from "../support/stack";

// biome-ignore lint/suspicious/noExplicitAny: outputs of every kind
const idOf: Record<Kind, (outputs: any) => string> = {
  Application: ({ namespace, metadata }) => `${namespace}/${metadata.name}`,
  ApplicationSet: ({ namespace, metadata }) => `${namespace}/${metadata.name}`,
  AppProject: ({ metadata }) => metadata.name,
  ProjectRole: ({ project, name }) => `${project}|role|${name}`,
  ProjectSyncWindow: ({ project, kind, schedule, duration, applications: [application] }) =>
    `${project}|window|${kind}|${schedule}|${duration}|applications=${application}`,
  ProjectDestination: ({ project, server, namespace }) => `${project}|destination|server|${server}|${namespace}`,
  ProjectSourceRepository: ({ project, repo }) => `${project}|source|${repo}`,
  ProjectToken: ({ project, role, tokenId }) => `${project}|${role}|${tokenId}`,
  AccountToken: ({ account, tokenId }) => `${account}|${tokenId}`,
  Repository: ({ repo, project }) => (project ? `${repo}|${project}` : repo),
  RepositoryCredentials: ({ url }) => url,
  WriteRepository: ({ repo, project }) => (project ? `${repo}|${project}` : repo),
  WriteRepositoryCredentials: ({ url }) => url,
  Cluster: ({ server }) => server,
  Certificate: ({ certType, certSubType, serverName }) =>
    certType === "ssh" ? `ssh|${certSubType}|${serverName}` : `https|${serverName}`,
  GpgKey: ({ keyID }) => keyID,
};

describe("every kind, through the engine", () => {
  const changing = allForms.filter((specimen) => can(specimen, "change"));
  const drifting = changing.filter((specimen) => can(specimen, "show drift"));
  let place: OwnPlace;
  let stack: Stack;

  function declared(specimen: Specimen, revision: Revision): Json {
    const inputs = specimen.declare(place, revision);
    return specimen.alive?.declare?.(inputs) ?? inputs;
  }

  const program = (revision: Revision) =>
    stack.program(programOf(allForms, { inputs: (specimen) => declared(specimen, revision) }));

  const shown = (specimen: Specimen) => specimen.client.show(place.argocd, declared(specimen, 1));

  async function uids(): Promise<unknown[]> {
    const found = await Promise.all(allForms.map(shown));
    return found.map(([object]) => (object?.metadata as Json | undefined)?.uid);
  }

  async function expectAlive(revision: Revision): Promise<void> {
    for (const specimen of allForms) {
      const found = await expectSeen(specimen, place.argocd, declared(specimen, revision));
      expect(found).toMatchObject(specimen.alive?.shows ?? {});
    }
  }

  beforeAll(async () => {
    place = await ownPlace("life");
    stack = await Stack.create(connectionOf(place.argocd));
    program(1);
  });

  afterAll(async () => {
    await stack.dispose();
    await place.close();
  });

  test("create: an independent read shows what was declared", async () => {
    await stack.up();
    await expectAlive(1);
  });

  /**
   * @promise | `Application` | `namespace/name` | [application.md](docs/reference/application.md) |
   * @promise | `ApplicationSet` | `namespace/name` | [application-set.md](docs/reference/application-set.md) |
   * @promise | `AppProject` | `name` | [app-project.md](docs/reference/app-project.md) |
   * @promise | `ProjectRole` | `project\|role\|name` | [project-role.md](docs/reference/project-role.md) |
   * @promise | `ProjectSyncWindow` | `project\|window\|kind\|schedule\|duration\|…` | [project-sync-window.md](docs/reference/project-sync-window.md) |
   * @promise | `ProjectDestination` | `project\|destination\|server\|server\|namespace` | [project-destination.md](docs/reference/project-destination.md) |
   * @promise | `ProjectSourceRepository` | `project\|source\|repo` | [project-source-repository.md](docs/reference/project-source-repository.md) |
   * @promise | `ProjectToken` | `project\|role\|id` | [project-token.md](docs/reference/project-token.md) |
   * @promise | `AccountToken` | `account\|id` | [account-token.md](docs/reference/account-token.md) |
   * @promise | `Repository` | `url`, or `url\|project` | [repository.md](docs/reference/repository.md) |
   * @promise | `RepositoryCredentials` | `url` | [repository-credentials.md](docs/reference/repository-credentials.md) |
   * @promise | `WriteRepository` | `url`, or `url\|project` | [write-repository.md](docs/reference/write-repository.md) |
   * @promise | `WriteRepositoryCredentials` | `url` | [write-repository-credentials.md](docs/reference/write-repository-credentials.md) |
   * @promise | `Cluster` | `server` | [cluster.md](docs/reference/cluster.md) |
   * @promise | `Certificate` | `https\|host` or `ssh\|subtype\|host` | [certificate.md](docs/reference/certificate.md) |
   * @promise | `GpgKey` | key id | [gpg-key.md](docs/reference/gpg-key.md) |
   */
  test("the ids are made of what names an object in Argo CD", async () => {
    const made = (await stack.resources()).map(
      ({ type, id, outputs }) => [type.split(":").at(-1), id, outputs] as const,
    );
    expect(new Set(made.map(([kind]) => kind))).toEqual(new Set(kinds));
    for (const [kind, id, outputs] of made) expect([kind, id]).toEqual([kind, idOf[kind as Kind](outputs)]);
  });

  test("the state names the lines of the program that declare the resources", async () => {
    const positions = (await stack.resources()).map(({ sourcePosition }) => sourcePosition?.replace(/#.*/, ""));
    expect(new Set(positions)).toEqual(new Set(["project:///index.js"]));
  });

  test("a second up, and one after a refresh, changes nothing", async () => {
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");
    await stack.upUnchanged();
  });

  test(`an update in place keeps the uid${except(allForms, "change")}`, async () => {
    const before = await uids();
    program(2);
    await stack.up();
    expect(await uids()).toEqual(before);
    await expectAlive(2);
    await stack.upUnchanged();
  });

  /**
   * @promise What others change in Argo CD, as far as it is shown there, appears in `pulumi refresh` and in the next
   * preview as exactly that property.
   */
  test(`a change behind Pulumi's back appears as exactly that, and up heals it${except(allForms, "show drift")}`, async () => {
    for (const specimen of drifting) await specimen.client.store(place.argocd, specimen.declare(place, 3));
    await stack.refresh();
    const steps = await stack.preview();
    expect(Object.fromEntries(steps.map(({ name, op, paths }) => [name, [op, ...paths]]))).toEqual(
      Object.fromEntries(drifting.map((specimen) => [resourceName(specimen), ["update", ...specimen.differsAt]])),
    );
    await stack.up();
    for (const specimen of allForms) await expectSeen(specimen, place.argocd, declared(specimen, 2));
    await stack.upUnchanged();
  });

  test("an object deleted behind Pulumi's back is created again", async () => {
    for (const specimen of [...allForms].reverse()) {
      const { id = "" } = await stack.resource(resourceName(specimen));
      await specimen.client.remove(place.argocd, id);
      await eventually(async () => (await shown(specimen)).length === 0);
    }
    await stack.refresh();
    expect(await stack.resources()).toEqual([]);
    await stack.up();
    await expectAlive(2);
  });

  /**
   * @promise Credentials (`password`, `sshPrivateKey`, `config.bearerToken`, …; the reference says which) are encrypted
   * in the state and hidden in previews, whether the program wraps them or not.
   * @promise Credentials are Pulumi secrets, whether or not the program says so: encrypted in the state, hidden in
   * diffs.
   */
  test("the state holds no secret in clear", async () => {
    const text = await stack.exportText();
    const secrets = allForms.flatMap((specimen) => hiddenValues(specimen, declared(specimen, 2)));
    for (const secret of [...secrets, place.argocd.token]) expect(text).not.toContain(secret);
  });

  testOver("keep its code in states", "the state holds one short constant per kind", async () => {
    const codes = (await stack.resources()).map(({ type, inputs }) => `${type}: ${inputs.__provider}`);
    expect(new Set(codes).size).toBe(kinds.length);
    for (const { inputs, outputs } of await stack.resources()) {
      expect(inputs.__provider.length).toBeLessThan(100);
      expect(outputs.__provider).toBe(inputs.__provider);
    }
  });

  /** @promise Deleting an object of another kind removes Argo CD's entry and nothing else. */
  test("destroy removes everything", async () => {
    await stack.destroy();
    for (const specimen of allForms) expect(await seen(specimen, place.argocd, declared(specimen, 2))).toEqual([]);
  });
});
