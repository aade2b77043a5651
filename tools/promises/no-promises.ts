import type { NoPromises } from "./check";

/** What the pages say without promising anything. */
export const noPromises: NoPromises = {
  sections: { "README.md": ["Where the rest is", "Working on it", "License"] },
  sentences: {
    introduces: [],
    instructs: [],
    points: [],
    explains: [],
    others: [],
    measured: [],
  },
};
