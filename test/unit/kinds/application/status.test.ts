import { statusOf } from "../../../../provider/kinds/application/definition";
import { liveApplicationSchema } from "../../../../provider/kinds/application/live";

test.each([
  ["nothing", undefined],
  ["empty texts", { sync: { status: "" }, health: { status: "" } }],
])(
  "of an application that Argo CD has not looked at yet, with %s in its status, the status is unknown",
  (_how, status) => {
    const metadata = { name: "a", namespace: "argocd", uid: "u" };
    expect(statusOf(liveApplicationSchema.parse({ metadata, spec: {}, status }))).toEqual({
      sync: { status: "Unknown" },
      health: { status: "Unknown" },
      conditions: [],
      summary: { images: [], externalURLs: [] },
    });
  },
);
