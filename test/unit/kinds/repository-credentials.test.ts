import { listRepositoryCredentials } from "../../../provider/kinds/repository-credentials/api";

test("several credentials of one URL are shown alike, in whatever order Argo CD lists them", async () => {
  const url = "https://git.example.com/payments";
  const several = [{ url, username: "b" }, { url, username: "a" }, { url }];
  for (const listed of [several, several.toReversed()]) {
    const found = await listRepositoryCredentials({ call: async () => listed } as never);
    expect(found).toEqual([{ url, username: undefined, copies: 3 }]);
  }
});
