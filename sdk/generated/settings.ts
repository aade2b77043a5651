/** Every setting of a connection. Written by `npm run generate` from the registry, which is the source. */
export const settingNames: readonly string[] = [
  "server",
  "authToken",
  "authTokenFile",
  "authTokenCommand",
  "username",
  "password",
  "insecure",
  "plainText",
  "caCert",
  "clientCert",
  "clientKey",
  "headers",
  "rootPath",
  "maxConcurrency",
  "protected",
  "protectedLimit",
];
