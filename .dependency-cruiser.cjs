/*
 * Who may import whom. Checked by test/unit/import-direction.test.ts, and by hand with `npx depcruise provider`.
 * An import for types alone costs nothing at run time, and a `require` inside a function only when it is called: rules that
 * are about what is loaded leave these out.
 */

const ours = "^(provider|sdk|cli|policy-packs|tools|examples|test)/";
const forTypes = ["type-only", "type-import"];

/** The files of packages. */
function packages(...names) {
  return names.map((name) => `(^|/)node_modules/${name}/`);
}

/** A rule that files import nothing of this repository but what is named. */
function only(name, comment, from, allowed, { exceptFor = [] } = {}) {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from },
    to: {
      path: ours,
      pathNot: allowed,
      ...(exceptFor.length > 0 && { dependencyTypesNot: exceptFor }),
    },
  };
}

/** A rule that some files import what nobody else does. */
function nobodyBut(importers, name, comment, to) {
  return { name, comment, severity: "error", from: { path: ours, pathNot: importers }, to };
}

const contract = "^provider/contract\\.ts$";
const tokens = "^provider/tokens\\.ts$";
const model = "^provider/model/";
const connection = "^provider/connection/";
const argo = "^provider/argo/";
const kindsByRegistry = "^provider/kinds/registry\\.ts$";
const functionsByRegistry = "^provider/functions/(registry|definition)\\.ts$";
const lifecycle = "^provider/lifecycle/";
const tests = "^test/";
/** What programs load of the provider when they need it. */
const late = "^provider/(components/|connection/|functions/|model/plain\\.ts$)";
/** Programs and packs that are run to be measured, by Pulumi. */
const measured = "^tools/bench/policies/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only(
      "contract-and-tokens-know-nothing",
      "The contract between kinds and hosts, and the names that are frozen in states, rest on nothing.",
      "^provider/(contract|tokens)\\.ts$",
      [],
    ),
    only("model-is-pure", "The model decides and knows the contract alone.", model, [model, contract]),
    only(
      "connection-knows-model-and-contract",
      "How Argo CD is reached is settled before anything is sent.",
      connection,
      [connection, model, contract],
    ),
    only("argo-knows-no-kind", "What talks to the server serves every kind.", argo, [
      argo,
      connection,
      model,
      contract,
    ]),
    only(
      "kind-keeps-to-its-folder",
      "A kind is a folder: what two kinds need is in kinds/shared.",
      "^provider/kinds/(?!application-set/)([^/]+)/",
      ["^provider/kinds/$1/", "^provider/kinds/shared/", lifecycle, model, argo, contract],
    ),
    only(
      "a-set-knows-what-it-makes",
      "An ApplicationSet is made of an Application, and is waited for and deleted by what it has made.",
      "^provider/kinds/application-set/",
      ["^provider/kinds/application(-set)?/", "^provider/kinds/shared/", lifecycle, model, argo, contract],
    ),
    {
      name: "kind-knows-types-of-the-lifecycle",
      comment: "The lifecycle calls kinds, never the other way round: what they share of it are types.",
      severity: "error",
      from: { path: "^provider/kinds/" },
      to: { path: lifecycle, dependencyTypesNot: forTypes },
    },
    only(
      "registry-lists-kinds-and-no-more",
      "The list of kinds names what is in their folders.",
      "^provider/kinds/[^/]+\\.ts$",
      ["^provider/kinds/", lifecycle, model],
    ),
    only(
      "components-know-schemas",
      "What a component takes is checked like what a kind takes, by schemas of its own and of kinds.",
      "^provider/components/",
      ["^provider/components/", "^provider/kinds/[^/]+/schema\\.ts$", "^provider/kinds/shared/", model, contract],
    ),
    only("lifecycle-knows-no-kind", "What all kinds do alike names none of them.", lifecycle, [
      lifecycle,
      model,
      argo,
      connection,
      contract,
      "^provider/tokens.ts$",
    ]),
    only(
      "functions-know-kinds-and-no-host",
      "Functions act on objects and ask about them, through the same calls as the kinds.",
      "^provider/functions/",
      ["^provider/(functions|kinds)/", lifecycle, argo, model, connection, contract],
    ),
    only(
      "hosts-know-kinds-by-the-registry",
      "A host turns the registry into what Pulumi calls, and names no kind.",
      "^provider/hosts/",
      ["^provider/hosts/", kindsByRegistry, functionsByRegistry, lifecycle, model, argo, connection, contract, tokens],
    ),
    nobodyBut(
      ["^provider/hosts/plugin/", "^policy-packs/governance/", tests],
      "protocol-stays-in-bundles",
      "It is bundled with them. Elsewhere it is the one that Pulumi's own process has loaded.",
      { path: packages("@grpc/grpc-js", "google-protobuf") },
    ),
    {
      name: "hosts-share-by-a-folder",
      comment: "What both hosts need is in hosts/shared, so that neither loads the other.",
      severity: "error",
      from: { path: "^provider/hosts/(dynamic|plugin|shared)/" },
      to: { path: "^provider/hosts/(dynamic|plugin)/", pathNot: "^provider/hosts/$1/" },
    },
    {
      name: "provider-folders-all-have-a-rule",
      comment: "A new folder of the provider needs a rule above that says what it may import.",
      severity: "error",
      from: {
        path: "^provider/",
        pathNot: ["^provider/(argo|components|connection|functions|hosts|kinds|lifecycle|model)/", contract, tokens],
      },
      to: {},
    },
    nobodyBut(
      ["^provider/hosts/", "^(sdk|policy-packs|examples|test)/", measured],
      "pulumi-stays-in-hosts-and-programs",
      "What is below the hosts would work under another engine.",
      { path: packages("@pulumi") },
    ),
    nobodyBut(["^provider/argo/transport\\.ts$", tests], "got-stays-in-the-transport", "One file sends requests.", {
      path: packages("got"),
    }),
    nobodyBut(
      ["^(provider|cli|policy-packs|tools|test)/"],
      "zod-stays-where-things-are-parsed",
      "Programs load in tens of milliseconds, and zod alone takes that.",
      { path: packages("zod") },
    ),
    nobodyBut(
      ["^policy-packs/", measured, tests],
      "policy-sdk-stays-in-policies",
      "It is an optional peer of the package.",
      {
        path: packages("@pulumi/policy"),
      },
    ),
    nobodyBut(
      ["^(examples|sdk/kubernetes|test)/"],
      "kubernetes-stays-in-components",
      "It is an optional peer of the package.",
      { path: packages("@pulumi/kubernetes") },
    ),
    only(
      "programs-load-tokens-and-tables",
      "What the provider needs is loaded in its own process, or when a program calls a function.",
      "^sdk/",
      ["^sdk/", tokens, late],
      { exceptFor: forTypes },
    ),
    {
      name: "programs-load-connection-and-functions-late",
      comment: "Only with `require` inside the function that needs them: most programs never do.",
      severity: "error",
      from: { path: "^sdk/" },
      to: { path: late, dependencyTypesNot: [...forTypes, "require"] },
    },
    only("programs-know-the-provider-alone", "Programs need no policies, tools or tests.", "^sdk/", [
      "^(sdk|provider)/",
    ]),
    {
      name: "programs-load-pulumi-alone",
      comment: "Every other package would be loaded by each program.",
      severity: "error",
      from: { path: "^sdk/", pathNot: "^sdk/kubernetes/" },
      to: { path: "(^|/)node_modules/", pathNot: packages("@pulumi/pulumi") },
    },
    only(
      "policies-know-names-and-urls",
      "Policies run in a process of their own, on what is declared: of the provider they know texts, URLs, paths, and what looks like a secret.",
      "^policy-packs/",
      [
        "^policy-packs/",
        tokens,
        "^provider/model/(json|left|nearest|urls|url-credentials|deployed-texts|secret-(names|shapes|literals))\\.ts$",
        "^sdk/",
      ],
    ),
    {
      name: "policies-know-types-of-programs",
      comment: "Of programs they load the lists of kinds and of secret fields alone.",
      severity: "error",
      from: { path: "^policy-packs/" },
      to: { path: "^sdk/", pathNot: "^sdk/generated/(kinds|secrets)\\.ts$", dependencyTypesNot: forTypes },
    },
    {
      name: "policies-never-reach-zod-or-got",
      comment: "Neither their types nor what they load leads there, by whatever way.",
      severity: "error",
      from: { path: "^policy-packs/" },
      to: { path: packages("zod", "got"), reachable: true },
    },
    {
      name: "examples-know-published-names",
      comment: "An example is a program of somebody else: it names the package, and its own files.",
      severity: "error",
      from: { path: "^examples/([^/]+)/" },
      to: { path: ours, pathNot: "^examples/$1/", dependencyTypesNot: ["aliased-tsconfig-paths"] },
    },
    only("command-knows-provider-and-reports", "The command runs what programs run, and no program.", "^cli/", [
      "^(cli|provider|policy-packs/report)/",
    ]),
    nobodyBut(["^cli/", tests], "arguments-are-parsed-by-the-command", "One place reads a command line of users.", {
      path: packages("commander", "@bomb.sh/tab"),
    }),
    nobodyBut(["^(tools|test)/"], "tools-stay-in-the-repository", "Tools are run here, and published nowhere.", {
      path: "^tools/",
    }),
    nobodyBut(["^(tools|test)/"], "tests-are-imported-by-tests", "What tests is never part of what is tested.", {
      path: tests,
    }),
    {
      name: "tools-take-support-of-tests-alone",
      comment: "Tools may use what drives Pulumi and Argo CD in tests, not the tests.",
      severity: "error",
      from: { path: "^tools/" },
      to: { path: tests, pathNot: "^test/support/" },
    },
    {
      name: "no-cycles",
      comment: "No import leads back to where it came from, but for types and for what is loaded late.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: [...forTypes, "require"] } },
    },
    {
      name: "imports-exist",
      comment: "An import that cannot be followed cannot be checked.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
