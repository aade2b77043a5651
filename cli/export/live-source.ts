import type { Live } from "./gather";
import { importFile } from "./import/import-file";
import { findLive } from "./live/live";

/** What an export asks a living Argo CD. */
export const live: Live = { find: findLive, importFile };
