/**
 * What each process of a test's `pulumi` begins with. Two fifths of what such a process does is loading a compiler and npm's
 * dependency tree, which only programs in TypeScript and serialised functions need: here they are loaded when used.
 */
const { existsSync } = require("node:fs");
const Module = require("node:module");

const seldomUsed = new Set(["typescript", "@npmcli/arborist"]);
const load = Module._load;

Module._load = function loadLate(request, parent, isMain) {
  if (!seldomUsed.has(request)) return load.call(this, request, parent, isMain);
  // To its importer it is an ES module, whose members are not copied.
  return new Proxy(
    { __esModule: true },
    { get: (own, name) => own[name] ?? load.call(Module, request, parent, isMain)[name] },
  );
};

// A program in JavaScript, unless it comes with a project for a compiler.
if (!existsSync("tsconfig.json")) process.env.PULUMI_NODEJS_TYPESCRIPT = "false";
