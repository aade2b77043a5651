// A certificate authority and server certificates for the loopback address; Node.js cannot make certificates.
module pulumi-argocd.local/certificates

go 1.26.0
