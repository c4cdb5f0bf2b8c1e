/** Waits for `work`, but at most `ms` milliseconds: then it throws a TimeLimitError, and the work is left to itself. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError()), ms);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}

export class TimeLimitError extends Error {
  readonly code = 'ETIMEDOUT';
}
