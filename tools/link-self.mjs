// The provider process resolves `pulumi-argocd` from the program's folder, so that the examples in this repository need
// a link to it among the installed packages.
import { lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const link = join(root, "node_modules", "pulumi-argocd");

mkdirSync(dirname(link), { recursive: true });
if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link, { recursive: true });
symlinkSync("..", link, "junction");
