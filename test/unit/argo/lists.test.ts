import type { Session } from "../../../provider/argo/session";
import {
  listApplicationSummaries,
  listApplications,
  listSomeApplications,
} from "../../../provider/kinds/application/lists";
import { listAllCertificates, listCertificates } from "../../../provider/kinds/certificate/api";
import { listClusters } from "../../../provider/kinds/cluster/api";
import { listApplicationHeads } from "../../../provider/kinds/shared/application-heads";
import { listProjects } from "../../../provider/kinds/shared/project/api";
import { listRepositories } from "../../../provider/kinds/shared/repositories";
import { closeServers, serve, sessionTo } from "./servers";

afterEach(closeServers);

const lists: Record<string, (session: Session) => Promise<unknown[]>> = {
  applications: (session) => listApplications(session, {}),
  "applications of a choice": (session) => listSomeApplications(session, {}, () => true),
  "applications in short": (session) => listApplicationSummaries(session, {}),
  "heads of applications": (session) => listApplicationHeads(session),
  certificates: listAllCertificates,
  "certificates of a host": (session) => listCertificates(session, { serverName: "a.example.com", certType: "https" }),
  clusters: (session) => listClusters(session),
  projects: listProjects,
  repositories: listRepositories,
};

/** What a list says to one answer of a server. */
async function listed(name: string, body: string): Promise<unknown[]> {
  const server = await serve((_request, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(body),
  );
  return await (lists[name] as (session: Session) => Promise<unknown[]>)(sessionTo(server.url));
}

/**
 * @promise Only a proven absence drops a resource from the state: an answer of anything but Argo CD, a refusal or an
 * empty answer never does.
 */
describe.each(Object.keys(lists))("a list of %s", (name) => {
  test.each(['{"metadata":{},"items":null}', '{"metadata":{},"items":[]}'])(
    "is empty if it says so: %s",
    async (body) => {
      expect(await listed(name, body)).toEqual([]);
    },
  );

  // Taken for an empty list it would prove that an object is missing, and drop it from the state.
  test.each(["{}", "[]", '{"ok":true}', '{"items":{}}', '{"items":[1]}', '[{"items":[]}]'])(
    "is not what has no items: %s",
    async (body) => {
      await expect(listed(name, body)).rejects.toThrow(/answered/);
    },
  );
});

test("a list of applications in short leaves unread what grows with the resources that they deploy", async () => {
  const bulk = '{"n":}';
  const metadata = `{"name":"a","namespace":"argocd","uid":"u","managedFields":[${bulk}]}`;
  const operationState = `{"phase":"Succeeded","operation":${bulk},"syncResult":{"resources":[${bulk}]}}`;
  const status = `{"resources":[${bulk}],"sync":{"status":"Synced"},"history":[${bulk}],"operationState":${operationState}}`;
  const body = `{"items":[{"metadata":${metadata},"spec":{},"status":${status}}]}`;
  expect(await listed("applications in short", body)).toEqual([
    {
      metadata: { name: "a", namespace: "argocd", uid: "u" },
      spec: {},
      status: { sync: { status: "Synced" }, operationState: { phase: "Succeeded" } },
    },
  ]);
});
