/* The form that Black and Ruff give to a program by default, which leave it alone then. */

/** What is printed. */
export type Shape =
  /** What stands on one line. */
  | { readonly is: "word"; readonly text: string }
  /** Lines as they are, such as those of a text between triple quotes. */
  | { readonly is: "lines"; readonly text: string }
  /** What has a bracket before it and one behind it: on one line, or an item a line. */
  | { readonly is: "group"; readonly open: string; readonly items: readonly Item[]; readonly close: string };

/** An item of a group, with what stands before it, such as `name=`. */
export interface Item {
  readonly before: string;
  readonly shape: Shape;
}

const longestLine = 88;
const step = 4;

/** A shape behind what its line begins with. */
export function printed(start: string, shape: Shape, indent = 0, after = 0): string {
  const line = flat(shape);
  if (shape.is !== "group" || (line !== undefined && indent + start.length + line.length + after <= longestLine)) {
    return `${start}${line ?? textOf(shape)}`;
  }
  return opened(start, shape, indent);
}

/** The same with an item a line, whatever room there is. */
export function opened(start: string, { open, items, close }: Extract<Shape, { is: "group" }>, indent = 0): string {
  if (items.length === 0) return `${start}${open}${close}`;
  const inner = " ".repeat(indent + step);
  const lines = items.map(({ before, shape }) => `${inner}${printed(before, shape, indent + step, 1)},\n`);
  return `${start}${open}\n${lines.join("")}${" ".repeat(indent)}${close}`;
}

function textOf(shape: Shape): string {
  return shape.is === "group" ? opened("", shape) : shape.text;
}

/** A shape on one line; `undefined` where it has more. */
function flat(shape: Shape): string | undefined {
  if (shape.is === "lines") return undefined;
  if (shape.is === "word") return shape.text;
  const items = shape.items.map(({ before, shape: inner }) => [before, flat(inner)] as const);
  if (items.some(([, text]) => text === undefined)) return undefined;
  return `${shape.open}${items.map(([before, text]) => `${before}${text}`).join(", ")}${shape.close}`;
}
