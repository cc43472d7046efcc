/** Clients that openapi-generator makes of the contracts: every list to its end, limits, refusals. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as cloudflare from "understudy-cloudflare";
import * as cortex from "understudy-cortex";
import * as extend from "understudy-extend";
import * as knock from "understudy-knock";
import * as sailpoint from "understudy-sailpoint";
import { url, World } from "./mock";

const at = (path: string, world: World) => ({ basePath: url + path, accessToken: world.token });

function isWhole(ids: (string | undefined)[], least: number) {
  assert.ok(ids.length >= least, `${ids.length} items`);
  assert.equal(new Set(ids).size, ids.length, "each item once");
}

/** The status that a request is refused with, and how many seconds to wait. */
async function refusal(request: Promise<unknown>) {
  const { response } = await request.then(() => assert.fail("not refused"), (error) => error);
  return { status: response.status, seconds: Number(response.headers.get("retry-after")) };
}

test("cloudflare", async () => {
  const config = new cloudflare.Configuration(at("/cloudflare/client/v4", new World()));
  const workflows = new cloudflare.WorkflowsApi(config);
  const where = { accountId: "023e105f4ecef8ad9ca31a8372d0c353", workflowName: "order-fulfilment" };
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const { result } = await workflows.worListWorkflowInstances({ ...where, page, perPage: 5 });
    if (result.length === 0) break;
    ids.push(...result.map((run) => run.id));
  }
  isWhole(ids, 20);
  assert.equal((await refusal(workflows.worDescribeWorkflowInstance({ ...where, instanceId: "none" }))).status, 404);
});

test("cortex", async () => {
  const runs = new cortex.RunsApi(new cortex.Configuration(at("/cortex", new World())));
  const where = { appId: "c", workflowId: "work_9Hs3Vt6Pq0Xd1LkMz8RwBg" };
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const items = await runs.listWorkflowRuns({ ...where, page, take: 3 });
    if (items.length === 0) break;
    ids.push(...items.map((run) => run.id));
  }
  isWhole(ids, 7);
  assert.equal((await refusal(runs.listWorkflowRuns({ appId: "c", workflowId: "work_nobody" }))).status, 404);
});

test("extend", async () => {
  const world = new World();
  const runs = new extend.WorkflowRunsApi(new extend.Configuration(at("/extend", world)));
  const ids: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await runs.listWorkflowRuns({ xExtendApiVersion: "2025-04-21", maxPageSize: 4, nextPageToken });
    ids.push(...page.workflowRuns.map((run) => run.id));
    nextPageToken = page.nextPageToken ?? undefined;
    await world.later(1); // ten requests a second are allowed
  } while (nextPageToken);
  isWhole(ids, 8);
  assert.equal((await refusal(runs.listWorkflowRuns())).status, 400, "without a version");
});

test("knock", async () => {
  const world = new World();
  const runs = new knock.WorkflowRecipientRunsApi(new knock.Configuration(at("/knock/v1", world)));
  const ids: string[] = [];
  let after: string | null | undefined;
  do {
    const page = await runs.listWorkflowRecipientRuns({ pageSize: 5, after: after ?? undefined });
    ids.push(...page.items.map((run) => run.id));
    after = page.pageInfo.after;
    await world.later(1); // five requests a second are allowed
  } while (after);
  isWhole(ids, 10);

  for (let i = 0; i < 5; i++) {
    await runs.listWorkflowRecipientRuns();
  }
  const { status, seconds } = await refusal(runs.listWorkflowRecipientRuns());
  assert.equal(status, 429);
  await world.later(seconds);
  await runs.listWorkflowRecipientRuns();
});

test("sailpoint", async () => {
  const workflows = new sailpoint.WorkflowsApi(new sailpoint.Configuration(at("/sailpoint/v3", new World())));
  const [{ id = "" }] = (await workflows.listWorkflows()).filter((each) => each.id?.startsWith("c17bea3a"));
  const ids: (string | undefined)[] = [];
  for (;;) {
    const items = await workflows.getWorkflowExecutions({ id, offset: ids.length, limit: 7 });
    if (items.length === 0) break;
    ids.push(...items.map((execution) => execution.id));
  }
  isWhole(ids, 20);
  assert.equal((await refusal(workflows.getWorkflowExecutions({ id, filters: "status is Failed" }))).status, 400);
});
