import type { Release } from "../model/traits";

/** What RBAC calls an object is made of: its project where it has one, its namespace where that is not Argo CD's own. */
export interface RbacObject {
  readonly project?: string | undefined;
  readonly namespace?: string | undefined;
  /** Empty for what Argo CD gives rights to as a whole, such as certificates. */
  readonly name: string;
}

/** A right that a request needs. */
export interface Right {
  readonly resource: string;
  readonly action: string;
  readonly object: RbacObject;
}

/** What a run does with a resource, as far as rights go. A preview needs none. */
export type Operation = "create" | "adopt" | "update" | "replace" | "refresh" | "delete" | "wait" | "sync";

/** A right that something takes. */
export interface Need {
  readonly action: string;
  /** Which objects it is needed for, as tables show them, where that is not the object at hand. */
  readonly on?: { readonly resource: string; readonly object: string };
  /** When it is needed; always, if left out. */
  readonly when?: string;
  /** The first Argo CD that asks for it, where that is newer than 3.2. */
  readonly since?: Release;
  /** What happens without it, where nothing is refused. */
  readonly otherwise?: string;
}

/** What RBAC calls the objects of a kind, and the rights that its operations take. */
export interface KindRights {
  readonly resource: string;
  /** What an object is called, as tables show it: `<project>/<name>`. */
  readonly form: string;
  /** What one is called that belongs to a project, for kinds whose objects may. */
  readonly ownedForm?: string;
  readonly needs: readonly (Need & { readonly to: readonly Operation[] })[];
}

/** What RBAC calls an object. */
export function rbacName({ project, namespace, name }: RbacObject, ownNamespace: string): string {
  const parts = [project, namespace === ownNamespace ? undefined : namespace, name];
  return parts.filter(Boolean).join("/") || "*";
}

/** All objects of a form: those of a project where it names one. */
export function allOf(form: string, project: string): string {
  return form.replace(/<(new )?project>/, project).replace(/<[^>]*>/g, "*");
}

/** The line of a policy that gives a right. */
export function rbacLine(user: string, resource: string, action: string, object: string): string {
  return `p, ${user}, ${resource}, ${action}, ${object}, allow`;
}

/** The line that gives a right which something takes, as tables show it. */
export function neededLine({ resource, form }: Pick<KindRights, "resource" | "form">, { action, on }: Need): string {
  return rbacLine("<account>", on?.resource ?? resource, action, on?.object ?? form);
}
