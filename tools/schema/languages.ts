/** What generators of SDKs are told, by their languages. */
export const languageSettings: Readonly<Record<string, object>> = {
  // `pulumi-argocd` is this package, whose classes TypeScript programs import.
  nodejs: { packageName: "pulumi-argocd-sdk", respectSchemaVersion: true },
  python: {
    packageName: "pulumi_argocd",
    requires: { pulumi: ">=3.165.0,<4.0.0" },
    pyproject: { enabled: true },
    inputTypes: "classes-and-dicts",
    respectSchemaVersion: true,
  },
  go: { rootPackageName: "argocd", generateResourceContainerTypes: true, respectSchemaVersion: true },
  csharp: { namespaces: { argocd: "ArgoCd" }, packageReferences: { Pulumi: "3.*" }, respectSchemaVersion: true },
  java: { buildFiles: "gradle" },
};
