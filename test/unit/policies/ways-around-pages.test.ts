import { readFileSync } from "node:fs";
import { join } from "node:path";
import { notes } from "../../../policy-packs/lib/notes";
import { rules } from "../../../policy-packs/lib/rules";
import { typeToken } from "../../../provider/tokens";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { blocksIn, waysAroundPages } from "../../support/ways-around-pages";
import { type Declared, type Said, saidInPreview, unknown } from "./support";

/* The examples of docs/policies/ways-around are judged as the pages say; what they link to is there. */

const root = join(__dirname, "../../..");
const pages = waysAroundPages();
const passing = "// Passes.";

type Props = Record<string, unknown>;

/** A constructor that only remembers what is declared. What Argo CD or Kubernetes would give it is not known. */
function recorder(declared: Declared[], type: (props: Props) => string) {
  return function record(name: string, props: Props) {
    const metadata = { name, ...(props.metadata as Props | undefined) };
    declared.push({
      type: type(props),
      name,
      props: type(props).startsWith("kubernetes:helm") ? props : { ...props, metadata },
    });
    return { ...props, metadata, uid: unknown };
  };
}

/** What the code of an example declares. */
function declaredBy(code: string): Declared[] {
  const declared: Declared[] = [];
  const fixed = (type: string) => recorder(declared, () => type);
  const ofKind = (suffix: string) =>
    recorder(declared, ({ apiVersion, kind }) => `kubernetes:${apiVersion}:${kind}${suffix}`);
  const argocd = Object.fromEntries(kinds.map((kind: Kind) => [kind, fixed(typeToken(kind))]));
  const kubernetes = {
    apiextensions: { CustomResource: ofKind(""), CustomResourcePatch: ofKind("Patch") },
    core: {
      v1: Object.fromEntries(
        ["Secret", "ConfigMap", "ConfigMapPatch"].map((type) => [type, fixed(`kubernetes:core/v1:${type}`)]),
      ),
    },
    helm: { v3: { Release: fixed("kubernetes:helm.sh/v3:Release") } },
  };
  new Function("argocd", "kubernetes", code)(argocd, kubernetes);
  return declared;
}

const [common = ""] = blocksIn("README.md", "ts");
/** The good application's parts, without the application. */
const shared = common
  .split("\n")
  .filter((line) => line.startsWith("const "))
  .join("\n");

const examples = pages.flatMap(({ file, blocks }) =>
  blocks.filter(({ language }) => language === "ts").map(({ text }): [string, string] => [file, text]),
);

test.each(examples)("%s: an example is judged as its page says", (_file, text) => {
  const claims = text.split("\n").filter((line) => line.startsWith("// "));
  expect(claims.length).toBeGreaterThan(0);
  const said = saidInPreview(declaredBy(text === common ? text : `${shared}\n${text}`), "production");
  const line = ({ policy, text: words }: Said) => `// ${policy}: ${words}`;
  expect(claims).toEqual(expect.arrayContaining(said.filter(({ level }) => level === "mandatory").map(line)));
  for (const claim of claims.filter((one) => one !== passing)) {
    const [start = "", rest] = claim.split("…");
    expect(said.map(line)).toContainEqual(rest === undefined ? start : expect.stringContaining(start));
  }
});

test("the list links to every page, and the pages above to the list", () => {
  const list = pages.find(({ file }) => file === "README.md")?.text;
  for (const { file } of pages.filter((page) => page.file !== "README.md")) expect(list).toContain(`](${file})`);
  for (const [file, link] of [
    ["docs/policies/README.md", "(ways-around/README.md)"],
    ["policy-packs/governance/README.md", "(../../docs/policies/ways-around/README.md)"],
    ["README.md", "(docs/policies/ways-around/README.md)"],
  ] as const) {
    expect(readFileSync(join(root, file), "utf8")).toContain(link);
  }
});

test("every page says what closes the way, by rules that there are", () => {
  const known = new Set([...rules, ...notes].map(({ name }) => name));
  for (const { file, text } of pages) {
    const linked = [...text.matchAll(/\[(argocd-[\w-]+)\]\(\.\.\/([\w-]+)\.md\)/g)];
    for (const [, name = "", target] of linked) expect([file, target, known.has(name)]).toEqual([file, name, true]);
    if (file !== "README.md") expect([file, linked.length > 0]).toEqual([file, true]);
    if (!["README.md", "beyond-the-pack.md"].includes(file)) {
      expect(text).toContain("**Closed by**");
      expect(text).toContain("**Not seen:**");
    }
  }
});

test("sections that pages link to are there", () => {
  const anchors = (text: string) =>
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, "")
        .replaceAll(" ", "-"),
    );
  const byFile = new Map(pages.map(({ file, text }) => [file, anchors(text)]));
  for (const { file, text } of pages) {
    for (const [, target = "", anchor] of text.matchAll(/\]\(([\w-]+\.md)?#([\w-]+)\)/g)) {
      expect([file, anchor, byFile.get(target || file)]).toEqual([file, anchor, expect.arrayContaining([anchor])]);
    }
  }
});
