import { type PlacesRecord, problems, renewed } from "../../../tools/refusals/check";
import { readRecord } from "../../../tools/refusals/record";
import { placesIn } from "../../../tools/refusals/scan";
import { packages } from "../../../tools/refusals/source";

const explained = "unable to resolve '%s' to a commit SHA";

test("every place that is recorded of Argo CD is explained, or left out for a reason (else `npm run refusals`)", () => {
  const record = readRecord();
  expect(problems(record)).toEqual([]);
  const folders = new Set(Object.keys(record.places).map((file) => file.slice(0, file.lastIndexOf("/"))));
  expect(packages.filter((name) => !folders.has(name))).toEqual(["server/certificate", "server/rbacpolicy"]);
});

test("errors, conditions and messages are found, with their functions", () => {
  const source = `package a
const ErrGone = "it is gone"
// errors.New("a comment")
func (s *Server) Create(x string) error {
	log.Errorf("a log")
	if x == "" { return status.Errorf(codes.InvalidArgument, "no %s: "+
		"write one", x) }
	conditions = append(conditions, ApplicationCondition{Type: T, Message: fmt.Sprintf("bad %v", x)})
	return status.Error(codes.InvalidArgument, err.Error())
}
func Check() (err error) {
	state.Message = "stopped"
	return fmt.Errorf("%s: %w", x, err)
}
func (e *Bad) Error() string { return fmt.Sprintf(\`bad "%s"\`, e.x) }
`;
  expect(placesIn("a.go", source).map(({ function: owner, text }) => `${owner}: ${text}`)).toEqual([
    "Create: no %s: write one",
    "Create: bad %v",
    "Check: stopped",
    'Error: bad "%s"',
    ": it is gone",
  ]);
});

describe("a new release of Argo CD", () => {
  const before: PlacesRecord["places"] = {
    "a.go": { "F: old": "fault", [`F: ${explained}`]: "explained", "G: no row any more": "explained" },
  };
  const place = (owner: string, text: string) => ({ file: "a.go", function: owner, text });

  test("keeps what was decided, forgets what is gone, and asks for what is new", () => {
    const places = [place("F", "old"), place("F", explained), place("F", "new"), place("G", "no row any more")];
    expect(renewed("v9", places, { ...before, "b.go": { "H: gone": "fault" } })).toEqual({
      version: "v9",
      places: {
        "a.go": {
          "F: old": "fault",
          [`F: ${explained}`]: "explained",
          "F: new": "open",
          "G: no row any more": "open",
        },
      },
    });
  });

  test("fails until each place is decided, and for rows that nothing says", () => {
    const found = problems({
      version: "v9",
      places: { "a.go": { "F: new": "open", "F: said": "explained", [`F: ${explained}`]: "fault", "F: old": "told" } },
    });
    expect(found.slice(0, 3)).toEqual([
      "a.go F: new\n    is neither explained nor left out for a reason",
      "a.go F: said\n    is explained by no row",
      `a.go F: ${explained}\n    is explained, and left out as well`,
    ]);
    expect(found).toContain("no place says\n    there are no clusters with this name: %s");
    expect(found).not.toContain(`no place says\n    ${explained}`);
  });
});
