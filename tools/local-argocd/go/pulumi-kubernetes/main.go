// Command pulumi-resource-kubernetes is Pulumi's Kubernetes provider. Its own main embeds files that its module lacks; here they are read
// from beside the program.
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/pulumi/pulumi-kubernetes/provider/v4/pkg/provider"
)

// version is set by the linker.
var version string

func main() {
	program, err := os.Executable()
	if err != nil {
		log.Fatal(err)
	}
	files := filepath.Join(filepath.Dir(filepath.Dir(program)), "kubernetes")
	provider.Serve("kubernetes", version, read(files, "schema.json"), read(files, "terraform-mapping.json"))
}

func read(folder, name string) []byte {
	content, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		log.Fatal(err)
	}
	return content
}
