/** A text as a shell of Unix takes it for one word. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same, without quotes where no shell needs them. */
export function asWord(text: string): string {
  return /^[\w./@:-]+$/.test(text) ? text : quoted(text);
}

/** The command that gives a secret setting, by its key or the path to it. */
export function secretCommand(key: string): string {
  return `pulumi config set --secret ${key.includes(".") ? "--path " : ""}${key}`;
}
