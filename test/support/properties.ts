import fc from "fast-check";

// The same cases in every run: a failure belongs to the change at hand. FAST_CHECK_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261122) });
