/** Knock's own TypeScript client, unmodified, against the mock. */
import assert from "node:assert/strict";
import { test } from "node:test";
import Knock from "@knocklabs/node";
import { url, World } from "./mock";

const clientOf = (apiKey: string) => new Knock({ apiKey, baseURL: `${url}/knock`, maxRetries: 0 });

test("the list is walked to its end", async () => {
  const world = new World();
  const ids: string[] = [];
  for await (const page of (await clientOf(world.token).workflowRecipientRuns.list({ page_size: 5 })).iterPages()) {
    ids.push(...page.items.map((run) => run.id));
    await world.later(1); // five requests a second are allowed
  }
  assert.ok(ids.length > 10);
  assert.equal(new Set(ids).size, ids.length, "each item once");
});

test("the sixth request within a second is one too many", async () => {
  const world = new World();
  const runs = clientOf(world.token).workflowRecipientRuns;
  for (let i = 0; i < 5; i++) {
    await runs.list();
  }
  const refused = await runs.list().then(() => undefined, (error) => error);
  assert.ok(refused instanceof Knock.RateLimitError);
  await world.later(Number(refused.headers.get("retry-after")));
  await runs.list();
});

test("filters are the service's, and so are refusals", async () => {
  const runs = clientOf(new World().token).workflowRecipientRuns;
  const completed = await runs.list({ status: ["completed"], has_errors: false, page_size: 50 });
  assert.ok(completed.items.length > 0);
  assert.ok(completed.items.every((run) => run.status === "completed" && !run.error_count));
  assert.ok((await runs.get(completed.items[0].id)).events.length > 0);

  await assert.rejects(runs.get("6dde5688-3102-4ad6-90a9-000000000000"), Knock.NotFoundError);
  await assert.rejects(clientOf("sk_expired").workflowRecipientRuns.list(), Knock.AuthenticationError);
});
