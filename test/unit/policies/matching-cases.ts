/** Whether Argo CD accepts an application in a project, as it did when it was asked. */
export interface MatchingCase {
  readonly sourceRepos?: readonly string[];
  readonly destinations?: readonly { readonly server?: string; readonly name?: string; readonly namespace?: string }[];
  readonly repoURL?: string;
  readonly destination?: { readonly server?: string; readonly name?: string; readonly namespace?: string };
  readonly isPermitted: boolean;
}

/** The cluster that Argo CD runs in; its name is `in-cluster`. */
export const local = "https://kubernetes.default.svc";

/** The address of another cluster, called `second`; replaced by that of a real one where there is one. */
export const second = "https://second.example.com:6443";

function source(sourceRepos: readonly string[], repoURL: string, isPermitted: boolean): MatchingCase {
  return { sourceRepos, repoURL, isPermitted };
}

type Destination = NonNullable<MatchingCase["destination"]>;

function destination(destinations: readonly Destination[], wanted: Destination, isPermitted: boolean): MatchingCase {
  return { destinations, destination: wanted, isPermitted };
}

const payments = { server: local, namespace: "payments" };
const git = "https://git.example.com/payments/api";

/** What `IsSourcePermitted` and `IsDestinationPermitted` decide. */
export const matchingCases: readonly MatchingCase[] = [
  // Sources: exact, and normalised.
  source([], git, false),
  source([git], git, true),
  source([git], `${git}.git`, true),
  source([`${git}.git`], git, true),
  source([git], `${git}/`, false),
  source([git], "https://GIT.example.com/Payments/API", true),
  source(["https://GIT.example.com/Payments/API"], git, true),
  source([git], "http://git.example.com/payments/api", false),
  source([git], "https://git.example.com:443/payments/api", false),
  source(["git@git.example.com:payments/api.git"], "git@git.example.com:payments/api", true),
  source(["git@git.example.com:payments/api.git"], "ssh://git@git.example.com/payments/api", true),
  source(["ssh://git@git.example.com/payments/api"], "git@git.example.com:payments/api.git", true),
  source(["git@git.example.com:payments/*"], "git@git.example.com:payments/api.git", true),
  source(["git@git.example.com:payments/*"], "https://git.example.com/payments/api", false),
  // Sources: blanks and capitals that JavaScript takes otherwise.
  source([git], `${git}\u0085`, true),
  source([git], `${git}\uFEFF`, false),
  source(["https://git.example.com/pi/api"], "https://git.example.com/P\u0130/api", true),
  source(["https://git.example.com/\u03C3\u03C3/api"], "https://git.example.com/\u03A3\u03A3/api", true),
  // Sources: stars stop at slashes.
  source(["*"], git, true),
  source(["**"], git, true),
  source(["https://git.example.com/payments/*"], git, true),
  source(["https://git.example.com/*"], git, false),
  source(["https://git.example.com/*/*"], git, true),
  source(["https://git.example.com/**"], git, true),
  source(["https://git.example.com/payments/*"], "https://git.example.com/payments/api/v2", false),
  source(["https://git.example.com/payments/*"], "https://git.example.com/payments-x/api", false),
  source(["https://*.example.com/payments/api"], git, true),
  source(["https://*/payments/api"], git, true),
  source(["*/payments/api"], git, false),
  source(["**/payments/api"], git, true),
  source(["https://git.example.com/payments/ap?"], git, true),
  source(["https://git.example.com/payments/a?"], git, false),
  source(["https://git.example.com/payments/a[op]i"], git, true),
  source(["https://git.example.com/payments/[!a]pi"], git, false),
  source(["https://git.example.com/payments/[a-c]pi"], git, true),
  source(["https://git.example.com/{payments,orders}/api"], git, false),
  source(["https://git.example.com:*/payments/api"], "https://git.example.com:8443/payments/api", false),
  source(["https://git.example.com/%70ayments/api"], git, false),
  source(["oci://registry.example.com/charts/*"], "oci://registry.example.com/charts/api", true),
  source(["registry.example.com/charts"], "registry.example.com/charts", true),
  // Sources: denials.
  source(["*", "!https://git.example.com/payments/*"], git, false),
  source(["!https://git.example.com/payments/*", "*"], git, false),
  source(["*", "!https://git.example.com/orders/*"], git, true),
  source(["!https://git.example.com/orders/*"], git, true),
  source(["https://git.example.com/orders/*", "!https://git.example.com/secret/*"], git, true),
  source(["*", `!${git}`], git, false),
  source(["*", `!${git}.git`], git, false),
  source(["*", "!https://git.example.com/**"], git, false),
  source(["*", "!https://git.example.com/*"], git, true),
  // Destinations: server and namespace.
  destination([], payments, false),
  destination([{ server: local, namespace: "payments" }], payments, true),
  destination([{ server: local, namespace: "orders" }], payments, false),
  destination([{ server: second, namespace: "payments" }], payments, false),
  destination([{ server: "*", namespace: "payments" }], payments, true),
  destination([{ server: "*", namespace: "*" }], payments, true),
  destination([{ server: "https://*", namespace: "payments" }], payments, true),
  destination([{ server: "https://*.default.svc", namespace: "payments" }], payments, true),
  destination([{ server: local, namespace: "pay*" }], payments, true),
  destination([{ server: local, namespace: "payments-*" }], payments, false),
  destination([{ server: local, namespace: "{payments,orders}" }], payments, true),
  destination([{ server: local, namespace: "payment?" }], payments, true),
  destination([{ server: local, namespace: "[o-q]ayments" }], payments, true),
  destination([{ server: local, namespace: "[!p]ayments" }], payments, false),
  destination([{ server: local }], payments, false),
  destination([{ server: local, namespace: "*" }], { server: local }, true),
  destination([{ server: local, namespace: "payments" }], { server: local }, false),
  destination([{ server: local }], { server: local }, true),
  // Destinations: by name.
  destination([{ name: "in-cluster", namespace: "payments" }], payments, true),
  destination([{ server: local, namespace: "payments" }], { name: "in-cluster", namespace: "payments" }, true),
  destination([{ name: "in-*", namespace: "payments" }], payments, true),
  destination([{ name: "second", namespace: "payments" }], payments, false),
  destination([{ name: "second", namespace: "payments" }], { server: second, namespace: "payments" }, true),
  destination([{ server: second, namespace: "payments" }], { name: "second", namespace: "payments" }, true),
  destination([{ name: "*", namespace: "payments" }], { name: "second", namespace: "payments" }, true),
  destination([{ server: local, name: "second", namespace: "payments" }], payments, true),
  // Destinations: denials.
  destination(
    [
      { server: "*", namespace: "*" },
      { server: local, namespace: "!payments" },
    ],
    payments,
    false,
  ),
  destination(
    [
      { server: local, namespace: "!payments" },
      { server: "*", namespace: "*" },
    ],
    payments,
    false,
  ),
  destination(
    [
      { server: "*", namespace: "*" },
      { server: local, namespace: "!orders" },
    ],
    payments,
    true,
  ),
  destination([{ server: local, namespace: "!orders" }], payments, true),
  destination(
    [
      { server: "*", namespace: "*" },
      { server: local, namespace: "!pay*" },
    ],
    payments,
    false,
  ),
  destination(
    [
      { server: "*", namespace: "*" },
      { server: second, namespace: "!payments" },
    ],
    payments,
    true,
  ),
  destination(
    [
      { server: "*", namespace: "*" },
      { server: `!${local}`, namespace: "*" },
    ],
    payments,
    false,
  ),
  destination(
    [
      { server: "*", namespace: "*" },
      { server: `!${second}`, namespace: "*" },
    ],
    payments,
    true,
  ),
  destination(
    [
      { server: "*", namespace: "*" },
      { server: `!${local}`, namespace: "orders" },
    ],
    payments,
    true,
  ),
  destination(
    [
      { server: "*", namespace: "*" },
      { name: "!in-cluster", namespace: "*" },
    ],
    payments,
    false,
  ),
  destination(
    [
      { server: "*", namespace: "*" },
      { name: "!second", namespace: "*" },
    ],
    payments,
    true,
  ),
  destination(
    [
      { server: "*", namespace: "*" },
      { name: "!in-cluster", namespace: "orders" },
    ],
    payments,
    false,
  ),
  destination([{ server: `!${second}`, namespace: "payments" }], payments, true),
  destination([{ server: `!${second}`, namespace: "payments" }], { server: second, namespace: "payments" }, false),
  destination(
    [
      { server: "*", namespace: "*" },
      { server: "*", namespace: "!kube-*" },
    ],
    { server: local, namespace: "kube-system" },
    false,
  ),
  // Spellings of a wildcard: URLs are escaped before they are compared, and names are not.
  source(["{*}"], git, false),
  source(["?*"], git, false),
  source(["[a-z]*://**"], git, false),
  source(["https://*/*/*"], git, true),
  source(["git@*:*/*"], "git@git.example.com:payments/api", true),
  source(["!**"], git, false),
  source(["!https://nowhere.example/none"], git, true),
  destination([{ server: "https://*", namespace: "{*}" }], payments, true),
  destination([{ server: "{*}", namespace: "?*" }], payments, true),
  destination([{ server: "[a-z]*", namespace: "[a-z]*" }], payments, true),
  destination([{ server: "!https://nowhere.example", namespace: "!none" }], payments, true),
];
