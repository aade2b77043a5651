import { applicationSchema } from "../../../../provider/kinds/application/api";
import { statusOf } from "../../../../provider/kinds/application/definition";

test.each([
  ["nothing", undefined],
  ["empty texts", { sync: { status: "" }, health: { status: "" } }],
])(
  "of an application that Argo CD has not looked at yet, with %s in its status, the status is unknown",
  (_how, status) => {
    const metadata = { name: "a", namespace: "argocd", uid: "u" };
    expect(statusOf(applicationSchema.parse({ metadata, spec: {}, status }))).toEqual({
      sync: { status: "Unknown" },
      health: { status: "Unknown" },
      conditions: [],
      summary: { images: [], externalURLs: [] },
    });
  },
);
