import fc from "fast-check";
import type { Json } from "../../provider/contract";
import { globs } from "../support/generator";
import { entryCannot, entryClient, prepareSharedProject, sharedProject } from "./shared-project";
import type { Specimen } from "./specimen";

const maximalDestination = {
  project: "maximal",
  server: "https://kubernetes.default.svc",
  namespace: "payments-*",
  name: "in-cluster",
};

export const specimen: Specimen = {
  kind: "ProjectDestination",
  after: [],
  cannot: entryCannot,
  prepare: prepareSharedProject,
  declare: (place, revision) => ({
    project: sharedProject(place),
    server: `https://${place.name}.example.com`,
    namespace: "payments",
    name: `revision-${revision}`,
  }),
  differsAt: ["name"],
  client: entryClient("ProjectDestination"),
  maximal: { byServer: maximalDestination, byName: { project: "maximal", name: "other", namespace: "!kube-system" } },
  at: (place, number, declared) => ({
    ...declared,
    project: sharedProject(place),
    namespace: `${declared.namespace ?? ""}-${number}`,
  }),
  generated: {
    values: {
      project: fc.constantFrom("payments", "maximal"),
      server: fc.constantFrom("*", "https://kubernetes.default.svc", "!https://x", ""),
      namespace: globs,
      name: fc.constantFrom("in-cluster", "other", ""),
    },
    whole: (generator, schema) =>
      generator
        .object(schema, "")
        .map((destination): Json => (destination.server ? destination : { ...destination, name: "by-name" })),
  },
  managed: [],
};
