const argocd = require("pulumi-argocd");
const pulumi = require("@pulumi/pulumi");
const { resources } = require("./resources");

for (const { type, name, props } of resources) {
  if (type in argocd) new argocd[type](name, props);
  else new pulumi.CustomResource(`kubernetes:${type}`, name, props, { version: "4.0.0" });
}
