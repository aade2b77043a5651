/*
 * Stands in for the plugin of `@pulumi/kubernetes`: the engine needs one to register custom resources of that package.
 * It accepts everything and makes nothing; what it was asked to make, it writes to a log where one is named.
 */
const { appendFileSync } = require("node:fs");
const { provider } = require("@pulumi/pulumi");

provider.main(
  {
    version: "4.0.0",
    check: async (_urn, _olds, inputs) => ({ inputs }),
    diff: async () => ({}),
    create: async (urn, inputs) => {
      const { KUBERNETES_STAND_IN_LOG: log } = process.env;
      if (log) appendFileSync(log, `${urn}\n`);
      return { id: "none", outs: { ...inputs, uid: "none" } };
    },
  },
  process.argv.slice(2),
);
