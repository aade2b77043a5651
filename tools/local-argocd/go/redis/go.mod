// An in-memory Redis; Argo CD's own headless mode uses the same library.
module pulumi-argocd.local/redis

go 1.26.0

require github.com/alicebob/miniredis/v2 v2.40.0

require github.com/yuin/gopher-lua v1.1.1 // indirect
