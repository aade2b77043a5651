package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/blang/semver"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// load reads a schema, and takes warnings for errors.
func load(file string) (*schema.Package, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(content, &spec); err != nil {
		return nil, err
	}
	pkg, diagnostics, err := schema.BindSpec(spec, nil, schema.ValidationOptions{})
	if len(diagnostics) > 0 {
		return nil, diagnostics
	}
	return pkg, err
}

// onlyPackage is a loader that knows one package, so that nothing is looked for on this machine.
type onlyPackage struct{ pkg *schema.Package }

func (l onlyPackage) LoadPackage(name string, _ *semver.Version) (*schema.Package, error) {
	if name != l.pkg.Name {
		return nil, fmt.Errorf("a program uses the package %s, and only %s is known", name, l.pkg.Name)
	}
	return l.pkg, nil
}

func (l onlyPackage) LoadPackageV2(_ context.Context, of *schema.PackageDescriptor) (*schema.Package, error) {
	return l.LoadPackage(of.Name, of.Version)
}

func (l onlyPackage) LoadPackageReference(name string, version *semver.Version) (schema.PackageReference, error) {
	pkg, err := l.LoadPackage(name, version)
	if err != nil {
		return nil, err
	}
	return pkg.Reference(), nil
}

func (l onlyPackage) LoadPackageReferenceV2(
	_ context.Context, of *schema.PackageDescriptor,
) (schema.PackageReference, error) {
	return l.LoadPackageReference(of.Name, of.Version)
}
