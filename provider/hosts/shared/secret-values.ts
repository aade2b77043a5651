import { type Json, unknown } from "../../contract";
import { replacedAt } from "../../model/paths";
import type { Schema } from "../../model/schema";
import { secretFields } from "../../model/secrets";
import { asSecret } from "./secret-form";

/**
 * Inputs with their secret fields marked as secrets. The class does so for what a program gives it; what a transformation adds
 * later comes to the provider as it is, and would be kept in plain text.
 */
export function withSecretsMarked(schema: Schema, inputs: Json): Json {
  const fields = secretFields(schema, inputs).filter(({ value }) => value !== unknown);
  return fields.reduce<Json>((marking, { path }) => replacedAt(marking, path, asSecret) as Json, inputs);
}
