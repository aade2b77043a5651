import { type Kind, kinds } from "../../provider/kinds/registry";

/** The kinds of what an export declares: entries of projects stand in their projects, and tokens are shown once. */
export const exportedKinds: readonly Kind[] = kinds.filter((kind) => !/^Project|Token$/.test(kind));
