import type { Json } from "../../provider/contract";
import { specimens } from "../kinds";
import { stored, testContext } from "../support/handlers";
import { ownPlace } from "../support/place";
import { handlers } from "../support/verbs";

/** The URN of a repository of a name. */
const urnOf = (name: string) => `urn:pulumi:dev::tests::pulumi-nodejs:dynamic/argocd:Repository::${name}`;

/** What a program has of a repository that it was imported with: what Argo CD shows. */
const shown = ({ repo, project, name }: Json) => ({ repo, project, name });

/**
 * @promise Argo CD stores an object as it is sent, and would lose a credential that is not.
 * @promise What is imported without its credentials keeps them: each change of it is refused until they are declared, at preview
 * already.
 */
test("a repository that was imported without its password keeps it, until a program declares one", async () => {
  const place = await ownPlace("imported");
  const { argocd } = place;
  const { client, declare } = specimens.Repository;
  const declared = declare(place, 1);
  const password = async () => (await client.hidden?.(argocd, declared))?.map((secret) => secret.password);
  try {
    await client.store(argocd, declared);
    const id = `${declared.repo}|${declared.project}`;
    const known = { ...shown(declared), __undeclared: ["password"] };
    const { state = {} } = (await handlers.Repository.read(testContext(argocd), id, known)) ?? {};
    const changed = { ...shown(declare(place, 2)), __urn: urnOf("imported") };
    const refusal = "would lose that by this change: nothing was changed. Declare `password`";
    const context = testContext(argocd);
    const { inputs: news } = await handlers.Repository.check(context, known, changed);
    await expect(handlers.Repository.diff(context, id, stored(state), news)).rejects.toThrow(refusal);
    await expect(handlers.Repository.update(context, id, stored(state), news)).rejects.toThrow(refusal);
    expect([context.writes, await password()]).toEqual([[], [declared.password]]);

    const given = { ...changed, username: declared.username, password: "another-password" };
    const { inputs } = await handlers.Repository.check(testContext(argocd), known, given);
    const updated = await handlers.Repository.update(testContext(argocd), id, stored(state), inputs);
    expect(updated).not.toHaveProperty("__undeclared");
    expect(await client.hidden?.(argocd, declared)).toMatchObject([
      { name: "revision-2", password: "another-password" },
    ]);

    // Without that memory it would have been lost.
    await handlers.Repository.update(testContext(argocd), id, stored(updated), shown(declared));
    expect(await password()).toEqual([""]);
  } finally {
    await client.remove(argocd, `${declared.repo}|${declared.project}`);
    await place.close();
  }
});
