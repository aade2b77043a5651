import { PolicyPack, type PolicyPackConfig } from "@pulumi/policy";
import { configFor } from "../lib/config";
import { currentStack, policies } from "../lib/policy";
import { rules } from "../lib/rules";
import { configVariable, readConfiguration } from "./configuration";
import { decodeOnce } from "./decode-once";

/** A mistake in the file is the user's to correct: the words are enough, and a stack trace would hide them. */
function configuration(): PolicyPackConfig {
  try {
    return configFor(readConfiguration(process.env[configVariable]), currentStack());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

decodeOnce();
new PolicyPack(
  "argocd-governance",
  {
    displayName: "Argo CD governance",
    description: "Rules for Argo CD projects, applications, repositories, clusters and certificates",
    policies: policies(rules),
  },
  configuration(),
);
