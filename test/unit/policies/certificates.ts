/*
 * Certificates without their keys, made with
 * `openssl req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -subj /CN=… -days …`.
 */

/** An elliptic curve of 256 bits; valid from 2026-11-22 for 100 years. */
export const longLived = `-----BEGIN CERTIFICATE-----
MIIBijCCATGgAwIBAgIUNel5pY3WlbZZxqX5xMfATOl2wXEwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPZ2l0LmV4YW1wbGUuY29tMCAXDTI2MTEyMjA3MDE0NFoYDzIx
MjYxMDI5MDcwMTQ0WjAaMRgwFgYDVQQDDA9naXQuZXhhbXBsZS5jb20wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAASP2LIuvCnzImZDlV+LQcUDicfXxm9Nd1/vJ/Rr
8l9Bv4PcBrslm7uyunuY88IWi7OqczEk5k52TNUfkeAcVJODo1MwUTAdBgNVHQ4E
FgQUU08FqzM4HwDpbLOfXcOFe8l3a7wwHwYDVR0jBBgwFoAUU08FqzM4HwDpbLOf
XcOFe8l3a7wwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiBZtjde
L5aK/Ul1U1HjumV/7sdauXtXIyadiRbryAdIJQIgSMczONZoZ/rnp9jUDOvNNVOb
ISfsm7u4IRKvRhhXEps=
-----END CERTIFICATE-----`;

/** The same for 20 days. */
export const shortLived = `-----BEGIN CERTIFICATE-----
MIIBjTCCATOgAwIBAgIUOg/TJydjsOFs/IY8ZUp+tjE4FJowCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRc2hvcnQuZXhhbXBsZS5jb20wHhcNMjYxMTIyMDcwMTQ0WhcN
MjYxMjEyMDcwMTQ0WjAcMRowGAYDVQQDDBFzaG9ydC5leGFtcGxlLmNvbTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABD5E48Z/iZl5TOidWaIXkf8IRJs5poOXlqwY
JXxnchV01rOZe3WliV10LgPaeqZi3Sc5pY116TyPSecjRmb4v62jUzBRMB0GA1Ud
DgQWBBR7UjZGvZa7UBGbiSgVBqQzbLXXSDAfBgNVHSMEGDAWgBR7UjZGvZa7UBGb
iSgVBqQzbLXXSDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQDf
28A9kR1S/GlKpDvn9AWZRZFQEJfmiSAlXlPsRs+AxAIgbSCZUkosj9Iiya3hMmJm
YNEpnvCYWoLBKr5eQo6CrLE=
-----END CERTIFICATE-----`;

/** RSA with 1024 bits (`-newkey rsa:1024`); valid for 100 years. */
export const weak = `-----BEGIN CERTIFICATE-----
MIICEjCCAXugAwIBAgIUFuTuyFtXBISXrm2acFpKNeidq9UwDQYJKoZIhvcNAQEL
BQAwGjEYMBYGA1UEAwwPb2xkLmV4YW1wbGUuY29tMCAXDTI2MTEyMjA3MDE0NFoY
DzIxMjYxMDI5MDcwMTQ0WjAaMRgwFgYDVQQDDA9vbGQuZXhhbXBsZS5jb20wgZ8w
DQYJKoZIhvcNAQEBBQADgY0AMIGJAoGBAM8ryGdaAvg3snlINE8b85SC+JkFwqWa
TtylQqIrqX9XpW/Mlvsq5UFqKai7QgZpgAPEa4M62NddwLE1K/WBqa9LpBivDuvu
tY49EuFFjXI+tOkFdcGDPPqSx8taZmPdzjKlZw3zZMaDeteMXdvQeLrVdNsCMexv
wSSDE8JXRw+PAgMBAAGjUzBRMB0GA1UdDgQWBBTzkKxuQ7PoEvFxySQqoNBtOLmE
HzAfBgNVHSMEGDAWgBTzkKxuQ7PoEvFxySQqoNBtOLmEHzAPBgNVHRMBAf8EBTAD
AQH/MA0GCSqGSIb3DQEBCwUAA4GBAI/lP4QIjqE9MCkLYPPq5XdYtBXYpkG6pQR7
RLEPYLtdWSd3iy5WDsONu+j4xTk+Sm0tLkH0nvx37QnoX0W4ir9RUgW6rZ+aRH7u
3V+VEmRSPHMpGmBUKR+8gbmP4+wdxV4MmspAzjmP8a3WyCpS3X2XTlSc5q89BSTl
Ts4g6vP1
-----END CERTIFICATE-----`;

/** A day in the middle of {@link shortLived}. */
export const today = new Date("2026-11-30T00:00:00Z");

function field(data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, data]);
}

/** A number of so many bits as SSH writes it, with a zero in front. */
function modulus(bits: number): Buffer {
  return field(Buffer.concat([Buffer.from([0, 0x80]), Buffer.alloc(bits / 8 - 1)]));
}

/** The base64 of a public RSA key, whose modulus is of no use. */
export function publicRsa(bits: number): string {
  return Buffer.concat([field(Buffer.from("ssh-rsa")), field(Buffer.from([1, 0, 1])), modulus(bits)]).toString(
    "base64",
  );
}

/** The public part of an OpenSSH key file: its type and, of RSA, the length. There is no private key in it. */
export function openSshKey(type: string, rsaBits = 0): string {
  const publicKey = rsaBits > 0 ? Buffer.from(publicRsa(rsaBits), "base64") : field(Buffer.from(type));
  const body = Buffer.concat([
    Buffer.from("openssh-key-v1\0"),
    field(Buffer.from("none")),
    field(Buffer.from("none")),
    field(Buffer.from("")),
    Buffer.from([0, 0, 0, 1]),
    field(publicKey),
  ]);
  const label = "OPENSSH PRIVATE KEY";
  return `-----BEGIN ${label}-----\n${body.toString("base64")}\n-----END ${label}-----\n`;
}
