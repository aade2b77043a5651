/** The classes by which a program declares resources: those over the plugin, or those of this package by itself. */
module.exports = require(process.env.POLICIES_OVER === "plugin" ? "pulumi-argocd/plugin" : "pulumi-argocd");
