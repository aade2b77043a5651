import { argoCdSettings } from "./argocd-settings";
import type { ComponentDefinition } from "./definition";
import { managedCluster } from "./managed-cluster";

/** Every component: declarations and reference pages are written from this list. */
export const components: readonly ComponentDefinition[] = [managedCluster, argoCdSettings];
