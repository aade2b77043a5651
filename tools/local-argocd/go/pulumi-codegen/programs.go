package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/hashicorp/hcl/v2"
	"github.com/pulumi/pulumi-java/pkg/codegen/java"
	"github.com/pulumi/pulumi-yaml/pkg/pulumiyaml"
	"github.com/pulumi/pulumi-yaml/pkg/pulumiyaml/codegen"
	"github.com/pulumi/pulumi/pkg/v3/codegen/dotnet"
	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/pcl"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

type generator func(*pcl.Program) (map[string][]byte, hcl.Diagnostics, error)

// programs has the generators of programs by the names that languages have in documentation.
var programs = map[string]generator{
	"python": python.GenerateProgram,
	"go":     gogen.GenerateProgram,
	"csharp": dotnet.GenerateProgram,
	"java":   java.GenerateProgram,
}

// translate reads programs in YAML by their names, and writes them by language.
func translate(file string, in io.Reader, out io.Writer) error {
	var written map[string]string
	if err := json.NewDecoder(in).Decode(&written); err != nil {
		return err
	}
	translations := map[string]map[string]string{}
	for language, generate := range programs {
		// Read anew: each generator leaves notes of its own language in a schema.
		pkg, err := load(file)
		if err != nil {
			return err
		}
		translations[language] = map[string]string{}
		for name, yaml := range written {
			translation, err := translated(name, yaml, pkg, generate)
			if err != nil {
				return fmt.Errorf("%s in %s: %w", name, language, err)
			}
			translations[language][name] = translation
		}
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(translations)
}

// translated writes one program by a generator, and takes warnings for errors.
func translated(name, yaml string, pkg *schema.Package, generate generator) (string, error) {
	template, read, err := pulumiyaml.LoadYAMLBytes(name, []byte(yaml))
	if err != nil {
		return "", err
	}
	if read.HasErrors() {
		return "", read
	}
	program, bound, err := codegen.EjectProgram(template, onlyPackage{pkg})
	if err != nil {
		return "", err
	}
	files, generated, err := generate(program)
	if err != nil {
		return "", err
	}
	if found := append(bound, generated...); len(found) > 0 {
		return "", found
	}
	if len(files) != 1 {
		return "", fmt.Errorf("%d files in place of one", len(files))
	}
	var text string
	for _, content := range files {
		text = string(content)
	}
	return text, nil
}
