/** SailPoint's own TypeScript client, unmodified, against the mock. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Configuration, Paginator, WorkflowsApi } from "sailpoint-api-client";
import { url, World } from "./mock";

const id = "c17bea3a-574d-453c-9e04-4365fbf5af0b";

function workflowsOf(accessToken: string) {
  const configuration = new Configuration({ baseurl: `${url}/sailpoint`, accessToken, tokenUrl: "" });
  configuration.retriesConfig = { retries: 0 };
  return new WorkflowsApi(configuration);
}

test("the list is walked by the client's own paginator", async () => {
  const workflows = workflowsOf(new World().token);
  const walked = await Paginator.paginate(workflows, workflows.getWorkflowExecutions, { id, limit: 1000 }, 7);
  const ids = walked.data.map((execution) => execution.id);
  assert.ok(ids.length > 10);
  assert.equal(new Set(ids).size, ids.length, "each item once");
});

test("filters and counts are the service's", async () => {
  const workflows = workflowsOf(new World().token);
  const failed = await workflows.getWorkflowExecutions({ id, filters: 'status eq "Failed"', count: true });
  assert.ok(failed.data.length > 0);
  assert.ok(failed.data.every((execution) => execution.status === "Failed"));
  assert.equal(Number(failed.headers["x-total-count"]), failed.data.length);
});

test("request 101 within ten seconds is one too many", async () => {
  const world = new World();
  const workflows = workflowsOf(world.token);
  for (let i = 0; i < 100; i++) {
    await workflows.listWorkflows();
  }
  const refused = await workflows.listWorkflows().then(() => undefined, (error) => error.response);
  assert.equal(refused.status, 429);
  await world.later(Number(refused.headers["retry-after"]));
  await workflows.listWorkflows();
});

test("what the service refuses is refused", async () => {
  const status = async (request: Promise<unknown>) => request.then(() => 200, (error) => error.response.status);
  const workflows = workflowsOf(new World().token);
  assert.equal(await status(workflows.getWorkflowExecutions({ id, limit: 251 })), 400);
  assert.equal(await status(workflows.getWorkflowExecutions({ id: "00000000-0000-0000-0000-000000000000" })), 404);
  assert.equal(await status(workflowsOf("expired-token").listWorkflows()), 401);
});
