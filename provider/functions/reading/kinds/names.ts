/** A name as commands have it: `app-projects` for `AppProjects`. */
export function inKebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}
