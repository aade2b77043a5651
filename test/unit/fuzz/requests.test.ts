import fc from "fast-check";
import type * as z from "zod";
import { type ApiRequest, requestUrl } from "../../../provider/argo/request";
import { canI } from "../../../provider/argo/server";
import type { Session } from "../../../provider/argo/session";
import { normaliseAddress } from "../../../provider/connection/address";
import { connectionSchema, type SettingName } from "../../../provider/connection/settings";
import { findConnection } from "../../../provider/connection/sources";
import { UserError } from "../../../provider/contract";
import * as applications from "../../../provider/kinds/application/api";
import { listApplications } from "../../../provider/kinds/application/lists";
import * as certificates from "../../../provider/kinds/certificate/api";
import * as clusters from "../../../provider/kinds/cluster/api";
import * as repositories from "../../../provider/kinds/repository/api";
import { deleteCredentials, repositoryCredentialsPath } from "../../../provider/kinds/shared/credential-templates";
import * as projects from "../../../provider/kinds/shared/project/api";
import { deleteRepository, writeRepositoriesPath } from "../../../provider/kinds/shared/repositories";
import { fuzz, fuzzTimeout } from "../../support/fuzz";
import { sourcesOf } from "../connection/sources";

const address = "https://argo.example.com:8443/cd";

jest.setTimeout(fuzzTimeout);

/** Names as a program could compute them by mistake, or on purpose. */
const name = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.webUrl(),
  fc.constantFrom(
    "..",
    ".",
    "",
    "%2e%2e",
    "/../..",
    "//evil",
    "a\r\nHost: evil",
    "a\u0000",
    "a?b#c",
    "\\\\evil",
    "@evil",
  ),
);

/** Every call that puts a name into a URL. */
const calls: Record<string, (session: Session, one: string, other: string) => unknown> = {
  getApplication: (session, one, other) =>
    applications.getApplication(session, { name: one, namespace: other, project: other }),
  deleteApplication: (session, one, other) =>
    applications.deleteApplication(session, { name: one, namespace: other, project: other }, "foreground"),
  syncApplication: (session, one, other) =>
    applications.syncApplication(session, { name: one, namespace: other, project: other }, {}),
  listApplications: (session, one, other) => listApplications(session, { name: one, projects: [other] }),
  getProject: (session, one) => projects.getProject(session, one),
  deleteProject: (session, one) => projects.deleteProject(session, one),
  replaceRepository: (session, one) => repositories.replaceRepository(session, one, {}),
  deleteRepository: (session, one, other) =>
    deleteRepository(session, writeRepositoriesPath, { repo: one, project: other }),
  deleteCredentials: (session, one) => deleteCredentials(session, repositoryCredentialsPath, one),
  listClusters: (session, one) => clusters.listClusters(session, { server: one }),
  updateCluster: (session, one, other) => clusters.updateCluster(session, { server: one }, {}, [other]),
  deleteCluster: (session, one) => clusters.deleteCluster(session, { server: one }),
  listCertificates: (session, one, other) =>
    certificates.listCertificates(session, { serverName: one, certType: "ssh", certSubType: other }),
  deleteCertificate: (session, one) => certificates.deleteCertificate(session, { serverName: one, certType: "https" }),
  canI: (session, one, other) => canI(session, "applications", "get", `${one}/${other}`),
};

/** A session that keeps what it is asked to send. */
function keeping(kept: ApiRequest[]): Session {
  return {
    async call<T>(schema: z.ZodType<T>, request: ApiRequest): Promise<T> {
      kept.push(request);
      return schema.safeParse({ items: null }).data ?? ({} as T);
    },
    async *follow() {},
    lastWrite: 0,
    expiry: async () => undefined,
  };
}

test.each(Object.keys(calls))("%s stays on the server and below its root path, whatever the names", (call) =>
  fuzz(
    "fuzz-urls",
    100,
    fc.asyncProperty(name, name, async (one, other) => {
      const kept: ApiRequest[] = [];
      try {
        await calls[call]?.(keeping(kept), one, other);
        for (const request of kept) {
          const url = requestUrl(address, request);
          const { origin, pathname, hash, username } = new URL(url);
          expect([origin, hash, username]).toEqual(["https://argo.example.com:8443", "", ""]);
          expect(pathname).toMatch(
            /^\/cd\/api\/v1\/(applications|projects|(write-)?repositories|repocreds|clusters|certificates|account)/,
          );
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get through
          expect(url).not.toMatch(/[\s\u0000-\u001f\u007f\\]/);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
    Object.keys(calls).length,
  ),
);

const settings = Object.keys(connectionSchema.shape) as SettingName[];

test("whatever the settings say, there is one address or one clear error without a value", () =>
  fuzz(
    "fuzz-urls",
    500,
    fc.property(
      fc.dictionary(
        fc.constantFrom(...settings),
        fc.oneof(name, fc.constantFrom("true", "1", "{}", '{"a":1}', "a: b")),
        {
          maxKeys: 6,
        },
      ),
      name,
      (texts, server) => {
        try {
          const connection = findConnection(sourcesOf({ stack: { ...texts, server } }));
          if (connection) expect(normaliseAddress(connection.address)).toBe(connection.address);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          const { message } = error as Error;
          for (const secret of [texts.authToken, texts.password, texts.headers, texts.clientKey]) {
            if (secret !== undefined && secret.trim().length > 8) expect(message).not.toContain(secret);
          }
        }
      },
    ),
  ));
