module programs

go 1.26.0

require (
	example.com/pulumi-argocd/sdk/go v0.0.0
	github.com/pulumi/pulumi/sdk/v3 v3.220.0
)

replace example.com/pulumi-argocd/sdk/go => ./sdk
