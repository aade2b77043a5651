import * as z from "zod";
import { callOptions, callOptionsSchema } from "../../../provider/functions/call";
import { defineFunction, type FunctionDefinition } from "../../../provider/functions/definition";
import { named, namedTexts } from "../../../provider/model/named";
import { traits } from "../../../provider/model/traits";

const noun = (command: string, summary: string) => ({
  command: `get ${command}`,
  effect: "reads" as const,
  documentation: { summary, example: "", see: "https://example.com" },
  needs: [],
});

const items = z.array(z.unknown()).describe("Items.");
const texts = (text: string) => z.array(z.string()).optional().describe(text);

/** One function of each form that a result has. */
export const lookups: readonly FunctionDefinition[] = [
  defineFunction({
    ...noun("applications", "Answers applications. Those that are shown."),
    name: "getApplications",
    arguments: z.strictObject({}),
    options: named("TestListOptions", "Which.", {
      projects: texts("Of these projects."),
      policies: texts("With these policies."),
      revisions: texts("Of these revisions."),
      revision: z.string().optional().describe("Of this revision."),
      noCache: z.boolean().optional().describe("Past the cache."),
      part: named("TestPart", "A part.", { kind: z.string().describe("Kind.") })
        .optional()
        .describe("With this part."),
      ...callOptions,
    }),
    result: items,
    table: {
      columns: { NAME: "metadata.name", REPO: "spec.sources.repoURL", LABELS: "metadata.labels", HEALTH: "health" },
    },
    run: async () => [],
  }),
  defineFunction({
    ...noun("tree", "Answers a tree."),
    name: "getTree",
    arguments: z.strictObject({ target: named("TestReference", "Which.", { name: z.string().describe("Name.") }) }),
    options: callOptionsSchema,
    result: z.unknown().describe("Tree."),
    table: { rows: "nodes", columns: { NAME: "name" } },
    tree: {
      rows: "nodes",
      id: "uid",
      parents: "parentRefs",
      label: ["kind", "name"],
      columns: { HEALTH: "health.status" },
    },
    run: async () => undefined,
  }),
  defineFunction({
    ...noun("certificate", "Answers a certificate."),
    name: "getCertificate",
    arguments: z.strictObject({
      reference: named("CertificateReference", "Which.", {
        serverName: z
          .string()
          .regex(/^[a-z.]+$/, "must be a host")
          .describe("Host."),
        certType: z.string().describe("Type."),
      }),
    }),
    options: callOptionsSchema,
    result: z.unknown().describe("It."),
    run: async () => undefined,
  }),
  defineFunction({
    ...noun("server", "Answers what a server is."),
    name: "getServer",
    arguments: z.strictObject({}),
    options: callOptionsSchema,
    result: named("TestServer", "A server.", { version: z.string().describe("Version.") }).describe("It."),
    run: async () => ({ version: "" }),
  }),
  defineFunction({
    ...noun("can-i", "Answers whether one may."),
    name: "canI",
    arguments: z.strictObject({
      action: namedTexts("TestedAction", "An action.", ["get", "sync"]).describe("Action."),
      object: z.string().optional().describe("Object."),
    }),
    options: callOptionsSchema,
    result: z.boolean().describe("Whether."),
    run: async () => true,
  }),
  defineFunction({
    ...noun("revisions", "Answers revisions."),
    name: "getRevisions",
    arguments: z.strictObject({}),
    options: callOptionsSchema,
    result: z.array(z.string()).describe("They."),
    run: async () => [],
  }),
  defineFunction({
    ...noun("logs", "Answers logs."),
    name: "getLogs",
    arguments: z.strictObject({}),
    options: named("TestLogOptions", "Which.", {
      onLine: z
        .custom<(line: { content: string }) => void>()
        .register(traits, { inProgram: "(line: { content: string }) => void" })
        .optional()
        .describe("Gets each line."),
      ...callOptions,
    }),
    result: z.unknown().describe("They."),
    table: { rows: "entries", columns: { LINE: "content" } },
    streaming: {
      option: "onLine",
      line: (part) => (part as { content: string }).content,
      remarks: (result) => (result as { problems: readonly string[] }).problems,
    },
    run: async () => undefined,
  }),
];
