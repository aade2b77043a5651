import type { Json } from "../../contract";
import { formatPath, withValueAt } from "../../model/paths";
import { mistakesIn } from "../mistakes";
import { entriesIn } from "./entries";
import { argoCdSettings } from "./index";
import { written } from "./written";

/** A setting that a program declares. */
export interface DeclaredSetting {
  readonly configMap: string;
  readonly key: string;
  /** Where it is declared, as people write it. */
  readonly place: string;
  /** What is declared, in which values may be there later. */
  readonly value: unknown;
  /** What is wrong with the value, once it is there. */
  readonly mistakes: (known: unknown) => string[];
  /** The text that Argo CD reads. */
  readonly written: (known: unknown) => string;
}

/**
 * The settings that arguments declare.
 * @param isLater whether a value is there later.
 */
export function declaredSettings(args: object, isLater: (value: unknown) => boolean): DeclaredSetting[] {
  const { component, schema } = argoCdSettings;
  return entriesIn(schema, args).map(({ configMap, key, path, schema: field, value }) => ({
    configMap,
    key,
    value,
    place: formatPath(path),
    mistakes: (known) => mistakesIn(component, withValueAt(args as Json, path, known), isLater),
    written: (known) => written(field, known),
  }));
}
