import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { argocdSource } from "../argocd-module";

const propertySchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.string().optional(),
  items: z.looseObject({ $ref: z.string().optional(), type: z.string().optional() }).optional(),
  additionalProperties: z.unknown().optional(),
});
const swaggerSchema = z.looseObject({
  definitions: z.record(z.string(), z.looseObject({ properties: z.record(z.string(), propertySchema).optional() })),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ operationId: z.string(), tags: z.array(z.string()) })),
  ),
});

/** Argo CD's description of its REST API. */
export type Swagger = z.output<typeof swaggerSchema>;
type Property = z.output<typeof propertySchema>;

/** Reads the swagger file of the pinned Argo CD from its Go module, and says which version that is. */
export function readSwagger(root: string): { readonly swagger: Swagger; readonly version: string } {
  const { directory, version } = argocdSource(root);
  const text = readFileSync(join(directory, "assets", "swagger.json"), "utf8");
  return { swagger: swaggerSchema.parse(JSON.parse(text)), version };
}

/** Fields of the protocol's structure that JSON does not have: what they hold stands one level higher. */
const embedded = ["v1alpha1KustomizeResId", "v1alpha1KustomizeGvk", "v1alpha1SyncStrategyApply"];

/** Definitions that JSON writes in another form than the swagger file says. */
const written: Readonly<Record<string, string>> = {
  runtimeRawExtension: "free object",
  v1JSON: "free object",
  intstrIntOrString: "whole number or string",
  v1Time: "string",
};

/** One field of the API, with its type in words. */
export interface ApiField {
  readonly path: string;
  readonly type: string;
}

/** Every field under a definition; nothing below a path that is refused. */
export function* apiFields(
  swagger: Swagger,
  definition: string,
  isRefused: (path: string) => boolean,
  prefix = "",
): Generator<ApiField> {
  for (const [name, property] of Object.entries(swagger.definitions[definition]?.properties ?? {})) {
    const path = `${prefix}${name}`;
    const own = definitionOf(property.$ref);
    const items = definitionOf(property.items?.$ref);
    if (own !== undefined && embedded.includes(own) && isEmbeddedUnder(definition)) {
      yield* apiFields(swagger, own, isRefused, prefix);
      continue;
    }
    const isOptionList = own === "applicationSyncOptions";
    yield { path, type: isOptionList ? "list" : typeOf(property) };
    if (isRefused(path) || isOptionList) continue;
    if (own !== undefined && !(own in written)) yield* apiFields(swagger, own, isRefused, `${path}.`);
    if (items !== undefined && !(items in written)) yield* apiFields(swagger, items, isRefused, `${path}[*].`);
  }
}

function definitionOf(reference: string | undefined): string | undefined {
  return reference?.split("/").at(-1);
}

/** Whether a definition holds another one inline: the strategy `apply` is a field, inside `hook` it is inline. */
function isEmbeddedUnder(definition: string): boolean {
  return definition !== "v1alpha1SyncStrategy";
}

function typeOf(property: Property): string {
  const own = definitionOf(property.$ref);
  if (own !== undefined) return written[own] ?? "object";
  if (property.type === "array") return "list";
  if (property.type === "object") return "map";
  return property.type === "integer" ? "whole number" : (property.type ?? "anything");
}
