import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = join(__dirname, "../../..");
const pages = [
  "README.md",
  "CHANGELOG.md",
  ...["docs", "examples", "policy-packs"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md") && !file.includes("node_modules"))
      .map((file) => join(folder, file)),
  ),
];

function textOf(page: string): string {
  return readFileSync(join(root, page), "utf8").replace(/^```.*?^```/gms, "");
}

/** The places in a page that a link can lead to, as GitHub names them. */
function anchorsIn(page: string): string[] {
  const headings = [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .replace(/\[(.*?)\]\(.*?\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
  return [...headings, ...[...textOf(page).matchAll(/<a id="(.*?)">/g)].map(([, id = ""]) => id)];
}

test.each(pages)("the links of %s lead somewhere", (page) => {
  const links = [
    ...textOf(page)
      .replace(/`[^`\n]*`/g, "code")
      .matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g),
  ];
  const dead = links.filter(([, file = "", anchor]) => {
    const target = file === "" ? page : relative(root, join(root, dirname(page), file));
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && target.endsWith(".md") && !anchorsIn(target).includes(anchor);
  });
  expect(dead.map(([link]) => link)).toEqual([]);
});
