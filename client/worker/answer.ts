import type { Call, Reply } from './caller';

/** In a worker: answers each job of a `WorkerCaller` with what `work` makes of it, or with why it failed. */
export function answerJobs<Job, Answer>(work: (job: Job) => Answer): void {
  self.addEventListener('message', ({ data: { id, job } }: MessageEvent<Call<Job>>) => {
    let reply: Reply<Answer>;
    try {
      reply = { id, ok: true, answer: work(job) };
    } catch (thrown) {
      reply = { id, ok: false, message: thrown instanceof Error ? thrown.message : String(thrown) };
    }
    self.postMessage(reply);
  });
}
