/** Extend's own TypeScript client, unmodified, against the mock; of the release that speaks the contract's API version. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ExtendClient, ExtendError } from "extend-ai";
import { url, World } from "./mock";

const clientOf = (token: string) => new ExtendClient({ token, baseUrl: `${url}/extend` }).workflowRun;

test("the list is walked to its end", async () => {
  const world = new World();
  const ids: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await clientOf(world.token).list({ maxPageSize: 4, nextPageToken });
    ids.push(...page.workflowRuns.map((run) => run.id));
    nextPageToken = page.nextPageToken;
    await world.later(1); // ten requests a second are allowed
  } while (nextPageToken);
  assert.ok(ids.length > 8);
  assert.equal(new Set(ids).size, ids.length, "each item once");
});

test("a run is got by its id, and what the service refuses is refused", async () => {
  const runs = clientOf(new World().token);
  const { workflowRuns } = await runs.list({ status: "PROCESSED", maxPageSize: 1 });
  assert.equal((await runs.get(workflowRuns[0].id)).workflowRun.id, workflowRuns[0].id);

  const hasStatus = (status: number) => (error: unknown) => error instanceof ExtendError && error.statusCode === status;
  await assert.rejects(runs.get("workflow_run_000000000000000000000"), hasStatus(404));
  await assert.rejects(clientOf("sk_revoked").list(), hasStatus(401));
});
