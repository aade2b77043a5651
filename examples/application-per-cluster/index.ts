/** The same application on every registered cluster that has a label: what a cluster generator makes, with a preview. */
import * as pulumi from "@pulumi/pulumi";
import * as argocd from "pulumi-argocd";

const config = new pulumi.Config();
const name = config.get("name") ?? "guestbook";
const environment = config.require("environment");

/** A program that exports a function may wait in it, so that the clusters are known when applications are declared. */
export = async () => {
  const clusters = await argocd.getClusters();
  const chosen = clusters.filter(({ labels }) => labels?.environment === environment);
  // Of an account that may see no clusters the list is empty, and that is no reason to delete every application.
  if (chosen.length === 0) {
    throw new pulumi.RunError(
      `none of the ${clusters.length} clusters that Argo CD shows has the label environment=${environment}: label one, ` +
        "or check what `npx pulumi-argocd get clusters` shows",
    );
  }

  const applications = chosen.map((cluster) => {
    // A cluster's name may have characters that an application's may not.
    const place = (cluster.name ?? cluster.server).toLowerCase().replace(/[^a-z0-9]+/g, "-");
    const application = new argocd.Application(`${name}-${place}`, {
      metadata: { labels: { "app.kubernetes.io/part-of": name, environment } },
      spec: {
        project: "default",
        source: {
          repoURL: config.require("repository"),
          path: config.get("path") ?? ".",
          targetRevision: cluster.labels?.canary === "true" ? "main" : config.require("revision"),
        },
        destination: { server: cluster.server, namespace: name },
        syncPolicy: { automated: { prune: true, selfHeal: true }, syncOptions: ["CreateNamespace=true"] },
      },
    });
    return [place, application.metadata.name] as const;
  });
  return { applications: Object.fromEntries(applications) };
};
