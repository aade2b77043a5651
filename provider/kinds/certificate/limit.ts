/** As many known hosts as Argo CD reads, and as many certificates of one bundle. */
export const mostEntries = 256;

/** The first Argo CD that reads no more than these; older ones read all. */
export const limitedSince = "3.4";

/** What there is to do when Argo CD has stored more known hosts than it reads; it can no longer mend that itself. */
export function howToReadAgain(line = "the last lines"): string {
  return (
    `Argo CD reads ${mostEntries} known hosts and has more: until it has no more than these, it neither lists nor changes ` +
    `certificates, for anybody. Take ${line} out of \`ssh_known_hosts\` in the ConfigMap argocd-ssh-known-hosts-cm of ` +
    "Argo CD's namespace (`kubectl edit configmap`), then run the same command again"
  );
}

/** Names the line of a known host. */
export function lineOf({ serverName, certSubType }: { serverName: string; certSubType?: string }): string {
  return `the line \`${serverName} ${certSubType} …\``;
}
