import type { ArgoObject } from "./argo-object";
import type { Field } from "./field";
import { generatorsOf } from "./generators";

const repositorySwitches = ["insecure", "insecureIgnoreHostKey", "insecureOCIForceHttp"];

/** The switches by which an object has repositories and the services that list them reached without verification. */
export function unverifiedConnections(object: ArgoObject): Field[] {
  const switches =
    object.kind === "ApplicationSet"
      ? servicesOf(object).map((service) => service.at("insecure"))
      : repositorySwitches.map((name) => object.root.at(name));
  return switches.filter((field) => field.isTrue());
}

/** The addresses of the services that an ApplicationSet asks for repositories and pull requests. */
export function serviceUrls(set: ArgoObject): Field[] {
  return servicesOf(set).map((service) => service.at("api"));
}

/** The settings of each service, which are under its own name in a generator. */
function servicesOf(set: ArgoObject): Field[] {
  return generatorsOf(set)
    .filter(({ type }) => type === "scmProvider" || type === "pullRequest")
    .flatMap(({ settings }) => settings.entries().map(([, service]) => service));
}
