import { join, resolve as resolvePath } from "node:path";

/** A Go module and the programs it yields. */
export interface GoModule {
  /** Its folder's name in the `go` folder, or the whole path of one elsewhere. */
  readonly folder: string;
  /** Settings of Go itself for its build. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What `go install` is asked for: the module's tools, or the module itself. */
  readonly target: "tool" | ".";
  /** The programs: the name Go gives them, and the name they are wanted under. */
  readonly programs: Readonly<Record<string, string>>;
  /** Variables the linker sets; `VERSION(path)` stands for the version that go.mod asks for. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Corrections to a dependency's source, each of one expression. */
  readonly patches?: readonly Patch[];
  /** What is taken from the folders of dependencies as it stands. */
  readonly files?: readonly CopiedFile[];
}

/** One expression of a dependency's source that has to be another. */
export interface Patch {
  readonly module: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A file or folder of a dependency. */
export interface CopiedFile {
  readonly module: string;
  readonly from: string;
  readonly to: string;
  readonly runnable?: boolean;
}

/** What is built and cached together. */
export interface Part {
  readonly name: string;
  readonly modules: readonly GoModule[];
  /** A cold build's time on two cores, to tell people what to expect. */
  readonly coldBuild: string;
}

/** The folder that holds the Go modules. */
export const goFolder = join(__dirname, "..", "go");

/** The folder of a module. */
export function folderOf({ folder }: GoModule): string {
  return resolvePath(goFolder, folder);
}

export const argoCdModule = "github.com/argoproj/argo-cd/v3";
const kubernetesModule = "k8s.io/kubernetes";
const pulumiSdkModule = "github.com/pulumi/pulumi/sdk/v3";

/** What a local Argo CD is made of. */
export const argoCdParts = {
  argocd: {
    name: "argocd",
    coldBuild: "12 min",
    modules: [
      {
        folder: "argocd",
        target: "tool",
        programs: {
          cmd: "argocd",
          "kube-apiserver": "kube-apiserver",
          "kube-controller-manager": "kube-controller-manager",
        },
        variables: {
          [`${argoCdModule}/common.version`]: `VERSION(${argoCdModule})`,
          "k8s.io/component-base/version.gitVersion": `vVERSION(${kubernetesModule})`,
          "k8s.io/component-base/version.gitMajor": `MAJOR(${kubernetesModule})`,
          "k8s.io/component-base/version.gitMinor": `MINOR(${kubernetesModule})`,
        },
        patches: [
          {
            // The one listener of all parts without a flag for its address.
            module: argoCdModule,
            file: "controller/appcontroller.go",
            from: 'fmt.Sprintf("0.0.0.0:%d", metricsPort)',
            to: 'fmt.Sprintf("127.0.0.1:%d", metricsPort)',
          },
        ],
        files: [
          { module: argoCdModule, from: "manifests/crds", to: "manifests/crds" },
          { module: argoCdModule, from: "manifests/base/config", to: "manifests/config" },
          { module: argoCdModule, from: "assets/swagger.json", to: "swagger.json" },
          { module: argoCdModule, from: "hack/git-verify-wrapper.sh", to: "bin/git-verify-wrapper.sh", runnable: true },
        ],
      },
    ],
  },
  etcd: {
    name: "etcd",
    coldBuild: "1 min",
    modules: [{ folder: "etcd", target: "tool", programs: { server: "etcd" } }],
  },
  redis: {
    name: "redis",
    coldBuild: "10 s",
    modules: [{ folder: "redis", target: ".", programs: { redis: "redis" } }],
  },
  certificates: {
    name: "certificates",
    coldBuild: "5 s",
    modules: [{ folder: "certificates", target: ".", programs: { certificates: "certificates" } }],
  },
  kustomize: {
    name: "kustomize",
    coldBuild: "30 s",
    modules: [
      {
        folder: "kustomize",
        target: "tool",
        programs: { kustomize: "kustomize" },
        variables: {
          "sigs.k8s.io/kustomize/api/provenance.version": "vVERSION(sigs.k8s.io/kustomize/kustomize/v5)",
        },
      },
    ],
  },
  helm: {
    name: "helm",
    coldBuild: "1 min",
    modules: [
      {
        folder: "helm",
        target: "tool",
        programs: { helm: "helm" },
        variables: { "helm.sh/helm/v4/internal/version.version": "vVERSION(helm.sh/helm/v4)" },
      },
    ],
  },
} as const satisfies Record<string, Part>;

const pulumiVersion = { [`${pulumiSdkModule}/go/common/version.Version`]: `vVERSION(${pulumiSdkModule})` };

/** A Pulumi CLI with what its release archive carries beside it for Node.js. */
function pulumi(name: string, coldBuild: string): Part {
  return {
    name,
    coldBuild,
    modules: [
      { folder: name, target: "tool", programs: { pulumi: "pulumi" }, variables: pulumiVersion },
      {
        folder: "pulumi-language-nodejs",
        target: "tool",
        programs: { "pulumi-language-nodejs": "pulumi-language-nodejs" },
        variables: pulumiVersion,
        files: ["pulumi-resource-pulumi-nodejs", "pulumi-analyzer-policy"].map((script) => ({
          module: pulumiSdkModule,
          from: `nodejs/dist/${script}`,
          to: `bin/${script}`,
          runnable: true,
        })),
      },
    ],
  };
}

/** The Pulumi CLI that tests and examples run. */
export const pulumiPart = pulumi("pulumi", "4 min");

/** One whose import files carry states; it does not run policy packs with the language host beside it. */
export const newestPulumiPart = pulumi("pulumi-newest", "4 min");

/** Pulumi's host of programs in a language, with what its release archive carries beside it. */
function languageHost(language: string, coldBuild: string, files: readonly CopiedFile[] = []): Part {
  const name = `pulumi-language-${language}`;
  return { name, coldBuild, modules: [{ folder: name, target: "tool", programs: { [name]: name }, files }] };
}

/** The hosts of programs in other languages than those of Node.js. */
export const languageHostParts = {
  yaml: languageHost("yaml", "1 min"),
  python: languageHost("python", "30 s", [
    {
      module: pulumiSdkModule,
      from: "python/cmd/pulumi-language-python-exec",
      to: "bin/pulumi-language-python-exec",
      runnable: true,
    },
  ]),
  go: languageHost("go", "30 s"),
} as const satisfies Record<string, Part>;

/** What checks schemas as Pulumi does, and writes SDKs of them and programs by Pulumi's own generators. */
export const pulumiCodegenPart: Part = {
  name: "pulumi-codegen",
  coldBuild: "2 min",
  modules: [{ folder: "pulumi-codegen", target: ".", programs: { "pulumi-codegen": "pulumi-codegen" } }],
};

const kubernetesProviderModule = "github.com/pulumi/pulumi-kubernetes/provider/v4";

/** Pulumi's Kubernetes provider, under the version of the SDK that is installed here, whose API it has. */
export const kubernetesProviderPart: Part = {
  name: "pulumi-kubernetes",
  coldBuild: "8 min",
  modules: [
    {
      folder: "pulumi-kubernetes",
      target: ".",
      programs: { "pulumi-kubernetes": "pulumi-resource-kubernetes" },
      variables: { "main.version": "4.25.0" },
      files: ["schema.json", "terraform-mapping.json"].map((name) => ({
        module: kubernetesProviderModule,
        from: `cmd/pulumi-resource-kubernetes/${name}`,
        to: `kubernetes/${name}`,
      })),
    },
  ],
};

/** The linker's flags of a module: no debugging symbols, and its variables with the versions that its go.mod asks for. */
export function linkerFlags(module: GoModule, goMod: string): string {
  const variables = Object.entries(module.variables ?? {}).map(
    ([name, value]) => `-X ${name}=${resolve(value, goMod)}`,
  );
  return ["-s", "-w", ...variables].join(" ");
}

function resolve(value: string, goMod: string): string {
  return value.replaceAll(/(VERSION|MAJOR|MINOR)\(([^)]+)\)/g, (_match, what: string, path: string) => {
    const version = requiredVersion(goMod, path);
    const [major = "", minor = ""] = version.split(".");
    return { VERSION: version, MAJOR: major, MINOR: minor }[what] ?? version;
  });
}

/** The version, without its v, at which a go.mod requires a module. */
export function requiredVersion(goMod: string, path: string): string {
  for (const line of goMod.split("\n")) {
    const [name, version] = line
      .trim()
      .replace(/^require /, "")
      .split(/\s+/);
    if (name === path && version?.startsWith("v")) {
      return version.slice(1);
    }
  }
  throw new Error(`go.mod does not require ${path}`);
}
