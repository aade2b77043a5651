import { readFileSync } from "node:fs";
import net from "node:net";
import { addressesOf } from "./addresses";
import { sendRequest } from "./http";
import type { Layout } from "./layout";
import type { PartName, Settings } from "./state";

const timeoutMilliseconds = 5_000;

/** Asks a part whether it works, once. */
export async function isReady(part: PartName, settings: Settings, layout: Layout): Promise<boolean> {
  try {
    return await checks[part](settings, layout);
  } catch {
    return false;
  }
}

type Check = (settings: Settings, layout: Layout) => Promise<boolean>;

const checks: Record<PartName, Check> = {
  etcd: (settings) => answersWell(`${addressesOf(settings).etcd}/health`),
  "kube-apiserver": (settings, layout) =>
    answersWell(`${addressesOf(settings).kubernetes}/readyz`, layout, settings.secrets.kubernetesToken),
  "kube-controller-manager": ({ ports }, layout) =>
    answersWell(`https://127.0.0.1:${ports.kubernetesControllers}/healthz`, layout),
  redis: ({ ports }) => answersPing(ports.redis),
  git: (settings) => answersWell(`${addressesOf(settings).gitHttp}/healthz`),
  "argocd-server": (settings, layout) => answersWell(`${addressesOf(settings).argoCdOrigin}/healthz?full=true`, layout),
  "argocd-repo-server": ({ ports }) => answersWell(`http://127.0.0.1:${ports.repoServerMetrics}/healthz`),
  "argocd-application-controller": ({ ports }) => answersWell(`http://127.0.0.1:${ports.controllerMetrics}/healthz`),
  "argocd-commit-server": ({ ports }) => answersWell(`http://127.0.0.1:${ports.commitServerMetrics}/healthz`),
  // It has no check of its own health; its metrics are served once it works.
  "argocd-applicationset-controller": ({ ports }) =>
    answersWell(`http://127.0.0.1:${ports.applicationSetMetrics}/metrics`),
};

async function answersWell(url: string, layout?: Layout, token?: string): Promise<boolean> {
  const { status } = await sendRequest({
    url,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    certificateAuthority: layout === undefined ? undefined : readFileSync(layout.certificateAuthority, "utf8"),
    timeoutMilliseconds,
  });
  return status === 200;
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: "127.0.0.1" });
    socket.setTimeout(timeoutMilliseconds, () => socket.destroy(new Error("no answer")));
    socket.once("error", reject);
    socket.once("close", () => resolve(false));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString().startsWith("+PONG"));
    });
    socket.write("*1\r\n$4\r\nPING\r\n");
  });
}
