/** A stack that takes over the host key which the platform's stack has let go. */
import * as pulumi from "@pulumi/pulumi";
import * as argocd from "pulumi-argocd";

const config = new pulumi.Config();

new argocd.Certificate("git-host-key", {
  serverName: config.require("gitHost"),
  certType: "ssh",
  certSubType: "ssh-ed25519",
  certData: config.require("gitHostKey"),
  adopt: "ifEqual",
});
