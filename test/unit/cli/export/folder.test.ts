import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFolder, writeInto } from "../../../../cli/export/folder";

let parent: string;
let out: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "folder-"));
  out = join(parent, "a", "out");
});
afterEach(() => rmSync(parent, { recursive: true }));

const at = (file: string) => join(out, file);
const files = new Map([
  [".pulumi-argocd.json", "{}"],
  ["index.ts", "new"],
  ["projects/shop.ts", "shop"],
  ["import.json", "{}"],
]);

describe("an export writes to", () => {
  test("a folder that it makes, with what is secret for its owner alone", () => {
    expect(openFolder(out).isAgain).toBe(false);
    writeInto(out, files, ["import.json"]);
    expect(readFileSync(at("projects/shop.ts"), "utf8")).toBe("shop");
    expect(statSync(at("import.json")).mode & 0o777).toBe(0o600);
    expect(readdirSync(out).sort()).toEqual([".pulumi-argocd.json", "import.json", "index.ts", "projects"]);
  });

  test("an empty folder, and one that Git alone has begun", () => {
    mkdirSync(at(".git"), { recursive: true });
    expect(openFolder(out).isAgain).toBe(false);
  });

  test("a folder that an export has written, whatever has been added there", () => {
    writeInto(out, files);
    writeFileSync(at("mine.ts"), "mine");
    const folder = openFolder(out);
    expect(folder.isAgain).toBe(true);
    expect([folder.read("mine.ts"), folder.read("none.ts")]).toEqual(["mine", undefined]);
  });

  test("no folder with files of somebody else", () => {
    mkdirSync(out, { recursive: true });
    for (const name of ["a", "b", "c", "d"]) writeFileSync(at(name), "");
    expect(() => openFolder(out)).toThrow(
      `${out} has files that no export has written (a, b, c, …): name a new or empty folder`,
    );
  });

  test("no link to what does not exist", () => {
    mkdirSync(join(parent, "a"), { recursive: true });
    symlinkSync(join(parent, "gone"), out);
    expect(() => openFolder(out)).toThrow(`${out} is a link to what does not exist: make that folder`);
  });

  test("nothing that is no folder", () => {
    mkdirSync(join(parent, "a"));
    writeFileSync(out, "");
    expect(() => openFolder(out)).toThrow(`${out} is no folder: name one with --out`);
  });
});

describe("a folder that cannot be written", () => {
  /** @promise All files are written, or none. */
  test("is as it was before, and its place is named", () => {
    const wrong = new Map([...files, ["index.ts/below.ts", ""]]);
    expect(() => writeInto(out, wrong)).toThrow(/index\.ts(\/below\.ts)? cannot be written: E(NOTDIR|EXIST)$/);
    expect(existsSync(join(parent, "a"))).toBe(false);

    writeInto(out, files);
    expect(() => writeInto(out, wrong)).toThrow("cannot be written");
    expect(readdirSync(out).sort()).toEqual([".pulumi-argocd.json", "import.json", "index.ts", "projects"]);
  });
});

describe("an export that was interrupted", () => {
  beforeEach(() => writeInto(out, new Map([...files, ["index.ts", "old"]])));

  test("leaves nothing where it had not written all files", () => {
    mkdirSync(at(".pulumi-argocd.partial/projects"), { recursive: true });
    writeFileSync(at(".pulumi-argocd.partial/index.ts"), "new");
    openFolder(out);
    expect(readFileSync(at("index.ts"), "utf8")).toBe("old");
    expect(readdirSync(out).sort()).toEqual([".pulumi-argocd.json", "import.json", "index.ts", "projects"]);
  });

  test("is brought to its end where it had", () => {
    mkdirSync(at(".pulumi-argocd.ready/projects"), { recursive: true });
    writeFileSync(at(".pulumi-argocd.ready/index.ts"), "new");
    writeFileSync(at(".pulumi-argocd.ready/projects/more.ts"), "more");
    openFolder(out);
    expect(readFileSync(at("index.ts"), "utf8")).toBe("new");
    expect(readdirSync(at("projects")).sort()).toEqual(["more.ts", "shop.ts"]);
    expect(readdirSync(out).sort()).toEqual([".pulumi-argocd.json", "import.json", "index.ts", "projects"]);
  });
});
