import type { WriteStream } from "node:tty";

/** Tells people what is being done. */
export interface Progress {
  /** Runs one step and reports how it ended and how long it took. */
  step<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
}

/** Reports nothing. */
export const silentProgress: Progress = {
  step: (_title, work) => work(),
};

const liveMilliseconds = 1_000;
const plainMilliseconds = 15_000;

/** Writes a line per step, and while steps run what they are: live on a terminal, now and then elsewhere. */
export function streamProgress(stream: NodeJS.WriteStream | WriteStream = process.stderr): Progress {
  const running = new Map<string, number>();
  const live = stream.isTTY === true;
  let timer: NodeJS.Timeout | undefined;

  const clearLive = () => {
    if (live) {
      stream.write("\r\u001b[K");
    }
  };
  const showRunning = () => {
    if (running.size === 0) {
      return;
    }
    const oldest = Math.min(...running.values());
    const text = `  … ${[...running.keys()].join(", ")}: ${secondsSince(oldest)}`;
    if (live) {
      stream.write(`\r\u001b[K${text.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
    } else {
      stream.write(`${text}\n`);
    }
  };
  const report = (mark: string, title: string, since: number) => {
    clearLive();
    stream.write(`  ${mark} ${title}  ${secondsSince(since)}\n`);
  };

  return {
    async step(title, work) {
      const since = Date.now();
      running.set(title, since);
      timer ??= setInterval(showRunning, live ? liveMilliseconds : plainMilliseconds).unref();
      try {
        const result = await work();
        running.delete(title);
        report("✔", title, since);
        return result;
      } catch (error) {
        running.delete(title);
        report("✘", title, since);
        throw error;
      } finally {
        if (running.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      }
    },
  };
}

function secondsSince(since: number): string {
  return `${((Date.now() - since) / 1_000).toFixed(1)} s`;
}
