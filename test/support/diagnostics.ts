/** What a command of Pulumi's says of our resources, with what differs from run to run under names of its own. */
export function diagnosticsOf(output: string, name: string): string {
  const diagnostics = output.slice(output.indexOf("\nDiagnostics:\n"));
  expect(output).toContain("\nDiagnostics:\n");
  const about = diagnostics
    .replace(/\n(?:Outputs|Resources|Duration|Policies):[\s\S]*$/, "\n")
    .split(/^ {2}(?=\S)/m)
    .filter((part) => part.startsWith("pulumi-nodejs:dynamic/argocd:"))
    .sort();
  return about
    .join("")
    .replaceAll(name, "NAME")
    .replace(/\b(127\.0\.0\.1|localhost):\d+/g, "$1:PORT")
    .replace(/\b\d{4}-\d\d-\d\dT[\d:]+Z/g, "TIME")
    .trimEnd();
}
