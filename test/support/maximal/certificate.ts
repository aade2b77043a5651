import type { CertificateInputs } from "../../../provider/kinds/certificate/schema";

/** A self-signed certificate for git.example.com, made for tests. */
export const certificatePem = `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIUNVWOd2RhyRpcfS4rVgB/7sziB0EwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPZ2l0LmV4YW1wbGUuY29tMCAXDTI2MTEyMjA2MTQ0NVoYDzIx
MjYxMDI5MDYxNDQ1WjAaMRgwFgYDVQQDDA9naXQuZXhhbXBsZS5jb20wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAARyY5lFvqLaPVJ2x+PP5EJWvd7xM1FUB85W1QB1
q55hju/PA3cNLrIvYMTyqqHWFs2KF1lPv1n45/tMzQs4pyw/o1MwUTAdBgNVHQ4E
FgQUzQsJY6pmEMp/ZZbYohcwJXDcj6UwHwYDVR0jBBgwFoAUzQsJY6pmEMp/ZZbY
ohcwJXDcj6UwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiABPdY8
543Nz+VEZ3+Fgvyg8MrcCD0wDK7GW6PZciDcIAIhAN4e3PedZikR7WBw12bBz8OB
P5QdodTIs3jSfqWrjt9R
-----END CERTIFICATE-----
`;

/** The public part of an SSH key, made for tests. */
export const sshKey = "AAAAC3NzaC1lZDI1NTE5AAAAIHlmbZ7Fg2Q9L6kYMSMkecrRdYBW1dQL0dP6GithKGrH";

/** Certificates that together fill every field. */
export const maximalCertificates = {
  https: { serverName: "git.example.com", certType: "https", certData: certificatePem },
  ssh: { serverName: "[git.example.com]:2222", certType: "ssh", certSubType: "ssh-ed25519", certData: sshKey },
} as const satisfies Record<string, CertificateInputs>;
