// Command pulumi-codegen checks the schema of a package as Pulumi does, and writes its SDKs and programs by Pulumi's own
// generators.
//
//	pulumi-codegen check <schema>
//	pulumi-codegen sdk <language> <schema> <folder>
//	pulumi-codegen programs <schema>    takes programs in YAML by their names, and answers them by language, both in JSON
package main

import (
	"embed"
	"fmt"
	"net/http"
	"os"
)

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
	case len(args) == 2 && args[0] == "programs":
		return translate(args[1], os.Stdin, os.Stdout)
	default:
		return fmt.Errorf("usage: pulumi-codegen check <schema> | sdk <language> <schema> <folder> | programs <schema>")
	}
}
