import fc from "fast-check";
import { url } from "../support/generator";
import { entryCannot, entryClient, prepareSharedProject, sharedProject } from "./shared-project";
import type { Specimen } from "./specimen";

const maximalSource = { project: "maximal", repo: "!https://git.example.com/payments/secret" };

export const specimen: Specimen = {
  kind: "ProjectSourceRepository",
  after: [],
  cannot: {
    ...entryCannot,
    change: "another text is another source",
    "show drift": "it is there or not",
  },
  prepare: prepareSharedProject,
  declare: (place) => ({ project: sharedProject(place), repo: `https://git.example.com/${place.name}/*` }),
  differsAt: [],
  client: entryClient("ProjectSourceRepository"),
  maximal: { source: maximalSource },
  at: (place, number, declared) => ({ ...declared, project: sharedProject(place), repo: `${declared.repo}-${number}` }),
  generated: {
    values: {
      project: fc.constantFrom("payments", "maximal"),
      repo: fc.oneof(url, fc.constantFrom("*", "https://example.com/*", "!https://example.com/x")),
    },
  },
  managed: [],
};
