/** Why a text of Argo CD's source needs no explanation. */
export const reasons = {
  wraps: "leads over to the text of what has failed, which is explained by itself",
  fault: "tells of a fault of Argo CD's or of what it runs on, which no declaration causes or mends",
  unasked: "answers what this package never asks for",
  answered: "is understood by the provider, which goes on, repeats or says something of its own",
  told: "tells how far something is, or what was done, and refuses nothing",
} as const;

export type Reason = keyof typeof reasons;
