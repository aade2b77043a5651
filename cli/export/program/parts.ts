import type { Schema } from "../../../provider/model/schema";
import type { FoundObject } from "../found";

/** A program that declares objects, whatever language it is written in. */
export interface Program {
  /** In the order of references: each refers to those before it alone. */
  readonly files: readonly ProgramFile[];
  /** Of all files, in the order in which they stand there. */
  readonly declarations: readonly Declaration[];
  /** What is still to be given, in the order of the declarations. */
  readonly settings: readonly SecretSetting[];
}

/** A file of a program. */
export interface ProgramFile {
  /** Where it is in the program's folder, without the ending of the language, such as `projects/payments`. */
  readonly path: string;
  /** In the order of references. */
  readonly parts: readonly (Constant | Declaration)[];
}

/** A variable, and where others import it from. */
export interface Variable {
  readonly variable: string;
  /** The path of its file, as {@link ProgramFile.path}. */
  readonly file: string;
}

/** A resource of the program. */
export interface Declaration {
  readonly is: "declaration";
  readonly object: FoundObject;
  /** The Pulumi name, unique for its kind. */
  readonly name: string;
  /** The path of its file, as {@link ProgramFile.path}. */
  readonly file: string;
  /** The variable that holds it, for kinds that others refer to; in a document, for all. */
  readonly variable?: string;
  readonly inputs: MapValue;
}

/** An object, and the resource that it is to become. */
export type Imported = Pick<Declaration, "object" | "name">;

/** A value that several declarations of a file share. */
export interface Constant {
  readonly is: "constant";
  readonly variable: string;
  readonly value: Value;
  /** What it is the value of. */
  readonly schema: Schema | undefined;
  /** Its type, where the language asks for it. */
  readonly type?: ConstantType;
}

/** What the type of a constant is called among the package's inputs. */
export interface ConstantType {
  readonly name: string;
  /** Whether it is a list of these. */
  readonly isList: boolean;
}

/** A credential that must not stand in a program: a setting of the stack that a person has to give. */
export interface SecretSetting {
  /** The key in the stack's configuration, without the project's name. */
  readonly key: string;
  readonly of: FoundObject;
  /** The input that it is for, such as `config.bearerToken`. */
  readonly path: string;
  /** Whether the object cannot be declared without. */
  readonly isRequired: boolean;
  /** Whether it was found in clear text: the object has it, and loses it without the setting. Default: Argo CD hides it. */
  readonly isShown?: true;
}

/** A value of a program. */
export type Value =
  | { readonly is: "plain"; readonly value: string | number | boolean | null }
  /** A text of several lines, such as a Helm values file. */
  | { readonly is: "block"; readonly text: string }
  | { readonly is: "list"; readonly items: readonly Value[] }
  | MapValue
  /** An output of another declaration. */
  | { readonly is: "output"; readonly of: Variable; readonly path: readonly string[] }
  | { readonly is: "setting"; readonly setting: SecretSetting }
  /** A constant of the same file. */
  | { readonly is: "constant"; readonly variable: string };

/** An object of fields or a map. */
export interface MapValue {
  readonly is: "map";
  readonly entries: readonly (readonly [key: string, value: Value])[];
}
