import fc from "fast-check";
import { local, second } from "../../unit/policies/matching-cases";

/** A project, and applications that ask for its permission. */
export interface Trial {
  readonly project: ProjectSpec;
  readonly requests: readonly Request[];
}

/** So many applications ask in each trial. */
export const requestsOfTrial = 20;

/** The part of a project that decides. */
export interface ProjectSpec {
  readonly sourceRepos: readonly string[];
  readonly destinations: readonly Place[];
  readonly permitOnlyProjectScopedClusters?: boolean;
}

/** The part of an application that is decided on. */
export interface Request {
  readonly source?: object;
  readonly sources?: readonly object[];
  readonly sourceHydrator?: object;
  readonly destination: Place;
}

interface Place {
  readonly server?: string;
  readonly name?: string;
  readonly namespace?: string;
}

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);

/** A value that is usual, and now and then one of some others. */
function mostly<T>(usual: fc.Arbitrary<T>, ...others: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 5 * others.length, arbitrary: usual }, ...others);
}

const repository = fc
  .record({
    scheme: mostly(
      oneOf("https://", "git@", "ssh://git@"),
      oneOf("http://", "oci://", "ssh://", "https://deploy@", "https://deploy:x@", "file://", ""),
    ),
    host: mostly(
      oneOf("git.example.com", "git-example.com"),
      oneOf("GIT.example.com", "git.example.com:443", "[::1]", "kilo\u212A.example.com", "g%69t.example.com"),
    ),
    path: mostly(
      oneOf("payments/api", "payments/web", "shop/api", "payments"),
      oneOf(
        "Payments/API",
        "payments/api/v2",
        "pay ments/api",
        "payments/%61pi",
        "p\u0130/api",
        "\u03A3\u03A3/api",
        "",
      ),
    ),
    end: mostly(oneOf("", ".git"), oneOf("/", ".git/", "?ref=main", "#main", ".GIT", " ", "\u0085", "\uFEFF")),
  })
  .map(({ scheme, host, path, end }) => `${scheme}${host}${scheme === "git@" ? ":" : "/"}${path}${end}`);

/** What stands in a pattern in place of plain text. */
const wildcard = mostly(
  oneOf("*", "**", "?", "[a-z]"),
  oneOf("[!p]", "[^p]", "[a-z]*", "[pa]", "{api,payments,*}", "{*}", "{a,{b,*}}", "?*", "\\*", "\\p"),
  oneOf("[", "{a", "}", "]", "[z-a]", "[a-]", "%2A", "!"),
);

/** A text of which some of the middle or all of the end has become a wildcard. */
function spoilt(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.oneof(fc.nat(6), fc.constant(text.length)), wildcard)
    .map(([at, length, wild]) => text.slice(0, at) + wild + text.slice(at + length));
}

/** A pattern that comes near one of some texts, or denies what does. */
function pattern(texts: readonly string[]): fc.Arbitrary<string> {
  const near = fc.constantFrom(...texts).chain((text) => fc.oneof(fc.constant(text), spoilt(text), spoilt(text)));
  return fc
    .tuple(fc.nat(4), mostly(near, oneOf("*", "**", "")))
    .map(([die, entry]) => (die === 0 ? `!${entry}` : entry))
    .filter((entry) => entry !== "!*");
}

const servers = [local, second];
const names = ["in-cluster", "second"];
const namespaces = ["payments", "payments-prod", "kube-system", "Payments"];

/** A pattern, or what leaves the decision to the fields beside it. */
function orAny(texts: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 2, arbitrary: pattern(texts) }, fc.constant("*"));
}

const permitted = fc
  .tuple(
    fc.oneof(
      fc.record({ server: orAny(servers) }),
      fc.record({ name: orAny(names) }),
      fc.record({ server: pattern(servers), name: pattern(names) }),
    ),
    mostly<Place>(fc.record({ namespace: orAny(namespaces) }), fc.constant({})),
  )
  .map(([cluster, namespace]): Place => ({ ...cluster, ...namespace }));

/** Argo CD refuses two destinations of one key. */
function keyOf({ server = "", name = "", namespace = "" }: Place): string {
  return `${server || name}/${namespace}`;
}

function destination(clusters: readonly string[], addresses: readonly string[]): fc.Arbitrary<Place> {
  const address = mostly(fc.constantFrom(...addresses), fc.constantFrom(...addresses.map((server) => `${server}/`)));
  return fc
    .tuple(
      fc.oneof(fc.record({ server: address }), fc.record({ name: fc.constantFrom(...clusters) })),
      mostly<Place>(fc.record({ namespace: fc.constantFrom(...namespaces) }), fc.constantFrom({}, { namespace: "" })),
    )
    .map(([cluster, namespace]) => ({ ...cluster, ...namespace }));
}

/** One source, several, or one that is hydrated, beside others that do not count. */
function sources(repositories: readonly string[]): fc.Arbitrary<Omit<Request, "destination">> {
  const repoURL = fc.constantFrom(...repositories);
  const source = repoURL.map((url) => ({ repoURL: url, path: "deploy", targetRevision: "v1" }));
  const reference = repoURL.map((url) => ({ repoURL: url, ref: "values" }));
  const several = fc.array(fc.oneof(source, reference), { minLength: 1, maxLength: 3 });
  const syncSource = fc.record(
    { repoURL, path: fc.constant("hydrated"), targetBranch: fc.constant("hydrated") },
    { requiredKeys: ["path", "targetBranch"] },
  );
  const sourceHydrator = fc.record({ drySource: source, syncSource });
  return mostly<Omit<Request, "destination">>(
    fc.record({ source }),
    fc.record({ sources: several }),
    fc.record({ source, sources: several }),
    fc.record({ sourceHydrator }),
    fc.record({ source, sources: several, sourceHydrator }),
  );
}

/** Projects with denials, globs and spellings of all sorts, each with applications that come near them. */
export const trial: fc.Arbitrary<Trial> = fc
  .record({
    repositories: fc.uniqueArray(repository, { minLength: 3, maxLength: 6 }),
    ownClustersAlone: fc.nat(5).map((die) => die === 0),
  })
  .chain(({ repositories, ownClustersAlone }) => {
    // Whether Argo CD's own cluster belongs to a project is not told by a stack that does not declare it.
    const first = ownClustersAlone ? 1 : 0;
    const place = destination(names.slice(first), servers.slice(first));
    return fc.record({
      project: fc.record({
        sourceRepos: mostly(
          fc.uniqueArray(pattern(repositories), { minLength: 1, maxLength: 5 }),
          fc.constant<string[]>([]),
        ),
        destinations: mostly(
          fc.uniqueArray(permitted, { minLength: 2, maxLength: 5, selector: keyOf }),
          fc.constant<Place[]>([]),
        ),
        ...(ownClustersAlone && { permitOnlyProjectScopedClusters: fc.constant(true) }),
      }),
      requests: fc.array(
        fc.tuple(sources(repositories), place).map(([from, to]) => ({ ...from, destination: to })),
        { minLength: requestsOfTrial, maxLength: requestsOfTrial },
      ),
    });
  });
