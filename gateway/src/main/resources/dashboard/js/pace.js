/** When things are done: again after a while, or together. */

/** Waits, or not if the signal comes first. */
export function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}

/**
 * Does the work now and again and again, while somebody looks; hands each failure, or null, to `onOutcome`. Ends where
 * the user has no right to it.
 */
export async function every(milliseconds, work, onOutcome, signal) {
  let refused = false;
  while (!signal.aborted && !refused) {
    if (!document.hidden) {
      const problem = await attempt(work, onOutcome, signal);
      refused = problem?.status === 401 || problem?.status === 403;
    }
    await pause(milliseconds, signal);
  }
}

/** Does the work once; returns what went wrong, or null, after `onOutcome` was told. */
export async function attempt(work, onOutcome, signal) {
  let problem = null;
  try {
    await work();
  } catch (caught) {
    problem = caught;
  }
  if (!signal.aborted) {
    onOutcome(problem);
  }
  return problem;
}

/** A function that does the work once, a while after the first of many calls. */
export function together(milliseconds, work) {
  let timer = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      work();
    }, milliseconds);
  };
}
