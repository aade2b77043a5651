import { readFileSync } from "node:fs";
import { extname, join } from "node:path";

const root = join(__dirname, "../..");
const included = /(<!-- file: (\S+) -->\n)[\s\S]*?(<!-- end of file -->)/g;

/** A page with the files that it includes, as they are now. */
export function withFiles(page: string): string {
  return page.replace(included, (_match, begin: string, file: string, end: string) => {
    const text = readFileSync(join(root, file), "utf8");
    return `${begin}\n\`\`\`${extname(file).slice(1)}\n${text}\`\`\`\n\n${end}`;
  });
}
