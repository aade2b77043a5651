/** Where Argo CD's source makes a text by which it may refuse something. */
export interface Place {
  /** The file, from the root of the module. */
  readonly file: string;
  /** The function that makes it; empty at the top of a file. */
  readonly function: string;
  /** The text as the source has it: `%s` and the like stand for what is filled in. */
  readonly text: string;
}

/** What makes an error: a call whose first text is what it says. */
const errors = /\b(?:status\.(?:Errorf?|Newf?)|fmt\.Errorf|(?:stderrors|errors)\.(?:New|Errorf))\(/g;

/** What makes the message of a condition, of an operation, or of an error type. Events and logs are not answers. */
const messages =
  /(?:\b(?:Message:|(?:state\.Message|\w*(?:[mM]essage|[mM]sg)) :?=)\s*(?:fmt\.Sprintf\()?|\breturn fmt\.Sprintf\()(?=["`])/g;

const functions = /^func (?:\([^)]*\) )?(\w+)/gm;
const namedTexts = /err|message|msg/i;
const constants = /^\s*(?:const |var )?(\w+)\s*(?:string )?=\s*("(?:[^"\\\n]|\\.)*")\s*$/gm;
const literal = /"(?:[^"\\\n]|\\.)*"|`[^`]*`/y;

/** The places in one file. What only passes on another error, with no word of its own, is none. */
export function placesIn(file: string, source: string): Place[] {
  const code = source.replace(/^\s*\/\/.*$/gm, (comment) => " ".repeat(comment.length));
  const owners = [...code.matchAll(functions)].map(({ index, 1: name = "" }) => ({ index, name }));
  const named = new Map([...code.matchAll(constants)].map(([, name = "", text = ""]) => [name, text]));
  const found = new Map<string, Place>();
  for (const { index, 0: maker } of [...code.matchAll(errors), ...code.matchAll(messages)]) {
    const text = firstText(code, index + maker.length, named);
    if (text === undefined || !/\p{L}{2}/u.test(text.replace(/%[-+#0 ]*[a-z]/g, ""))) continue;
    const owner = owners.findLast((candidate) => candidate.index <= index)?.name ?? "";
    const place = { file, function: owner, text };
    found.set(entryOf(place), place);
  }
  // A text with a name may be filled in anywhere.
  for (const [name, quoted] of named) {
    const place = { file, function: "", text: JSON.parse(quoted) as string };
    if (namedTexts.test(name)) found.set(entryOf(place), place);
  }
  return [...found.values()];
}

/** What tells one place of a file from another: lines move with every release. */
export function entryOf({ function: owner, text }: Place): string {
  return `${owner}: ${text}`;
}

/** The text that the arguments of a call begin with, after a code if there is one. */
function firstText(code: string, start: number, named: ReadonlyMap<string, string>): string | undefined {
  let at =
    start + (/^\s*(?:codes\.\w+,\s*)?(?:fmt\.Sprintf\(\s*)?/.exec(code.slice(start, start + 200))?.[0].length ?? 0);
  let text = "";
  for (;;) {
    literal.lastIndex = at;
    const [quoted] = literal.exec(code) ?? [];
    const [name] = /^\w+(?=\s*[,)])/.exec(code.slice(at, at + 100)) ?? [];
    const source = quoted ?? named.get(name ?? "");
    if (source === undefined) return text === "" ? undefined : `${text}%s`;
    text += source.startsWith("`") ? source.slice(1, -1) : (JSON.parse(source) as string);
    at += (quoted ?? name ?? "").length;
    const [plus] = /^\s*\+\s*/.exec(code.slice(at, at + 50)) ?? [];
    if (plus === undefined) return text;
    at += plus.length;
  }
}
