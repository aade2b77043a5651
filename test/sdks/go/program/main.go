// A program as people write it: required and optional inputs, outputs of other resources, a function that takes outputs.
package main

import (
	"example.com/pulumi-argocd/sdk/go/argocd"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		project, err := argocd.NewAppProject(ctx, "go-project", &argocd.AppProjectArgs{
			Spec: &argocd.AppProjectSpecArgs{
				Description:  pulumi.String("Declared in Go"),
				SourceRepos:  pulumi.StringArray{pulumi.String("*")},
				Destinations: argocd.AppProjectDestinationArray{argocd.AppProjectDestinationArgs{Server: pulumi.String("*"), Namespace: pulumi.String("*")}},
			},
		})
		if err != nil {
			return err
		}
		_, err = argocd.NewRepositoryCredentials(ctx, "go-credentials", &argocd.RepositoryCredentialsArgs{
			Url:      pulumi.String("https://git.invalid/go"),
			Username: pulumi.String("go"),
			Password: pulumi.String("canary-go"),
		})
		if err != nil {
			return err
		}
		shared, err := argocd.LookupAppProject(ctx, &argocd.LookupAppProjectArgs{Target: argocd.AppProjectReference{Name: "default"}})
		if err != nil {
			return err
		}
		found := argocd.LookupAppProjectOutput(ctx, argocd.LookupAppProjectOutputArgs{
			Target: argocd.AppProjectReferenceArgs{Name: project.Metadata.Name()},
		})
		ctx.Export("uid", project.Uid)
		ctx.Export("found", found.Uid())
		ctx.Export("shared", pulumi.String(shared.Uid))
		return nil
	})
}
