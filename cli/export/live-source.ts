import type { Live } from "./gather";

export const live: Live = {
  find: async () => {
    throw new Error("not wired yet");
  },
  importFile: async () => {
    throw new Error("not wired yet");
  },
};
