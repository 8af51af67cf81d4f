/** What comes of this work, for as long as somebody waits for it; the work goes on all the same. */
export function unlessGone<T>(work: Promise<T>, gone: AbortSignal | undefined): Promise<T> {
  if (!gone) return work;
  return new Promise((done, failed) => {
    const leave = () => failed(gone.reason);
    gone.addEventListener('abort', leave, { once: true });
    if (gone.aborted) leave();
    void work.then(done, failed).finally(() => gone.removeEventListener('abort', leave));
  });
}
