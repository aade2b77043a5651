import { guardDebugLog, withoutProperties } from "../../../sdk/debug-log";

const secret = "a-marked-secret";
const withheld = "[not shown by pulumi-argocd, because secrets stand there in clear]";

/** @promise Of this package's resources and providers that end is taken out; of other packages' resources it is there. */
test.each([
  [
    "registers a resource",
    "RegisterResource RPC finished: resource:a[pulumi-nodejs:dynamic/argocd:Repository]; err: null, resp: ",
  ],
  [
    "reads a resource",
    "ReadResource RPC finished: resource:a[pulumi-nodejs:dynamic/argocd:AppProject]; err: null, resp: ",
  ],
  [
    "registers a provider",
    "RegisterResource RPC finished: resource:p[pulumi:providers:pulumi-nodejs]; err: null, resp: ",
  ],
])("a debug line that %s ends before its properties, in whatever lines these stand", (_what, start) => {
  expect(withoutProperties(`${start}urn:a,password,\n${secret},\n, resp: x`)).toBe(`${start}${withheld}`);
});

/** @promise Of this package's resources and providers that end is taken out; of other packages' resources it is there. */
test.each([
  "RegisterResource RPC finished: resource:b[random:index/randomId:RandomId]; err: null, resp: urn:b,x",
  "Registering resource: t=pulumi-nodejs:dynamic/argocd:Repository, name=a",
  "anything else",
])("a debug line of others stays: %s", (message) => {
  expect(withoutProperties(message)).toBe(message);
});

test("all of Pulumi's own debug log passes the guard, with what else is said of a line", async () => {
  const debug = jest.fn(async () => undefined);
  const log = { debug };
  guardDebugLog(log);
  await log.debug(...(["a line", undefined, 3] as unknown as []));
  expect(debug).toHaveBeenCalledWith("a line", undefined, 3);
});
