// Says what is wrong with programs, as the compiler would, by their types alone: bodies of what they import are not looked at.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
)

// A package as `go list -deps -json` prints it, after all that it imports.
type listed struct {
	ImportPath, Dir string
	GoFiles         []string
	ImportMap       map[string]string
	Module          *struct{ Main bool }
	Error           *struct{ Err string }
}

// Packages that are known already, under the names by which one imports them.
type imports struct {
	known map[string]*types.Package
	names map[string]string
}

func (of imports) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if name, ok := of.names[path]; ok {
		path = name
	}
	if found := of.known[path]; found != nil {
		return found, nil
	}
	return nil, fmt.Errorf("%s is not there", path)
}

func main() {
	files := token.NewFileSet()
	known := map[string]*types.Package{}
	programs := 0
	for packages := json.NewDecoder(os.Stdin); packages.More(); {
		var one listed
		if err := packages.Decode(&one); err != nil {
			panic(err)
		}
		if one.Error != nil {
			fmt.Println(one.Error.Err)
		}
		isProgram := one.Module != nil && one.Module.Main
		if isProgram {
			programs++
		}
		if one.ImportPath == "unsafe" {
			continue
		}
		known[one.ImportPath] = check(one, isProgram, imports{known, one.ImportMap}, files)
	}
	fmt.Println("checked:", programs)
}

func check(one listed, isProgram bool, of imports, files *token.FileSet) *types.Package {
	report := func(err error) {
		if isProgram {
			fmt.Println(err)
		}
	}
	var parsed []*ast.File
	for _, name := range one.GoFiles {
		file, err := parser.ParseFile(files, filepath.Join(one.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			report(err)
			continue
		}
		parsed = append(parsed, file)
	}
	settings := types.Config{Importer: of, IgnoreFuncBodies: !isProgram, Error: report}
	result, _ := settings.Check(one.ImportPath, files, parsed, nil)
	return result
}
