/* Pulumi's schema of a package, as far as this one needs it. */

/** What a value is. */
export interface TypeSpec {
  readonly type?: "boolean" | "integer" | "number" | "string" | "array" | "object";
  readonly $ref?: string;
  readonly items?: TypeSpec;
  readonly additionalProperties?: TypeSpec;
  /** The value is of one of these types; `type` then is the one that languages without unions take. */
  readonly oneOf?: readonly TypeSpec[];
}

/** A field of an object, of a resource or of what a function takes. */
export interface PropertySpec extends TypeSpec {
  readonly description: string;
  readonly secret?: true;
  /** The provider replaces the resource when the value becomes another. */
  readonly willReplaceOnChanges?: true;
  readonly deprecationMessage?: string;
  readonly defaultInfo?: { readonly environment: readonly string[] };
}

export type PropertySpecs = Readonly<Record<string, PropertySpec>>;

/** A type with fields. */
export interface ObjectSpec {
  readonly description?: string;
  readonly type: "object";
  readonly properties: PropertySpecs;
  readonly required?: readonly string[];
}

/** A type of texts. */
export interface EnumSpec {
  readonly description: string;
  readonly type: "string";
  readonly enum: readonly { readonly name: string; readonly value: string }[];
}

/** A kind, or the provider. */
export interface ResourceSpec {
  readonly description: string;
  readonly properties?: PropertySpecs;
  readonly required?: readonly string[];
  readonly inputProperties: PropertySpecs;
  readonly requiredInputs?: readonly string[];
  readonly stateInputs?: ObjectSpec;
  /** By what a list is narrowed; left out where Argo CD lists none. */
  readonly listInputs?: ObjectSpec;
  readonly aliases?: readonly { readonly type: string }[];
}

export interface FunctionSpec {
  readonly description: string;
  readonly inputs: ObjectSpec;
  readonly outputs: ObjectSpec;
}

/** The whole schema. */
export interface PackageSpec {
  readonly name: string;
  readonly displayName: string;
  readonly version: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly license: string;
  readonly homepage?: string;
  readonly repository?: string;
  readonly pluginDownloadURL?: string;
  readonly meta: { readonly supportPack: true };
  readonly language: Readonly<Record<string, object>>;
  readonly config: { readonly variables: PropertySpecs };
  readonly types: Readonly<Record<string, ObjectSpec | EnumSpec>>;
  readonly provider: ResourceSpec;
  readonly resources: Readonly<Record<string, ResourceSpec>>;
  readonly functions: Readonly<Record<string, FunctionSpec>>;
}
