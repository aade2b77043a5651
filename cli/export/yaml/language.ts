import { documentPath, type Language } from "../program/language";
import { documentText, hasResources, merged } from "./document";
import { credentials, settingKey } from "./emit";

const index = "Main.yaml";

/** A document has one file; what could not get into it has another one beside it. */
function fileFor(path: string): string {
  return path === documentPath ? index : `${path}.yaml`;
}

/** Pulumi's YAML, which needs no SDK. */
export const yaml: Language = {
  name: "YAML",
  form: "yaml",
  host: "plugin",
  isDocument: true,
  variable: (words) => words.join("-"),
  taken: new Set(["pulumi", credentials]),
  typeOf: () => undefined,
  settingKey,
  fileFor,
  modules: ({ files }) => new Map(files.map((file) => [fileFor(file.path), documentText(file)])),
  indexFile: index,
  withPart: merged,
  takesIn: (document, { variables }) => hasResources(document, variables),
  addition: (path) => `what ${fileFor(path)} has`,
  project: {
    runtime: ["runtime: yaml"],
    packages: {},
    files: {},
    ignored: [],
    install: ["npm install"],
  },
};
