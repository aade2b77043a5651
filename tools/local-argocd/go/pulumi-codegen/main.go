// Command pulumi-codegen checks the schema of a package as Pulumi does, and writes its SDKs by Pulumi's own generators.
//
//	pulumi-codegen check <schema>
//	pulumi-codegen sdk <language> <schema> <folder>
package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"

	"github.com/pulumi/pulumi/pkg/v3/codegen/dotnet"
	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

const tool = "pulumi-argocd"

var generators = map[string]func(*schema.Package) (map[string][]byte, error){
	"go": func(pkg *schema.Package) (map[string][]byte, error) {
		return gogen.GeneratePackage(tool, pkg, nil)
	},
	"python": func(pkg *schema.Package) (map[string][]byte, error) {
		return python.GeneratePackage(tool, pkg, nil, nil)
	},
	"nodejs": func(pkg *schema.Package) (map[string][]byte, error) {
		return nodejs.GeneratePackage(tool, pkg, nil, nil, false, nil)
	},
	"dotnet": func(pkg *schema.Package) (map[string][]byte, error) {
		return dotnet.GeneratePackage(tool, pkg, nil, nil)
	},
}

func main() {
	// What is written depends on the schema alone: the generator of C# would download a logo.
	http.DefaultTransport = http.NewFileTransport(http.FS(embed.FS{}))
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "check":
		_, err := load(args[1])
		return err
	case len(args) == 4 && args[0] == "sdk":
		return writeSdk(args[1], args[2], args[3])
	default:
		return fmt.Errorf("usage: pulumi-codegen check <schema> | sdk <language> <schema> <folder>")
	}
}

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

func writeSdk(language, file, folder string) error {
	generate, known := generators[language]
	if !known {
		return fmt.Errorf("there is no generator for %s", language)
	}
	pkg, err := load(file)
	if err != nil {
		return err
	}
	files, err := generate(pkg)
	if err != nil {
		return err
	}
	for name, content := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
